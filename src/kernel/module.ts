import type { PermissionTable } from './auth/permissions.ts';
import type { Ctx } from './ctx/ctx.ts';
import type { KeySource } from './ctx/key-ring.ts';
import type { Route } from './http/desk.ts';
import type { RefusalWords } from './http/refusal-words.ts';
import type { Message } from './i18n/messages.ts';
import type { TableWall } from './walls/table-wall.ts';

/** Headings of the menu of staff, under which links fold where there are more than fit a line. */
export const navGroups = { casework: '相談と人', community: '地域', office: '組織と記録' } as const;

export type NavGroup = keyof typeof navGroups;

/** A link of the main menu; shown to those who may ask its permission. */
export type NavItem = {
  readonly href: string;
  /** In place for staff, in every language for residents. */
  readonly label: string | Message;
  readonly permission: string;
  readonly sort: number;
  /** What stands in no group always lies open. */
  readonly group?: NavGroup;
  /** Addresses of other pages that lie behind this door; it is marked as the present one on them too. */
  readonly leadsTo?: readonly string[];
};

/** Work done by the clock. `everyMinutes` counts from midnight of the town; it runs once per town and time. */
export type TimedJob = {
  readonly name: string;
  readonly everyMinutes: number;
  readonly run: (ctx: Ctx) => Promise<unknown>;
};

/** Listens to an event of the outbox, at least once per event. */
export type Listener = {
  readonly kind: string;
  readonly hear: (ctx: Ctx, body: unknown) => Promise<unknown>;
};

/** What a room hands to the hall. */
export type Module = {
  readonly name: string;
  readonly walls: readonly TableWall[];
  readonly permissions: PermissionTable;
  readonly refusals: RefusalWords;
  readonly routes: readonly Route[];
  readonly nav: readonly NavItem[];
  readonly keySources: readonly KeySource[];
  readonly jobs: readonly TimedJob[];
  readonly listeners: readonly Listener[];
  /** Fills slots of lower rooms; called once at start. */
  readonly plug?: () => void;
};
