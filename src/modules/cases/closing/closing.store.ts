import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { CaseState } from '../casefile/casefile.rules.ts';
import type { CloseReason } from './closing.rules.ts';

export type ClosingRequest = {
  id: string;
  caseId: string;
  episodeNo: number;
  personId: string;
  reason: CloseReason;
  words: string;
  leadAfterPostId: string | null;
  leadAfterName: string | null;
  remainingRisk: string;
  reopenTriggers: string;
  followUpOn: string[];
  personInformedOn: string | null;
  askedBy: string;
  askedByName: string | null;
  askedAt: Date;
  fromState: CaseState;
  leadAnswer: 'accepted' | 'declined' | null;
  leadWords: string | null;
  leadAt: Date | null;
  ended: 'closed' | 'takenBack' | 'declined' | null;
  version: number;
};

const requests = (tx: Tx) =>
  tx.db
    .selectFrom('cases.closing_request as ask')
    .leftJoin('districts.post_card as post', (join) =>
      join.onRef('post.townId', '=', 'ask.townId').onRef('post.id', '=', 'ask.leadAfterPostId'),
    )
    .leftJoin('auth.account_card as account', (join) =>
      join.onRef('account.townId', '=', 'ask.townId').onRef('account.id', '=', 'ask.askedBy'),
    )
    .select([
      'ask.id',
      'ask.caseId',
      'ask.episodeNo',
      'ask.personId',
      'ask.reason',
      'ask.words',
      'ask.leadAfterPostId',
    ])
    .select(['post.name as leadAfterName', 'ask.remainingRisk', 'ask.reopenTriggers', 'ask.followUpOn'])
    .select(['ask.personInformedOn', 'ask.askedBy', 'account.name as askedByName', 'ask.askedAt'])
    .select(['ask.fromState', 'ask.leadAnswer', 'ask.leadWords', 'ask.leadAt', 'ask.ended', 'ask.version'])
    .where('ask.townId', '=', tx.townId);

/** The closing being asked on a case, if any. */
export const openRequest = (tx: Tx, caseId: string): Promise<ClosingRequest | undefined> =>
  requests(tx).where('ask.caseId', '=', caseId).where('ask.ended', 'is', null).executeTakeFirst() as Promise<
    ClosingRequest | undefined
  >;

export const requestById = (tx: Tx, id: string): Promise<ClosingRequest | undefined> =>
  requests(tx).where('ask.id', '=', id).executeTakeFirst() as Promise<ClosingRequest | undefined>;

export type NewRequest = {
  readonly id: string;
  readonly caseId: string;
  readonly episodeNo: number;
  readonly personId: string;
  readonly reason: CloseReason;
  readonly words: string;
  readonly leadAfterPostId: string;
  readonly remainingRisk: string;
  readonly reopenTriggers: string;
  readonly followUpOn: readonly string[];
  readonly personInformedOn: string | null;
  readonly askedBy: string;
  readonly fromState: CaseState;
};

export const insertRequest = (tx: Tx, request: NewRequest, lock: LockColumns) =>
  tx.db
    .insertInto('cases.closing_request')
    .values({
      townId: tx.townId,
      ...request,
      followUpOn: sql<string[]>`${[...request.followUpOn]}::date[]`,
      askedAt: tx.now,
      ...lock,
    })
    .execute();
