import type { Ctx } from '../../kernel/ctx/ctx.ts';
import { approveAssignment } from './assignment/assignment.actions.ts';
import type { NewAssignment } from './assignment/assignment.rules.ts';
import { makeOrganization } from './organization/organization.actions.ts';
import { makePost } from './post/post.actions.ts';
import type { NewPost } from './post/post.rules.ts';

/** Deeds of places and offices, for tests and the demonstration towns. */
export { enterAbsence, takeBackAbsence } from './absence/absence.actions.ts';
export { approveAssignment, endAssignment } from './assignment/assignment.actions.ts';
export { closeDay } from './closed-day/closed-day.actions.ts';
export { addArea, layInto, makeDistrict } from './district/district.actions.ts';
export {
  askForReturns,
  confirmReturn,
  endCommission,
  makeCommission,
} from './organization/commission.actions.ts';
export { addContact, makeOrganization } from './organization/organization.actions.ts';
export { type OrganizationKind, type OriginField, originFields } from './organization/organization.rules.ts';
export { changePost, makePost } from './post/post.actions.ts';
export { changeSetting } from './setting/setting.actions.ts';
export { approveEarlyRead } from './staff-change/early.actions.ts';
export { writeNote } from './staff-change/note.actions.ts';
export {
  closeStaffChange,
  dropStaffChange,
  nameSuccessor,
  planStaffChange,
  readStaffChange,
} from './staff-change/staff-change.actions.ts';

/** What the builders need of a test town. */
type Town = {
  as(who: string): Ctx;
  readonly ids: {
    post(who: string): string;
    account(who: string): string;
    organization(name: 'city' | 'shakyo'): string;
  };
};

/** Throws where a builder is refused: its story has not begun. */
const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
};

/** Puts one of the cast into the post of another, as deputy from today unless said otherwise; the manager decides. */
export const aDeputy = async (
  town: Town,
  who: string,
  ofWhom: string,
  facts: Partial<NewAssignment> = {},
): Promise<string> => {
  const manager = town.as('manager');
  const wish = {
    accountId: town.ids.account(who),
    postId: town.ids.post(ofWhom),
    part: 'deputy' as const,
    fromOn: manager.today,
    toOn: null,
  };
  return done(await approveAssignment(manager, { ...wish, ...facts })).id;
};

/** A vacant post of the town's section under its manager. */
export const aPost = async (town: Town, facts: Partial<NewPost> = {}): Promise<string> => {
  const manager = town.as('manager');
  const post: NewPost = {
    name: '新しい担当',
    organizationId: town.ids.organization('city'),
    role: 'fieldCounsellor',
    districtId: null,
    managerPostId: town.ids.post('manager'),
    clearances: [],
    fromOn: manager.today,
  };
  return done(await makePost(manager, { ...post, ...facts })).id;
};

/** A branch of the council that does the council's own work, with its counter held by one of the cast. */
export const anOwnProject = async (
  town: Town,
  who: string,
): Promise<{ organizationId: string; postId: string }> => {
  const manager = town.as('manager');
  const body = done(
    await makeOrganization(manager, {
      name: '社協の自主事業',
      kana: null,
      field: null,
      kind: 'shakyo',
      parentId: town.ids.organization('shakyo'),
      ownProject: true,
      reportsToMayor: false,
      fromOn: manager.today,
    }),
  );
  const postId = await aPost(town, { name: '貸付の窓口', organizationId: body.id, role: 'counterClerk' });
  done(
    await approveAssignment(manager, {
      accountId: town.ids.account(who),
      postId,
      part: 'main',
      fromOn: manager.today,
      toOn: null,
    }),
  );
  return { organizationId: body.id, postId };
};
