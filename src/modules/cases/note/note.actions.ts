import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, dayOf, instantAt, type LocalDate, timeOf } from '../../../kernel/time.ts';
import { settingOf } from '../../districts/index.ts';
import { presentLock, recountContacts } from '../casefile/case.walls.ts';
import { actingPost, holdOpen } from '../casefile/casefile.actions.ts';
import type { CaseFile } from '../casefile/casefile.store.ts';
import { keepContact, promiseContact } from '../casefile/contact.actions.ts';
import { caseSettings } from '../settings.ts';
import { endVisit } from '../visit/visit.actions.ts';
import type { CorrectionInput, NoteInput } from './note.form.ts';
import { decideBoxes, isAttempt, keepsVisit } from './note.rules.ts';
import { insertNote, isCorrected, noteById } from './note.store.ts';

export type NoteRefusal = 'not-found' | 'case-closed' | 'nothing-written' | 'no-post-held' | 'in-the-future';

/**
 * Writes an entry. Whoever may see an open case may write what they did, somebody with an emergency slip too. Both
 * instants are kept: when it happened and when it was written (§2.10).
 */
export const writeNote = (ctx: Ctx, caseId: string, input: NoteInput, mark?: DeedMark) =>
  ctx.act('caseNote.write', (tx) => writeNoteIn(tx, caseId, input), mark);

export async function writeNoteIn(
  tx: Tx,
  caseId: string,
  input: NoteInput,
): Promise<Result<{ noteId: string }, NoteRefusal>> {
  const held = await holdOpen(tx, caseId);
  if (!held.ok) return held;
  const noteId = newId(tx.now.getTime());
  const saved = await save(tx, held.value, noteId, input, null);
  if (!saved.ok) return saved;
  if (input.visitId && keepsVisit(input.method))
    await endVisit(tx, held.value, input.visitId, {
      outcome: input.method === 'attemptNoContact' ? 'absent' : 'done',
      noteId,
    });
  if (isAttempt(input.method)) await keepContact(tx, held.value, await nextDay(tx, input.nextContactOn));
  else if (input.nextContactOn) await promiseContact(tx, held.value, input.nextContactOn);
  return ok({ noteId });
}

const nextDay = async (tx: Tx, chosen: LocalDate | null): Promise<LocalDate> =>
  chosen ?? addDays(tx.today, await settingOf(tx, caseSettings.contactDays));

type Correcting = { readonly id: string; readonly caseState: CaseFile['state']; readonly reason: string };

/** Corrects an entry by a new one that points at it; the old one stays readable. */
export const correctNote = (
  ctx: Ctx,
  caseId: string,
  noteId: string,
  input: CorrectionInput,
  mark?: DeedMark,
) =>
  ctx.act(
    'caseNote.write',
    async (tx) => {
      const held = await holdOpen(tx, caseId);
      if (!held.ok) return held;
      const old = await noteById(tx, caseId, noteId);
      if (!old || old.episodeNo !== held.value.episodeNo) return refuse('not-found');
      if (await isCorrected(tx, caseId, noteId)) return refuse('already-corrected');
      const id = newId(tx.now.getTime());
      const { reason, ...boxes } = input;
      const corrects = { id: old.id, caseState: old.caseState, reason };
      const dated = {
        ...boxes,
        occurredOn: boxes.occurredOn ?? dayOf(old.occurredAt, tx.zone),
        occurredTime: boxes.occurredTime ?? timeOf(old.occurredAt, tx.zone),
      };
      const saved = await save(tx, held.value, id, dated, corrects);
      if (!saved.ok) return saved;
      if (input.nextContactOn) await promiseContact(tx, held.value, input.nextContactOn);
      return ok({ noteId: id });
    },
    mark,
  );

async function save(
  tx: Tx,
  file: CaseFile,
  id: string,
  input: Omit<NoteInput, 'visitId' | 'nextContactOn'>,
  corrects: Correcting | null,
): Promise<Result<null, NoteRefusal>> {
  const { fact, words, assessment, next, method } = input;
  const boxes = decideBoxes(
    { fact: fact ?? '', words: words ?? '', assessment: assessment ?? '', next: next ?? '' },
    method,
  );
  if (!boxes.ok) return boxes;
  const postId = actingPost(tx, file);
  if (!postId) return refuse('no-post-held');
  const occurredAt = occurredAtOf(tx, input);
  if (occurredAt > tx.now) return refuse('in-the-future');
  await insertNote(
    tx,
    {
      id,
      caseId: file.id,
      episodeNo: file.episodeNo,
      occurredAt,
      method,
      ...boxes.value,
      counterparts: [...input.counterparts],
      place: input.place ?? '',
      durationMin: input.durationMin,
      relationLevel: input.relationLevel === null ? null : Number(input.relationLevel),
      changeSeen: input.changeSeen ?? '',
      subjects: [file.focalPersonId],
      source: input.source ?? 'staffObservation',
      caseState: corrects?.caseState ?? file.state,
      correctsId: corrects?.id ?? null,
      correctionReason: corrects?.reason ?? null,
      by: staffOf(tx).accountId,
      postId,
    },
    await presentLock(tx, file),
  );
  await recountContacts(tx, file.id);
  return ok(null);
}

/** Now, unless a day was given; a day without a time is noon of it, or now when it is today. */
function occurredAtOf(
  tx: Tx,
  { occurredOn, occurredTime }: Pick<NoteInput, 'occurredOn' | 'occurredTime'>,
): Date {
  if (!occurredOn && !occurredTime) return tx.now;
  const day = occurredOn ?? tx.today;
  if (!occurredTime && day === tx.today) return tx.now;
  return instantAt(day, occurredTime ?? '12:00', tx.zone);
}
