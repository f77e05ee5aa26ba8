import { mayRolesAsk } from '../kernel/auth/permissions.ts';
import type { KeyRing } from '../kernel/ctx/key-ring.ts';
import { sayWithReadings } from '../kernel/i18n/messages.ts';
import type { Town } from '../kernel/tenancy/town.ts';
import type { View } from '../kernel/ui/index.ts';
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

/** The main menu: what this role may ask, and, for residents, the doors that open on something. */
function navOf({ signed, ring, path, audience, display }: ViewParts): View['nav'] {
  const items = rooms.flatMap((room) => room.nav).sort((a, b) => a.sort - b.sort);
  return items
    .filter((item) => {
      const rule = allPermissions.get(item.permission);
      const forResidents = rule?.askers.includes('resident') ?? false;
      if (audience === 'resident') return forResidents;
      return rule && signed && ring && !forResidents && mayRolesAsk(ring.readRoles, rule);
    })
    .map(({ href, label, leadsTo = [] }) => ({
      href,
      label: typeof label === 'string' ? label : sayWithReadings(label, display.locale),
      current: [href, ...leadsTo].some((door) => path === door || path.startsWith(`${door}/`)),
    }));
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
