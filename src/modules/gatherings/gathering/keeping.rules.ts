/** What is asked of a ring of keys. */
type Ring = {
  readonly held: readonly { readonly id: string }[];
  readonly roles: ReadonlySet<string>;
};

/** Roles that answer for what a district does, whoever keeps a single gathering. */
const stewards: ReadonlySet<string> = new Set([
  'municipalOwner',
  'municipalManager',
  'districtOfficer',
  'csw',
]);

/** Whether these keys keep a gathering that these posts keep. */
export const keepsThem = (ring: Ring, keeperPostIds: readonly string[]): boolean =>
  ring.held.some(({ id }) => keeperPostIds.includes(id)) ||
  [...ring.roles].some((role) => stewards.has(role));
