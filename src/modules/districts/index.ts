/** The door of places and offices. Every question takes the open `tx` first. */
export type { DistrictCard } from './district/district.rules.ts';
export {
  activeDistricts,
  districtCards,
  districtChain,
  districtOfAddress,
  districtsWithin,
} from './district/district.store.ts';
export {
  commissionEnded,
  commissionReturned,
  districtsMoved,
  type PostChange,
  postChanged,
  staffChangeEnded,
  staffChangePlanned,
} from './districts.walls.ts';
export { commissionNames } from './organization/commission.store.ts';
export { townContacts } from './organization/contact.store.ts';
export type { CommissionEnd, OrganizationCard } from './organization/organization.rules.ts';
export {
  activeOrganizations,
  deskTokenOf,
  organizationCards,
  type PublicBody,
  publicBodies,
} from './organization/organization.store.ts';
export { registerOrganization } from './organization/register.actions.ts';
export type { RegisteredOrganization } from './organization/register.rules.ts';
export { endPlaces, insertPlaces, placeVersions, reopenPlace, updatePlaces } from './place/bulk.store.ts';
export { leaveLot } from './place/lot.walls.ts';
export {
  type ClosedRule,
  type DayOpening,
  type DayOverride,
  type Hours,
  isOpenFor,
  noOpening,
  type Opening,
  openingOn,
  type WeeklyHours,
} from './place/opening.rules.ts';
export { openingsBetween, putPlace } from './place/place.actions.ts';
export {
  addressLine,
  blankPlace,
  type PlaceCard,
  type PlaceFacts,
  type StepFree,
} from './place/place.rules.ts';
export {
  activePlaces,
  districtsOfPlaces,
  endPlace,
  openingsOfPlaces,
  placeById,
  placeCards,
  placeNames,
  placesAfter,
  placesById,
  placesInDistricts,
  putPlaceDay,
} from './place/place.store.ts';
export {
  type ActivePost,
  groupPosts,
  type Holder,
  type PostCard,
  type PostGroup,
} from './post/post.rules.ts';
export {
  accountNames,
  activePosts,
  assignmentOf,
  holdersOf,
  managerOf,
  type PostFilter,
  postCards,
  postsByRole,
} from './post/post.store.ts';
export {
  coordinatorPost,
  dutyPost,
  frontDeskPost,
  officerPostFor,
  ownerFor,
  safetyPost,
  townManagerPost,
  turnPosts,
  turnPostsOfAll,
} from './post/routing.actions.ts';
export { settingOf, settingsOf } from './setting/setting.actions.ts';
export { defineSetting, type Setting } from './setting/setting.form.ts';
export { closedDays } from './setting/setting.store.ts';
export { townSettings } from './setting/town-settings.ts';
export { type Affair, type AffairSource, postAffairs } from './staff-change/affairs.slot.ts';
export { leaverNames } from './staff-change/staff-change.actions.ts';
