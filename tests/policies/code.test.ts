import { expect, test } from 'vitest';
import config from '../../.dependency-cruiser.cjs';
import { nodesOf, quoted, sources, ts } from './house.ts';

const files = sources();
const named = (words: RegExp) => files.filter(({ tree }) => namesIn(tree).some((name) => words.test(name)));

const namesIn = (tree: ts.SourceFile): string[] =>
  [...nodesOf(tree)].flatMap((node) => (ts.isIdentifier(node) ? [node.text] : []));

test('only the kernel and the walls of a room step past the walls', () => {
  expect(files.length).toBeGreaterThan(300);
  const keepers = named(/^(asKeeper|leaveToKeeper)$/).map(({ path }) => path);
  expect(keepers.length).toBeGreaterThan(10);
  expect(keepers.filter((path) => !/^src\/kernel\/|\.walls\.ts$/.test(path))).toEqual([]);
});

/**
 * What a store may name beside its own: `people.canonical` is lent as a function; the kernel's accounts, towns and trail
 * are the ground every room stands on, and these four say why at the place.
 */
const lent = [
  'src/modules/cases/turns/turns.store.ts names people.canonical',
  'src/modules/districts/district/district.store.ts names kernel.town',
  'src/modules/districts/place/bulk.store.ts names kernel.town',
  'src/modules/districts/post/keys.store.ts names auth.account',
  'src/modules/districts/staff-change/former.store.ts names audit.line',
  'src/modules/work/letter/letter.store.ts names auth.account',
];

const rooms = [
  'districts',
  'work',
  'people',
  'resources',
  'consultations',
  'cases',
  'concerns',
  'gatherings',
  'networks',
  'site',
  'kernel',
  'walls',
  'audit',
  'auth',
];
const table = new RegExp(`\\b(${rooms.join('|')})\\.([a-z][A-Za-z_]*)\\b`, 'g');

test('a store names the tables of its own room, and of others only their cards', () => {
  const stores = files.filter(({ path }) => /^src\/modules\/.*\.store\.ts$/.test(path));
  expect(stores.length).toBeGreaterThan(20);
  const strange = stores.flatMap(({ path, tree }) => {
    const room = path.split('/')[2];
    const words = [...nodesOf(tree)]
      .filter((node) => !ts.isImportDeclaration(node.parent ?? node))
      .flatMap((node) =>
        ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node)
          ? [node.text]
          : [],
      );
    const tables = words.flatMap((text) =>
      [...text.matchAll(table)].map(([whole, schema, name]) => ({ whole, schema, name })),
    );
    return tables
      .filter(({ schema, name = '' }) => schema !== room && !/(_card|Card)$/.test(name))
      .map(({ whole }) => `${path} names ${whole}`);
  });
  expect([...new Set(strange)].filter((line) => !lent.includes(line))).toEqual([]);
});

test('the arrows between rooms run down: following them never leads back', () => {
  const arrows = new Map<string, string[]>();
  for (const { name, to } of config.forbidden) {
    const room = /^arrows-of-(.+)$/.exec(name)?.[1];
    const shut = [to.pathNot ?? []]
      .flat()
      .flatMap((path: string) => /src\/modules\/(\w+)\//.exec(path)?.[1] ?? []);
    if (room)
      arrows.set(
        room,
        shut.filter((other: string) => other !== room),
      );
  }
  expect(arrows.size).toBeGreaterThan(15);
  const circles: string[] = [];
  const walk = (room: string, way: readonly string[]): void => {
    if (way.includes(room)) circles.push([...way, room].join(' → '));
    else for (const below of arrows.get(room) ?? []) walk(below, [...way, room]);
  };
  for (const room of arrows.keys()) walk(room, []);
  expect(circles).toEqual([]);
});

/** The one part that writes data for machines into a page; browsers run nothing of it. */
const linkedData = 'src/kernel/ui/linked-data.tsx';

test('no page carries a style or a script of its own', () => {
  const pages = files.filter(({ path }) => path.endsWith('.tsx') && path !== linkedData);
  expect(pages.length).toBeGreaterThan(60);
  const inline = pages.flatMap(({ path, tree }) =>
    [...nodesOf(tree)].flatMap((node) => {
      if (ts.isJsxAttribute(node)) {
        const name = node.name.getText(tree);
        return /^(style|on[a-z]+|dangerouslySetInnerHTML)$/i.test(name) ? [`${path}: ${name}`] : [];
      }
      if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return [];
      const tag = node.tagName.getText(tree);
      // A block of data is never run.
      const isHarmless = node.attributes.properties.some((each) =>
        /^(src=|type="application\/ld\+json")/.test(each.getText(tree)),
      );
      return tag === 'style' || (tag === 'script' && !isHarmless) ? [`${path}: <${tag}>`] : [];
    }),
  );
  expect(inline).toEqual([]);
});

test('nothing of the program calls another host', () => {
  const hosts = files
    .filter(({ path }) => !path.includes('styleguide') && path !== linkedData)
    .flatMap(({ path, tree }) =>
      quoted(tree)
        .filter((text) => /^https?:\/\/(?!127\.0\.0\.1|localhost|form\/|town\.test)/.test(text))
        .filter((text) => !/^https?:\/\/(\$|$)/.test(text))
        .map((text) => `${path}: ${text.slice(0, 60)}`),
    );
  // Names of vocabularies, fetched by nobody.
  expect(
    hosts.filter(
      (line) =>
        !/www\.w3\.org|: https:\/\/(schema\.org|docs\.openreferral\.org|raw\.githubusercontent\.com\/openreferral)/.test(
          line,
        ),
    ),
  ).toEqual([]);
});
