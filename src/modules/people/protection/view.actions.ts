import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { askKeys } from '../../../kernel/fold/index.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { activePosts, postCards } from '../../districts/index.ts';
import { personCards } from '../person/card.store.ts';
import { enterPerson } from '../person/enter.actions.ts';
import type { Born } from '../person/person.rules.ts';
import { lift, listPosts, notSecond, protect, renew } from './protection.actions.ts';
import type { BeginInput } from './protection.form.ts';
import { lastDayOf } from './protection.rules.ts';
import { type Measure, maskingMeasures, measureById } from './protection.store.ts';
import { cardsBehind, meantBy, secondRecords } from './protection.walls.ts';
import type { MeasureSeen, PostChoice } from './seen.ts';

async function seen(tx: Tx, measure: Measure): Promise<MeasureSeen> {
  const card = (await personCards(tx, [measure.personId])).get(measure.personId) ?? null;
  const posts = await postCards(tx, measure.listedPosts);
  return {
    measure,
    card,
    parties: await cardsBehind(tx, measure.otherParties),
    posts: [...posts.values()].map((post) => `${post.organizationName}　${post.name}`),
  };
}

/** Measures that mask somebody now, with records newly entered elsewhere that may be theirs. */
export const readMeasures = (ctx: Ctx) =>
  ctx.read('protection.view', async (tx) => {
    const measures = [];
    for (const measure of await maskingMeasures(tx)) measures.push(await seen(tx, measure));
    tx.about({
      kind: 'protection',
      subjects: measures.map(({ measure }) => measure.personId),
      detail: { measures: measures.length },
    });
    return ok({ measures, matches: await secondRecords(tx) });
  });

export const readMeasure = (ctx: Ctx, id: string) =>
  ctx.read('protection.view', async (tx) => {
    const measure = await measureById(tx, id);
    if (!measure) return refuse('not-found');
    tx.about({ kind: 'protection', id, subjects: [measure.personId] });
    return ok({ ...(await seen(tx, measure)), posts: await postChoices(tx), listed: measure.listedPosts });
  });

async function postChoices(tx: Tx): Promise<PostChoice[]> {
  const posts = await activePosts(tx, { held: true });
  return posts.map(({ id, name, organizationName }) => ({ id, label: `${organizationName}　${name}` }));
}

export type Notice = { readonly name: string; readonly kana: string; readonly born: Born | null };

/** Whether a notice says enough to look for a record: a whole name or reading, and the day of birth. */
const isEnough = ({ name, kana, born }: Notice): boolean =>
  (name !== '' || kana !== '') && born?.on?.length === 10;

/** Records the notice may mean, the possible other parties, and who may be listed. */
export const readBegin = (ctx: Ctx, notice: Notice, party: Notice) =>
  ctx.read('protection.view', async (tx) => {
    const persons = await meantIn(tx, notice, false);
    const parties = await meantIn(tx, party, true);
    tx.about({
      kind: 'protection',
      subjects: persons.map((one) => one.id),
      detail: { terms: [notice.name, notice.kana, notice.born?.on ?? ''], hits: persons.length },
    });
    return ok({ persons, parties, posts: await postChoices(tx) });
  });

const meantIn = (tx: Tx, notice: Notice, orHidden: boolean) =>
  isEnough(notice)
    ? meantBy(tx, {
        wholes: [...askKeys(notice.name), ...askKeys(notice.kana)],
        bornOn: notice.born?.on ?? '',
        orHidden,
      })
    : Promise.resolve([]);

/** Begins a measure for the records chosen, or for somebody who has none yet. */
export const begin = (ctx: Ctx, input: BeginInput, notice: Notice, mark: DeedMark) =>
  ctx.act(
    'protection.begin',
    async (tx) => {
      const personIds = [...input.personIds];
      if (personIds.length === 0 && isEnough(notice)) personIds.push(await enterNew(tx, notice));
      const untilOn = input.untilOn ?? lastDayOf(input.fromOn);
      return await protect(tx, { ...input, untilOn, personIds });
    },
    mark,
  );

async function enterNew(tx: Tx, { name, kana, born }: Notice): Promise<string> {
  const entered = await enterPerson(tx, {
    nameWritten: name || kana,
    kana,
    identity: 'documentSeen',
    ...(born ? { born } : {}),
  });
  return entered.personId;
}

type Renewal = {
  readonly source: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
};

export const renewMeasure = (ctx: Ctx, id: string, version: number, input: Renewal, mark: DeedMark) =>
  ctx.act(
    'protection.change',
    (tx) => renew(tx, id, version, { ...input, untilOn: input.untilOn ?? lastDayOf(input.fromOn) }),
    mark,
  );

export const choosePosts = (
  ctx: Ctx,
  id: string,
  version: number,
  postIds: readonly string[],
  mark: DeedMark,
) => ctx.act('protection.change', (tx) => listPosts(tx, id, version, postIds), mark);

export const liftMeasure = (
  ctx: Ctx,
  id: string,
  version: number,
  how: { reason: string; withAddresses: boolean },
  mark: DeedMark,
) => ctx.act('protection.lift', (tx) => lift(tx, id, version, how), mark);

/** Says that a record newly entered elsewhere is not the hidden person's. */
export const dismiss = (ctx: Ctx, pair: { hiddenId: string; visibleId: string }, mark: DeedMark) =>
  ctx.act('protection.change', (tx) => notSecond(tx, pair), mark);
