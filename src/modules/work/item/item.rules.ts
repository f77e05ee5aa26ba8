import {
  addDays,
  addWorkingDays,
  howLong,
  type LocalDate,
  startOfDay,
  type Zone,
} from '../../../kernel/time.ts';
import type { LadderName } from '../ladder/ladder.rules.ts';

/** A promise to be kept: who it waits for, by when, and who is told when it is late. */
export type NewItem = {
  /** What is asked; the room that puts it registers its words under this kind. */
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Whom it is meant for; the nearest post somebody can sign in for becomes the owner. */
  readonly ownerPostId: string;
  /** Who was promised, where that is a post. */
  readonly askedByPostId?: string | null;
  /** Now, unless it has been waiting already. */
  readonly since?: Date;
  readonly dueAt: Date;
  readonly ladder: LadderName;
};

export type ItemState = 'open' | 'done' | 'dropped';

/** An item as it stands. Holds no word about anybody. */
export type Item = {
  readonly id: string;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly ownerPostId: string;
  readonly askedByPostId: string | null;
  readonly since: Date;
  readonly dueAt: Date;
  readonly state: ItemState;
};

/** An item of a list, with the names of the posts it waits for and was promised by. */
export type ListedItem = Item & { readonly owner: string | null; readonly askedBy: string | null };

export const isLate = (item: Pick<Item, 'dueAt' | 'state'>, now: Date): boolean =>
  item.state === 'open' && item.dueAt < now;

/** An item as a row of a list: several of one kind about one thing stand together. */
export type ItemRow = Omit<WordedItem, 'askedBy'> & {
  /** How many items the row stands for. */
  readonly times: number;
  readonly askedBy: readonly string[];
};

/**
 * Rows for items: open ones of one kind about one thing are one row, where the first of them stood, with everybody who
 * asked, the earliest deadline, and late if one of them is. What the reader may not see stays apart.
 */
export function rowsOf(items: readonly WordedItem[]): ItemRow[] {
  const together = Map.groupBy(items, ({ id, state, label, wording }) =>
    state === 'open' && wording ? `${label} ${wording.href} ${wording.title}` : id,
  );
  return [...together.values()].flatMap((same): ItemRow[] => {
    const [first] = same;
    if (!first) return [];
    return [
      {
        ...first,
        times: same.length,
        askedBy: [...new Set(same.flatMap(({ askedBy }) => askedBy ?? []))],
        dueAt: new Date(Math.min(...same.map(({ dueAt }) => dueAt.getTime()))),
        late: same.some(({ late }) => late),
      },
    ];
  });
}

/** How long somebody has waited: 「待って27日」. Bare 「27日前」 beside a deadline reads as time that is left. */
export function waitedWords(since: Date, now: Date): string {
  const passed = /^(.+)前$/.exec(howLong(since, now))?.[1];
  return passed ? `待って${passed}` : 'いま届きました';
}

/**
 * The instant by which something promised in so many working days is late: 24:00 of the last of them. The day of the
 * promise is not counted (Civil Code art. 140).
 */
export const endOfWorkingDays = (
  today: LocalDate,
  days: number,
  closed: readonly LocalDate[],
  zone: Zone,
): Date => startOfDay(addDays(addWorkingDays(today, days, closed), 1), zone);

/** What a reader of the list asked for. */
export type ItemFilter = {
  /** Posts whose items are meant; null = every post the reader may see. */
  readonly postIds: readonly string[] | null;
  readonly state: ItemState;
  readonly late: boolean;
};

export const pageSize = 50;

/** Counts stop here: nobody reads further, and counting everything takes longer than the page. */
export const mostCounted = 2000;

/** How one item is worded for its reader. */
export type ItemWording = {
  /** The person's name or the worry's first words: what this is about. */
  readonly title: string;
  /** What was promised, and to whom: 「つなぎの返事（地域包括支援センターへ）」. */
  readonly promise?: string;
  readonly href: string;
  /** A word about its state, where one helps. */
  readonly state?: string;
};

/** An item as its reader sees it. Without `wording` the reader may not see what it is about. */
export type WordedItem = {
  readonly id: string;
  /** What is asked: 「折り返しの電話」. */
  readonly label: string;
  readonly wording: ItemWording | null;
  readonly owner: string;
  readonly askedBy: string | null;
  readonly since: Date;
  readonly dueAt: Date;
  readonly late: boolean;
  readonly state: ItemState;
};
