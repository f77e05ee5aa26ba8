import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** A record that was found to be another name for `canonicalId`. */
export type Alias = { readonly aliasId: string; readonly canonicalId: string };

/** The record that stands at the end of all merges. */
export function rootOf(aliases: readonly Alias[], id: string): string {
  const next = aliases.find((alias) => alias.aliasId === id);
  return next ? rootOf(aliases, next.canonicalId) : id;
}

/** A record and all that were merged into it, near and far. */
export function treeOf(aliases: readonly Alias[], id: string): string[] {
  const children = aliases.filter((alias) => alias.canonicalId === id);
  return [id, ...children.flatMap((alias) => treeOf(aliases, alias.aliasId))];
}

export type MergeRefusal = 'same-record' | 'one-hidden';

type Side = { readonly id: string; readonly hidden: boolean };

/**
 * Whether two records that stand may become one. Both are readable to the one who asks, that is asked before (A25).
 * One hidden and one not would show the hidden one: they must be hidden alike first.
 */
export function decideMerge(alias: Side, canonical: Side): Result<Alias, MergeRefusal> {
  if (alias.id === canonical.id) return refuse('same-record');
  if (alias.hidden !== canonical.hidden) return refuse('one-hidden');
  return ok({ aliasId: alias.id, canonicalId: canonical.id });
}

/** The picture of all aliases after a merge of two records that stand. */
export const afterMerge = (aliases: readonly Alias[], merge: Alias): Alias[] => [...aliases, merge];

/** The picture after a merge is taken back; records merged into the alias before or after stay with it. */
export const afterUnmerge = (aliases: readonly Alias[], aliasId: string): Alias[] =>
  aliases.filter((alias) => alias.aliasId !== aliasId);
