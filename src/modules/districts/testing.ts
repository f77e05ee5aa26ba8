/** Deeds that set up a town's offices, for tests and the demonstration towns. */
export { approveAssignment } from './assignment/assignment.actions.ts';
export { makeCommission } from './organization/commission.actions.ts';
export { addContact, makeOrganization } from './organization/organization.actions.ts';
export type { OrganizationKind, OriginField } from './organization/organization.rules.ts';
export { makePost } from './post/post.actions.ts';
