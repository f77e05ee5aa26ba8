import type { Scene } from '../scene.ts';
import { fixed, type LawfulCases, nothing } from './lawful.ts';

const person =
  (name: string, rest = '') =>
  (s: Scene) =>
    `/people/${s.of(name)}${rest}`;

/** Forms of persons, households, consent, protection, conflicts. */
export const people: LawfulCases = {
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
};
