import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { CaseState } from '../casefile/casefile.rules.ts';
import type { NoteMethod, NoteSource } from './note.rules.ts';

export type Note = {
  id: string;
  episodeNo: number;
  occurredAt: Date;
  recordedAt: Date;
  method: NoteMethod;
  counterparts: string[];
  place: string;
  durationMin: number | null;
  fact: string;
  words: string;
  assessment: string;
  next: string;
  relationLevel: number | null;
  changeSeen: string;
  source: NoteSource;
  caseState: CaseState;
  correctsId: string | null;
  correctionReason: string | null;
  /** The entry that corrects this one. */
  correctedById: string | null;
  byName: string | null;
  postName: string | null;
};

export type NoteFilter = {
  readonly methods: readonly NoteMethod[];
  /** Only entries before this instant: the page after. */
  readonly before: Date | null;
  readonly limit: number;
};

const notes = (tx: Tx, caseId: string) =>
  tx.db
    .selectFrom('cases.note as note')
    .leftJoin('auth.account_card as account', (join) =>
      join.onRef('account.townId', '=', 'note.townId').onRef('account.id', '=', 'note.by'),
    )
    .leftJoin('districts.post_card as post', (join) =>
      join.onRef('post.townId', '=', 'note.townId').onRef('post.id', '=', 'note.postId'),
    )
    .select(['note.id', 'note.episodeNo', 'note.occurredAt', 'note.recordedAt', 'note.method'])
    .select(['note.counterparts', 'note.place', 'note.durationMin', 'note.fact', 'note.words'])
    .select(['note.assessment', 'note.next', 'note.relationLevel', 'note.changeSeen', 'note.source'])
    .leftJoin('cases.note as later', (join) =>
      join.onRef('later.townId', '=', 'note.townId').onRef('later.correctsId', '=', 'note.id'),
    )
    .select(['note.caseState', 'note.correctsId', 'note.correctionReason', 'later.id as correctedById'])
    .select(['account.name as byName', 'post.name as postName'])
    .where('note.townId', '=', tx.townId)
    .where('note.caseId', '=', caseId);

/** Entries of the log this reader may see, newest happening first. */
export const notesOf = (tx: Tx, caseId: string, filter: NoteFilter): Promise<Note[]> =>
  notes(tx, caseId)
    .$if(filter.methods.length > 0, (query) => query.where('note.method', 'in', filter.methods))
    .$if(filter.before !== null, (query) => query.where('note.occurredAt', '<', filter.before ?? new Date(0)))
    .orderBy('note.occurredAt', 'desc')
    .orderBy('note.recordedAt', 'desc')
    .limit(filter.limit)
    .execute() as Promise<Note[]>;

export const noteById = (tx: Tx, caseId: string, id: string): Promise<Note | undefined> =>
  notes(tx, caseId).where('note.id', '=', id).executeTakeFirst() as Promise<Note | undefined>;

/** Every level the relation was said to stand at, corrections considered: for telling progress from setback. */
export const levelsOf = (
  tx: Tx,
  caseId: string,
): Promise<{ occurredAt: Date; relationLevel: number | null }[]> =>
  tx.db
    .selectFrom('cases.note as note')
    .select(['note.occurredAt', 'note.relationLevel'])
    .where('note.townId', '=', tx.townId)
    .where('note.caseId', '=', caseId)
    .where('note.relationLevel', 'is not', null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('cases.note as later')
            .select('later.id')
            .whereRef('later.townId', '=', 'note.townId')
            .whereRef('later.correctsId', '=', 'note.id'),
        ),
      ),
    )
    .execute();

/** Whether an entry has been corrected already. */
export const isCorrected = async (tx: Tx, caseId: string, id: string): Promise<boolean> => {
  const row = await tx.db
    .selectFrom('cases.note')
    .select('id')
    .where('townId', '=', tx.townId)
    .where('caseId', '=', caseId)
    .where('correctsId', '=', id)
    .executeTakeFirst();
  return row !== undefined;
};

export type NewNote = {
  readonly id: string;
  readonly caseId: string;
  readonly episodeNo: number;
  readonly occurredAt: Date;
  readonly method: NoteMethod;
  readonly counterparts: string[];
  readonly place: string;
  readonly durationMin: number | null;
  readonly fact: string;
  readonly words: string;
  readonly assessment: string;
  readonly next: string;
  readonly relationLevel: number | null;
  readonly changeSeen: string;
  readonly subjects: string[];
  readonly source: NoteSource;
  readonly caseState: CaseState;
  readonly correctsId: string | null;
  readonly correctionReason: string | null;
  readonly by: string;
  readonly postId: string;
};

export const insertNote = (tx: Tx, note: NewNote, lock: LockColumns) =>
  tx.db
    .insertInto('cases.note')
    .values({ townId: tx.townId, ...note, recordedAt: tx.now, ...lock })
    .execute();
