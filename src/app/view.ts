import { mayRolesAsk } from '../kernel/auth/permissions.ts';
import type { KeyRing } from '../kernel/ctx/key-ring.ts';
import { sayWithReadings } from '../kernel/i18n/messages.ts';
import { type NavItem, navGroups } from '../kernel/module.ts';
import type { Town } from '../kernel/tenancy/town.ts';
import type { View } from '../kernel/ui/index.ts';
import type { NavLink } from '../kernel/ui/view.ts';
import { footWords } from './messages.ts';
import { allPermissions, rooms } from './rooms.ts';

/** Somebody signed in. */
export type Signed = { readonly accountId: string; readonly name: string };

export type ViewParts = {
  readonly town: Town;
  readonly base: string;
  readonly path: string;
  readonly display: Pick<View, 'locale' | 'ruby' | 'textSize'>;
  readonly audience: View['audience'];
  readonly signed: Signed | null;
  readonly ring: KeyRing | null;
  readonly turns: number;
  readonly csrf: string;
  readonly assets: View['assets'];
  readonly now: Date;
  readonly notice: string | undefined;
};

const hues = ['blue', 'purple', 'green', 'light-blue'] as const;

/** What every page of this request shows around its own content. */
export function viewOf(parts: ViewParts): View {
  const { town, signed, ring } = parts;
  return {
    townName: town.name,
    townPhone: town.phone,
    serviceName: '紡[つむ]ぎ',
    base: parts.base,
    path: parts.path,
    ...displayed(parts),
    audience: parts.audience,
    hue: hues.find((hue) => hue === town.hue),
    csrf: parts.csrf,
    assets: parts.assets,
    demo: town.mode === 'demo',
    mode: town.mode === 'production' || town.mode === 'drill' ? town.mode : 'demo',
    ...(signed && ring
      ? {
          draftOwner: signed.accountId,
          staff: { name: signed.name, posts: ring.posts.map((post) => post.name), turns: parts.turns },
          tools: [
            { href: '/me', label: '自分の設定' },
            { href: '/', label: '住民の画面' },
            { href: '/sign-out', label: 'サインアウト' },
          ],
        }
      : {}),
    nav: navOf(parts),
    footer: [
      { href: '/about', label: sayWithReadings(footWords.about, parts.display.locale) },
      ...(signed
        ? []
        : [{ href: '/sign-in', label: sayWithReadings(footWords.staff, parts.display.locale) }]),
    ],
    notice: noticeOf(parts.notice),
    nowIso: parts.now.toISOString(),
  };
}

/** Staff pages speak Japanese, without readings: the switch stands on the residents' pages. English has none. */
function displayed({ signed, audience, display }: ViewParts): ViewParts['display'] {
  const locale = signed ? 'ja' : display.locale;
  return { ...display, locale, ruby: display.ruby && audience === 'resident' && locale !== 'en' };
}

/** Links that fit the menu side by side (Digital Agency design system: at most six, else folded). */
const MOST_LINKS = 6;

/** The main menu: what this role may ask, and, for residents, the doors that open on something. */
function navOf(parts: ViewParts): View['nav'] {
  const items = itemsFor(parts);
  const links = items.map((item) => linkOf(item, parts));
  if (items.length <= MOST_LINKS) return links;
  const folds = Map.groupBy(links, (_, at) => items[at]?.group);
  return items.flatMap(({ group }, at): View['nav'] => {
    const [link, fold] = [links[at], folds.get(group) ?? []];
    if (!link || !group || fold.length < 2) return link ? [link] : [];
    if (fold[0] !== link) return []; // the fold stands where its first link would
    return [{ label: navGroups[group], current: fold.some(({ current }) => current), items: fold }];
  });
}

function itemsFor({ signed, ring, audience }: ViewParts): NavItem[] {
  return rooms
    .flatMap((room) => room.nav)
    .sort((a, b) => a.sort - b.sort)
    .filter((item) => {
      const rule = allPermissions.get(item.permission);
      const forResidents = rule?.askers.includes('resident') ?? false;
      if (audience === 'resident') return forResidents;
      return rule && signed && ring && !forResidents && mayRolesAsk(ring.readRoles, rule);
    });
}

function linkOf({ href, label, leadsTo = [] }: NavItem, { path, display }: ViewParts): NavLink {
  const [here = ''] = path.split('?');
  return {
    href,
    label: typeof label === 'string' ? label : sayWithReadings(label, display.locale),
    current: [href, ...leadsTo].some((door) => here === door || here.startsWith(`${door}/`)),
  };
}

const kinds = ['success', 'info', 'warning', 'error'] as const;

function noticeOf(cookie: string | undefined): View['notice'] {
  if (!cookie) return undefined;
  try {
    const { kind, text } = JSON.parse(cookie) as { kind?: unknown; text?: unknown };
    const known = kinds.find((each) => each === kind);
    return known && typeof text === 'string' ? { kind: known, text: text.slice(0, 300) } : undefined;
  } catch {
    return undefined;
  }
}
