import { definePermissions, everyRoleBut, mayRolesAsk } from '../../kernel/auth/permissions.ts';
import type { Role } from '../../kernel/auth/roles.ts';

/** Those who work with neighbours; of another's network the rules of network/keeping.rules.ts show them nothing. */
const neighbours = everyRoleBut(
  'invitedMember',
  'prefectureAdvisor',
  'auditReviewer',
  'townAdministrator',
  'registryOfficer',
);
const officers: readonly Role[] = ['districtOfficer', 'csw', 'municipalManager', 'municipalOwner'];

export const permissions = definePermissions({
  'network.browse': { title: '地域ケアネットワークの公開ページを見る', askers: ['resident'] },
  'network.list': { title: 'ネットワークの一覧（職員・世話役）を見る', askers: neighbours },
  'network.view': { title: 'ネットワークの内容（職員・世話役）を見る', askers: neighbours },
  'network.make': { title: 'ネットワークを登録する', askers: officers },
  'network.change': { title: 'ネットワークの内容を変える', askers: neighbours },
  'network.status': { title: '設立や準備の歩みを記録する', askers: officers },
  'network.posts': { title: 'ネットワークの担当を決める', askers: officers },
  'network.members': { title: '構成員・分科会を変える', askers: neighbours },
  'network.meet': { title: '会議を記録する', askers: neighbours },
  'networkMeeting.view': { title: '会議の内容を見る', askers: neighbours },
  'minutes.view': { title: '議事録（名前の入った原本）を見る', askers: neighbours, sensitive: true },
  'minutes.write': { title: '議事録を書く・確認する・直す', askers: neighbours },
  'minutes.publish': { title: '議事録の名前を消して公開する・公開をやめる', askers: neighbours },
  'activity.change': { title: '活動を作る・変える・変わったことを書く', askers: neighbours },
  'paper.view': { title: '会則・役割表・次第・様式を見る', askers: neighbours },
  'paper.change': { title: '会則・役割表・次第・様式を変える・写す', askers: neighbours },
});

/** Whether somebody with these roles may ask a permission of this room: for leaving out what would be refused. */
export const mayAsk = (roles: ReadonlySet<Role>, permission: keyof typeof permissions): boolean =>
  mayRolesAsk(roles, permissions[permission]);
