/** A service of the directory as the tie compares it. */
export type NamedService = {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly placeIds: readonly string[];
};

type Tied = {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly placeId: string | null;
};

/** The names something is known by, spelled alike: full-width letters, spaces and middle dots do not tell apart. */
export const namesOf = ({ name, alias }: { readonly name: string; readonly alias: string }): string[] =>
  [name, alias].map((each) => each.normalize('NFKC').replace(/[\s・]/gu, '')).filter((each) => each !== '');

/**
 * The entry of the directory that stands for each gathering: one of its names, at its place (or either is nowhere). A
 * gathering without one, or with several that may be meant, is an entry of its own; a tie is never guessed.
 */
export function tiesOf(
  gatherings: readonly Tied[],
  services: readonly NamedService[],
): ReadonlyMap<string, string> {
  const byName = new Map<string, NamedService[]>();
  for (const service of services)
    for (const name of new Set(namesOf(service))) byName.set(name, [...(byName.get(name) ?? []), service]);
  const ties = gatherings.flatMap((gathering): [string, string][] => {
    const meant = new Set(
      namesOf(gathering)
        .flatMap((name) => byName.get(name) ?? [])
        .filter(({ placeIds }) => isThere(gathering.placeId, placeIds))
        .map(({ id }) => id),
    );
    const [only] = meant;
    return only && meant.size === 1 ? [[gathering.id, only]] : [];
  });
  return new Map(ties);
}

const isThere = (placeId: string | null, placeIds: readonly string[]): boolean =>
  placeId === null || placeIds.length === 0 || placeIds.includes(placeId);
