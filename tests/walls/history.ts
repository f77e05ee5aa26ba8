import { sql } from 'kysely';
import type { Database } from '../../src/kernel/db/database.ts';
import { ok } from '../../src/kernel/result.ts';
import { openCase } from '../../src/modules/cases/casefile/open.actions.ts';
import {
  answerAsLead,
  approveClosing,
  askClosing,
  takeClosingBack,
} from '../../src/modules/cases/closing/closing.actions.ts';
import { writeFact } from '../../src/modules/cases/fact/fact.actions.ts';
import { factCategories } from '../../src/modules/cases/fact/fact.rules.ts';
import { markRisk } from '../../src/modules/cases/risk/risk.actions.ts';
import { openClosed } from '../../src/modules/cases/slip/slip.actions.ts';
import { handOverLead, joinTeam, leaveTeam } from '../../src/modules/cases/team/team.actions.ts';
import {
  aCatch,
  acknowledgeSlip,
  catchConcern,
  checkTheme,
  passSlip,
  sortSlip,
  tellAgreed,
} from '../../src/modules/concerns/testing.ts';
import { answerSheet, sendHandover } from '../../src/modules/consultations/handover/handover.actions.ts';
import { receiveConsultation } from '../../src/modules/consultations/intake/intake.actions.ts';
import { linkSubject, moveSubject } from '../../src/modules/consultations/subject/subject.actions.ts';
import { anIntake } from '../../src/modules/consultations/testing.ts';
import { enterConsent, withdrawConsent } from '../../src/modules/people/consent/consent.actions.ts';
import {
  formHousehold,
  joinHousehold,
  leaveHousehold,
} from '../../src/modules/people/household/household.actions.ts';
import { relate } from '../../src/modules/people/household/relation.actions.ts';
import { merge, unmerge } from '../../src/modules/people/merge/merge.actions.ts';
import { addAddress, addMarker, recordDeath } from '../../src/modules/people/person/change.actions.ts';
import { enterPerson } from '../../src/modules/people/person/enter.actions.ts';
import { lift, listPosts, protect } from '../../src/modules/people/protection/protection.actions.ts';
import type { TestTown, Who } from '../support/town.ts';
import { conflict, type Stage } from './deeds.ts';

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export function dice(seed: number): {
  below(bound: number): number;
  one<T>(of: readonly T[]): T | undefined;
} {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return { below, one: (of) => of[below(of.length)] };
}

const workers: readonly Who[] = [
  'owner',
  'manager',
  'clerk',
  'doi',
  'aoki',
  'baba',
  'coordinator',
  'goto',
  'elderClerk',
  'hara',
  'ito',
  'duty',
  'safety',
];
const streets = ['北町1-2', '南町8', '隣の市5', '北町の公園'];
const names = ['田中 一郎', '鈴木 ふみ', '山本 健', '佐々木 ゆり', '林 光'];
const none = '00000000-0000-7000-8000-000000000000';

type Move = (town: TestTown) => Promise<unknown>;

/**
 * One deed of a random history, by a random member of staff on random things. Many are refused, as in life; whatever
 * happens, the locks have to say what their grants say. Answers what was tried and whether it was done.
 */
export async function randomDeed(
  stage: Stage,
  chance: ReturnType<typeof dice>,
): Promise<{ kind: string; wasDone: boolean }> {
  const known = await knownThings(stage.db, stage.town.town.id);
  const moves = movesOf(stage, known, chance);
  const kind = chance.one(Object.keys(moves)) ?? '';
  const result = await moves[kind]?.(stage.town);
  return { kind, wasDone: !(typeof result === 'object' && result !== null && 'refusal' in result) };
}

type Known = Record<
  | 'persons'
  | 'consultations'
  | 'subjects'
  | 'sheets'
  | 'households'
  | 'members'
  | 'consents'
  | 'measures'
  | 'cases'
  | 'seats'
  | 'closings'
  | 'accounts'
  | 'aliases'
  | 'slips'
  | 'themes',
  string[]
>;

const sources: Readonly<Record<keyof Known, string>> = {
  persons: 'select id from people.person',
  consultations: 'select id from consultations.consultation',
  subjects: 'select id from consultations.subject',
  sheets: 'select id from consultations.handover where response is null',
  households: 'select id from people.household',
  members: 'select id from people.household_member where to_on is null',
  consents: 'select id from people.consent',
  measures: 'select id from people.protection',
  cases: 'select id from cases.case_file',
  seats: 'select id from cases.member_team where ended_at is null',
  closings: 'select id from cases.closing_request where ended is null',
  accounts: 'select id from auth.account',
  aliases: 'select alias_id as id from people.alias',
  slips: 'select id from concerns.slip',
  themes: 'select id from concerns.theme',
};

async function knownThings(db: Database, townId: string): Promise<Known> {
  const all: Partial<Known> = {};
  for (const [kind, statement] of Object.entries(sources)) {
    const joint = statement.includes('where') ? 'and' : 'where';
    const { rows } = await sql<{
      id: string;
    }>`${sql.raw(`${statement} ${joint}`)} town_id = ${townId}`.execute(db.kysely);
    all[kind as keyof Known] = rows.map(({ id }) => id).sort();
  }
  return all as Known;
}

function movesOf(stage: Stage, known: Known, chance: ReturnType<typeof dice>): Record<string, Move> {
  const who = () => (chance.below(2) ? 'owner' : (chance.one(workers) ?? 'owner'));
  const any = (kind: keyof Known) => chance.one(known[kind]) ?? none;
  const post = () => stage.town.ids.post(chance.one(workers) ?? 'goto');
  const body = () =>
    stage.town.ids.organization(chance.one(['city', 'shakyo', 'elder', 'disability'] as const) ?? 'city');
  const slipWorker = () => chance.one(['aoki', 'baba', 'doi', 'clerk'] as const) ?? 'aoki';
  const street = () => chance.one(streets) ?? '';
  const name = () => chance.one(names) ?? '';
  const category = () => chance.one(factCategories) ?? 'money';
  return {
    ...reportMoves(),
    ...personMoves(),
    ...caseMoves(),
    ...concernMoves(),
    time: async (town) => town.clock.pass(60 * (1 + chance.below(72))),
  };
  function concernMoves(): Record<string, Move> {
    const plain = { name: null, placeDescription: null, gist: null, topics: [] };
    const how = () => chance.one(['consultation', 'theme', 'both'] as const) ?? 'theme';
    return {
      notice: (town) =>
        catchConcern(
          town.as(who()),
          aCatch({
            about: chance.one(['area', 'person', 'both', 'self'] as const) ?? 'area',
            consent: chance.one(['yes', 'no', 'notAsked'] as const) ?? 'yes',
            urgency: chance.one(['today', 'week'] as const) ?? 'week',
            districtId: town.ids.district(chance.below(2) ? 'north' : 'south'),
          }),
        ),
      takeSlip: (town) => acknowledgeSlip(town.as(slipWorker()), any('slips')),
      sortSlip: (town) =>
        sortSlip(town.as(slipWorker()), any('slips'), {
          ...plain,
          ...{ how: how(), name: chance.below(2) ? name() : null, gist: '道が暗い', topics: ['streets'] },
        }),
      passSlip: (town) => passSlip(town.as(who()), any('slips'), post()),
      agree: (town) => tellAgreed(town.as(who()), any('slips'), 'spoken'),
      checkTheme: (town) => checkTheme(town.as(chance.below(2) ? 'manager' : who()), any('themes')),
    };
  }
  function reportMoves(): Record<string, Move> {
    return {
      receive: (town) =>
        receiveConsultation(
          town.as(who()),
          anIntake({
            name: name(),
            address: street(),
            ...(chance.below(3) ? {} : { reporterName: '近所の人' }),
          }),
        ),
      receiveKnown: (town) => receiveConsultation(town.as(who()), anIntake({ personId: any('persons') })),
      link: (town) =>
        linkSubject(town.as(who()), any('consultations'), {
          personId: any('persons'),
          name: null,
          reason: '同じ人',
        }),
      refile: (town) =>
        moveSubject(town.as(who()), any('consultations'), any('subjects'), {
          personId: any('persons'),
          name: null,
          reason: '別の人',
        }),
      handOver: (town) =>
        sendHandover(town.as(who()), any('consultations'), {
          toPostId: post(),
          reason: 'お願いします',
          wishes: null,
          considerations: null,
          basis: 'withinTown',
          basisNote: null,
        }),
      answer: (town) =>
        answerSheet(town.as(who()), any('sheets'), {
          answer: chance.one(['accepted', 'accepted', 'declined', 'takenBack'] as const) ?? 'accepted',
          words: '返事',
          suggestedPostId: post(),
        }),
    };
  }
  function personMoves(): Record<string, Move> {
    const until = () => (chance.below(2) ? null : `2027-0${1 + chance.below(9)}-15`);
    return {
      enter: (town) =>
        town
          .as(who())
          .act('person.enter', async (tx) =>
            ok(await enterPerson(tx, { nameWritten: name(), address: { value: street() } })),
          ),
      move: (town) =>
        town.as(who()).act('person.change', (tx) =>
          addAddress(tx, any('persons'), {
            kind: 'actual',
            postcode: null,
            value: street(),
            fromOn: null,
            endOthers: true,
          }),
        ),
      mark: (town) =>
        town
          .as(who())
          .act('person.change', (tx) =>
            addMarker(tx, any('persons'), { kind: 'infection', note: null, toOn: null }),
          ),
      household: (town) =>
        town.as(who()).act('household.change', (tx) =>
          formHousehold(tx, {
            kind: 'supportUnit',
            members: [...new Set([any('persons'), any('persons')])].map((personId) => ({ personId })),
          }),
        ),
      joinHousehold: (town) =>
        town
          .as(who())
          .act('household.change', (tx) =>
            joinHousehold(tx, any('households'), { personId: any('persons') }),
          ),
      leaveHousehold: (town) =>
        town.as(who()).act('household.change', (tx) => leaveHousehold(tx, any('members'), tx.today)),
      relate: (town) =>
        town
          .as(who())
          .act('household.change', (tx) =>
            relate(tx, { aId: any('persons'), bId: any('persons'), kind: 'sibling' }),
          ),
      consent: (town) =>
        town.as(who()).act('consent.enter', (tx) =>
          enterConsent(tx, any('persons'), {
            purpose: 'infoSharing',
            status: 'granted',
            items: [category(), category()],
            recipients: [body()],
            method: 'oral',
            explainedWith: '第3版',
            witness: '',
            proxyName: '',
            proxyAuthority: null,
            personsView: '',
            validUntil: until(),
          }),
        ),
      withdraw: (town) =>
        town
          .as(who())
          .act('consent.withdraw', (tx) => withdrawConsent(tx, any('consents'), { words: '取り下げ' })),
      conflict: async () => {
        if (known.persons.length > 0) await conflict(stage, any('accounts'), any('persons'));
      },
      hide: (town) =>
        town.as('safety').act('protection.begin', (tx) =>
          protect(tx, {
            personIds: known.persons.length > 0 ? [any('persons')] : [],
            source: '住民課',
            fromOn: tx.today,
            untilOn: '2027-11-25',
            otherParties: chance.below(2) ? [any('persons')] : [],
            listedPosts: chance.below(2) ? [post()] : [],
          }),
        ),
      list: (town) =>
        town.as('safety').act('protection.change', (tx) => listPosts(tx, any('measures'), 1, [post()])),
      lift: (town) =>
        town.as('safety').act('protection.lift', (tx) =>
          lift(tx, any('measures'), 1 + chance.below(2), {
            reason: '申し出',
            withAddresses: chance.below(2) === 1,
          }),
        ),
      merge: (town) =>
        town
          .as(who())
          .act('merge.join', (tx) =>
            merge(tx, { aliasId: any('persons'), canonicalId: any('persons'), reason: '同じ人' }),
          ),
      unmerge: (town) => town.as(who()).act('merge.part', (tx) => unmerge(tx, any('aliases'), '別の人')),
      die: (town) =>
        town
          .as(who())
          .act('person.change', (tx) =>
            chance.below(4) ? Promise.resolve(ok(null)) : recordDeath(tx, any('persons'), 1, tx.today),
          ),
    };
  }
  function caseMoves(): Record<string, Move> {
    const open =
      (consultationId: string | null): Move =>
      (town) =>
        openCase(town.as(who()), {
          consultationId,
          focalPersonId: any('persons'),
          leadPostId: post(),
          state: 'assessing',
          hope: '',
          nextContactOn: null,
        });
    return {
      open: open(null),
      openFor: (town) => open(any('consultations'))(town),
      join: (town) =>
        joinTeam(town.as(who()), any('cases'), {
          postId: post(),
          part: chance.below(4) ? 'member' : 'coordinator',
          reason: chance.below(3) ? null : '人手が要るため',
        }),
      leave: (town) => leaveTeam(town.as(who()), any('cases'), any('seats')),
      lead: (town) =>
        handOverLead(town.as(who()), any('cases'), {
          postId: post(),
          reason: '担当替え',
          keepOld: chance.below(2) === 1,
        }),
      fact: (town) =>
        writeFact(town.as(who()), any('cases'), {
          personId: any('persons'),
          category: category(),
          value: '聞いたこと',
          source: 'self',
          basis: 'person',
        }),
      risk: (town) => markRisk(town.as(who()), any('cases'), { kind: 'isolation', note: null }),
      askClosing: (town) =>
        askClosing(town.as(who()), any('cases'), {
          reason: chance.below(2) ? 'goalsMet' : 'duplicate',
          words: '終わり',
          leadAfterPostId: post(),
          remainingRisk: null,
          reopenTriggers: null,
          personInformedOn: '2026-11-26',
        }),
      answerClosing: (town) =>
        answerAsLead(town.as(who()), any('closings'), {
          answer: chance.below(3) ? 'accepted' : 'declined',
          words: null,
        }),
      takeBack: (town) => takeClosingBack(town.as(who()), any('cases')),
      close: (town) => approveClosing(town.as(who()), any('cases')),
      slip: (town) => openClosed(town.as(who()), any('cases'), '確かめるため'),
    };
  }
}
