import { expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { addContact } from '../../districts/testing.ts';
import { makeGathering, someGathering } from '../../gatherings/testing.ts';
import { aNetwork, makeNetwork } from '../../networks/testing.ts';
import { aService } from '../../resources/testing.ts';
import { aDraft, aTerm, makeArticle, makeTerm, publishArticle } from '../testing.ts';

/** Addresses to which the page leads, without the menu's and the foot's. */
async function leadsTo(town: TestTown): Promise<string[]> {
  const page = await town.page('/learn');
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  const base = `/t/${town.town.slug}`;
  return [...main.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, to = '']) => to.slice(base.length));
}

test('a door that would open on nothing is not there', async () => {
  const town = await aTown();
  expect(await leadsTo(town)).toEqual(['/networks']); // where there is no network, who is in charge of which district
  expect(await town.page('/learn')).toContain('地区の担当');
});

test('as a town fills, its doors appear, and each leads to a page', async () => {
  const town = await aTown();
  const [doi, manager] = [town.as('doi'), town.as('manager')];
  await aService(doi, { name: '電球の交換' });
  await makeNetwork(doi, aNetwork(town.ids.district('north')));
  await makeGathering(doi, someGathering(doi), { postIds: [town.ids.post('doi')] });
  const contact = { contactName: '窓口', phone: '0561-00-1234', extension: '2620', hours: null, place: null };
  await addContact(manager, town.ids.organization('elder'), { ...contact, sort: 0 });
  await makeTerm(doi, aTerm());
  const made = await makeArticle(doi, { slug: 'story', organizationId: null }, aDraft());
  if (made.ok) await publishArticle(doi, made.value.id);
  const doors = await leadsTo(town);
  expect(doors).toEqual([
    '/resources',
    '/resources',
    '/networks',
    '/gatherings',
    '/networks/layers',
    '/contact',
    '/articles/story',
    '/words',
  ]);
  for (const door of doors) expect((await town.get(door)).status, door).toBe(200);
  expect(await town.page('/contact')).toContain('内線');
});

test('three articles stand beside the doors, and all of them on a page of their own', async () => {
  const town = await aTown();
  const doi = town.as('doi');
  for (const slug of ['one', 'two', 'three']) {
    const made = await makeArticle(doi, { slug, organizationId: null }, aDraft({ title: slug }));
    if (made.ok) await publishArticle(doi, made.value.id);
  }
  expect(await leadsTo(town)).not.toContain('/articles');
  const made = await makeArticle(doi, { slug: 'four', organizationId: null }, aDraft({ title: 'four' }));
  if (made.ok) await publishArticle(doi, made.value.id);
  const doors = await leadsTo(town);
  expect(doors.filter((door) => door.startsWith('/articles/'))).toHaveLength(3);
  expect(doors).toContain('/articles');
  expect((await town.page('/articles')).match(/href="[^"]*\/articles\/\w+"/g)).toHaveLength(4);
});
