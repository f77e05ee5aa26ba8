import type { Grant, LockColumns } from '../../src/kernel/walls/lock.ts';
import { scopeTokens } from '../../src/kernel/walls/tokens.ts';
import type { Post } from './offices.ts';
import type { Person } from './people.ts';
import { DAY_MS, type Writer } from './writer.ts';

/** A consultation that was received; `askedPost` has a hand-over sheet before it that it has not answered. */
export type Worry = {
  readonly at: Date;
  readonly state: 'received' | 'screening' | 'handingOver' | 'inCase' | 'ended';
  readonly received: Post;
  readonly owner: Post;
  readonly asked?: Post;
  /** A call back was promised. */
  readonly callBack?: boolean;
};

/** A consultation's own rows are written once its subjects are known; its lock stands before theirs. */
export type OpenedWorry = Worry & {
  readonly id: string;
  readonly lock: LockColumns;
  readonly sheetId: string;
};

export function lockWorry(writer: Writer, worry: Worry): OpenedWorry {
  const { at, received, owner, asked } = worry;
  const [id, sheetId] = [writer.idOf(at), writer.idOf(at)];
  const reading: Grant[] = asked
    ? [{ slot: 'reader', token: asked.id, rule: 'handover', basis: `handover:${sheetId}` }]
    : [];
  const lock = writer.book.make('consultation', at, [
    { slot: 'reader', token: received.deskId, rule: 'A01', basis: 'received' },
    { slot: 'writer', token: owner.id, rule: 'A01', basis: 'owner' },
    { slot: 'reader', token: scopeTokens.allConsultations, rule: 'manager' },
    ...reading,
  ]);
  return { ...worry, id, lock, sheetId };
}

const worries = [
  '母の物忘れが進んで、夜も目が離せません。どこに相談したらよいでしょうか。',
  '家賃を二か月払えていません。仕事も先月で終わりました。',
  '隣の家の雨戸がずっと閉まったままで、新聞がたまっています。',
  '息子が部屋から出てこなくなって三年になります。',
  '介護と子どもの世話が重なり、もう限界です。',
];

/** The rows of a consultation, its subjects, and what waits because of it. Ended ones wait for nothing. */
export function writeWorry(
  writer: Writer,
  worry: OpenedWorry,
  receiptNo: string,
  subjects: readonly Person[],
): void {
  const { townId, sink, idOf, dice } = writer;
  const { id, lock, at, state, received, owner } = worry;
  const over = state === 'inCase' || state === 'ended';
  sink.add('consultations.consultation', {
    townId,
    id,
    receiptNo,
    kind: 'worry',
    receivedAt: at,
    recordedAt: at,
    receivedBy: received.accountId,
    receivedPostId: received.id,
    receivedOrgId: received.organizationId,
    channel: 'phone',
    callerKind: 'anonymous',
    worry: dice.pick(worries),
    urgency: 'soon',
    response: 'listened',
    subjectKnown: subjects.length > 0 ? 'identified' : 'unknown',
    state,
    ownerPostId: owner.id,
    endedAt: over ? new Date(at.getTime() + DAY_MS) : null,
    ...lock,
  });
  sink.add('consultations.step', {
    townId,
    id: idOf(at),
    consultationId: id,
    at,
    kind: 'received',
    by: received.accountId,
    postId: owner.id,
    forResident: true,
    ...lock,
  });
  for (const person of subjects)
    sink.add('consultations.subject', {
      townId,
      id: idOf(at),
      consultationId: id,
      personId: person.id,
      saidName: person.written,
      reason: '受付のときに名前を聞いた',
      linkedBy: received.accountId,
      linkedAt: at,
      ...lock,
    });
  writeTurn(writer, worry, over);
  if (worry.asked) writeSheet(writer, worry, worry.asked);
  if (worry.callBack) writeCallBack(writer, worry);
}

type Turn = {
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly post: Post;
  readonly askedBy?: Post;
  readonly since: Date;
  readonly dueAt: Date;
  readonly done?: boolean;
};

/** What waits for a post, or waited and was done. */
export function writeItem({ townId, sink, idOf, now }: Writer, turn: Turn): void {
  const { kind, subjectKind, subjectId, post, askedBy, since, dueAt, done = false } = turn;
  const late = dueAt < now;
  sink.add('work.item', {
    townId,
    id: idOf(since),
    kind,
    subjectKind,
    subjectId,
    ownerPostId: post.id,
    askedByPostId: askedBy?.id ?? null,
    since,
    dueAt,
    ladder: 'plain',
    step: late && !done ? 1 : 0,
    nextStepAt: late || done ? null : dueAt,
    state: done ? 'done' : 'open',
    endedAt: done ? dueAt : null,
    endedBy: done ? `staff:${post.accountId}` : null,
  });
}

const writeTurn = (writer: Writer, { id, owner, at }: OpenedWorry, over: boolean): void =>
  writeItem(writer, {
    kind: 'screening',
    subjectKind: 'consultation',
    subjectId: id,
    post: owner,
    since: at,
    dueAt: new Date(at.getTime() + 3 * DAY_MS),
    done: over,
  });

function writeSheet(writer: Writer, { id, sheetId, at, owner }: OpenedWorry, asked: Post): void {
  const { townId, sink, book } = writer;
  const basis = `handover:${sheetId}`;
  const lock = book.make('handover', at, [
    { slot: 'writer', token: owner.id, rule: 'handover', basis },
    { slot: 'writer', token: asked.id, rule: 'handover', basis },
    { slot: 'reader', token: scopeTokens.allConsultations, rule: 'manager' },
  ]);
  const dueAt = new Date(at.getTime() + 7 * DAY_MS);
  sink.add('consultations.handover', {
    townId,
    id: sheetId,
    consultationId: id,
    fromPostId: owner.id,
    toPostId: asked.id,
    reason: '専門の窓口で続けてお聞きするため',
    basis: 'withinTown',
    sentAt: at,
    sentBy: owner.accountId,
    dueAt,
    ...lock,
  });
  writeItem(writer, {
    kind: 'handover',
    subjectKind: 'handover',
    subjectId: sheetId,
    post: asked,
    askedBy: owner,
    since: at,
    dueAt,
  });
}

function writeCallBack(writer: Writer, { id, lock, at, owner }: OpenedWorry): void {
  const { townId, sink, idOf } = writer;
  const callId = idOf(at);
  const dueAt = new Date(at.getTime() + DAY_MS);
  sink.add('consultations.call_back', {
    townId,
    id: callId,
    consultationId: id,
    dueAt,
    postId: owner.id,
    ...lock,
  });
  writeItem(writer, {
    kind: 'callBack',
    subjectKind: 'callBack',
    subjectId: callId,
    post: owner,
    since: at,
    dueAt,
  });
}
