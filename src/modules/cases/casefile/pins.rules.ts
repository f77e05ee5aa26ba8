/** Fewer than this many are never told, because they would tell of somebody (design.md §6). */
export const fewest = 5;

/**
 * Counts cases per district. `lives` names, case by case, the smallest districts somebody lives in; `areas` maps each
 * asked district to itself and everything inside it. A count below `fewest` is null.
 */
export function pinsOf(
  lives: readonly (readonly string[])[],
  areas: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, number | null> {
  return new Map(
    [...areas].map(([id, inside]) => {
      const count = lives.filter((districts) => districts.some((district) => inside.has(district))).length;
      return [id, count < fewest ? null : count];
    }),
  );
}
