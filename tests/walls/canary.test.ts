import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { aNextTown, type TestTown, type Who } from '../support/town.ts';
import { type Answer, ask, comparable, crawl, difference, told } from './crawler.ts';
import { aTownWithSomebodyHidden, canaries, guestSings, type Hidden, nobody, sings } from './hidden.ts';

let hidden: Hidden;
let next: TestTown;

beforeAll(async () => {
  hidden = await aTownWithSomebodyHidden();
  next = await aNextTown();
}, 120_000);

/** Everybody who can sign in but the safety officer, the resident at the public door, and two of the next town. */
const others: readonly Who[] = [
  'owner',
  'manager',
  'clerk',
  'doi',
  'endo',
  'aoki',
  'baba',
  'shakyoManager',
  'coordinator',
  'goto',
  'elderClerk',
  'hara',
  'ito',
  'duty',
  'abuse',
  'reviewer',
  'admin',
  'resident',
];

const singing = ({ said }: Answer): string[] => sings.filter((word) => said.includes(word));

const mostPages = 320;

/** Whoever keeps the one gathering, and managers. */
const whoKnowGuests: readonly string[] = ['doi', 'manager', 'owner', 'shakyoManager'];

test('a crawler of every role on every address finds no word about a hidden person, nor a guest but with keepers', {
  timeout: 400_000,
}, async () => {
  const leaks: string[] = [];
  const knowGuests = new Set<string>();
  let visited = 0;
  const walk = async (town: TestTown, who: Who, name: string) => {
    const { answers } = await crawl(town, who, hidden.pools, mostPages);
    visited += answers.length;
    for (const answer of answers) {
      const words = singing(answer);
      if (words.length > 0) leaks.push(`${answer.path} tells ${name} ${words.join(', ')}`);
      const guests = guestSings.filter((word) => answer.said.includes(word));
      if (guests.length > 0) knowGuests.add(name);
      if (guests.length > 0 && !whoKnowGuests.includes(name))
        leaks.push(`${answer.path} tells ${name} ${guests.join(', ')}`);
      if (answer.status >= 500) leaks.push(`${answer.path} answers ${name} ${answer.status}`);
      if (
        /^\/(people|cases|consultations|households)/.test(answer.path) &&
        answer.body.includes(canaries.district)
      )
        leaks.push(`${answer.path} tells ${name} the district`);
    }
  };
  for (const who of others) await walk(hidden.town, who, who);
  for (const who of ['owner', 'aoki'] as const) await walk(next, who, `${who} of the next town`);
  console.info(`${visited} pages visited by ${others.length + 2} readers`);
  expect(visited).toBeGreaterThan(4_000);
  expect(leaks).toEqual([]);
  expect([...knowGuests].sort()).toEqual(whoKnowGuests);
});

test('the safety officer sees what the others do not, so the crawler looks where there is something', {
  timeout: 120_000,
}, async () => {
  const { answers } = await crawl(hidden.town, 'safety', hidden.pools, 250);
  const heard = new Set(answers.flatMap(singing));
  expect([...heard].sort()).toEqual([...sings].filter((word) => word !== 'ひとく').sort());
});

/** Words as typed, and as an address may carry them. */
const typedOf = (of: Readonly<Record<string, string>>): string[] =>
  Object.values(of).flatMap((words) => [words, words.replaceAll(' ', '+')]);

/** The same question about her and about nobody; whatever was typed may be repeated, nothing else may differ. */
async function expectSameAnswer(who: Who, her: string, nobodys: string): Promise<void> {
  const typed = [...typedOf(canaries), ...typedOf(nobody), hidden.caseNo, hidden.receiptNo];
  const one = comparable(await ask(hidden.town, who, her), typed);
  const other = comparable(await ask(hidden.town, who, nobodys), typed);
  expect(difference(one, other), `${who} asks ${decodeURIComponent(her)}`).toBeNull();
}

const twins: readonly (readonly [keyof typeof nobody, keyof typeof nobody | null])[] = [
  ['name', null],
  ['kana', null],
  ['alias', null],
  ['phone', null],
  ['digits', null],
  ['name', 'born'],
  ['kana', 'born'],
  ['name', 'phone'],
];

const searches = (words: string): string[] => [
  `/people?q=${words}`,
  `/people/${hidden.husband}/relations/new?q=${words}`,
  `/people/${hidden.husband}/merges?q=${words}`,
  `/households/${hidden.pools.households?.[0]}?q=${words}`,
  `/accounts?q=${words}`,
];

test('a search that names the hidden person answers what it answers about nobody', {
  timeout: 240_000,
}, async () => {
  let asked = 0;
  for (const who of others) {
    for (const [first, second] of twins) {
      const words = (of: Readonly<Record<string, string>>) =>
        encodeURIComponent([of[first], second ? of[second] : ''].filter(Boolean).join(' '));
      const [her, them] = [searches(words(canaries)), searches(words(nobody))];
      const places = first === 'name' ? her.length : 1;
      for (let index = 0; index < places; index += 1) {
        await expectSameAnswer(who, her[index] ?? '', them[index] ?? '');
        asked += 1;
      }
    }
    const fields = (of: Readonly<Record<string, string>>) =>
      new URLSearchParams({
        name: of.name ?? '',
        kana: of.kana ?? '',
        bornOn: of.born ?? '',
        phone: of.digits ?? '',
      });
    await expectSameAnswer(
      who,
      `/intake/candidates?${fields(canaries)}`,
      `/intake/candidates?${fields(nobody)}`,
    );
    asked += 1;
  }
  console.info(`${asked} pairs of searches`);
  expect(asked).toBeGreaterThan(150);
});

test('her identifiers in an address answer what an identifier of nothing answers', {
  timeout: 240_000,
}, async () => {
  const none = newId();
  const places = (person: string, file: string, report: string): string[] => [
    `/people/${person}`,
    `/people/${person}/why`,
    `/people/${person}/letter`,
    `/people/${person}/record`,
    `/people/${hidden.husband}/merge/${person}`,
    `/people/${hidden.husband}/unmerge?alias=${person}`,
    `/cases/new?person=${person}`,
    `/cases/${file}`,
    `/cases/${file}/open`,
    `/cases/${file}/why`,
    `/consultations/${report}`,
    `/consultations/${report}/why`,
    `/cases/new?from=${report}`,
    `/conflicts/new?person=${person}`,
    `/protections/${person}`,
  ];
  const her = places(hidden.person, hidden.pools.cases?.[0] ?? '', hidden.pools.consultations?.[0] ?? '');
  const nothing = places(none, none, none);
  for (const who of others)
    for (const [index, path] of her.entries()) await expectSameAnswer(who, path, nothing[index] ?? '');
});

test('forms that name her by an identifier or a number answer what they answer about nothing', {
  timeout: 120_000,
}, async () => {
  const none = newId();
  const intake = (personId: string) => ({
    worry: '電話があった',
    channel: 'phone',
    callerKind: 'familyMember',
    urgency: 'soon',
    response: 'listened',
    personId,
  });
  const emergency = (caseNo: string) => ({
    caseNo,
    reason: '倒れているとの電話',
    dutyAccountId: hidden.town.ids.account('manager'),
  });
  const pairs: readonly (readonly [Who, string, Record<string, string>, Record<string, string>])[] = [
    ['clerk', '/intake', intake(hidden.person), intake(none)],
    ['manager', '/intake', intake(hidden.person), intake(none)],
    ['duty', '/cases/emergency', emergency(hidden.caseNo), emergency('2026-9999')],
    ['aoki', '/cases/emergency', emergency(hidden.caseNo), emergency('2026-9999')],
  ];
  const typed = [hidden.caseNo, '2026-9999', hidden.person, none];
  for (const [who, path, her, nothing] of pairs) {
    const one = comparable(await told(path, await hidden.town.post(path, her, who)), typed);
    const other = comparable(await told(path, await hidden.town.post(path, nothing, who)), typed);
    expect(difference(one, other), `${who} sends ${path}`).toBeNull();
  }
});

test('a worry that names her looks like any other to everybody but the safety officer', {
  timeout: 120_000,
}, async () => {
  const intake = (of: { name: string; kana: string; born: string; digits: string }) => ({
    worry: '連絡がつかない',
    channel: 'phone',
    callerKind: 'familyMember',
    urgency: 'soon',
    response: 'listened',
    name: of.name,
    kana: of.kana,
    bornOn: of.born,
    phone: of.digits,
  });
  const sent = async (of: { readonly [word in keyof typeof nobody]: string }) => {
    const answer = await hidden.town.post('/intake', intake(of), 'clerk');
    expect(answer.status).toBe(303);
    return answer.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? '';
  };
  const strange: string[] = [];
  const [hers, nobodys] = [await sent({ ...nobody, ...canaries }), await sent(nobody)];
  const typed = [...Object.values(canaries), ...Object.values(nobody)];
  for (const who of ['clerk', 'manager', 'owner', 'shakyoManager', 'aoki'] as const) {
    const one = await ask(hidden.town, who, `/consultations/${hers}`);
    const other = await ask(hidden.town, who, `/consultations/${nobodys}`);
    expect(difference(comparable(one, typed), comparable(other, typed)), who).toBeNull();
    const list = await ask(hidden.town, who, '/work?post=all');
    if (timesNamed(list, hers) !== timesNamed(list, nobodys))
      strange.push(`${who} sees the worry about her twice`);
  }
  const post = hidden.town.ids.post('safety');
  for (const who of ['manager', 'owner'] as const) {
    const list = await ask(hidden.town, who, `/work?post=${post}`);
    if (timesNamed(list, hers) > 0) strange.push(`${who} sees the worry with the safety post twice`);
  }
  expect(strange).toEqual([]);
});

const timesNamed = ({ body }: Answer, id: string): number => body.split(id).length - 1;
