import type { Scene } from '../scene.ts';
import { fixed, type LawfulCases, nothing } from './lawful.ts';

const slip = (name: string, rest: string) => (s: Scene) => `/concerns/slips/${s.of(name)}/${rest}`;
const theme = (name: string, rest: string) => (s: Scene) => `/concerns/themes/${s.of(name)}/${rest}`;

/** Forms of concern slips and themes. */
export const concerns: LawfulCases = {
  '/concerns/new': {
    who: 'goto',
    path: fixed('/concerns/new'),
    fields: (s) => ({
      words: '公園の前の道が、夜とても暗い',
      about: 'area',
      urgency: 'week',
      consent: 'notAsked',
      lifeRiskReason: '',
      kind: 'worry',
      topics: ['streets', 'watch'],
      districtId: s.town.ids.district('north'),
      caughtVia: 'neighbour',
      enteredVia: 'phone',
      noticedBy: '電話の方',
    }),
  },
  '/concerns/mine/:id/consent': {
    who: 'doi',
    path: (s) => `/concerns/mine/${s.of('slipShut')}/consent`,
    fields: () => ({ how: 'spoken' }),
  },
  '/concerns/slips/:id/acknowledge': { who: 'aoki', path: slip('slipNew', 'acknowledge'), fields: nothing },
  '/concerns/slips/:id/sort': {
    who: 'aoki',
    path: slip('slipSorted', 'sort'),
    fields: () => ({
      how: 'both',
      name: '小田 渉',
      placeDescription: '公園の前',
      gist: '公園の前の道が暗く、こわい',
      topics: ['streets'],
    }),
  },
  '/concerns/slips/:id/pass': {
    who: 'aoki',
    path: slip('slipPassed', 'pass'),
    fields: (s) => ({ toPostId: s.town.ids.post('baba') }),
  },
  '/concerns/slips/:id/close': {
    who: 'aoki',
    path: slip('slipClosed', 'close'),
    fields: () => ({ closedAs: 'solved', thanks: '知らせてくださってありがとうございました' }),
  },
  '/concerns/themes/:id/check': { who: 'shakyoManager', path: theme('themeDraft', 'check'), fields: nothing },
  '/concerns/themes/:id/change': {
    who: 'doi',
    path: theme('themeChanged', 'change'),
    fields: () => ({ gist: '夜の道が暗くて歩きにくい', topics: ['streets'], _version: '1' }),
    now: () => 'Changedの道が暗い',
  },
  '/concerns/themes/:id/discuss': {
    who: 'doi',
    path: theme('themeDiscussed', 'discuss'),
    fields: () => ({ words: '懇談会で、街灯をふやしたいという声が出た' }),
  },
  '/concerns/themes/:id/answer': {
    who: 'doi',
    path: theme('themeAnswered', 'answer'),
    fields: () => ({ words: '街灯がつき、夜も歩けるようになった' }),
  },
  '/concerns/themes/:id/drop': {
    who: 'doi',
    path: theme('themeDropped', 'drop'),
    fields: () => ({ words: '道の工事で、もう暗くない' }),
  },
  '/concerns/themes/:id/reopen': {
    who: 'doi',
    path: theme('themeReopened', 'reopen'),
    fields: () => ({ words: 'また暗くなったと声があった' }),
  },
};
