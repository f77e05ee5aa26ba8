import { Desk } from '../../../kernel/http/desk.ts';
import { sitePaths } from '../../../paths/site.ts';
import { readMap } from './map.actions.ts';
import { sitemapText } from './map.letter.ts';

/** The list of public pages, for machines that search. */
export const mapDesk = new Desk().get(
  sitePaths.sitemap,
  { audience: 'resident', permission: 'site.map', kind: 'data' },
  async (visit) => {
    const read = await readMap(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return new Response(sitemapText(read.value, visit.ctx.townUrl), {
      headers: { 'content-type': 'application/xml; charset=UTF-8', 'cache-control': 'public, max-age=300' },
    });
  },
);
