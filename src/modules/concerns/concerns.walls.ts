import type { Tx } from '../../kernel/ctx/tx.ts';
import { asKeeper } from '../../kernel/walls/keeper.ts';
import { type Grant, type LockColumns, lockColumns, makeLock, regrant } from '../../kernel/walls/lock.ts';
import type { TableWall } from '../../kernel/walls/table-wall.ts';
import { clearanceTokens, scopeTokens } from '../../kernel/walls/tokens.ts';
import { areWordsOpen } from './slip/slip.rules.ts';

const table = (name: string) => `concerns.${name}`;

/**
 * Walls of this room (docs/walls.md). Words, noticer and outcome are changed by the keeper's own functions alone. What
 * became a consultation lies under its lock, so that conflicts and seals of the person shut it too.
 */
export const walls: readonly TableWall[] = [
  { table: table('slip'), kind: 'locked', locks: ['concern'] },
  { table: table('slip_words'), kind: 'locked', locks: ['concernWords', 'consultation'], write: 'append' },
  { table: table('noticer'), kind: 'locked', locks: ['noticer'], write: 'append' },
  { table: table('outcome'), kind: 'locked', locks: ['concern', 'consultation'], write: 'append' },
  { table: table('theme'), kind: 'locked', locks: ['theme'], write: 'readers' },
  { table: table('theme_step'), kind: 'locked', locks: ['theme'], write: 'append' },
];

/** Whoever a slip opens to. */
export type Keepers = {
  readonly ownerPostId: string;
  /** The post above the owner's: it may know who noticed, as with a reporter (A15). */
  readonly managerPostId: string | null;
  /** The district's officer, for what concerns the area alone. */
  readonly officerPostId: string | null;
  /** The post on duty while something of today has not been acknowledged. */
  readonly dutyPostId: string | null;
};

const manager: Grant = { slot: 'reader', token: scopeTokens.allConsultations, rule: 'manager' };
const mayRead = (token: string, basis: string): Grant => ({ slot: 'reader', token, rule: 'concern', basis });

const besides = ({ officerPostId, dutyPostId }: Pick<Keepers, 'officerPostId' | 'dutyPostId'>): Grant[] => [
  ...(officerPostId ? [mayRead(officerPostId, 'district')] : []),
  ...(dutyPostId ? [mayRead(dutyPostId, 'duty')] : []),
];

const ownerWrites = (postId: string): Grant => ({
  slot: 'writer',
  token: postId,
  rule: 'concern',
  basis: 'owner',
});

const knowNoticer = ({
  ownerPostId,
  managerPostId,
}: Pick<Keepers, 'ownerPostId' | 'managerPostId'>): Grant[] => [
  { slot: 'reader', token: ownerPostId, rule: 'A15', basis: 'receiver' },
  ...(managerPostId
    ? [{ slot: 'reader', token: managerPostId, rule: 'A15', basis: 'manager' } as const]
    : []),
  { slot: 'reader', token: clearanceTokens.abuse, rule: 'A15', basis: 'abuse' },
];

export type SlipLocks = {
  readonly pattern: LockColumns;
  readonly words: LockColumns;
  readonly noticer: LockColumns;
};

/**
 * The three locks of a new slip. Words the person has not agreed to pass on get a lock without a key: they are shut to
 * everybody, whoever wrote them included.
 */
export async function lockSlip(
  tx: Tx,
  keepers: Keepers,
  noticer: { readonly accountId: string; readonly isOpen: boolean },
): Promise<SlipLocks> {
  const own: Grant = { slot: 'reader', token: noticer.accountId, rule: 'noticer', basis: 'own' };
  return {
    pattern: await makeLock(tx, 'concern', [ownerWrites(keepers.ownerPostId), manager, ...besides(keepers)]),
    words: await makeLock(
      tx,
      'concernWords',
      noticer.isOpen ? [mayRead(keepers.ownerPostId, 'owner'), manager, ...besides(keepers)] : [],
    ),
    noticer: await makeLock(tx, 'noticer', noticer.isOpen ? [own, ...knowNoticer(keepers)] : [own]),
  };
}

type LockIds = {
  readonly pattern: string;
  /** Null while the words have no key of this room: shut, or with the consultation they became. */
  readonly openWords: string | null;
  readonly words: string;
  readonly noticer: string;
};

/** The locks of a slip, past the walls. */
const locksOf = (tx: Tx, slipId: string): Promise<LockIds> =>
  asKeeper(tx, async (owner) => {
    const { consent, sortedAs, ...ids } = await owner
      .selectFrom('concerns.slip as s')
      .innerJoin('concerns.slip_words as w', (join) =>
        join.onRef('w.townId', '=', 's.townId').onRef('w.slipId', '=', 's.id'),
      )
      .innerJoin('concerns.noticer as n', (join) =>
        join.onRef('n.townId', '=', 's.townId').onRef('n.slipId', '=', 's.id'),
      )
      .select(['s.lockId as pattern', 'w.lockId as words', 'n.lockId as noticer', 's.consent', 's.sortedAs'])
      .where('s.townId', '=', tx.townId)
      .where('s.id', '=', slipId)
      .executeTakeFirstOrThrow();
    const isHere = areWordsOpen(consent) && (sortedAs === null || sortedAs === 'theme');
    return { ...ids, openWords: isHere ? ids.words : null };
  });

/** The person agreed: from now on whoever answers for the slip reads its words and knows who noticed. */
export async function openWords(
  tx: Tx,
  slipId: string,
  keepers: Pick<Keepers, 'ownerPostId' | 'managerPostId'>,
): Promise<void> {
  const { words, noticer } = await locksOf(tx, slipId);
  await regrant(tx, words, { add: [mayRead(keepers.ownerPostId, 'owner'), manager] });
  await regrant(tx, noticer, { add: knowNoticer(keepers) });
}

/** Another post answers for the slip: it reads and writes, the one before no longer does. */
export async function passSlipLocks(
  tx: Tx,
  slipId: string,
  to: Pick<Keepers, 'ownerPostId' | 'managerPostId'>,
): Promise<void> {
  const { pattern, openWords: words, noticer } = await locksOf(tx, slipId);
  await regrant(tx, pattern, { drop: [{ basis: 'owner' }], add: [ownerWrites(to.ownerPostId)] });
  if (!words) return;
  await regrant(tx, words, { drop: [{ basis: 'owner' }], add: [mayRead(to.ownerPostId, 'owner')] });
  await regrant(tx, noticer, { drop: [{ rule: 'A15' }], add: knowNoticer(to) });
}

/** Takes a ground away from a slip's pattern and words: the duty once acknowledged, the district once it is a person's matter. */
export async function dropFromSlip(tx: Tx, slipId: string, basis: 'duty' | 'district'): Promise<void> {
  const { pattern, openWords: words } = await locksOf(tx, slipId);
  const drop = [{ rule: 'concern', basis }];
  await regrant(tx, pattern, { drop });
  if (words) await regrant(tx, words, { drop });
}

/**
 * A slip has become a consultation: its words lie under that lock from now on, and who noticed is sealed there with the
 * reporter, no longer here.
 */
export async function moveWordsTo(tx: Tx, slipId: string, consultationLockId: string): Promise<void> {
  const { noticer } = await locksOf(tx, slipId);
  await regrant(tx, noticer, { drop: [{ rule: 'A15' }] });
  const lock = await lockColumns(tx, consultationLockId);
  await asKeeper(tx, (owner) =>
    owner
      .updateTable('concerns.slip_words')
      .set(lock)
      .where('townId', '=', tx.townId)
      .where('slipId', '=', slipId)
      .execute(),
  );
}

/** A theme: on the district's table every member of staff reads it; a draft only whoever wrote it and whoever checks it. */
export const lockTheme = (
  tx: Tx,
  theme: { readonly ownerPostId: string; readonly checkerPostId: string | null; readonly isOpen: boolean },
): Promise<LockColumns> =>
  makeLock(tx, 'theme', [
    { slot: 'writer', token: theme.ownerPostId, rule: 'theme', basis: 'owner' },
    manager,
    ...(theme.checkerPostId
      ? [{ slot: 'writer', token: theme.checkerPostId, rule: 'theme', basis: 'check' } as const]
      : []),
    ...(theme.isOpen ? [onTheTable] : []),
  ]);

const onTheTable: Grant = { slot: 'reader', token: scopeTokens.staff, rule: 'theme', basis: 'open' };

/** A second person found that it names nobody: it lies on the district's table. */
export const layOnTable = (tx: Tx, lockId: string): Promise<void> =>
  regrant(tx, lockId, { add: [onTheTable] });
