import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import { blankIntake, consultationForCase, type Intake, receiveInto } from '../../consultations/index.ts';
import { accountNames, settingOf } from '../../districts/index.ts';
import { dueAfterWorkingDays, endItems, putItem } from '../../work/index.ts';
import { dropFromSlip, moveWordsTo } from '../concerns.walls.ts';
import { concernSettings } from '../settings.ts';
import { decideGist, type GistRefusal, writerOf, writeTheme } from '../theme/draft.actions.ts';
import type { SlipState, Sorting } from '../words.rules.ts';
import { channelOf, intakeUrgency, routeOf } from './intake.rules.ts';
import { tellNoticer } from './noticer.walls.ts';
import { makes, moveSlip, wantsSecondPerson } from './slip.rules.ts';
import { changeSlip, insertOutcome, noticerOf, type Slip, slipById, wordsOf } from './slip.store.ts';
import type { Sorted } from './sort.form.ts';

export type SortRefusal =
  | 'not-found'
  | 'slip-not-yours'
  | 'slip-not-from-this-state'
  | 'already-sorted'
  | 'words-shut'
  | 'theme-needs-gist'
  | 'theme-needs-topic'
  | 'no-post'
  | 'no-such-person'
  | 'stale'
  | GistRefusal;

/** What came of it: the records made. Only whoever reads the consultation may follow from one to the other. */
export type SortOutcome = { readonly consultationId: string | null; readonly themeId: string | null };

/**
 * Sorts a slip: a person's matter is received as a consultation, a shared one becomes a theme, what is both becomes two
 * records (consultation.md 4.2). Refuses what the words cannot carry: without consent there is no consultation, and a
 * gist that points to somebody is no theme.
 */
export const sortSlip = (ctx: Ctx, id: string, sorted: Sorted, mark?: DeedMark) =>
  ctx.act('concern.sort', (tx) => sort(tx, id, sorted), mark);

async function sort(tx: Tx, id: string, sorted: Sorted): Promise<Result<SortOutcome, SortRefusal>> {
  const slip = await slipById(tx, id);
  if (!slip) return refuse('not-found');
  if (!tx.ring.pens.includes(slip.ownerPostId)) return refuse('slip-not-yours');
  if (slip.sortedAs) return refuse('already-sorted');
  const state = moveSlip(slip.state, 'sort');
  if (!state.ok) return state;
  const words = await readableWords(tx, id);
  const fit = decideSorting(sorted, words !== null);
  if (!fit.ok) return fit;
  const topics = [...new Set([...slip.topics, ...sorted.topics])];
  const outcome = await makeRecords(tx, { ...slip, topics }, sorted, words ?? '');
  if (!outcome.ok) return outcome;
  const now = { state: state.value, sortedAs: sorted.how, sortedAt: tx.now };
  const acknowledgedAt = slip.acknowledgedAt ?? tx.now;
  if (!(await changeSlip(tx, slip, { ...now, topics, acknowledgedAt }))) return refuse('stale');
  await afterSorting(tx, slip, now);
  tx.about({ kind: 'concern', id });
  return outcome;
}

const readableWords = async (tx: Tx, id: string): Promise<string | null> => {
  const row = await wordsOf(tx, id);
  return row && row.erasedAt === null ? row.words : null;
};

function decideSorting(
  { how, gist, topics }: Sorted,
  hasWords: boolean,
): Result<null, 'words-shut' | 'theme-needs-gist' | 'theme-needs-topic'> {
  if (makes(how).consultation && !hasWords) return refuse('words-shut');
  if (!makes(how).theme) return ok(null);
  if (!gist) return refuse('theme-needs-gist');
  return topics.length === 0 ? refuse('theme-needs-topic') : ok(null);
}

async function makeRecords(
  tx: Tx,
  slip: Slip,
  sorted: Sorted,
  words: string,
): Promise<Result<SortOutcome, SortRefusal>> {
  const { how, gist, topics } = sorted;
  const received = makes(how).consultation ? await receiveFrom(tx, slip, sorted, words) : ok(null);
  if (!received.ok) return received;
  const consultationId = received.value;
  if (!makes(how).theme || !gist) return await link(tx, slip, { consultationId, themeId: null });
  const fit = await decideGist(tx, gist, { words: slip.about === 'area' ? '' : words, consultationId });
  if (!fit.ok) return fit;
  const wantsCheck = wantsSecondPerson(slip.about, how);
  const themeId = await writeTheme(tx, { slip, gist, topics, wantsCheck });
  return await link(tx, slip, { consultationId, themeId });
}

/** One opaque row joins what was made: with the words under the consultation's lock where there is one, else the slip's. */
async function link(tx: Tx, slip: Slip, made: SortOutcome): Promise<Result<SortOutcome, never>> {
  const consultation = made.consultationId ? await consultationForCase(tx, made.consultationId) : null;
  const lock = await lockColumns(tx, consultation?.lockId ?? slip.lockId);
  await insertOutcome(tx, { id: newId(), slipId: slip.id, ...made, draftedBy: writerOf(tx) }, lock);
  if (consultation) await moveWordsTo(tx, slip.id, consultation.lockId);
  return ok(made);
}

async function receiveFrom(
  tx: Tx,
  slip: Slip,
  { name, placeDescription }: Sorted,
  words: string,
): Promise<Result<string, 'no-post' | 'no-such-person'>> {
  const said = await noticedBy(tx, slip.id);
  const isSelf = slip.about === 'self';
  const isLifeRisk = slip.consent === 'lifeRisk';
  const intake: Intake = {
    ...blankIntake,
    worry: words,
    kind: slip.kind,
    channel: channelOf(slip.caughtVia, slip.enteredVia),
    callerKind: isSelf ? 'person' : 'thirdParty',
    route: routeOf(slip.about, slip.caughtVia),
    urgency: intakeUrgency[slip.urgency],
    lifeRisk: isLifeRisk ? 'suspected' : 'none',
    response: 'listened',
    subjectKnows: isSelf || slip.consent === 'yes' ? 'yes' : 'unknown',
    name,
    placeDescription,
    ...(isSelf ? { callerName: said } : { reporterName: said }),
  };
  const received = await receiveInto(tx, intake, slip.ownerPostId);
  return received.ok ? ok(received.value.consultationId) : received;
}

/** Who noticed, by name: sealed with the consultation where they told of somebody else (A15). */
async function noticedBy(tx: Tx, slipId: string): Promise<string | null> {
  const noticer = await noticerOf(tx, slipId);
  if (!noticer) return null;
  if (noticer.noticedBy) return noticer.noticedBy;
  return (await accountNames(tx, [noticer.accountId])).get(noticer.accountId) ?? null;
}

/** What waits now is the answer to the noticer. What proves to be a person's matter is no longer the district's. */
async function afterSorting(
  tx: Tx,
  slip: Slip,
  { state, sortedAs }: { readonly state: SlipState; readonly sortedAs: Sorting },
): Promise<void> {
  await dropFromSlip(tx, slip.id, 'duty');
  if (makes(sortedAs).consultation) await dropFromSlip(tx, slip.id, 'district');
  await tellNoticer(tx, slip.id, state);
  await endItems(tx, { subjectId: slip.id });
  await putItem(tx, {
    kind: 'concernClose',
    subjectKind: 'concern',
    subjectId: slip.id,
    ownerPostId: slip.ownerPostId,
    dueAt: await dueAfterWorkingDays(tx, await settingOf(tx, concernSettings.closeDays)),
    ladder: 'followUp',
  });
}
