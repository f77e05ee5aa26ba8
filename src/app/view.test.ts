import { expect, test } from 'vitest';
import { aTown } from '../../tests/support/town.ts';
import { navGroups } from '../kernel/module.ts';
import { gatheringPaths } from '../paths/gatherings.ts';
import { networkPaths } from '../paths/networks.ts';

const menuOf = (page: string): string => /<nav class="ts-menu".*?<\/nav>/s.exec(page)?.[0] ?? '';

/** Words that lie open in the menu, in order. */
const openWords = (menu: string): string[] =>
  [...menu.replace(/<ul class="ts-popup.*?<\/ul>/gs, '').matchAll(/<span>([^<]+)<\/span>/g)].map(
    ([, word]) => word ?? '',
  );

test('a menu longer than six links folds under headings, and marks where the reader is', async () => {
  const town = await aTown();
  const menu = menuOf(await town.page(`${networkPaths.desk}?on=2026-11-26`, 'doi'));
  expect(openWords(menu).length).toBeLessThanOrEqual(6);
  expect(openWords(menu)).toContain(navGroups.community);
  expect(menu).toMatch(/<summary aria-current="true"><span>地域<\/span>/);
  expect(menu).toMatch(/<a [^>]*aria-current="page"[^>]*><span>ネットワーク<\/span>/);
  expect([...menu.matchAll(/aria-current="page"/g)]).toHaveLength(1);
});

test('a menu that fits lies open', async () => {
  const town = await aTown();
  const menu = menuOf(await town.page(gatheringPaths.week, 'resident'));
  expect(menu).not.toContain('<details');
  expect(openWords(menu).length).toBeGreaterThan(2);
});
