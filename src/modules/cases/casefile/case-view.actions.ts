import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, dayOf, daysBetween, startOfDay } from '../../../kernel/time.ts';
import { clearanceTokens } from '../../../kernel/walls/tokens.ts';
import { whyVisible } from '../../../kernel/walls/why.ts';
import { holdersOf, settingOf } from '../../districts/index.ts';
import { consentsOf, identityOf, markersOf, personCards, personsOfHousehold } from '../../people/index.ts';
import { type FactCategory, factLines, type ShownFact } from '../fact/fact.rules.ts';
import { factsOf } from '../fact/fact.store.ts';
import { isLateEntry, progressOf, sourceWords } from '../note/note.rules.ts';
import { levelsOf, type Note, notesOf } from '../note/note.store.ts';
import { openRisks } from '../risk/risk.store.ts';
import { caseSettings } from '../settings.ts';
import { closedDoor, runningSlip } from '../slip/slip.walls.ts';
import { teamMembers } from '../team/team.store.ts';
import { openVisits } from '../visit/visit.store.ts';
import {
  type CaseAside,
  type CaseHead,
  type Entry,
  filterMethods,
  levelBefore,
  type PersonFacts,
  type SeenMember,
  type SeenPerson,
  type TimelineFilter,
} from './case-view.rules.ts';
import { mayWrite } from './casefile.actions.ts';
import { warningsOf } from './casefile.rules.ts';
import { type CaseFile, caseById } from './casefile.store.ts';
import { stepsOf } from './step.store.ts';

export type CaseFrame = { readonly head: CaseHead; readonly aside: CaseAside };

/** A case that its reader sees, or a closed one they may open with a reason. */
export type Opened<T> = { kind: 'open'; value: T } | { kind: 'reason'; caseNo: string };

type Cards = Awaited<ReturnType<typeof personCards>>;

const seen = (cards: Cards, id: string): SeenPerson => {
  const card = cards.get(id);
  return card
    ? { ...card, name: card.name }
    : { id, name: null, kana: '', age: null, deceased: false, hidden: false };
};

async function householdOfCase(tx: Tx, file: CaseFile): Promise<SeenMember[]> {
  if (!file.householdId) return [];
  const members = await personsOfHousehold(tx, file.householdId);
  const cards = await personCards(
    tx,
    members.map((member) => member.personId),
  );
  return members.map((member) => ({
    ...seen(cards, member.personId),
    slot: member.slot,
    relation: cards.has(member.personId) ? member.relationToHead : '',
  }));
}

async function warningsFor(tx: Tx, file: CaseFile) {
  const since = (at: Date) => daysBetween(dayOf(at, tx.zone), tx.today);
  const norms = {
    contactDays: await settingOf(tx, caseSettings.contactDays),
    planDays: await settingOf(tx, caseSettings.planDays),
  };
  return warningsOf(
    {
      state: file.state,
      daysSinceTry: since(file.lastTryAt ?? file.openedAt),
      daysOpen: since(file.openedAt),
      hasPlan: file.state === 'inSupport',
    },
    norms,
  );
}

/** The head of every page of a case: who, what to heed, what they hope for. */
async function headOf(tx: Tx, file: CaseFile): Promise<CaseHead> {
  const ids = await identityOf(tx, [file.focalPersonId]);
  const cards = await personCards(tx, [file.focalPersonId]);
  const person = seen(cards, file.focalPersonId);
  const markers = await markersOf(tx, ids);
  const slip = tx.actor.kind === 'staff' ? await runningSlip(tx, file.id, tx.actor.accountId) : undefined;
  const earlier = file.episodeNo > 1 ? await closedDoor(tx, file.id) : undefined;
  const { id, caseNo, state, episodeNo, version, hope, householdId } = file;
  return {
    ...{ id, caseNo, state, episodeNo, version, hope, householdId, person },
    household: await householdOfCase(tx, file),
    risks: await openRisks(tx, file.id),
    markers: markers.filter((marker) => marker.toOn === null || marker.toOn >= tx.today),
    warnings: person.deceased ? [] : await warningsFor(tx, file),
    mayWrite: mayWrite(tx, file) && file.state !== 'closed',
    slip: slip ?? null,
    earlierShut: earlier !== undefined && !tx.ring.keys.includes(earlier.token),
  };
}

async function asideOf(tx: Tx, file: CaseFile): Promise<CaseAside> {
  const team = await teamMembers(tx, file.id);
  const holders = (await holdersOf(tx, [file.leadPostId])).get(file.leadPostId) ?? [];
  const lead = team.find((seat) => seat.part === 'lead');
  const visits = await openVisits(tx, file.id);
  const consents = await consentsOf(tx, await identityOf(tx, [file.focalPersonId]));
  return {
    lead: {
      postId: file.leadPostId,
      postName: lead?.postName ?? '',
      holders: holders.map((holder) => holder.name).join('、'),
    },
    team: team.map((seat) => ({ ...seat, organizationName: seat.organizationName ?? '' })),
    nextContactOn: file.nextContactOn,
    lastContactAt: file.lastContactAt,
    lastTryAt: file.lastTryAt,
    visits,
    dueVisit: visits.find((visit) => visit.at < startOfDay(addDays(tx.today, 1), tx.zone)) ?? null,
    consents: consents.map(({ id, purpose, status, validUntil }) => ({ id, purpose, status, validUntil })),
  };
}

/** Reads something of a case; a closed one answers with the page that asks for the reason (A26). */
export const readFrame = <T>(ctx: Ctx, caseId: string, more: (tx: Tx, file: CaseFile) => Promise<T>) =>
  ctx.read('case.view', async (tx): Promise<Result<Opened<CaseFrame & { more: T }>, 'not-found'>> => {
    const file = await caseById(tx, caseId);
    if (!file) {
      const door = await closedDoor(tx, caseId);
      return door && !door.open ? ok({ kind: 'reason', caseNo: door.caseNo }) : refuse('not-found');
    }
    const head = await headOf(tx, file);
    const basis = head.slip ? `slip:${head.slip.kind}` : 'lock';
    tx.about({ kind: 'case', id: caseId, subjects: [file.focalPersonId], basis });
    const value = { head, aside: await asideOf(tx, file), more: await more(tx, file) };
    return ok({ kind: 'open', value });
  });

const entriesShown = 50;

/** The timeline: entries of the log and decisions together, newest first. */
export const readTimeline = (ctx: Ctx, caseId: string, filter: TimelineFilter, before: Date | null) =>
  readFrame(ctx, caseId, async (tx, file) => {
    const decisions = filter === 'all' || filter === 'decisions';
    const notes =
      filter === 'decisions'
        ? []
        : await notesOf(tx, caseId, { methods: filterMethods[filter], before, limit: entriesShown });
    const steps = decisions ? await stepsOf(tx, caseId, entriesShown) : [];
    const levels = await levelsOf(tx, caseId);
    const drawn: Entry[] = [
      ...notes.map((note) => noteEntry(tx, file, note, levels)),
      ...steps.filter((step) => !before || step.at < before).map((step) => stepEntry(step)),
    ];
    const entries = drawn.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, entriesShown);
    const more = notes.length === entriesShown ? (notes.at(-1)?.occurredAt ?? null) : null;
    return { entries, olderThan: more };
  });

function noteEntry(
  tx: Tx,
  file: Pick<CaseFile, 'episodeNo' | 'state'>,
  note: Note,
  levels: readonly Pick<Note, 'occurredAt' | 'relationLevel'>[],
): Entry {
  const { id, method, fact, words, assessment, next, changeSeen, place, durationMin } = note;
  const { correctedById } = note;
  const before = note.relationLevel === null ? null : levelBefore(levels, note);
  return {
    kind: 'note',
    ...{ id, method, fact, words, assessment, next, changeSeen, place, durationMin, correctedById },
    source: sourceWords[note.source],
    at: note.occurredAt,
    recordedAt: note.recordedAt,
    late: isLateEntry(dayOf(note.occurredAt, tx.zone), dayOf(note.recordedAt, tx.zone)),
    progress: correctedById ? null : progressOf(before, note.relationLevel),
    by: [note.byName, note.postName].filter(Boolean).join('・'),
    episodeNo: note.episodeNo,
    correctsId: note.correctsId,
    correctionReason: note.correctionReason,
    mayCorrect: !correctedById && note.episodeNo === file.episodeNo && file.state !== 'closed',
  };
}

const stepEntry = (step: Awaited<ReturnType<typeof stepsOf>>[number]): Entry => ({
  kind: 'step',
  id: step.id,
  at: step.at,
  step: step.kind,
  from: step.fromState as Extract<Entry, { kind: 'step' }>['from'],
  to: step.toState as Extract<Entry, { kind: 'step' }>['to'],
  words: step.words,
  post: step.postName,
  by: step.byName ?? '',
  episodeNo: step.episodeNo,
});

/**
 * Closed episodes alone, of a case that is open again: for whoever was responsible then. What stands here is what the
 * running slip opens; without one nothing does (A26).
 */
export const readEarlier = (ctx: Ctx, caseId: string) =>
  ctx.read('case.view', async (tx) => {
    const door = await closedDoor(tx, caseId);
    if (!door || !tx.ring.keys.includes(door.token)) return refuse('not-found');
    const notes = await notesOf(tx, caseId, { methods: [], before: null, limit: 500 });
    const steps = await stepsOf(tx, caseId, 500);
    const levels = await levelsOf(tx, caseId);
    const shut = { episodeNo: 0, state: 'closed' } as const;
    const entries = [...notes.map((note) => noteEntry(tx, shut, note, levels)), ...steps.map(stepEntry)];
    tx.about({ kind: 'case', id: caseId, basis: 'slip:closedCase' });
    return ok({ caseNo: door.caseNo, entries: entries.sort((a, b) => b.at.getTime() - a.at.getTime()) });
  });

/** The assessment by person and category. Health is restricted without the clearance, whatever is there (A14). */
export const readFacts = (ctx: Ctx, caseId: string) =>
  readFrame(ctx, caseId, async (tx, file) => {
    const facts = await factsOf(tx, caseId, file.episodeNo);
    const members = await householdOfCase(tx, file);
    const cards = await personCards(tx, [file.focalPersonId]);
    const people = new Map(
      [seen(cards, file.focalPersonId), ...members].map((person) => [person.id, person]),
    );
    const named = [...people.values()].filter((person) => person.name !== null && !person.hidden);
    const cleared = tx.ring.keys.includes(clearanceTokens.specialCare);
    const reasons = await whyVisible(tx, file.lockId);
    const byConsentAlone = reasons.every((reason) => reason.rule === 'A05');
    const focal = seen(cards, file.focalPersonId);
    const shown = named.some((person) => person.id === focal.id) ? named : [focal, ...named];
    const persons: PersonFacts[] = [];
    for (const person of shown) {
      const its = facts.filter((fact) => fact.personId === person.id);
      const lines = new Map<FactCategory, ShownFact>(its.map((fact) => [fact.category, fact]));
      persons.push({ person, lines: factLines(lines, { cleared, byConsentAlone }) });
    }
    return { persons, cleared, byConsentAlone };
  });
