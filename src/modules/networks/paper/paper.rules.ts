import type { PaperKind } from '../words.rules.ts';

export type PaperFacts = {
  readonly kind: PaperKind;
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
};

/** Names by which a text calls its network and district. */
export type Called = { readonly name: string; readonly alias: string; readonly district: string };

/** A text of one network made ready for another: its names take the place of the first one's. */
export function adapted(text: string, from: Called, to: Called): string {
  const pairs = [
    [from.name, to.name],
    [from.alias, to.alias || to.name],
    [from.district, to.district],
  ] as const;
  return pairs.reduce((rest, [old, fresh]) => (old === '' ? rest : rest.replaceAll(old, fresh)), text);
}
