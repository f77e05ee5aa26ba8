import { randomBytes } from 'node:crypto';
import type { Who } from '../support/town.ts';
import { listCases } from './list-cases.ts';
import type { Scene } from './scene.ts';

export type Fields = Record<string, string | readonly string[]>;

/**
 * One lawful body for one form: who sends it, where, and what. `says` is what it answers when that is not a way on:
 * a deed that has its own reason to refuse here. A form without an entry makes the attack red.
 */
export type LawfulCase = {
  readonly who: Who;
  readonly path: (scene: Scene) => string;
  readonly fields: (scene: Scene) => Fields;
  readonly says?: number;
  /** With a `_version`: what stands in the record now and has to be shown when somebody else was quicker. */
  readonly now?: (scene: Scene) => string;
  /** Answers that were typed as secrets are never drawn again. */
  readonly secret?: true;
};

const secret = () => randomBytes(32).toString('base64url');
const person =
  (name: string, rest = '') =>
  (s: Scene) =>
    `/people/${s.of(name)}${rest}`;
const report = (name: string, rest: string) => (s: Scene) => `/consultations/${s.of(name)}/${rest}`;
const file = (name: string, rest: string) => (s: Scene) => `/cases/${s.of(name)}/${rest}`;
const fixed = (path: string) => () => path;
const nothing = () => ({});
const wrong = { says: 422, secret: true } as const;

export const cases: Readonly<Record<string, LawfulCase>> = {
  ...listCases,
  '/audit/export': {
    who: 'reviewer',
    path: fixed('/audit/export'),
    fields: () => ({ list: 'outside', month: '2026-11', staff: '', person: '', reason: '月の点検のため' }),
    says: 200,
  },
  '/sign-in': {
    who: 'resident',
    path: fixed('/sign-in'),
    fields: () => ({ login: 'aoki', password: 'まちがい' }),
    ...wrong,
  },
  '/sign-in/code': {
    who: 'resident',
    path: fixed('/sign-in/code'),
    fields: () => ({ code: '000000' }),
    says: 403,
    secret: true,
  },
  '/sign-in/second-factor': {
    who: 'resident',
    path: fixed('/sign-in/second-factor'),
    fields: () => ({ key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', code: '000000' }),
    says: 403,
    secret: true,
  },
  '/sign-out': { who: 'duty', path: fixed('/sign-out'), fields: nothing },
  '/invitation/:secret': {
    who: 'resident',
    path: fixed('/invitation/unknown-secret'),
    fields: () => ({ newPassword: 'ながいことば 7つ', again: 'ながいことば 7つ' }),
    says: 404,
    secret: true,
  },
  '/me/password': {
    who: 'goto',
    path: fixed('/me/password'),
    fields: () => ({ password: 'まちがい', newPassword: 'ながいことば 7つ', again: 'ながいことば 7つ' }),
    ...wrong,
  },
  '/me/second-factor': {
    who: 'goto',
    path: fixed('/me/second-factor'),
    fields: () => ({ key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', code: '000000', password: 'まちがい' }),
    ...wrong,
  },
  '/me/second-factor/remove': {
    who: 'goto',
    path: fixed('/me/second-factor/remove'),
    fields: () => ({ password: 'まちがい' }),
    ...wrong,
  },
  '/me/mail': {
    who: 'goto',
    path: fixed('/me/mail'),
    fields: () => ({ email: '', tellTurns: '', password: '' }),
    secret: true,
  },
  '/me/sessions/end': {
    who: 'goto',
    path: fixed('/me/sessions/end'),
    fields: () => ({ session: 'a'.repeat(64) }),
    says: 303,
  },
  '/me/sessions/end-others': { who: 'goto', path: fixed('/me/sessions/end-others'), fields: nothing },
  '/accounts/new': {
    who: 'admin',
    path: fixed('/accounts/new'),
    fields: () => ({
      login: 'new.person',
      name: '新しい職員',
      kana: 'あたらしい',
      email: 'new@example.jp',
      delivery: 'mail',
      linkSecret: secret(),
    }),
  },
  '/accounts/:id/name': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/name`,
    fields: () => ({ name: '名前の直し', kana: '', email: '' }),
  },
  '/accounts/:id/link': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/link`,
    fields: () => ({ linkSecret: secret() }),
    says: 200,
  },
  '/accounts/:id/suspend': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/suspend`,
    fields: nothing,
  },
  '/accounts/:id/reactivate': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/reactivate`,
    fields: nothing,
  },
  '/accounts/:id/end-sessions': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/end-sessions`,
    fields: nothing,
  },
  '/accounts/:id/unlock': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/unlock`,
    fields: nothing,
  },
  '/accounts/:id/second-factor/require': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/second-factor/require`,
    fields: () => ({ required: 'yes' }),
  },
  '/accounts/:id/second-factor/remove': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/second-factor/remove`,
    fields: nothing,
  },
  '/settings/:key': {
    who: 'owner',
    path: fixed('/settings/handover.answerWorkingDays'),
    fields: () => ({ value: '4', fromOn: '2026-12-01', reason: '早く返事をするため' }),
  },
  '/closed-days': {
    who: 'owner',
    path: fixed('/closed-days'),
    fields: () => ({ day: '2026-12-29', name: '年末の休み' }),
  },
  '/closed-days/reopen': {
    who: 'owner',
    path: fixed('/closed-days/reopen'),
    fields: (s) => ({ dayId: s.of('closedDay') }),
  },
  '/posts/new': {
    who: 'owner',
    path: fixed('/posts/new'),
    fields: (s) => ({
      name: '新しい担当',
      districtId: s.town.ids.district('north'),
      managerPostId: s.town.ids.post('owner'),
      organizationId: s.town.ids.organization('city'),
      role: 'csw',
      fromOn: '2026-12-01',
    }),
  },
  '/posts/:id/assignments': {
    who: 'owner',
    path: (s) => `/posts/${s.of('sparePost')}/assignments`,
    fields: (s) => ({ accountId: s.town.ids.account('ito'), part: 'deputy', fromOn: '2026-12-01', toOn: '' }),
  },
  '/posts/:id/assignments/end': {
    who: 'owner',
    path: (s) => `/posts/${s.town.ids.post('hara')}/assignments/end`,
    fields: (s) => ({ assignmentId: s.town.ids.assignment('hara'), lastOn: '2027-06-30' }),
  },
  '/posts/:id/change': {
    who: 'owner',
    path: (s) => `/posts/${s.of('sparePost')}/change`,
    fields: (s) => ({
      name: '居場所の担当',
      districtId: s.town.ids.district('north'),
      managerPostId: s.town.ids.post('owner'),
      _version: '1',
    }),
    now: fixed('担当 ibashoStaff'),
  },
  '/posts/:id/end': {
    who: 'owner',
    path: (s) => `/posts/${s.of('sparePost')}/end`,
    fields: () => ({ closesOn: '2027-12-31' }),
    says: 422,
  },
  '/posts/:id/handover-note': {
    who: 'aoki',
    path: (s) => `/posts/${s.town.ids.post('aoki')}/handover-note`,
    fields: () => ({ body: '引き継ぐこと', _version: '1' }),
    now: fixed('前に書いたこと'),
  },
  '/organizations/new': {
    who: 'owner',
    path: fixed('/organizations/new'),
    fields: () => ({
      name: '新しい団体',
      kana: '',
      field: '',
      parentId: '',
      reportsToMayor: '',
      kind: 'npo',
      ownProject: '',
      fromOn: '2026-12-01',
    }),
  },
  '/organizations/:id/change': {
    who: 'owner',
    path: (s) => `/organizations/${s.town.ids.organization('elder')}/change`,
    fields: () => ({
      name: '包括支援センター',
      kana: '',
      field: 'elder',
      parentId: '',
      reportsToMayor: '',
      _version: '1',
    }),
    now: fixed('地域包括支援センター'),
  },
  '/organizations/:id/contacts': {
    who: 'owner',
    path: (s) => `/organizations/${s.town.ids.organization('elder')}/contacts`,
    fields: () => ({
      contactName: '夜の窓口',
      phone: '0561-00-5555',
      extension: '',
      hours: '夜間',
      place: '',
      sort: '1',
    }),
  },
  '/organizations/:id/contacts/end': {
    who: 'owner',
    path: (s) => `/organizations/${s.town.ids.organization('elder')}/contacts/end`,
    fields: (s) => ({ contactId: s.of('contact') }),
  },
  '/organizations/:id/commissions': {
    who: 'owner',
    path: (s) => `/organizations/${s.town.ids.organization('elder')}/commissions`,
    fields: () => ({ programmes: ['1', '4'], commissionFrom: '2027-04-01', commissionTo: '2028-03-31' }),
  },
  '/organizations/:id/commissions/end': {
    who: 'owner',
    path: (s) => `/organizations/${s.town.ids.organization('disability')}/commissions/end`,
    fields: (s) => ({ commissionId: s.of('commission'), lastOn: '2027-12-31' }),
  },
  '/commissions/:id/return': {
    who: 'owner',
    path: (s) => `/commissions/${s.of('commission')}/return`,
    fields: () => ({ how: 'both', note: '返還と消去を確かめた' }),
    says: 404, // its last day has not passed
  },
  '/districts/new': {
    who: 'owner',
    path: fixed('/districts/new'),
    fields: () => ({ name: '新しい地区', kana: '', kind: 'association', fromOn: '2026-12-01' }),
  },
  '/districts/:id/change': {
    who: 'owner',
    path: (s) => `/districts/${s.town.ids.district('north')}/change`,
    fields: () => ({ name: '北の小学校区', kana: 'きた', _version: '1' }),
    now: fixed('北小学校区'),
  },
  '/districts/:id/parent': {
    who: 'owner',
    path: (s) => `/districts/${s.town.ids.district('north')}/parent`,
    fields: (s) => ({ parentId: s.town.ids.district('city'), parentFrom: '2026-12-01' }),
  },
  '/districts/:id/areas': {
    who: 'owner',
    path: (s) => `/districts/${s.town.ids.district('north')}/areas`,
    fields: () => ({ street: '新北町', areaFrom: '2026-12-01' }),
  },
  '/districts/:id/areas/end': {
    who: 'owner',
    path: (s) => `/districts/${s.town.ids.district('south')}/areas/end`,
    fields: (s) => ({ areaId: s.of('area'), areaTo: '2027-03-31' }),
  },
  '/districts/:id/end': {
    who: 'owner',
    path: (s) => `/districts/${s.town.ids.district('south')}/end`,
    fields: () => ({ closesOn: '2030-03-31' }),
  },
  '/absences': {
    who: 'goto',
    path: fixed('/absences'),
    fields: () => ({ accountId: '', fromOn: '2026-12-10', toOn: '2026-12-11', reason: '休み' }),
  },
  '/absences/take-back': {
    who: 'owner',
    path: fixed('/absences/take-back'),
    fields: (s) => ({ absenceId: s.of('absence') }),
  },
  '/staff-changes/new': {
    who: 'owner',
    path: fixed('/staff-changes/new'),
    fields: (s) => ({ accountId: s.town.ids.account('abuse'), lastOn: '2027-03-31', reason: '異動' }),
  },
  '/staff-changes/:id/successor': {
    who: 'owner',
    path: (s) => `/staff-changes/${s.of('change')}/successor`,
    fields: (s) => ({ postId: s.town.ids.post('coordinator'), accountId: s.town.ids.account('baba') }),
  },
  '/staff-changes/:id/early-read': {
    who: 'owner',
    path: (s) => `/staff-changes/${s.of('change')}/early-read`,
    fields: (s) => ({ assignmentId: s.town.ids.assignment('baba'), earlyFrom: '2027-03-20' }),
    says: 404, // not the successor's assignment
  },
  '/staff-changes/:id/early-read/end': {
    who: 'owner',
    path: (s) => `/staff-changes/${s.of('change')}/early-read/end`,
    fields: (s) => ({ postId: s.town.ids.post('coordinator'), earlyReadId: s.of('absence') }),
    says: 303,
  },
  '/staff-changes/:id/drop': {
    who: 'owner',
    path: (s) => `/staff-changes/${s.of('change')}/drop`,
    fields: nothing,
  },
  '/staff-changes/:id/close': {
    who: 'owner',
    path: (s) => `/staff-changes/${s.of('change')}/close`,
    fields: nothing,
    says: 404, // it was dropped before
  },
  '/today/seen': { who: 'clerk', path: fixed('/today/seen'), fields: (s) => ({ alerts: s.of('alert') }) },
  '/people/ask': {
    who: 'goto',
    path: fixed('/people/ask'),
    fields: () => ({ q: '矢野 進 0561301111', words: '同じ方でしょうか' }),
  },
  '/people/new': {
    who: 'clerk',
    path: fixed('/people/new'),
    fields: () => ({
      nameWritten: '新田 来',
      kana: 'にった らい',
      born: '昭和20年5月',
      phone: '0561405555',
      postcode: '480-0000',
      address: '北町6',
      otherName: '',
      otherKind: '',
    }),
  },
  '/people/:id/edit': {
    who: 'clerk',
    path: person('fresh', '/edit'),
    fields: () => ({
      nameWritten: '原田 直した',
      kana: '',
      born: '',
      gender: '',
      language: '',
      identity: 'selfStated',
      preferredContact: 'phone',
      safeToLeaveMessage: '',
      residentNo: '',
      _version: '1',
    }),
    now: fixed('原田 新'),
  },
  '/people/:id/consents/new': {
    who: 'clerk',
    path: person('person', '/consents/new'),
    fields: (s) => ({
      purpose: 'infoSharing',
      status: 'granted',
      items: ['money'],
      recipients: [s.town.ids.organization('shakyo')],
      method: 'oral',
      explainedWith: '説明書 第3版',
      witness: '',
      proxyName: '',
      proxyAuthority: '',
      personsView: '',
      validUntil: '',
    }),
  },
  '/people/:id/consents/:consentId/withdraw': {
    who: 'clerk',
    path: (s) => `/people/${s.of('person')}/consents/${s.of('consent')}/withdraw`,
    fields: () => ({ organizationId: '', words: 'もうやめたい' }),
  },
  '/people/:id/merges/ask': {
    who: 'clerk',
    path: person('person', '/merges/ask'),
    fields: () => ({ words: '同じ方かもしれない' }),
  },
  '/people/:id/asked/:stepId': {
    who: 'clerk',
    path: (s) => `/people/${s.of('person')}/asked/${s.of('question')}`,
    fields: () => ({ words: '電話で話した' }),
  },
  '/people/:id/merge/:otherId': {
    who: 'clerk',
    path: (s) => `/people/${s.of('pair')}/merge/${s.of('fresh')}`,
    fields: () => ({ verdict: 'apart', reason: '生年月日がちがう' }),
  },
  '/people/:id/unmerge': {
    who: 'clerk',
    path: person('standing', '/unmerge'),
    fields: (s) => ({ aliasId: s.of('alias'), reason: '別の人だった' }),
  },
  '/people/:id/assign/:stepId': {
    who: 'clerk',
    path: (s) => `/people/${s.of('person')}/assign/${s.of('question')}`,
    fields: (s) => ({ table: 'phone', rowId: s.of('phone'), personId: s.of('other') }),
    says: 404, // nothing was parted there
  },
  '/people/:id/households/new': {
    who: 'clerk',
    path: person('fresh', '/households/new'),
    fields: () => ({ kind: 'livingTogether', name: '', relationToHead: '本人', fromOn: '' }),
  },
  '/people/:id/relations/new': {
    who: 'clerk',
    path: person('fresh', '/relations/new'),
    fields: (s) => ({
      otherId: s.of('person'),
      kind: 'friend',
      side: 'first',
      quality: 'ordinary',
      livesTogether: '',
      note: '幼なじみ',
      fromOn: '',
    }),
  },
  '/households/:id/members': {
    who: 'clerk',
    path: (s) => `/households/${s.of('household')}/members`,
    fields: (s) => ({ personId: s.of('fresh'), relationToHead: 'いとこ', role: 'member', fromOn: '' }),
  },
  '/people/:id/relations/:relationId/end': {
    who: 'clerk',
    path: (s) => `/people/${s.of('person')}/relations/${s.of('relation')}/end`,
    fields: () => ({ on: '2026-11-26' }),
  },
  '/households/:id/members/:memberId/end': {
    who: 'clerk',
    path: (s) => `/households/${s.of('household')}/members/${s.of('member')}/end`,
    fields: () => ({ on: '2026-11-26' }),
  },
  '/protections/new': {
    who: 'safety',
    path: fixed('/protections/new'),
    fields: () => ({ source: '住民課から', fromOn: '2026-11-26', untilOn: '' }),
    says: 422, // nobody was found to be protected
  },
  '/protections/not-same': {
    who: 'safety',
    path: fixed('/protections/not-same'),
    fields: (s) => ({ hiddenId: s.of('hidden'), visibleId: s.of('fresh') }),
    says: 404, // the two were never asked about
  },
  '/protections/:id/renew': {
    who: 'safety',
    path: (s) => `/protections/${s.of('measure')}/renew`,
    fields: () => ({ source: '住民課から', fromOn: '2026-11-26', untilOn: '2028-11-25', _version: '1' }),
    now: fixed('守られる人'),
  },
  '/protections/:id/posts': {
    who: 'safety',
    path: (s) => `/protections/${s.of('measure')}/posts`,
    fields: (s) => ({ listedPosts: [s.town.ids.post('ito')], _version: '1' }),
    now: fixed('守られる人'),
    says: 422, // it was renewed before
  },
  '/protections/:id/lift': {
    who: 'safety',
    path: (s) => `/protections/${s.of('measure')}/lift`,
    fields: () => ({ reason: '本人の申し出', withAddresses: '', _version: '1' }),
    now: fixed('守られる人'),
    says: 422,
  },
  '/conflicts/new': {
    who: 'goto',
    path: fixed('/conflicts/new'),
    fields: () => ({
      accountId: '',
      personId: '',
      name: '親族 太郎',
      kana: 'しんぞく たろう',
      born: '1950-01-01',
      kind: 'relative',
      reason: 'おじにあたる',
    }),
  },
  '/conflicts/:id/end': { who: 'owner', path: (s) => `/conflicts/${s.of('conflict')}/end`, fields: nothing },
  '/people/:id/:kind/new': {
    who: 'clerk',
    path: person('fresh', '/phones/new'),
    fields: () => ({ number: '0561406666', note: '夕方につながる' }),
  },
  '/people/:id/:kind/:factId/end': {
    who: 'clerk',
    path: (s) => `/people/${s.of('person')}/phones/${s.of('phone')}/end`,
    fields: () => ({ on: '2026-11-26' }),
  },
  '/people/:id/death': {
    who: 'clerk',
    path: person('kept', '/death'),
    fields: () => ({ on: '2026-11-25', _version: '1' }),
    now: fixed('亡くなる人'),
  },
  '/ask': {
    who: 'resident',
    path: fixed('/ask'),
    fields: () => ({
      worry: 'ねむれません',
      kind: '',
      about: 'me',
      urgency: '',
      contactWay: 'none',
      contact: '',
      name: '',
      place: '北町1',
    }),
  },
  '/follow': {
    who: 'resident',
    path: fixed('/follow'),
    fields: () => ({ receiptNo: '2026-0001', word: 'ちがう ことば' }),
    ...wrong,
  },
  '/follow/close': { who: 'resident', path: fixed('/follow/close'), fields: nothing },
  '/follow/:receiptNo/message': {
    who: 'resident',
    path: fixed('/follow/2026-0001/message'),
    fields: () => ({ body: '付け加えます' }),
    says: 401, // shut: number and words are asked again
  },
  '/follow/:receiptNo/call-me': {
    who: 'resident',
    path: fixed('/follow/2026-0001/call-me'),
    fields: () => ({ wish: '朝に電話を' }),
    says: 401, // shut: number and words are asked again
  },
  '/follow/:receiptNo/withdraw': {
    who: 'resident',
    path: fixed('/follow/2026-0001/withdraw'),
    fields: nothing,
    says: 401, // shut: number and words are asked again
  },
  '/intake': {
    who: 'clerk',
    path: fixed('/intake'),
    fields: () => ({
      worry: '夜中に大きな声がする',
      channel: 'phone',
      callerKind: 'thirdParty',
      urgency: 'soon',
      response: 'listened',
      bornOn: '昭和20年5月3日',
      name: '大声 の主',
      phone: '0561407777',
      reporterName: '知らせた 人',
      wantsAnonymity: 'yes',
    }),
  },
  '/consultations/:id/screening': {
    who: 'clerk',
    path: report('screened', 'screening'),
    fields: () => ({
      code: 'continueAndPlan',
      reason: '支援を続ける',
      endReason: '',
      nextContactOn: '2026-12-01',
      _version: '1',
    }),
    now: fixed('screenedの相談'),
  },
  '/consultations/:id/handover': {
    who: 'clerk',
    path: report('handed', 'handover'),
    fields: (s) => ({
      toPostId: s.town.ids.post('goto'),
      reason: '高齢の相談のため',
      wishes: '',
      considerations: '',
      basis: 'withinTown',
      basisNote: '',
    }),
  },
  '/handovers/:id/answer': {
    who: 'hara',
    path: (s) => `/handovers/${s.of('sheet')}/answer`,
    fields: () => ({ answer: 'accepted', words: '引き受けます', suggestedPostId: '' }),
  },
  '/consultations/:id/callback': {
    who: 'clerk',
    path: report('promised', 'callback'),
    fields: () => ({ wish: '午後がよい', day: '2026-11-27', time: '14:00' }),
  },
  '/callbacks/:id': {
    who: 'clerk',
    path: (s) => `/callbacks/${s.of('callback')}`,
    fields: () => ({ outcome: 'reached', words: '話せました' }),
  },
  '/consultations/:id/subject': {
    who: 'clerk',
    path: report('linked', 'subject'),
    fields: () => ({ name: '新しく 聞いた名前', bornOn: '1950-02-01', reason: '電話で名乗られた' }),
  },
  '/consultations/:id/subject/:subjectId/move': {
    who: 'clerk',
    path: (s) => `/consultations/${s.of('about')}/subject/${s.of('subject')}/move`,
    fields: () => ({ name: '正しい 名前', bornOn: '', reason: '同じ姓の別の人だった' }),
  },
  '/consultations/:id/earlier': {
    who: 'clerk',
    path: report('linked', 'earlier'),
    fields: (s) => ({ receiptNo: s.of('earlierNo'), reason: '同じ家のことだから' }),
  },
  '/consultations/:id/message': {
    who: 'clerk',
    path: report('answered', 'message'),
    fields: () => ({ body: 'お返事します' }),
  },
  '/cases/new': {
    who: 'aoki',
    path: fixed('/cases/new'),
    fields: (s) => ({
      consultationId: '',
      focalPersonId: s.of('openable'),
      leadPostId: s.town.ids.post('aoki'),
      state: 'assessing',
      hope: '働きたい',
      nextContactOn: '2026-12-01',
    }),
  },
  '/cases/:id/change': {
    who: 'aoki',
    path: file('case', 'change'),
    fields: (s) => ({ hope: '庭で過ごしたい', nextContactOn: '2026-12-02', _version: s.of('caseVersion') }),
    now: fixed('家にいたい'),
  },
  '/cases/:id/move': {
    who: 'aoki',
    path: file('case', 'move'),
    fields: () => ({ move: 'assess', reason: '話せるようになった', nextContactOn: '' }),
  },
  '/cases/emergency': {
    who: 'hara',
    path: fixed('/cases/emergency'),
    fields: (s) => ({
      caseNo: s.of('caseNo'),
      reason: '倒れているとの電話',
      dutyAccountId: s.town.ids.account('duty'),
    }),
  },
  '/cases/slips/:slip': {
    who: 'owner',
    path: (s) => `/cases/slips/${s.of('slip')}`,
    fields: () => ({ verdict: 'justified', words: 'やむを得なかった' }),
  },
  '/cases/:id/open': {
    who: 'goto',
    path: file('closed', 'open'),
    fields: () => ({ reason: '家族から電話があった' }),
  },
  '/cases/closings/:request': {
    who: 'goto',
    path: (s) => `/cases/closings/${s.of('request')}`,
    fields: () => ({ answer: 'accepted', words: '引き受けます' }),
  },
  '/cases/:id/closing': {
    who: 'aoki',
    path: file('leading', 'closing'),
    fields: (s) => ({
      reason: 'goalsMet',
      words: '目標を果たした',
      leadAfterPostId: s.town.ids.post('goto'),
      remainingRisk: '',
      reopenTriggers: '',
      personInformedOn: '2026-11-20',
    }),
  },
  '/cases/:id/closing/take-back': {
    who: 'aoki',
    path: file('withdrawn', 'closing/take-back'),
    fields: nothing,
  },
  '/cases/:id/closing/approve': { who: 'owner', path: file('approved', 'closing/approve'), fields: nothing },
  '/cases/:id/follow-ups': {
    who: 'goto',
    path: file('closed', 'follow-ups'),
    fields: (s) => ({ followUpId: s.of('followUp'), outcome: 'well', words: '元気だった' }),
  },
  '/cases/:id/facts': {
    who: 'aoki',
    path: file('case', 'facts'),
    fields: (s) => ({
      personId: s.of('focal'),
      category: 'money',
      value: '年金のみ',
      source: 'self',
      basis: 'person',
    }),
  },
  '/cases/:id/notes': {
    who: 'aoki',
    path: file('case', 'notes'),
    fields: () => ({
      method: 'phone',
      fact: '電話で話した',
      occurredOn: '2026-11-25',
      occurredTime: '10:00',
      durationMin: '15',
      counterparts: ['person'],
    }),
  },
  '/cases/:id/notes/:note/correct': {
    who: 'aoki',
    path: (s) => `/cases/${s.of('case')}/notes/${s.of('note')}/correct`,
    fields: () => ({ method: 'visit', fact: '玄関先で話した', reason: '場所を直す' }),
  },
  '/cases/:id/team': {
    who: 'aoki',
    path: file('case', 'team'),
    fields: (s) => ({ postId: s.town.ids.post('doi'), part: 'member', reason: '' }),
  },
  '/cases/:id/team/end': {
    who: 'aoki',
    path: file('case', 'team/end'),
    fields: (s) => ({ seatId: s.of('seat') }),
  },
  '/cases/:id/lead': {
    who: 'aoki',
    path: file('case', 'lead'),
    fields: (s) => ({ postId: s.town.ids.post('ito'), reason: '担当替え', keepOld: 'yes' }),
  },
  '/cases/:id/visits': {
    who: 'aoki',
    path: file('case', 'visits'),
    fields: (s) => ({
      day: '2026-12-05',
      time: '10:00',
      postId: s.town.ids.post('aoki'),
      purpose: '様子を見る',
      safety: '',
    }),
  },
  '/cases/:id/visits/:visit': {
    who: 'aoki',
    path: (s) => `/cases/${s.of('case')}/visits/${s.of('visit')}`,
    fields: nothing,
  },
  '/cases/:id/risks': {
    who: 'aoki',
    path: file('case', 'risks'),
    fields: () => ({ kind: 'animals', note: '大きな犬' }),
  },
  '/cases/:id/risks/:risk/clear': {
    who: 'aoki',
    path: (s) => `/cases/${s.of('case')}/risks/${s.of('risk')}/clear`,
    fields: () => ({ reason: '心配がなくなった' }),
  },
  '/resources/:id/suggestions': {
    who: 'resident',
    path: (s) => `/resources/${s.of('service')}/suggestions`,
    fields: () => ({ said: '場所がちがいます', replyTo: '' }),
  },
  '/resources/answer/:secret': {
    who: 'resident',
    path: (s) => `/resources/answer/${s.of('enquiry')}`,
    fields: () => ({ answer: 'changed', said: '日が変わりました' }),
  },
  '/resources/desk/due/letters': { who: 'doi', path: fixed('/resources/desk/due/letters'), fields: nothing },
  '/resources/desk/suggestions/:id': {
    who: 'doi',
    path: (s) => `/resources/desk/suggestions/${s.of('suggestion')}`,
    fields: () => ({ outcome: 'corrected', answer: '番号を直した' }),
  },
  '/resources/desk/gaps': {
    who: 'doi',
    path: fixed('/resources/desk/gaps'),
    fields: () => ({ topic: '土曜の居場所', districtId: '', issueTags: ['lonely'], targetGroups: ['child'] }),
  },
  '/resources/desk/gaps/:id': {
    who: 'doi',
    path: (s) => `/resources/desk/gaps/${s.of('gap')}`,
    fields: () => ({ answer: '土曜に開いた' }),
  },
  '/resources/desk/new': {
    who: 'doi',
    path: fixed('/resources/desk/new'),
    fields: () => ({ ...entry, name: '新しい会' }),
  },
  '/resources/desk/:id/change': {
    who: 'doi',
    path: (s) => `/resources/desk/${s.of('service')}/change`,
    fields: () => ({ ...entry, name: '北のサロン改', _version: '1' }),
    now: fixed('北のサロン'),
  },
  '/resources/desk/:id/check': {
    who: 'doi',
    path: (s) => `/resources/desk/${s.of('service')}/check`,
    fields: () => ({ how: 'phone', outcome: 'true', who: '代表の方', changed: '' }),
  },
  '/resources/desk/:id/hide': {
    who: 'doi',
    path: (s) => `/resources/desk/${s.of('spareService')}/hide`,
    fields: () => ({ reason: '自宅が載っていた' }),
  },
  '/resources/desk/:id/show': {
    who: 'doi',
    path: (s) => `/resources/desk/${s.of('hiddenService')}/show`,
    fields: nothing,
  },
  '/resources/desk/:id/end': {
    who: 'doi',
    path: (s) => `/resources/desk/${s.of('spareService')}/end`,
    fields: nothing,
  },
};

/** An entry of the directory as its form sends it. */
const entry: Fields = {
  kana: '',
  alias: '',
  description: 'だれでも来られる会',
  organizationId: '',
  newBody: '',
  status: 'active',
  alert: '',
  helpLayers: ['mutual'],
  layerNote: '',
  targetGroups: ['anyone'],
  issueTags: ['lonely'],
  ownTags: '',
  pillars: [],
  access: [],
  everydayWords: 'おしゃべり',
  programme: '',
  eligibility: '',
  minimumAge: '',
  maximumAge: '',
  application: '',
  reservation: 'notNeeded',
  intakePath: 'self',
  formal: 'no',
  fees: '100円',
  feeYen: '100',
  capacity: '',
  placesFree: '',
  phone: '0561-00-1234',
  extension: '',
  email: '',
  url: '',
  place1: '',
  schedule1: '',
  place2: '',
  schedule2: '',
  place3: '',
  schedule3: '',
  newPlace: '',
  newAddress: '',
  newSchedule: '',
  districtIds: [],
  verifyEveryDays: '',
  contactPerson: '見本 花',
  contactPersonSeen: 'partners',
  directPhone: '',
  directPhoneSeen: '',
  contactMail: '',
  contactMailSeen: '',
  contactAddress: '',
  contactAddressSeen: '',
  note: '',
  noteSeen: '',
};
