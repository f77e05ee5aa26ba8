const officers = ['districtOfficer', 'csw', 'municipalManager', 'municipalOwner'];
/** Neighbours with an office of their own: they see the networks they belong to, and no other's pages. */
const volunteers = ['ibashoStaff', 'minseiIin', 'communityPartner'];

type Ring = {
  readonly roles: ReadonlySet<string>;
  readonly held: readonly { readonly id: string }[];
};

/** Whether somebody acts in a post of a network: names and minutes are for them alone. */
export const isOwn = ({ held }: Ring, networkPostIds: readonly string[]): boolean =>
  held.some(({ id }) => networkPostIds.includes(id));

/** Whether somebody may change what is kept of a network: officers, social workers, managers, and its own posts. */
export const mayKeep = (ring: Ring, networkPostIds: readonly string[]): boolean =>
  officers.some((role) => ring.roles.has(role)) || isOwn(ring, networkPostIds);

/** Whether somebody may read the staff pages of a network: its own posts, and everybody who is more than a volunteer. */
export const mayLook = (ring: Ring, networkPostIds: readonly string[]): boolean =>
  isOwn(ring, networkPostIds) || [...ring.roles].some((role) => !volunteers.includes(role));
