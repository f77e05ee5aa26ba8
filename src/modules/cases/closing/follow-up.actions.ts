import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { endItems } from '../../work/index.ts';
import { caseById } from '../casefile/casefile.store.ts';
import type { FollowUpInput } from './closing.form.ts';
import { endFollowUp } from './follow-up.store.ts';

/** Writes down how somebody was found after closing. The closed episode itself is not touched. */
export const lookIn = (ctx: Ctx, caseId: string, input: FollowUpInput, mark?: DeedMark) =>
  ctx.act(
    'caseClosing.answer',
    async (tx) => {
      const file = await caseById(tx, caseId);
      if (!file) return refuse('not-found');
      if (file.state !== 'closed') return refuse('still-open');
      const found = { outcome: input.outcome, words: input.words ?? '', doneBy: staffOf(tx).accountId };
      if (!(await endFollowUp(tx, { caseId, id: input.followUpId }, found))) return refuse('not-found');
      await endItems(tx, { subjectId: input.followUpId });
      tx.about({
        kind: 'case',
        id: caseId,
        subjects: [file.focalPersonId],
        detail: { outcome: input.outcome },
      });
      return ok({ outcome: input.outcome });
    },
    mark,
  );
