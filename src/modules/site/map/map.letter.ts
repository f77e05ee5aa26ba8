import type { OpenPage } from '../../../kernel/http/open-page.ts';

/** Most addresses a file may hold (sitemaps.org protocol 0.9). */
const MOST = 50_000;

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** Pages as a sitemap (sitemaps.org protocol 0.9); `townUrl` is the town's address, without a slash at the end. */
export function sitemapText(pages: readonly OpenPage[], townUrl: string): string {
  const entries = pages
    .slice(0, MOST)
    .map(
      ({ path, changedOn }) =>
        `<url><loc>${escaped(townUrl + path)}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ''}</url>\n`,
    );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`
  );
}
