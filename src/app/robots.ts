import type { Route } from '../kernel/http/desk.ts';

/** Pages of one visitor alone: a receipt, a code, a sign-in. Nobody who searches has any use for them. */
const ownPages: readonly string[] = [
  ...['/sign-in', '/invitation', '/display', '/follow', '/ask/received', '/resources/answer'],
  ...['/gatherings/joined', '/gatherings/signups', '/bookings'],
];

/** A route's path as robots.txt writes it (RFC 9309): any word in a place with a colon. */
const asPattern = (path: string): string => path.replace(/:\w+/g, '*');

/** Whether a pattern shuts a path; it shuts everything that begins so. */
const shuts = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}`).test(path);

/** Patterns for the staff's pages, short ones instead of those they cover. */
export function staffPatterns(routes: readonly Route[]): string[] {
  const all = [...new Set(routes.filter(isStaffPage).map(({ path }) => asPattern(path)))];
  return all.filter((path) => !all.some((other) => other !== path && shuts(other, path))).sort();
}

const isStaffPage = ({ method, audience }: Route): boolean => method === 'get' && audience === 'staff';

type TownOfHouse = {
  /** Part of every path of the town: '' where a host of its own names it. */
  readonly base: string;
  /** Absolute, without a slash at the end. */
  readonly address: string;
};

/** What machines that search may read: public pages, which the sitemap of each town lists. */
export function robotsText(routes: readonly Route[], towns: readonly TownOfHouse[]): string {
  const shut = [...ownPages, ...staffPatterns(routes)];
  const rules = towns.flatMap(({ base }) => shut.map((path) => `Disallow: ${base}${path}`));
  const maps = towns.map(({ address }) => `Sitemap: ${address}/sitemap.xml`);
  return `${['User-agent: *', ...rules, '', ...maps].join('\n')}\n`;
}
