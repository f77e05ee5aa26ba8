import { aStreet } from './street.ts';
import type { TestTown } from './town.ts';

export type Page = { readonly status: number; readonly path: string; readonly text: string };

/** A browser before the whole house: keeps cookies, follows redirects, sends forms as they stand on the page. */
export type Browser = {
  readonly cookies: Map<string, string>;
  get(path: string): Promise<Page>;
  /** Sends the page's form to `action` with its hidden fields and these; what stands on the page wins nothing. */
  send(page: Page, action: string, fields?: Readonly<Record<string, string>>): Promise<Page>;
};

/** A browser in a town, with sessions looked up as in production. */
export async function aBrowser(town: TestTown): Promise<Browser> {
  const { waist, clock } = town;
  const street = await aStreet({ waist, clock, towns: [town.town] }, { callerOf: () => '203.0.113.7' });
  const base = `/t/${town.town.slug}`;
  const cookies = new Map<string, string>();
  const visit = async (address: string, init: RequestInit = {}): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      cookie,
      'sec-fetch-site': 'same-origin',
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/150.0',
    };
    const answer = await street.fetch(new Request(`http://town.test${address}`, { headers, ...init }));
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0\b/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next && answer.status === 303) return await visit(next);
    return { status: answer.status, path: address.slice(base.length), text: await answer.text() };
  };
  return {
    cookies,
    get: (path) => visit(base + path),
    send: (page, action, fields = {}) => {
      const body = new URLSearchParams([...hiddenOf(page.text, base + action), ...Object.entries(fields)]);
      return visit(base + action, { method: 'POST', body });
    },
  };
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** The hidden fields of the form with this address. Throws when there is no such form on the page. */
function hiddenOf(text: string, action: string): [string, string][] {
  const forms = text.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((each) => attribute(each, 'action') === action);
  if (!form) throw new Error(`no form for ${action} on the page:\n${text.slice(0, 3000)}`);
  const hidden = (form.match(/<input\b[^>]*>/g) ?? []).filter((tag) => attribute(tag, 'type') === 'hidden');
  return hidden.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]);
}
