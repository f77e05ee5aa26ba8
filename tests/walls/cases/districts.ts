import { fixed, type LawfulCases, nothing } from './lawful.ts';

/** Forms of districts, bodies, posts, absence, settings, staff changes. */
export const districts: LawfulCases = {
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
};
