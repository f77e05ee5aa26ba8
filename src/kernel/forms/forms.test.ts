import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseForm } from './parse.ts';
import {
  choice,
  choices,
  date,
  integer,
  kana,
  longText,
  phone,
  text,
  tick,
  time,
  uuid,
  yesNo,
} from './pieces.ts';

/** The sentence one field says to what was typed; '' when it is content. */
function said(
  field: z.ZodType,
  typed?: string | string[],
  locale: 'ja' | 'easy' | 'en' = 'ja',
  ruby = false,
): string {
  const parsed = parseForm(z.strictObject({ field }), typed === undefined ? {} : { field: typed }, {
    locale,
    ruby,
  });
  return parsed.ok ? '' : (parsed.form.errors.field ?? parsed.form.errors[''] ?? '?');
}

function kept(field: z.ZodType, typed?: string | string[]): unknown {
  const parsed = parseForm(z.strictObject({ field }), typed === undefined ? {} : { field: typed });
  return parsed.ok ? (parsed.value as { field: unknown }).field : parsed.form.errors;
}

test('a missing answer asks for it by its name', () => {
  expect(said(text({ label: 'お名前' }))).toBe('お名前を入力してください');
  expect(said(text({ label: 'お名前' }), ' 　\u0000 ')).toBe('お名前を入力してください');
  expect(said(choice({ label: '急ぎ方', options: ['today', 'soon'] }), '')).toBe('急ぎ方を選んでください');
  expect(said(choices({ label: '気になること', options: ['a', 'b'], min: 1 }))).toBe(
    '気になることを選んでください',
  );
  expect(said(yesNo({ label: '折り返し' }))).toBe('折り返しは「はい」か「いいえ」を選んでください');
  expect(said(z.string().meta({ label: '件名' }))).toBe('件名を入力してください');
  expect(said(z.enum(['a']).meta({ label: '種類' }))).toBe('種類を選んでください');
});

test('a text that is too long says by how many characters as people count them', () => {
  expect(said(text({ label: '件名', max: 5 }), '一二三四五六七八')).toBe(
    '件名は5文字までです。3文字超過しています',
  );
  expect(kept(text({ label: '名', max: 2 }), '葛\u{E0100}城')).toBe('葛\u{E0100}城');
  expect(said(z.string().max(2).meta({ label: '件名' }), 'abcde')).toBe(
    '件名は2文字までです。3文字超過しています',
  );
  expect(said(text({ label: '合言葉', min: 4 }), 'あい')).toBe(
    '合言葉は4文字以上で入力してください。あと2文字必要です',
  );
});

test('an optional field left empty becomes null', () => {
  expect(kept(text({ label: '備考', required: false }))).toBeNull();
  expect(kept(date({ label: '生年月日', required: false }), '　')).toBeNull();
  expect(kept(choices({ label: '気になること', options: ['a'] }))).toEqual([]);
  expect(kept(tick({ label: '同意' }))).toBe(false);
});

test('a text loses control characters and direction overrides, and keeps the glyphs of a name', () => {
  expect(kept(text({ label: '名' }), ' \u202E髙\u0000﨑\r\n花 ')).toBe('髙﨑 花');
  expect(kept(longText({ label: '話' }), 'あ\r\nい\rう\u2028え')).toBe('あ\nい\nう\nえ');
  expect(said(text({ label: '名' }), 'a\uD800')).toBe(
    '名に読めない文字が入っています。消して、もう一度入力してください',
  );
});

test('a date is read in every way people write one', () => {
  const born = date({ label: '生年月日' });
  for (const typed of [
    '2026-11-26',
    '2026/11/26',
    '２０２６年１１月２６日',
    '令和8年11月26日',
    'R8.11.26',
    'Ｒ８．１１．２６',
  ])
    expect(kept(born, typed)).toBe('2026-11-26');
  expect(kept(born, '昭和19年3月5日')).toBe('1944-03-05');
});

test('a date that cannot be says why and the way out', () => {
  const born = date({ label: '生年月日' });
  expect(said(born, '2月ごろ')).toContain('生年月日を日付として読めません。「2026年11月26日」');
  expect(said(born, '2026年2月30日')).toBe(
    '生年月日の「2026年2月30日」という日はありません。月と日を確かめてください',
  );
  expect(said(born, '令和元年4月30日')).toContain(
    '生年月日の「令和元年4月30日」は令和の期間の外です（平成31年ではありませんか）',
  );
  expect(said(born, '平成31年5月1日')).toContain('令和');
  expect(said(born, '2026年11月26日（金）')).toContain('木曜日です');
  expect(said(born, '9999年1月1日')).toContain('年が離れすぎています');
});

test('a time is read as people write it', () => {
  expect(kept(time({ label: '時刻' }), '午後２時５分')).toBe('14:05');
  expect(said(time({ label: '時刻' }), '25:00')).toContain('「25:00」という時刻はありません');
  expect(said(time({ label: '時刻' }), '午後12時')).toContain('昼とも夜とも読めます');
  expect(said(time({ label: '時刻' }), '夕方')).toContain('「14:05」「午後2時5分」のように');
});

test('a telephone number is taken in any width and with any sign', () => {
  const tel = phone({ label: '電話' });
  for (const typed of [
    '0561-00-0000',
    '０５６１ー００ー００００',
    '(0561) 00 0000',
    '+81 561-00-0000',
    '0561‐00‐0000',
  ])
    expect(kept(tel, typed)).toBe('0561000000');
  expect(kept(tel, '090 1234 5678')).toBe('09012345678');
  expect(said(tel, '56-0000')).toContain('市外局番から10桁か11桁');
});

test('a reading is kept as katakana however it was typed', () => {
  expect(kept(kana({ label: 'ふりがな' }), 'しらかわ　ﾊﾅｺ')).toBe('シラカワ ハナコ');
  expect(said(kana({ label: 'ふりがな' }), '白川')).toContain('ひらがなかカタカナ');
});

test('a number takes full width, commas and a unit', () => {
  const people = integer({ label: '人数', min: 1, max: 50 });
  expect(kept(people, '１２人')).toBe(12);
  expect(kept(integer({ label: '金額' }), '１，２００円')).toBe(1200);
  expect(said(people, '0')).toBe('人数は1以上で入力してください');
  expect(said(people, '51')).toBe('人数は50以下で入力してください');
  expect(said(people, '1.5')).toContain('小数のない数');
  expect(said(people, 'たくさん')).toContain('数字で入力してください');
  expect(said(people, '1e3')).toContain('数字で入力してください');
});

test('a choice outside the list, or two where one is asked, is refused with the way out', () => {
  const urgency = choice({ label: '急ぎ方', options: ['today', 'soon'] });
  expect(said(urgency, 'never')).toBe('急ぎ方は、画面に出ているものの中から選んでください');
  expect(said(urgency, ['today', 'soon'])).toBe('急ぎ方は1つだけにしてください');
  expect(said(choices({ label: '組', options: ['a', 'b', 'c'], max: 2 }), ['a', 'b', 'c'])).toBe(
    '組は2つまで選べます。1つ外してください',
  );
  expect(kept(choices({ label: '組', options: ['a', 'b'] }), 'b')).toEqual(['b']);
});

test('an identifier that is none sends back to choosing', () => {
  expect(said(uuid({ label: '相談' }), 'abc')).toContain('前の画面に戻って選びなおしてください');
  expect(said(z.uuid().meta({ label: '相談' }), "'; drop table")).toContain(
    '相談がどれのことか分かりませんでした',
  );
  expect(kept(uuid({ label: '相談' }), '0196B5B0-0000-7000-8000-00000000000A')).toBe(
    '0196b5b0-0000-7000-8000-00000000000a',
  );
});

test('the machinery of the form is no field, and a field nobody asked for is named', () => {
  const schema = z.strictObject({ name: text({ label: 'お名前' }) });
  const fields = new URLSearchParams('name=花子&_csrf=x&_deed=y&_version=3');
  expect(parseForm(schema, fields)).toMatchObject({
    ok: true,
    value: { name: '花子' },
    typed: { name: '花子' },
  });
  fields.append('role', 'admin');
  const refused = parseForm(schema, fields);
  expect(refused.ok ? {} : refused.form.errors).toEqual({
    '': 'この画面にない項目が届きました（role）。画面を開き直して、もう一度送ってください',
  });
});

test('what was typed comes back untouched, repeated names as a list', () => {
  const schema = z.strictObject({
    name: text({ label: '名', max: 2 }),
    need: choices({ label: '要', options: ['a'] }),
  });
  const parsed = parseForm(schema, new URLSearchParams('name=%20<b>長い名前&need=a&need=z'));
  expect(parsed.ok ? {} : parsed.form.typed).toEqual({ name: ' <b>長い名前', need: ['a', 'z'] });
});

test('each field says one sentence, in the language of the reader', () => {
  const label = { ja: '電話番号', easy: 'でんわばんごう', en: 'your telephone number' };
  expect(said(phone({ label }), '', 'en')).toBe('Enter your telephone number');
  expect(said(phone({ label }), '', 'easy')).toBe('「でんわばんごう」を 書いてください');
});

test('a sentence and the name in it keep their readings only for a reader who wants them', () => {
  const label = { ja: '電話番号[でんわばんごう]', easy: '電話番号[でんわばんごう]', en: 'number' };
  expect(said(phone({ label }))).toBe('電話番号を入力してください');
  expect(said(phone({ label }), '', 'ja', true)).toBe(
    '電話番号[でんわばんごう]を入力[にゅうりょく]してください',
  );
});

test('the name of a field survives optional, default and refine', () => {
  const named = text({ label: '品名' });
  expect(
    said(
      named.refine((value) => value !== 'x', { error: '別の品名にしてください' }),
      'x',
    ),
  ).toBe('別の品名にしてください');
  expect(
    said(
      named.refine(() => true),
      ['a', 'b'],
    ),
  ).toBe('品名は1つだけにしてください');
  expect(said(z.string().meta({ label: '品名' }).optional(), ['a', 'b'])).toBe('品名は1つだけにしてください');
});

test('a birth date that has not come yet is refused with the field, the reason and the way out', () => {
  const born = (typed: string, today?: string) =>
    parseForm(
      z.strictObject({ bornOn: date({ label: '生年月日', notToCome: true }) }),
      { bornOn: typed },
      { locale: 'ja', ...(today ? { today } : {}) },
    );
  expect(born('2199-01-01', '2026-11-26')).toMatchObject({
    ok: false,
    form: {
      typed: { bornOn: '2199-01-01' },
      errors: {
        bornOn: '生年月日の「2199-01-01」はまだ来ていない日です。今日か、それより前の日を入力してください',
      },
    },
  });
  expect(born('2026-11-27', '2026-11-26').ok).toBe(false);
  expect(born('2026-11-26', '2026-11-26').ok).toBe(true);
  expect(born('1945-05-03', '2026-11-26').ok).toBe(true);
});

test('names that belong to every object are no fields either', () => {
  const parsed = parseForm(
    z.strictObject({ a: text({ label: 'A' }) }),
    new URLSearchParams('a=1&__proto__=x&constructor=y'),
  );
  expect(parsed.ok).toBe(false);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});
