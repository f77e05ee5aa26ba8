import { caseworkRoles } from '../../../kernel/auth/permissions.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { addDays, startOfDay } from '../../../kernel/time.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { postAffairs, settingOf, turnPosts } from '../../districts/index.ts';
import { personCards } from '../../people/index.ts';
import { type ItemKind, type ItemWording, itemWords, todayPanels } from '../../work/index.ts';
import { stateWords } from '../casefile/casefile.rules.ts';
import { quietCases } from '../casefile/casefile.store.ts';
import { caseSettings } from '../settings.ts';
import { visitsBetween } from '../visit/visit.store.ts';
import { countsByPost, openOfPost } from './affairs.store.ts';
import { caseTurns, turnWords } from './turns.rules.ts';
import { casesTold, closingsTold, type Told } from './turns.store.ts';
import { followUpsTold, type NumberTold, slipsTold } from './turns.walls.ts';

const unreadable = '（氏名は非公開）';

const wordingOf = (row: Told, name: string | null | undefined, href: string): ItemWording => ({
  title: name ?? unreadable,
  href,
  ...(row.words === '' ? {} : { promise: row.words.slice(0, 60) }),
});

/** Turns about cases and visits, worded with the person's name where the reader may read it. */
const caseWords: ItemKind['words'] = async (tx, ids) =>
  new Map(
    (await casesTold(tx, ids)).map((row) => [
      row.subjectId,
      wordingOf(row, row.name, casesPaths.case(row.caseId)),
    ]),
  );

/** The same for requests to close. */
const closingWords =
  (hrefOf: (row: Told) => string): ItemKind['words'] =>
  async (tx, ids) => {
    const rows = await closingsTold(tx, ids);
    const cards = await personCards(
      tx,
      rows.map((row) => row.personId),
    );
    return new Map(
      rows.map((row) => [row.subjectId, wordingOf(row, cards.get(row.personId)?.name, hrefOf(row))]),
    );
  };

/** A kind of turn that names a case by its number alone. */
const byNumber = (
  label: string,
  load: (tx: Tx, ids: readonly string[]) => Promise<readonly NumberTold[]>,
  hrefOf: (row: NumberTold) => string,
): ItemKind => ({
  label,
  async words(tx, ids) {
    const rows = await load(tx, ids);
    return new Map(rows.map((row) => [row.subjectId, { title: `ケース ${row.caseNo}`, href: hrefOf(row) }]));
  },
});

/** Says how this room's turns read. */
export function wordTurns(): void {
  const label = (kind: (typeof caseTurns)[keyof typeof caseTurns]) => turnWords[kind];
  const { contact, visit, closingLead, closingApproval, followUp, slipReview, afterDeath } = caseTurns;
  for (const kind of [contact, afterDeath, visit])
    itemWords.register(kind, { label: label(kind), words: caseWords });
  itemWords.register(closingLead, {
    label: label(closingLead),
    words: closingWords((row) => casesPaths.leadAnswer(row.subjectId)),
  });
  itemWords.register(closingApproval, {
    label: label(closingApproval),
    words: closingWords((row) => casesPaths.closing(row.caseId)),
  });
  itemWords.register(
    followUp,
    byNumber(label(followUp), followUpsTold, (row) => casesPaths.closing(row.caseId)),
  );
  itemWords.register(
    slipReview,
    byNumber(label(slipReview), slipsTold, (row) => casesPaths.slipReview(row.subjectId)),
  );
}

/** Fills "Today" with visits and quiet cases, and the list of 31 March with cases (T12). */
export function fillToday(): void {
  todayPanels.register('case.visits', {
    title: 'きょうの訪問',
    sort: 10,
    askers: caseworkRoles,
    empty: 'きょうの訪問の予定はありません。',
    load: loadVisits,
  });
  todayPanels.register('case.quiet', {
    title: '静かなケース',
    sort: 20,
    askers: caseworkRoles,
    empty: 'しばらく連絡のないケースはありません。',
    load: loadQuiet,
  });
  postAffairs.register({
    name: 'cases',
    label: 'ケース',
    counts: countsByPost,
    list: listOfPost,
  });
}

async function loadVisits(tx: Tx, limit: number) {
  const from = startOfDay(tx.today, tx.zone);
  const until = startOfDay(addDays(tx.today, 1), tx.zone);
  const visits = await visitsBetween(tx, await turnPosts(tx), from, until, limit);
  const cards = await personCards(
    tx,
    visits.map((visit) => visit.focalPersonId),
  );
  const rows = visits.map((visit) => ({
    title: cards.get(visit.focalPersonId)?.name ?? unreadable,
    href: casesPaths.case(visit.caseId),
    support: visit.safety === '' ? visit.purpose : `${visit.purpose}　⚠ ${visit.safety}`,
    at: visit.at,
  }));
  return { rows };
}

async function loadQuiet(tx: Tx, limit: number) {
  const days = await settingOf(tx, caseSettings.quietDays);
  const before = startOfDay(addDays(tx.today, -days), tx.zone);
  const quiet = await quietCases(tx, await turnPosts(tx), before, limit);
  const cards = await personCards(
    tx,
    quiet.map((file) => file.focalPersonId),
  );
  // The dead are not quiet; their case waits to be closed.
  const living = quiet.filter((file) => !cards.get(file.focalPersonId)?.deceased);
  const rows = living.map((file) => ({
    title: cards.get(file.focalPersonId)?.name ?? unreadable,
    href: casesPaths.case(file.id),
    support: stateWords[file.state],
    at: file.quietSince,
  }));
  return { rows, more: `${casesPaths.list}?sort=quiet` };
}

async function listOfPost(tx: Tx, postId: string) {
  const files = await openOfPost(tx, postId, 50);
  const cards = await personCards(
    tx,
    files.map((file) => file.focalPersonId),
  );
  return files.map((file) => ({
    title: cards.get(file.focalPersonId)?.name ?? `ケース ${file.caseNo}`,
    href: casesPaths.case(file.id),
    support: stateWords[file.state],
  }));
}
