import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { presentLock } from './case.walls.ts';
import { type CaseMove, moveCase } from './casefile.rules.ts';
import { type CaseFile, caseForUpdate, changeCase } from './casefile.store.ts';
import { promiseContact } from './contact.actions.ts';
import { insertStep } from './step.store.ts';

export type HoldRefusal = 'not-found' | 'case-closed';

/** An open case its actor may see, held until the deed ends. */
export async function holdOpen(tx: Tx, caseId: string): Promise<Result<CaseFile, HoldRefusal>> {
  const file = await caseForUpdate(tx, caseId);
  if (!file) return refuse('not-found');
  tx.about({ kind: 'case', id: file.id, subjects: [file.focalPersonId] });
  return file.state === 'closed' ? refuse('case-closed') : ok(file);
}

/** The same for deeds of the team: a reader by scope or slip sees the case but does not change it. */
export async function holdAsWriter(
  tx: Tx,
  caseId: string,
): Promise<Result<CaseFile, HoldRefusal | 'not-the-writer'>> {
  const file = await holdOpen(tx, caseId);
  if (!file.ok) return file;
  return mayWrite(tx, file.value) ? file : refuse('not-the-writer');
}

/** Whether the actor holds a key that writes this case. */
export const mayWrite = (tx: Tx, file: Pick<CaseFile, 'writers'>): boolean =>
  file.writers.some((token) => tx.ring.pens.includes(token));

/** Of the posts the actor holds, the one by which they work on this case, else their first; null without any. */
export const actingPost = (tx: Tx, file: Pick<CaseFile, 'writers'>): string | null => {
  const { held } = tx.ring;
  return (held.find((post) => file.writers.includes(post.id)) ?? held[0])?.id ?? null;
};

export type CaseWords = { readonly hope: string; readonly nextContactOn: LocalDate | null };

/** Saves the person's hope and the next contact over the version that was shown. */
export const changeWords = (
  ctx: Ctx,
  caseId: string,
  words: CaseWords,
  version: number | undefined,
  mark?: DeedMark,
) =>
  ctx.act(
    'case.change',
    async (tx) => {
      const held = await holdAsWriter(tx, caseId);
      if (!held.ok) return held;
      if (version !== undefined && held.value.version !== version) return refuse('stale');
      const { nextContactOn, ...change } = words;
      if (!(await changeCase(tx, caseId, change, version))) return refuse('stale');
      if (nextContactOn && nextContactOn !== held.value.nextContactOn)
        await promiseContact(tx, held.value, nextContactOn);
      return ok(null);
    },
    mark,
  );

/** Moves a case by hand along its table of states, with the reason that stays in its timeline. */
export const moveByHand = (
  ctx: Ctx,
  caseId: string,
  move: CaseMove,
  words: { reason: string; nextContactOn: LocalDate | null },
  mark?: DeedMark,
) =>
  ctx.act(
    'case.change',
    async (tx) => {
      const held = await holdAsWriter(tx, caseId);
      if (!held.ok) return held;
      const file = held.value;
      const next = moveCase(file.state, move);
      if (!next.ok) return next;
      await changeCase(tx, caseId, { state: next.value });
      await insertStep(
        tx,
        {
          caseId,
          episodeNo: file.episodeNo,
          kind: 'moved',
          fromState: file.state,
          toState: next.value,
          words: words.reason,
        },
        await presentLock(tx, file),
      );
      if (words.nextContactOn) await promiseContact(tx, file, words.nextContactOn);
      return ok({ state: next.value });
    },
    mark,
  );
