import { expect, test } from 'vitest';
import { allPermissions, allRoutes } from '../../src/app/rooms.ts';
import { nodesOf, quoted, type Source, sources, ts } from './house.ts';

type Asked = { readonly where: string; readonly names: readonly string[] };

/** Permissions asked at the waist: the first argument of `read` and `act` of a context, both where a deed chooses. */
function askedIn({ path, tree }: Source): Asked[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const { expression, name } = node.expression;
    if (!['read', 'act'].includes(name.text)) return [];
    const [first] = node.arguments;
    const names = (first ? quoted(first) : []).filter((word) => /^[a-z]\w*\.\w+$/.test(word));
    if (names.length === 0 && !/(^|\.)ctx$/.test(expression.getText(tree))) return [];
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    return [{ where: `${path}:${line + 1}`, names }];
  });
}

/** Deeds that hand a permission on as a parameter; their callers name it, and are searched for the words. */
const handedOn = (text: string): string[] =>
  [...text.matchAll(/'([a-z][A-Za-z]+\.[a-zA-Z]+)'/g)].map(([, name]) => name ?? '');

const files = sources('src/{modules,kernel,app,cli}/**/*.{ts,tsx}');
const asked = files.flatMap(askedIn);

test('every permission that is asked at the waist is listed in a permissions.ts', () => {
  expect(asked.length).toBeGreaterThan(100);
  const unknown = asked.flatMap(({ where, names }) =>
    names.filter((name) => !allPermissions.has(name)).map((name) => `${where} asks ${name}`),
  );
  expect(unknown).toEqual([]);
});

test('every permission that is listed is asked somewhere', () => {
  const named = new Set(asked.flatMap(({ names }) => names));
  const parameters = asked.some(({ names }) => names.length === 0);
  if (parameters)
    for (const { path, text } of files)
      if (!/permissions\.ts$/.test(path) && /\.(actions|walls|jobs)\.ts$/.test(path))
        for (const name of handedOn(text)) named.add(name);
  expect([...allPermissions.keys()].filter((name) => !named.has(name))).toEqual([]);
});

test('every address names a permission that is listed, or says that it asks nothing', () => {
  expect(allRoutes.length).toBeGreaterThan(150);
  const unknown = allRoutes.filter(
    ({ permission }) => permission !== 'public' && !allPermissions.has(permission),
  );
  expect(unknown.map(({ method, path, permission }) => `${method} ${path} ${permission}`)).toEqual([]);
});

test('what asks nothing is for signing in and for pages that hold nobody', () => {
  const open = allRoutes.filter(({ permission }) => permission === 'public').map(({ path }) => path);
  expect(
    [...new Set(open)].filter(
      (path) =>
        !/^\/(sign-in|sign-out|invitation|about|contact|ask|follow|gatherings\/(joined|signups)|$)/.test(
          path,
        ),
    ),
  ).toEqual([]);
});

test('a permission asked by staff alone never has a resident among its askers', () => {
  const mixed = [...allPermissions].filter(
    ([name, { askers }]) => askers.includes('resident') && askers.length > 1 && name !== 'account.own',
  );
  expect(mixed.map(([name]) => name)).toEqual([]);
});
