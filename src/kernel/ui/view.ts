import { createContext, useContext } from 'hono/jsx';
import type { Locale } from '../i18n/locale.ts';
import { type Blanks, type Message, say } from '../i18n/messages.ts';

export type { Locale } from '../i18n/locale.ts';

export type Door = { href: string; label: string };

/** Everything a page needs to know about who looks at it, where and how. Made by the hall, once per request. */
export type View = {
  townName: string;
  /** As people read it: 0561-00-0000. */
  townPhone: string;
  /** When the telephone is answered, in the reader's language. */
  townHours?: string | undefined;
  /** With readings, as the labels of menu and foot and the notice. */
  serviceName: string;
  /** '' or '/t/<town>': every internal link is prefixed with it. */
  base: string;
  /** Current path without base, with query. */
  path: string;
  locale: Locale;
  ruby: boolean;
  textSize: 'normal' | 'large' | 'xlarge';
  audience: 'resident' | 'staff';
  /** Key colour of the town; only hues that reach 7:1 under white. */
  hue?: 'blue' | 'purple' | 'green' | 'light-blue' | undefined;
  csrf: string;
  /** Hashed addresses of the one sheet and the one script. */
  assets: { css: string; script: string };
  /** Shows the demonstration band on every page. */
  demo: boolean;
  mode: 'demo' | 'production' | 'drill';
  /** Whose drafts a device keeps under this name; nobody else's forms are filled from them. */
  draftOwner?: string | undefined;
  staff?: { name: string; posts: string[]; turns: number } | undefined;
  nav: (NavLink | NavFold)[];
  /** Small links in the header: help, sign out, my record. */
  tools?: Door[] | undefined;
  /** Links at the foot: accessibility statement, privacy, about. */
  footer?: Door[] | undefined;
  /** What was just done; gone at the next page. */
  notice?: { kind: 'success' | 'info' | 'warning' | 'error'; text: string } | undefined;
  /** A declared disaster: first thing on every page, no close button. */
  emergency?: { title: string; text: string; action: Door; updatedIso: string } | undefined;
  nowIso: string;
};

/** A link of the menu. */
export type NavLink = { href: string; label: string; current: boolean };

/** Links of the menu folded under a heading. */
export type NavFold = { label: string; current: boolean; items: NavLink[] };

export const ViewContext = createContext<View | null>(null);

/** The view of the page being drawn. A part drawn outside `renderDocument` is an accident, and says so. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (view === null) throw new Error('No view: draw pages through renderDocument or inside <Layout>.');
  return view;
}

/** `say` in the reader's language: `const t = useSay(); t(messages.send, { count: 3 })`. */
export function useSay(): (message: Message, blanks?: Blanks) => string {
  const { locale } = useView();
  return (message, blanks) => say(message, locale, blanks);
}

const outside = /^(https?:\/\/|mailto:|tel:|#|\?)/i;

/**
 * The address to write into the page: internal ones ('/…') get the town's base, outer ones stay.
 * Anything else (`javascript:`, `//elsewhere`, `data:`) leads nowhere.
 */
export function addressIn(base: string, href: string): string {
  if (href === '/') return base || '/';
  if (href.startsWith('/') && !/^\/[/\\]/.test(href)) return base + href;
  return outside.test(href) ? href : '#';
}
