import type { ActivityFacts } from './activity/activity.rules.ts';
import type { Attendance, MeetingFacts, NewAction } from './meeting/meeting.rules.ts';
import type { NewMember } from './member/member.rules.ts';
import type { NewNetwork, NewStatus } from './network/network.rules.ts';
import type { PaperFacts } from './paper/paper.rules.ts';

/** Deeds of networks, for tests and the demonstration towns. */
export {
  adoptThemes,
  changeActivity,
  giveThemeBack,
  makeActivity,
  tellStory,
} from './activity/activity.actions.ts';
export type { ActivityFacts } from './activity/activity.rules.ts';
export { readBoard } from './board/board.actions.ts';
export {
  addAction,
  addAgendaItem,
  addAttendance,
  addDecision,
  endActionItem,
  makeMeeting,
  putThemes,
  strikeMeetingLine,
} from './meeting/meeting.actions.ts';
export type { Attendance, MeetingFacts, NewAction } from './meeting/meeting.rules.ts';
export { readMeeting } from './meeting/view.actions.ts';
export { addMember, addSubcommittee, endMember, nameMember } from './member/member.actions.ts';
export type { NewMember } from './member/member.rules.ts';
export {
  confirmMinutes,
  correctMinutes,
  publishMinutes,
  readMinutes,
  removeNames,
  withdrawMinutes,
  writeMinutes,
} from './minutes/minutes.actions.ts';
export { passageKey } from './minutes/naming.rules.ts';
export { readKeep } from './network/keep.actions.ts';
export {
  addNetworkPost,
  changeNetwork,
  endNetworkPost,
  enterStatus,
  makeNetwork,
  strikeStatus,
} from './network/network.actions.ts';
export type { NewNetwork, NewStatus } from './network/network.rules.ts';
export { readActivity, readDistrictPage, readNetwork, readOpenMinutes } from './open/open.actions.ts';
export { changePaper, copyPapers, makePaper } from './paper/paper.actions.ts';
export type { PaperFacts } from './paper/paper.rules.ts';

/** A network of a district; only the facts under test are spelled out. */
export const aNetwork = (districtId: string, facts: Partial<NewNetwork> = {}): NewNetwork => ({
  ...{ districtId, name: '地域ケアネットワーク・北', kana: '', alias: '', about: '', secretariat: '' },
  ...{ phone: '', extension: '', url: '', responsiblePostId: null },
  ...facts,
});

/** Established in July 2008, unless said otherwise. */
export const aStatus = (facts: Partial<NewStatus> = {}): NewStatus => ({
  ...{ status: 'established', dated: '2008-07', known: 'on', evidence: '広報', nextStep: '' },
  ...facts,
});

export const aMember = (facts: Partial<NewMember> = {}): NewMember => ({
  ...{ organizationId: null, bodyName: '', name: '', mayPrint: false, partner: 'residents' },
  ...{ role: 'representative', founding: false, fromDated: '2008-07' },
  ...facts,
});

export const aMeeting = (heldOn: string, facts: Partial<MeetingFacts> = {}): MeetingFacts => ({
  ...{ kind: 'steering', title: '', heldOn, startsAt: '', placeId: null, placeWords: '' },
  ...{ subcommitteeId: null, quorum: '', quorumMet: null },
  ...facts,
});

export const anActivity = (facts: Partial<ActivityFacts> = {}): ActivityFacts => ({
  ...{ name: 'しんなかサロン', kind: 'salon', purpose: '', stage: 'running', layer: 'mutual' },
  ...{ pillars: ['community'], targetGroups: [], subcommitteeId: null, gatheringId: null },
  ...{ started: '2010-04', ended: null, reviewOn: null },
  ...facts,
});

/** Somebody, or some, who came. */
export const came = (people: number, facts: Partial<Attendance> = {}): Attendance => ({
  ...{ organizationId: null, bodyName: '', people, names: [] },
  ...facts,
});

export const anAction = (words: string, facts: Partial<NewAction> = {}): NewAction => ({
  ...{ words, ownerWords: '', postId: null, dueOn: null },
  ...facts,
});

export const aPaper = (facts: Partial<PaperFacts> = {}): PaperFacts => ({
  ...{ kind: 'bylaws', title: '会則', body: '第1条　この会は、助け合いを広げる。', draft: false },
  ...facts,
});
