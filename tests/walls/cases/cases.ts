import type { Scene } from '../scene.ts';
import { fixed, type LawfulCases, nothing } from './lawful.ts';

const file = (name: string, rest: string) => (s: Scene) => `/cases/${s.of(name)}/${rest}`;

/** Forms of cases, their log, team, closing and slips. */
export const cases: LawfulCases = {
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
};
