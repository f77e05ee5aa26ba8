import type { Child } from 'hono/jsx';
import { expect, test } from 'vitest';
import { blankForm, formOf, inScope, withErrors } from '../forms/form.ts';
import { allMessages, blanksOf } from '../i18n/messages.ts';
import { Ruby, Said, withoutRuby } from '../i18n/ruby.tsx';
import { Button } from './button.tsx';
import { Checkboxes, Radios, Select } from './choice.tsx';
import { Restricted } from './content.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import { document, Layout, renderDocument } from './layout.tsx';
import { Link } from './link.tsx';
import { aView } from './sample-view.ts';
import { Styleguide } from './styleguide.page.tsx';
import { SummaryList } from './summary-list.tsx';
import { Table } from './table.tsx';
import { DateField, TextArea, TextField } from './text-field.tsx';
import { Time } from './time.tsx';
import { useView, type View, ViewContext } from './view.ts';
import { Pager } from './wayfinding.tsx';

const deedId = '0196b5b0-0000-7000-8000-000000000000';

const drawn = async (part: Child, told: Partial<View> = {}): Promise<string> =>
  String(await String(<ViewContext.Provider value={aView(told)}>{part}</ViewContext.Provider>));

const evil = '"><script>alert(1)</script>&\'';

test('what somebody typed is never read as markup', async () => {
  const form = withErrors(formOf({ a: evil, b: evil }), { a: evil });
  const html = await drawn(
    <>
      <TextField form={form} name="a" label={evil} hint={evil} />
      <TextArea form={form} name="b" label="b" />
      <ErrorSummary form={form} />
      <SummaryList rows={[{ label: evil, value: evil, action: { href: '/x', label: '変更する' } }]} />
      <Table caption={evil} heads={[evil, 'b']} rows={[[evil, evil]]} />
      <Link href="/x" about={evil}>
        {evil}
      </Link>
    </>,
  );
  expect(html).not.toContain('<script>');
  expect(html).not.toMatch(/="[^"]*"><script/);
  expect(html.split('&lt;script&gt;').length).toBeGreaterThan(8);
});

test('a link leads into the town, to the outside, or nowhere', async () => {
  const href = async (to: string, base = '/t/shirakawa') =>
    /href="([^"]*)"/.exec(await drawn(<Link href={to}>先</Link>, { base }))?.[1];
  expect(await href('/consult')).toBe('/t/shirakawa/consult');
  expect(await href('/')).toBe('/t/shirakawa');
  expect(await href('/', '')).toBe('/');
  expect(await href('https://example.jp/')).toBe('https://example.jp/');
  expect(await href('?page=2')).toBe('?page=2');
  for (const trap of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//elsewhere.example',
    '/\\elsewhere',
  ])
    expect(await href(trap)).toBe('#');
});

test('a form carries the key against forgery, the key of its deed and the version it was drawn from', async () => {
  const html = await drawn(
    <Form action="/consult" deedId={deedId} version={3}>
      <Button>相談を送る</Button>
    </Form>,
    { base: '/t/shirakawa', csrf: 'secret' },
  );
  expect(html).toContain('action="/t/shirakawa/consult"');
  expect(html).toContain('name="_csrf" value="secret"');
  expect(html).toContain(`name="_deed" value="${deedId}"`);
  expect(html).toContain('name="_version" value="3"');
  expect(html).toContain('novalidate');
});

test('a search form shows no key in its address', async () => {
  const html = await drawn(
    <Form method="get" action="/people">
      <Button>絞り込む</Button>
    </Form>,
  );
  expect(html).not.toContain('_csrf');
  expect(html).toContain('method="get"');
});

test('a wrong field keeps what was typed, says what is wrong above it and tells machines so', async () => {
  const form = withErrors(formOf({ born: '令和元年4月30日' }), { born: '日付を確かめてください' });
  const html = await drawn(<DateField form={form} name="born" label="生年月日" required={false} />);
  expect(html).toContain('value="令和元年4月30日"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('aria-describedby="f-born-error f-born-hint"');
  expect(html.indexOf('＊日付を確かめてください')).toBeLessThan(html.indexOf('<input'));
  expect(html).toContain('※任意');
});

test('after a stale save a field tells what stands now beside what was typed, and a choice tells it in words', async () => {
  const form = { ...formOf({ name: '青木', how: 'visit' }), now: { name: '靑木', how: 'call' } };
  const html = await drawn(
    <>
      <TextField form={form} name="name" label="名前" />
      <Select
        form={form}
        name="how"
        label="方法"
        options={[
          { value: 'call', label: '電話' },
          { value: 'visit', label: '訪問' },
        ]}
      />
    </>,
  );
  expect(html).toContain('value="青木"');
  expect(html).toContain('aria-describedby="f-name-now"');
  expect(html.replace(/<[^>]+>/g, '')).toContain('いまの記録：靑木');
  expect(html.replace(/<[^>]+>/g, '')).toContain('いまの記録：電話');
});

test('where the record is as it was typed, nothing is told beside it', async () => {
  const form = { ...formOf({ name: '青木' }), now: { name: '青木' } };
  expect(await drawn(<TextField form={form} name="name" label="名前" />)).not.toContain('いまの記録');
});

test('a first empty line that was typed survives the textarea', async () => {
  const html = await drawn(<TextArea form={formOf({ story: '\nあ' })} name="story" label="お話" />);
  expect(html).toContain('>\n\nあ</textarea>');
});

test('a password is never written back', async () => {
  const html = await drawn(
    <TextField form={formOf({ p: 'hunter2' })} name="p" type="password" label="合言葉" />,
  );
  expect(html).not.toContain('hunter2');
});

test('what was chosen stays chosen', async () => {
  const form = formOf({ how: 'visit', needs: ['a', 'c'], kind: 'care' });
  const options = ['a', 'b', 'c', 'visit', 'care'].map((value) => ({ value, label: value }));
  const html = await drawn(
    <>
      <Radios form={form} name="how" label="方法" options={options} />
      <Checkboxes form={form} name="needs" label="要" options={options} />
      <Select form={form} name="kind" label="種類" options={options} />
    </>,
  );
  const marked = [...html.matchAll(/value="(\w+)" (?:checked|selected)/g)].map((hit) => hit[1]);
  expect(marked).toEqual(['visit', 'a', 'c', 'care']);
});

test('the summary leads to the first control of each wrong field, in the order of the page', async () => {
  const form = withErrors(blankForm, {
    how: '選んでください',
    name: '入力してください',
    '': '送れませんでした',
  });
  const html = await drawn(<ErrorSummary form={inScope(form, 'note')} order={['name', 'how']} />);
  expect([...html.matchAll(/href="#([^"]+)"/g)].map((hit) => hit[1])).toEqual(['f-note-name', 'f-note-how']);
  expect(html).toContain('（3件）');
  expect(html).toContain('autofocus');
  const radios = await drawn(
    <Radios form={inScope(form, 'note')} name="how" label="方法" options={[{ value: 'a', label: 'あ' }]} />,
  );
  expect(radios).toContain('id="f-note-how"');
});

test('a page with errors says so in its title', async () => {
  const html = await renderDocument(aView(), { title: '相談する', hasErrors: true }, <h1>相談する</h1>);
  expect(html).toContain('<title>エラー：相談する | 紡ぎ（しらかわ町）</title>');
  const summed = await document(
    <Layout
      view={aView({ locale: 'en' })}
      title="Ask"
      main="Ask"
      error={withErrors(blankForm, { a: 'Enter a' })}
    >
      {''}
    </Layout>,
  );
  expect(summed).toContain('<title>Error: Ask');
  expect(summed.indexOf('ts-error-summary')).toBeLessThan(summed.indexOf('<h1>'));
});

test('language, size and readings are attributes of the page and links that come back here', async () => {
  const html = await renderDocument(
    aView({ locale: 'easy', textSize: 'xlarge', ruby: true, base: '/t/x', path: '/consult?a=1&b=2' }),
    { title: '相談' },
    <h1>相談</h1>,
  );
  expect(html).toMatch(
    /^<!doctype html><html lang="ja" data-audience="resident" data-text="xlarge" data-ruby="on"/,
  );
  expect(html).toContain('href="/t/x/display?lang=en&amp;back=%2Fconsult%3Fa%3D1%26b%3D2"');
  expect(html).toContain('<main id="main" class="ts-main" tabindex="-1">');
  expect(html.indexOf('href="#main"')).toBeLessThan(html.indexOf('<header'));
});

test('no page holds a style or a script of its own, nor the same id twice', async () => {
  for (const audience of ['resident', 'staff'] as const) {
    const html = await document(
      <Layout view={aView({ audience, demo: true })} title="部品の見本">
        <Styleguide audience={audience} />
      </Layout>,
    );
    expect(html).not.toMatch(/ style=| on\w+="|<style|<script(?! type="module" src="\/assets)/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((hit) => hit[1]);
    expect(ids.length).toBeGreaterThan(40);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const named = [...html.matchAll(/ (?:aria-describedby|aria-labelledby|for)="([^"]+)"/g)].flatMap((hit) =>
      (hit[1] ?? '').split(' '),
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  }
});

test('a pager leaves its dead ends out', async () => {
  const pager = (page: number, total: number) =>
    drawn(<Pager page={page} pageSize={50} total={total} hrefOf={(to) => `?page=${to}`} />);
  expect(await pager(2, 1312)).toContain('51〜100件（全1,312件）');
  expect(await pager(1, 312)).not.toContain('前のページ');
  expect(await pager(7, 312)).toContain('301〜312件');
  expect(await pager(7, 312)).not.toContain('次のページ');
  expect(await pager(1, 0)).toContain('0件');
  const nearest = await drawn(<Pager page={1} pageSize={50} total={60} nearest hrefOf={() => '?page=2'} />);
  expect(nearest).toContain('1〜50件');
  expect(nearest).not.toContain('60');
});

test('a restricted field looks the same whatever is behind it', async () => {
  expect(await drawn(<Restricted label="住所" />)).not.toContain('<a');
  expect(await drawn(<Restricted label="住所" why="/why" />)).toContain('閲覧制限');
});

test('an empty fact is named, never blank', async () => {
  expect(await drawn(<SummaryList rows={[{ label: '電話', value: null }]} />)).toContain('未入力');
  expect(await drawn(<SummaryList rows={[{ label: '電話', value: '', empty: '聞いていない' }]} />)).toContain(
    '聞いていない',
  );
  expect(await drawn(<SummaryList rows={[{ label: '人数', value: 0 }]} />)).toContain('<dd>0</dd>');
});

test('a moment is written for people and for machines', async () => {
  const html = await drawn(<Time at="2026-11-21T05:05:00Z" as="near" />);
  expect(html).toContain('datetime="2026-11-21T05:05:00.000Z"');
  expect(html).toContain('きのう 14:05');
  expect(await drawn(<Time at="2026-11-22" />)).toContain('2026年11月22日（日）');
  expect(await drawn(<Time at="2026-11-10T05:05:00Z" as="near" />)).toContain('11月10日（火） 14:05');
});

test('readings appear when the reader asks for them', async () => {
  const words = '相談[そうだん]する';
  expect(await drawn(<Ruby>{words}</Ruby>)).toBe('相談する');
  expect(await drawn(<Ruby>{words}</Ruby>, { ruby: true })).toBe(
    '<ruby>相談<rp>（</rp><rt>そうだん</rt><rp>）</rp></ruby>する',
  );
  expect(withoutRuby(words)).toBe('相談する');
});

test('what fills a blank of a message is drawn as it is, and a blank nobody filled stays visible', async () => {
  const message = { ja: '{who}が{what}を読[よ]む', easy: '{who}が 読[よ]む', en: '{who} reads' };
  const who = <b>花[はな]</b>;
  expect(await drawn(<Said message={message} blanks={{ who }} />)).toBe('<b>花[はな]</b>が{what}を読む');
  expect(await drawn(<Said message={message} blanks={{ who }} />, { ruby: true })).toContain(
    '<b>花[はな]</b>が{what}を<ruby>読<rp>',
  );
  expect(await drawn(<Said message={message} blanks={{ who: 0 }} />, { locale: 'en' })).toBe('0 reads');
});

test('an hour and a day are read as people say them', async () => {
  const html = await drawn(<Time at="2026-11-08" />, { ruby: true });
  expect(html).toContain('<ruby>8日<rp>（</rp><rt>ようか</rt><rp>）</rp></ruby>');
  expect(html).toContain('2026<ruby>年<rp>');
});

test('what a form says of a field and what was just done are drawn with their readings', async () => {
  const form = { typed: {}, errors: { name: '名前[なまえ]を書[か]いてください' } };
  const field = <TextField form={form} name="name" label="x" />;
  expect(await drawn(field)).toContain('＊名前を書いてください');
  expect(await drawn(field, { ruby: true })).toContain('＊<ruby>名前<rp>');
  expect(await drawn(<ErrorSummary form={form} />, { ruby: true })).toContain('#f-name"><ruby>名前<rp>');
  const notice = { kind: 'success', text: '送[おく]りました' } as const;
  const page = await renderDocument(aView({ ruby: true, notice }), { title: 'x' }, <h1>x</h1>);
  expect(page).toContain('<ruby>送<rp>');
});

test('every fixed word of the frame exists in three languages with the same blanks', () => {
  const messages = allMessages();
  expect(messages.length).toBeGreaterThan(60);
  for (const { ja, easy, en } of messages) {
    expect([ja, easy, en].every((text) => text.trim() !== '')).toBe(true);
    expect(blanksOf(en).every((blank) => blanksOf(ja).includes(blank))).toBe(true);
    expect(blanksOf(easy).every((blank) => blanksOf(ja).includes(blank))).toBe(true);
  }
});

test('a part drawn without a view is an accident that says so', () => {
  const Lost = () => <p>{useView().townName}</p>;
  expect(() => String(<Lost />)).toThrow('renderDocument');
});
