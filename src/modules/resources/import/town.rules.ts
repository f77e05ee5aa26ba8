/** Rows of a file that name one municipality: by its code, in words, or both. */
export type NamedTown = { readonly code: string; readonly city: string; readonly rows: number };

/** Rows of a list that are another municipality's, and which column says so. */
export type OtherTown = {
  readonly name: string;
  readonly field: 'code' | 'city';
  readonly rows: number;
};

/** The town a list is read for: its code has six digits (総務省 全国地方公共団体コード). */
type OwnTown = { readonly code: string; readonly name: string };

/** A list may name its prefecture only (都道府県コード又は市区町村コード): nothing speaks against this town then. */
const isPrefecture = (code: string): boolean => code.slice(2, 5) === '000';

/** Whether a city as written is this one: with its 郡 before it, or with its 区 behind it. */
const isNamed = (city: string, name: string): boolean => city.endsWith(name) || city.startsWith(name);

function fieldOf({ code, city }: NamedTown, town: OwnTown): OtherTown['field'] | null {
  if (city !== '') return isNamed(city, town.name) ? null : 'city';
  return code === '' || isPrefecture(code) || code.slice(0, 5) === town.code.slice(0, 5) ? null : 'code';
}

/**
 * Which other municipalities rows of a list belong to, the most rows first. Where code and name are both written the name
 * decides: wards have codes of their own. A list of a neighbour may be wanted; nothing is refused for it.
 */
export function otherTowns(named: readonly NamedTown[], town: OwnTown): readonly OtherTown[] {
  const others = new Map<string, OtherTown>();
  for (const one of named) {
    const field = fieldOf(one, town);
    if (!field) continue;
    const name = one[field];
    others.set(name, { name, field, rows: (others.get(name)?.rows ?? 0) + one.rows });
  }
  return [...others.values()].sort((a, b) => b.rows - a.rows);
}
