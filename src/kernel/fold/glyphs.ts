import { GLYPH_GROUPS } from './glyph-groups.ts';

const groups = GLYPH_GROUPS.flatMap((block) => block.trim().split(/\s+/)).map((group) => [...group]);

const representatives = new Map<string, string>();
for (const [first = '', ...others] of groups) {
  const representative = representatives.get(first) ?? first;
  for (const glyph of others) representatives.set(glyph, representative);
}

const families = new Map<string, string[]>();
for (const [glyph, representative] of representatives) {
  families.set(representative, [...(families.get(representative) ?? [representative]), glyph]);
}

/** Every variant kanji replaced by the one that stands for its group: 髙 → 高, 邉 and 邊 → 辺, 齋 → 斎. */
export const foldGlyphs = (text: string): string => {
  let folded = '';
  for (const glyph of text) folded += representatives.get(glyph) ?? glyph;
  return folded;
};

/** All glyphs that fold to the same one, itself included; a list of one when it has no variants. */
export const glyphFamily = (glyph: string): readonly string[] => {
  const representative = representatives.get(glyph) ?? glyph;
  return families.get(representative) ?? [representative];
};
