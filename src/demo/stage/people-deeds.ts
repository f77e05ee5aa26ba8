import { ok } from '../../kernel/result.ts';
import { addDays, addWorkingDays, dayOf } from '../../kernel/time.ts';
import { enterAbsence } from '../../modules/districts/testing.ts';
import { linkComer } from '../../modules/gatherings/testing.ts';
import { type Born, enterPerson, formHousehold, type NewPerson } from '../../modules/people/index.ts';
import {
  addMarker,
  type ConsentAnswer,
  enterConsent,
  protect,
  recordDeath,
  relate,
  withdrawConsent,
} from '../../modules/people/testing.ts';
import type { Deeds, SceneOf } from './deeds.ts';
import type { PersonPlan } from './scene.ts';
import { act, as, done, madeUp, type Stage } from './stage.ts';

const precisions: Readonly<Record<number, Born['precision']>> = { 10: 'day', 7: 'month', 4: 'year' };

const bornOf = (born: string | undefined): Born => ({
  on: born ?? null,
  precision: born ? (precisions[born.length] ?? 'unknown') : 'unknown',
});

const personOf = (plan: PersonPlan): NewPerson => ({
  ...{ nameWritten: madeUp(plan.name), kana: plan.kana, born: bornOf(plan.born) },
  ...{ gender: plan.gender, language: plan.language, preferredContact: plan.contact },
  ...{ safeToLeaveMessage: plan.leaveMessage },
  otherNames: plan.otherNames ?? [],
  phones: plan.phone ? [{ number: plan.phone }] : [],
  ...(plan.address ? { address: { value: plan.address } } : {}),
});

function answerOf(stage: Stage, scene: SceneOf<'consent'>): ConsentAnswer {
  const { proxy, holds } = scene;
  const today = dayOf(stage.clock.now(), stage.town.zone);
  return {
    ...{ purpose: scene.purpose, status: scene.status, items: scene.items ?? [] },
    recipients: (scene.to ?? []).map((body) => stage.organizations.of(body)),
    ...{ method: scene.method ?? null, explainedWith: scene.explainedWith ?? '', witness: '' },
    ...{ proxyName: proxy ? madeUp(proxy.name) : '', proxyAuthority: proxy?.authority ?? null },
    ...{ personsView: scene.view ?? '', validUntil: holds ? addWorkingDays(today, holds) : null },
  };
}

type PeopleDeed =
  | 'enter'
  | 'household'
  | 'relate'
  | 'consent'
  | 'withdrawConsent'
  | 'protect'
  | 'marker'
  | 'died'
  | 'comes'
  | 'away';

export const peopleDeeds: Deeds<PeopleDeed> = {
  async enter(stage, { by, as: key, person }) {
    const { personId } = await act(as(stage, by), 'person.enter', async (tx) =>
      ok(await enterPerson(tx, personOf(person))),
    );
    stage.persons.set(key, personId);
  },

  async household(stage, { by, as: key, kind, members }) {
    const seated = members.map(({ who, relation, role }) => ({
      ...{ personId: stage.persons.of(who), relationToHead: relation, role },
    }));
    const { householdId } = await act(as(stage, by), 'household.change', (tx) =>
      formHousehold(tx, { kind, members: seated }),
    );
    stage.households.set(key, householdId);
  },

  async relate(stage, { by, a, b, kind, quality, note, together }) {
    const [aId, bId] = [stage.persons.of(a), stage.persons.of(b)];
    await act(as(stage, by), 'household.change', (tx) =>
      relate(tx, { aId, bId, kind, quality, note, livesTogether: together }),
    );
  },

  async consent(stage, scene) {
    const { consentId } = await act(as(stage, scene.by), 'consent.enter', (tx) =>
      enterConsent(tx, stage.persons.of(scene.of), answerOf(stage, scene)),
    );
    stage.consents.set(scene.as, consentId);
  },

  async withdrawConsent(stage, { by, of, words, from }) {
    const organizationId = from ? stage.organizations.of(from) : null;
    await act(as(stage, by), 'consent.withdraw', (tx) =>
      withdrawConsent(tx, stage.consents.of(of), { organizationId, words }),
    );
  },

  async protect(stage, { by, who, from, source, keepReading, holds }) {
    const ctx = as(stage, by);
    await act(ctx, 'protection.begin', (tx) =>
      protect(tx, {
        personIds: who.map((key) => stage.persons.of(key)),
        otherParties: from.map((key) => stage.persons.of(key)),
        listedPosts: keepReading.map((key) => stage.posts.of(key)),
        ...{ source, fromOn: ctx.today, untilOn: addWorkingDays(ctx.today, holds) },
      }),
    );
  },

  async marker(stage, { by, of, kind, note }) {
    await act(as(stage, by), 'person.change', (tx) =>
      addMarker(tx, stage.persons.of(of), { kind, note, toOn: null }),
    );
  },

  async died(stage, { by, of }) {
    const ctx = as(stage, by);
    await act(ctx, 'person.change', (tx) => recordDeath(tx, stage.persons.of(of), 1, ctx.today));
  },

  async comes(stage, { by, of, to }) {
    const linked = await linkComer(as(stage, by), stage.persons.of(of), stage.gatherings.of(to));
    done(linked, `${of} comes to ${to}`);
  },

  async away(stage, { by, days, reason }) {
    const span = { fromOn: stage.today, toOn: addDays(stage.today, days) };
    const absence = { accountId: stage.accounts.of(by), ...span, reason };
    done(await enterAbsence(as(stage, by), absence), `${by} away`);
  },
};
