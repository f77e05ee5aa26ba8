/** Whom a rung tells. `askedBy` is who was promised; managers are the posts above; `duty` is the post on duty. */
export type Told = 'owner' | 'ownerManager' | 'askedBy' | 'askedByManager' | 'duty';

/** One step of a ladder: how long after the due instant (before it when negative), and who is told. */
export type Rung = {
  /** From `due`, or from `since` where the promise is told of as soon as it is made. */
  readonly from: 'due' | 'since';
  readonly afterMinutes: number;
  readonly tell: readonly Told[];
  /** Told in words on the page of who is told. */
  readonly why: AlertReason;
  /** Mailed at once to holders who wish it, without waiting for the morning. */
  readonly urgent?: true;
};

/** Why somebody is told, in a word. */
export const alertReasons = {
  urgent: 'すぐに動いてください',
  late: '期限を過ぎています',
  unanswered: 'つなぎ先の返事がないまま期限を過ぎました',
  stillLate: '期限を過ぎて、まだ動きがありません',
  offered: '引き受けの依頼が届いています',
  sentBack: '引き受けられないと返事がありました',
  told: 'お知らせがあります',
} as const;

export type AlertReason = keyof typeof alertReasons;

export const isAlertReason = (word: string): word is AlertReason => Object.hasOwn(alertReasons, word);

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

const atDue = (tell: readonly Told[], why: AlertReason = 'late'): Rung => ({
  from: 'due',
  afterMinutes: 0,
  tell,
  why,
});
const later = (afterMinutes: number): Rung => ({
  from: 'due',
  afterMinutes,
  tell: ['owner', 'ownerManager'],
  why: 'stillLate',
});

/**
 * Who is told when something is late. No rung moves the item: whoever is responsible stays so (T21).
 * A ladder ends; what is late stays at the top of the list all the same.
 */
export const ladders = {
  /** Unanswered hand-over: the sender, who is still responsible, and both managers (consultation.md §1.3 step 3, T21). */
  handover: [
    atDue(['askedBy', 'owner', 'ownerManager', 'askedByManager'], 'unanswered'),
    { from: 'due', afterMinutes: WEEK, tell: ['ownerManager', 'askedByManager'], why: 'stillLate' },
  ],
  firstStep: [atDue(['owner', 'ownerManager']), later(DAY)],
  callBack: [atDue(['owner']), later(4 * HOUR)],
  screening: [atDue(['owner']), later(3 * DAY)],
  followUp: [atDue(['owner']), later(WEEK)],
  review: [atDue(['owner']), later(WEEK)],
  visit: [atDue(['owner']), later(DAY)],
  /** Danger to life or body: told at once and again every hour or so until somebody answers. */
  emergency: [
    { from: 'since', afterMinutes: 0, tell: ['owner', 'ownerManager'], why: 'urgent', urgent: true },
    { from: 'due', afterMinutes: 0, tell: ['owner', 'ownerManager'], why: 'late', urgent: true },
    { from: 'due', afterMinutes: HOUR, tell: ['owner', 'ownerManager'], why: 'stillLate', urgent: true },
  ],
  /** Something noticed that is for today: its owner at once, and who is on duty again until it is acknowledged (community.md 2b). */
  caughtToday: [
    { from: 'since', afterMinutes: 0, tell: ['owner'], why: 'urgent', urgent: true },
    {
      from: 'since',
      afterMinutes: 2 * HOUR,
      tell: ['owner', 'ownerManager', 'duty'],
      why: 'urgent',
      urgent: true,
    },
    { from: 'due', afterMinutes: 0, tell: ['owner', 'ownerManager', 'duty'], why: 'stillLate', urgent: true },
  ],
  plain: [atDue(['owner'])],
} as const satisfies Record<string, readonly Rung[]>;

export type LadderName = keyof typeof ladders;

const isLadder = (name: string): name is LadderName => Object.hasOwn(ladders, name);

/** The rungs of a ladder by its stored name; one that is no longer known ends at once. */
export const rungsOf = (name: string): readonly Rung[] => (isLadder(name) ? ladders[name] : []);

type Promised = { readonly ladder: string; readonly since: Date; readonly dueAt: Date };

/** When the next rung is due after so many climbed, or null at the end of the ladder. */
export function nextStepAt(item: Promised, climbed: number): Date | null {
  const rung = rungsOf(item.ladder)[climbed];
  if (!rung) return null;
  const start = rung.from === 'since' ? item.since : item.dueAt;
  return new Date(start.getTime() + rung.afterMinutes * 60_000);
}

/** Posts a rung tells, each once; `manages` maps a post to the post above it. */
export function toldPosts(
  rung: Rung,
  posts: { readonly owner: string; readonly askedBy: string | null; readonly duty?: string | null },
  manages: ReadonlyMap<string, string>,
): string[] {
  const named: Record<Told, string | null | undefined> = {
    owner: posts.owner,
    askedBy: posts.askedBy,
    ownerManager: manages.get(posts.owner),
    askedByManager: posts.askedBy && manages.get(posts.askedBy),
    duty: posts.duty,
  };
  return [...new Set(rung.tell.flatMap((told) => named[told] ?? []))];
}
