import { sql } from 'kysely';
import type { Ctx } from '../../src/kernel/ctx/ctx.ts';
import {
  aCatch,
  acknowledgeSlip,
  type Caught,
  catchConcern,
  checkTheme,
  passSlip,
  type Sorted,
  sortSlip,
  tellAgreed,
} from '../../src/modules/concerns/testing.ts';
import type { Who } from '../support/town.ts';
import { dayIn, done } from './build.ts';
import type { Stage } from './deeds.ts';
import { has } from './world.ts';

/** Somebody who writes slips: one of the cast, or an account the cast does not name. */
type Noticer = { readonly account: string; readonly ctx: Ctx };

export const noticerOf = ({ town }: Stage, account: string): Noticer => ({
  account,
  ctx: town.waist.for({ town: town.town, actor: { kind: 'staff', accountId: account, name: '気づいた人' } }),
});

/** Somebody notices something in a district; `to` is the post it belongs to by what people say. */
export async function notice(
  stage: Stage,
  { account, ctx }: Noticer,
  to: Who,
  facts: Partial<Caught>,
): Promise<string> {
  const caught = aCatch(facts);
  const { slipId } = await done(catchConcern(ctx, caught), 'notice');
  const { about, consent } = caught;
  stage.world.slipsCaught.set(slipId, {
    town: stage.town.town.id,
    noticer: account,
    handedTo: stage.town.ids.post(to),
    district: caught.districtId,
    isOfArea: about === 'area',
    mayPass: about === 'area' || about === 'self' || consent === 'yes' || consent === 'lifeRisk',
    forToday: caught.urgency === 'today' || consent === 'lifeRisk',
    consultation: null,
  });
  return slipId;
}

export async function takeInHand(stage: Stage, who: Who, slip: string): Promise<void> {
  await done(acknowledgeSlip(stage.town.as(who), slip), 'acknowledge');
  has(stage.world.slipsCaught, slip, 'slip').forToday = false;
}

/** The noticer says that the person agreed. */
export async function agreeTo(stage: Stage, { ctx }: Noticer, slip: string): Promise<void> {
  await done(tellAgreed(ctx, slip, 'spoken'), 'agree');
  has(stage.world.slipsCaught, slip, 'slip').mayPass = true;
}

export async function pass(stage: Stage, who: Who, slip: string, to: Who): Promise<void> {
  await done(passSlip(stage.town.as(who), slip, stage.town.ids.post(to)), 'pass');
  const told = has(stage.world.slipsCaught, slip, 'slip');
  told.handedTo = stage.town.ids.post(to);
  told.forToday = false;
}

/** Sorts a slip; whoever is named becomes a person, what is shared a theme that waits for `checker` unless it is of the area. */
export async function sort(
  stage: Stage,
  who: Who,
  slip: string,
  how: Partial<Sorted> & Pick<Sorted, 'how'>,
  checker: Who,
): Promise<{ person: string | null; theme: string | null }> {
  const plain = { name: null, placeDescription: null, gist: null, topics: [] };
  const made = await done(sortSlip(stage.town.as(who), slip, { ...plain, ...how }), 'sort');
  const told = has(stage.world.slipsCaught, slip, 'slip');
  told.forToday = false;
  if (made.themeId)
    stage.world.themes.set(made.themeId, {
      town: stage.town.town.id,
      writtenBy: told.handedTo,
      checkedBy: stage.town.ids.post(checker),
      isOnTable: told.isOfArea && how.how === 'theme',
    });
  if (!made.consultationId) return { person: null, theme: made.themeId };
  told.consultation = made.consultationId;
  told.isOfArea = false;
  return { person: await tellReport(stage, who, made.consultationId), theme: made.themeId };
}

async function tellReport(stage: Stage, who: Who, consultation: string): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    select person_id from consultations.subject where consultation_id = ${consultation}`.execute(
    stage.db.kysely,
  );
  const person = rows[0]?.personId ?? null;
  const town = stage.town.town.id;
  const since = dayIn(stage.town.clock.now());
  if (person)
    stage.world.persons.set(person, {
      ...{ town, keptBy: null, standsAs: null },
      homes: [{ district: null, span: { from: since, to: null } }],
    });
  const post = stage.town.ids.post(who);
  const { body } = has(stage.world.posts, post, 'post');
  stage.world.consultations.set(consultation, {
    town,
    receivedBy: { account: stage.town.ids.account(who), post, body },
    owner: post,
    subjects: person ? [person] : [],
    sheets: new Map(),
    safetyTold: false,
  });
  return person;
}

export async function check(stage: Stage, who: Who, theme: string): Promise<void> {
  await done(checkTheme(stage.town.as(who), theme), 'check');
  has(stage.world.themes, theme, 'theme').isOnTable = true;
}
