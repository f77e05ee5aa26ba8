import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { articlePaths as p, sitePaths } from '../../../paths/site.ts';
import { addContact } from '../../districts/testing.ts';
import {
  aDraft,
  aTerm,
  changeArticle,
  changeTerm,
  makeArticle,
  makeTerm,
  publishArticle,
  withdrawArticle,
  writeArticle,
} from '../testing.ts';
import type { Draft } from './article.rules.ts';
import { readArticle, readKept } from './view.actions.ts';

const done = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
};

const secret = 'まだ言えない話';

/** An article as a draft, written by the officer of the north. */
async function anArticle(town: TestTown, draft: Partial<Draft> = {}, slug = 'our-story'): Promise<string> {
  const facts = { slug, organizationId: town.ids.organization('elder') };
  return done(await makeArticle(town.as('doi'), facts, aDraft({ title: secret, ...draft }))).id;
}

/** The version a save has to name. */
const versionOf = async (town: TestTown, id: string): Promise<number> =>
  done(await readKept(town.as('doi'), id)).article.version;

const textVersion = async (town: TestTown, id: string, locale: string): Promise<number> =>
  done(await readKept(town.as('doi'), id)).drafts.find((draft) => draft.locale === locale)?.version ?? 0;

/** Every public road on which an article may be met. */
const roads = [
  '/',
  '/learn',
  '/articles',
  '/articles/our-story',
  '/sitemap.xml',
  '/words',
  '/resources?q=話',
];

async function metOn(town: TestTown, words: string, who = 'resident'): Promise<string[]> {
  const met = await Promise.all(
    roads.map(async (road) => ((await town.page(road, who)).includes(words) ? [road] : [])),
  );
  return met.flat();
}

test('a draft is met on no public road, by residents or by anybody, and its address is a page that does not exist', async () => {
  const town = await aTown();
  await anArticle(town, { lead: secret, body: `${secret}です` });
  for (const who of ['resident', 'doi', 'manager']) {
    expect(await metOn(town, secret, who), who).toEqual([]);
    expect(await metOn(town, 'our-story</loc>', who), who).toEqual([]);
    expect((await town.get('/articles/our-story', who)).status).toBe(404);
  }
});

test('past the pages too: no session but those of the town’s own staff is shown a row of what is not published', async () => {
  const town = await aTown();
  const id = await anArticle(town);
  const rowsFor = async (who: string, permission: string) =>
    done(
      await town.as(who).read(permission, async (tx) => {
        const counted = await Promise.all(
          (['site.article', 'site.article_text', 'site.edition', 'site.publication'] as const).map((table) =>
            tx.db.selectFrom(table).select(sql<number>`count(*)::int`.as('rows')).executeTakeFirstOrThrow(),
          ),
        );
        return ok(counted.map(({ rows }) => rows));
      }),
    );
  expect(await rowsFor('resident', 'site.home')).toEqual([0, 0, 0, 0]);
  done(await publishArticle(town.as('doi'), id));
  expect(await rowsFor('resident', 'site.home')).toEqual([0, 0, 0, 1]);
  done(await withdrawArticle(town.as('doi'), id, '見直すため'));
  expect(await rowsFor('resident', 'site.home')).toEqual([0, 0, 0, 0]);
  expect(await rowsFor('doi', 'article.keep')).toEqual([1, 1, 1, 0]);
});

test('a published article stands on every road to it; a withdrawn one on none, and its draft is kept', async () => {
  const town = await aTown();
  const id = await anArticle(town);
  done(await publishArticle(town.as('doi'), id));
  expect(await metOn(town, secret)).toEqual(['/learn', '/articles', '/articles/our-story']);
  expect(await town.page('/sitemap.xml')).toContain(
    `<loc>${town.as('resident').townUrl}/articles/our-story</loc><lastmod>2026-11-26</lastmod>`,
  );
  done(await withdrawArticle(town.as('manager'), id, '事実がちがった'));
  expect(await metOn(town, secret)).toEqual([]);
  expect(done(await readKept(town.as('doi'), id)).drafts[0]?.title).toBe(secret);
  done(await publishArticle(town.as('doi'), id));
  expect(done(await readKept(town.as('doi'), id)).editions.map(({ no }) => no)).toEqual([2, 1]);
});

test('what is written after publishing is seen when it is published again; what was said before is kept', async () => {
  const town = await aTown();
  done(await makeTerm(town.as('doi'), aTerm()));
  const body = '# 見出し\n@川辺：[[ダブルケア|二つの世話]]\n- 一つ\n→ /stations 近く';
  const id = await anArticle(town, { title: 'はじめの題', body });
  done(await publishArticle(town.as('doi'), id));
  expect(await town.page(p.keep(id), 'doi')).toContain('すべて公開されています');
  const draft = aDraft({ title: '直した題' });
  done(await writeArticle(town.as('doi'), id, await textVersion(town, id, 'ja'), draft));
  expect(await town.page(p.keep(id), 'doi')).toContain('公開したあとに、直したところがあります');
  expect(await town.page('/articles/our-story')).toContain('はじめの題');
  expect(await town.page(p.preview(id), 'doi')).toContain('直した題');
  town.clock.moveTo(new Date('2026-12-01T10:00:00+09:00'));
  done(await publishArticle(town.as('doi'), id));
  const page = await town.page('/articles/our-story');
  expect(page).toContain('直した題');
  expect(page.replace(/<[^>]+>/g, '')).toContain('2026年11月26日（木）公開　2026年12月1日（火）に直しました');
  const [, first] = done(await readKept(town.as('doi'), id)).editions;
  expect(await town.page(p.edition(first?.id ?? ''), 'doi')).toContain('はじめの題');
});

test('a word is explained once at the foot, in the order in which it comes, and leads back to the text', async () => {
  const town = await aTown();
  done(await makeTerm(town.as('doi'), aTerm({ term: '8050問題', kana: 'はちまるごうまるもんだい' })));
  done(await makeTerm(town.as('doi'), aTerm({ meaning: '子育てと介護[かいご]が重なること。' })));
  const body = '@川辺：[[8050問題]]や[[ダブルケア]]。\n@森下：[[8050問題]]ですね。';
  done(await publishArticle(town.as('doi'), await anArticle(town, { body })));
  const page = await town.page('/articles/our-story');
  expect([...page.matchAll(/href="#word-(\d)"/g)].map(([, no]) => no)).toEqual(['1', '2', '1']);
  expect([...page.matchAll(/id="word-\d"/g)]).toHaveLength(2);
  for (const no of ['1', '2'])
    for (const id of [`id="from-${no}"`, `href="#from-${no}"`]) expect(page.split(id), id).toHaveLength(2);
  expect(page).toContain('子育てと介護が重なること。');
  expect(page).toContain('（はちまるごうまるもんだい）');
});

test('an article whose words nobody explains is not published, and says which', async () => {
  const town = await aTown();
  const id = await anArticle(town, { body: '[[アウトリーチ]]' });
  const refused = await publishArticle(town.as('doi'), id);
  expect(refused).toMatchObject({ refusal: 'words-unexplained', detail: { words: 'アウトリーチ' } });
  expect(await town.page(p.keep(id), 'doi')).toContain('説明のないことばがあります：アウトリーチ');
  done(await makeTerm(town.as('doi'), aTerm({ term: 'アウトリーチ' })));
  done(await publishArticle(town.as('doi'), id));
});

test('a word that is no longer explained becomes a word like others, and leaves the list', async () => {
  const town = await aTown();
  const { id } = done(await makeTerm(town.as('doi'), aTerm()));
  done(await publishArticle(town.as('doi'), await anArticle(town, { body: '[[ダブルケア]]の話' })));
  expect(await town.page('/words')).toContain('ダブルケア');
  done(await changeTerm(town.as('doi'), id, 1, aTerm({ retired: true })));
  expect(await town.page('/words')).not.toContain('ダブルケア');
  const page = await town.page('/articles/our-story');
  expect(page).toContain('ダブルケアの話');
  expect(page).not.toContain('#word-1');
});

test('another language is read where it is written; else Japanese, which is said', async () => {
  const town = await aTown();
  const id = await anArticle(town, { title: '日本語の題' });
  const english = aDraft({ locale: 'en', title: 'An English title', body: 'Text' });
  done(await writeArticle(town.as('doi'), id, undefined, english));
  done(await publishArticle(town.as('doi'), id));
  const read = (lang: string) =>
    town.get('/articles/our-story', 'resident', { cookie: `lang=${lang}` }).then((answer) => answer.text());
  expect(await read('en')).toContain('An English title');
  expect(await read('en')).not.toContain('in Japanese only');
  const easy = await read('easy');
  expect(easy).toContain('日本語の題');
  expect(easy).toContain('やさしい 日本語の 文は まだ ありません');
  const none = aDraft({ locale: 'en', title: '', body: '' });
  done(await writeArticle(town.as('doi'), id, await textVersion(town, id, 'en'), none));
  done(await publishArticle(town.as('doi'), id));
  expect(await read('en')).toMatch(/in Japanese only[\s\S]*/);
  expect(await read('en')).toContain('lang="ja"');
});

test('whom to ask stands at the end: main number and extension as two fields', async () => {
  const town = await aTown();
  const contact = {
    contactName: '高齢の相談',
    phone: '0561-00-1234',
    extension: '2620',
    hours: null,
    place: null,
  };
  await addContact(town.as('manager'), town.ids.organization('elder'), { ...contact, sort: 0 });
  done(await publishArticle(town.as('doi'), await anArticle(town)));
  const words = (await town.page('/articles/our-story')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain('0561-00-1234 内線 2620');
});

test('nothing an author types becomes markup', async () => {
  const town = await aTown();
  const evil = '<img src=x onerror=alert(1)>';
  const draft = {
    title: evil,
    lead: evil,
    body: `# ${evil}\n@${'<b>'}：${evil}\n- ${evil}\n※${evil}\n${evil}`,
  };
  done(await publishArticle(town.as('doi'), await anArticle(town, draft)));
  for (const road of ['/articles/our-story', '/articles', '/learn']) {
    const page = await town.page(road);
    expect(page, road).not.toMatch(/<img|<b>/);
    expect(page, road).toContain('&lt;img');
  }
});

test('an address is small letters and figures, once in a town, and stays once neighbours may have noted it down', async () => {
  const town = await aTown();
  const id = await anArticle(town);
  const change = async (slug: string) =>
    await changeArticle(town.as('doi'), id, await versionOf(town, id), { slug, organizationId: null });
  expect(await change('地域の話')).toMatchObject({ refusal: 'slug-form' });
  expect(
    await makeArticle(town.as('doi'), { slug: 'our-story', organizationId: null }, aDraft()),
  ).toMatchObject({ refusal: 'slug-taken' });
  done(await change('another-story'));
  done(await publishArticle(town.as('doi'), id));
  expect(await change('third-story')).toMatchObject({ refusal: 'slug-stays' });
  expect(await change('another-story')).toMatchObject({ ok: true });
});

test('who may keep articles: managers, officers and social workers; nobody else, and not the next town', async () => {
  const [town, next] = [await aTown(), await aTown()];
  const id = await anArticle(town);
  for (const who of ['owner', 'manager', 'doi', 'aoki'])
    expect((await town.get(p.keep(id), who)).status, who).toBe(200);
  for (const who of ['clerk', 'goto', 'reviewer', 'admin'])
    expect((await town.get(p.keep(id), who)).status, who).toBe(403);
  expect((await town.get(p.keep(id))).status).toBe(303);
  expect((await next.get(p.keep(id), 'doi')).status).toBe(404);
  expect(await publishArticle(town.as('clerk'), id)).toMatchObject({ refusal: 'forbidden' });
  expect(await readArticle(next.as('resident'), 'our-story')).toMatchObject({ refusal: 'not-found' });
});

test('writing, publishing and withdrawing through the forms; what was typed comes back with what is wrong', async () => {
  const town = await aTown();
  const words = { title: '題', lead: '', body: '本文' };
  const wrong = await town.post(p.make, { ...words, slug: 'あ', organizationId: '' }, 'doi');
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('使えない文字があります');
  const made = await town.post(p.make, { ...words, slug: 'by-form', organizationId: '' }, 'doi');
  expect(made.status).toBe(303);
  const id = made.headers.get('location')?.split('/').at(-1) ?? '';
  const half = await town.post(p.write(id, 'ja'), { ...words, body: '', _version: '1' }, 'doi');
  expect(half.status).toBe(422);
  expect((await town.post(p.publish(id), {}, 'doi')).status).toBe(303);
  expect((await town.get(sitePaths.article('by-form'))).status).toBe(200);
  expect((await town.post(p.withdraw(id), { why: '' }, 'doi')).status).toBe(422);
  expect((await town.post(p.withdraw(id), { why: '直すため' }, 'doi')).status).toBe(303);
  expect((await town.get(sitePaths.article('by-form'))).status).toBe(404);
  expect((await town.get(p.write(id, 'fr'), 'doi')).status).toBe(404);
});

test('two who write at once: the later save shows both and loses nothing', async () => {
  const town = await aTown();
  const id = await anArticle(town, { title: 'はじめの題' });
  const save = (title: string) =>
    town.post(p.write(id, 'ja'), { title, lead: '', body: '本文', _version: '1' }, 'doi');
  expect((await save('先の題')).status).toBe(303);
  const late = await save('あとの題');
  expect(late.status).toBe(409);
  const page = await late.text();
  expect(page).toContain('先の題');
  expect(page).toContain('あとの題');
});
