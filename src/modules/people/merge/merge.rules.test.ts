import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Alias, afterMerge, afterUnmerge, decideMerge, rootOf, treeOf } from './merge.rules.ts';

test('a record is not merged with itself, and a hidden one not with one that is not', () => {
  const plain = { id: 'a', hidden: false };
  expect(decideMerge(plain, plain)).toMatchObject({ refusal: 'same-record' });
  expect(decideMerge(plain, { id: 'b', hidden: true })).toMatchObject({ refusal: 'one-hidden' });
  expect(decideMerge(plain, { id: 'b', hidden: false })).toEqual({
    ok: true,
    value: { aliasId: 'a', canonicalId: 'b' },
  });
});

type Deed =
  | { readonly kind: 'merge'; readonly a: number; readonly b: number }
  | { readonly kind: 'unmerge'; readonly a: number }
  | { readonly kind: 'thread'; readonly a: number; readonly thread: number };

const count = 6;
const record = fc.integer({ min: 0, max: count - 1 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), a: record, b: record }),
  fc.record({ kind: fc.constant('unmerge' as const), a: record }),
  fc.record({ kind: fc.constant('thread' as const), a: record, thread: fc.nat(20) }),
);

/** The locks as the database keeps them: threads on own locks, and the standing lock follows those merged into it. */
function play(deeds: readonly Deed[]) {
  let aliases: Alias[] = [];
  const threads = new Map<string, Set<number>>();
  const own = (id: string) => threads.get(id) ?? new Set<number>();
  const readers = (id: string): number[] =>
    [...new Set(treeOf(aliases, rootOf(aliases, id)).flatMap((each) => [...own(each)]))].sort(
      (a, b) => a - b,
    );
  for (const step of deeds) {
    const a = `r${step.a}`;
    if (step.kind === 'thread') threads.set(a, own(a).add(step.thread));
    if (step.kind === 'unmerge') aliases = afterUnmerge(aliases, a);
    if (step.kind === 'merge') {
      const [alias, canonical] = [rootOf(aliases, a), rootOf(aliases, `r${step.b}`)];
      if (alias !== canonical) aliases = afterMerge(aliases, { aliasId: alias, canonicalId: canonical });
    }
  }
  return { aliases, readers, own };
}

test('whatever was merged, and whatever was done meanwhile, taking every merge back gives each record its own', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const { aliases } = play(deeds);
      const parted = play([
        ...deeds,
        ...aliases.map(({ aliasId }) => ({ kind: 'unmerge', a: Number(aliasId.slice(1)) }) as const),
      ]);
      const never = play(deeds.filter((step) => step.kind === 'thread'));
      expect(parted.aliases).toEqual([]);
      for (let no = 0; no < count; no += 1) expect(parted.readers(`r${no}`)).toEqual(never.readers(`r${no}`));
    }),
    { numRuns: 2000, seed: 20261126 },
  );
});

test('while merged, every record of a person opens to the same readers, and every record has one standing one', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const { aliases, readers } = play(deeds);
      for (const { aliasId, canonicalId } of aliases) {
        expect(rootOf(aliases, aliasId)).toBe(rootOf(aliases, canonicalId));
        expect(readers(aliasId)).toEqual(readers(canonicalId));
        expect(aliases.filter((alias) => alias.aliasId === aliasId)).toHaveLength(1);
      }
    }),
    { numRuns: 2000, seed: 20261127 },
  );
});
