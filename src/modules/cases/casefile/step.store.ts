import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { CaseState } from './casefile.rules.ts';
import type { StepKind } from './step.rules.ts';

export type NewStep = {
  readonly caseId: string;
  readonly episodeNo: number;
  readonly kind: StepKind;
  readonly fromState?: CaseState;
  readonly toState?: CaseState;
  readonly words?: string;
  readonly postId?: string | null;
};

/** Writes down what was decided, under the lock of the episode it belongs to. */
export const insertStep = (tx: Tx, step: NewStep, lock: LockColumns) =>
  tx.db
    .insertInto('cases.step')
    .values({
      townId: tx.townId,
      id: newId(tx.now.getTime()),
      ...step,
      at: tx.now,
      by: tx.actor.kind === 'staff' ? tx.actor.accountId : null,
      ...lock,
    })
    .execute();

/** Decisions of one episode that this reader may see, newest first. */
export const stepsOf = (tx: Tx, caseId: string, limit: number) =>
  tx.db
    .selectFrom('cases.step as step')
    .leftJoin('auth.account_card as account', (join) =>
      join.onRef('account.townId', '=', 'step.townId').onRef('account.id', '=', 'step.by'),
    )
    .leftJoin('districts.post_card as post', (join) =>
      join.onRef('post.townId', '=', 'step.townId').onRef('post.id', '=', 'step.postId'),
    )
    .select(['step.id', 'step.at', 'step.kind', 'step.episodeNo', 'step.fromState', 'step.toState'])
    .select(['step.words', 'account.name as byName', 'post.name as postName'])
    .where('step.townId', '=', tx.townId)
    .where('step.caseId', '=', caseId)
    .orderBy('step.at', 'desc')
    .orderBy('step.id', 'desc')
    .limit(limit)
    .execute();
