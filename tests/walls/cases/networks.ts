import type { Scene } from '../scene.ts';
import { type Fields, fixed, type LawfulCases, nothing } from './lawful.ts';

const at =
  (kind: string, name: string, deed = '') =>
  (s: Scene) =>
    `/networks/${kind}${kind === '' ? '' : '/'}${s.of(name)}${deed}`;
const ofNetwork = (deed: string) => (s: Scene) => `/networks/${s.of('network')}/${deed}`;
const ofMeeting = (name: string, deed: string) => at('meetings', name, `/${deed}`);

const facts = (s: Scene): Fields => ({
  name: '地域ケアネットワーク・新しい',
  kana: 'あたらしい',
  alias: 'ケアネット・あたらしい',
  about: 'みんなで助け合う',
  secretariat: '福祉課',
  phone: '0561-00-1111',
  extension: '2620',
  url: 'https://example.jp/',
  responsiblePostId: s.town.ids.post('doi'),
});

const meetingFacts = (s: Scene): Fields => ({
  kind: 'steering',
  title: '11月の運営委員会',
  heldOn: '2026-11-25',
  startsAt: '18:30',
  placeId: s.of('place'),
  placeWords: '',
  subcommitteeId: s.of('subcommittee'),
  quorum: '会員の半分以上',
  quorumMet: 'yes',
});

const activityFacts = (s: Scene): Fields => ({
  name: 'ワンコイン・ヘルパー',
  kind: 'mutualHelp',
  purpose: 'ごみ出しを手伝う',
  stage: 'pilot',
  layer: 'mutual',
  pillars: ['community'],
  targetGroups: ['elder'],
  subcommitteeId: s.of('subcommittee'),
  gatheringId: s.of('gathering'),
  started: '2026-12',
  ended: '',
  reviewOn: '2027-06-01',
});

const paper: Fields = { kind: 'bylaws', title: '新しい会則', body: '第1条　助け合う', inForce: 'no' };
const day = { endedOn: '2026-11-25' };

/** Forms of district care networks. */
export const networks: LawfulCases = {
  '/networks/new': {
    who: 'doi',
    path: fixed('/networks/new'),
    fields: (s) => ({ ...facts(s), districtId: s.town.ids.district('north') }),
  },
  '/networks/:id/change': {
    who: 'doi',
    path: ofNetwork('change'),
    fields: (s) => ({ ...facts(s), _version: '1' }),
    now: fixed('北の前の名前'),
  },
  '/networks/:id/status': {
    who: 'doi',
    path: ofNetwork('status'),
    fields: () => ({
      ...{ status: 'established', dated: '2008年8月', known: 'on' },
      ...{ evidence: '設立総会の議事録', nextStep: '活動を広げる' },
    }),
  },
  '/networks/statuses/:id/strike': {
    who: 'doi',
    path: at('statuses', 'networkStatus', '/strike'),
    fields: () => ({ why: '日がちがった' }),
  },
  '/networks/:id/posts': {
    who: 'doi',
    path: ofNetwork('posts'),
    fields: (s) => ({ postId: s.town.ids.post('baba') }),
  },
  '/networks/posts/:id/end': { who: 'doi', path: at('posts', 'networkSeat', '/end'), fields: nothing },
  '/networks/:id/members': {
    who: 'doi',
    path: ofNetwork('members'),
    fields: (s) => ({
      ...{
        organizationId: s.town.ids.organization('elder'),
        bodyName: '',
        name: '山田 花子',
        mayPrint: 'yes',
      },
      ...{ partner: 'relatedBody', role: 'representative', founding: 'yes', fromDated: '平成20年7月' },
    }),
  },
  '/networks/members/:id/name': {
    who: 'doi',
    path: at('members', 'memberNamed', '/name'),
    fields: () => ({ name: '山下 新子', mayPrint: 'yes' }),
  },
  '/networks/members/:id/end': { who: 'doi', path: at('members', 'memberEnded', '/end'), fields: () => day },
  '/networks/:id/subcommittees': {
    who: 'doi',
    path: ofNetwork('subcommittees'),
    fields: () => ({ name: '見守り', purpose: '見守りを考える', fromDated: '2026' }),
  },
  '/networks/:id/papers/copy': {
    who: 'doi',
    path: ofNetwork('papers/copy'),
    fields: (s) => ({ fromId: s.of('southNetwork') }),
  },
  '/networks/:id/papers/new': { who: 'doi', path: ofNetwork('papers/new'), fields: () => paper },
  '/networks/papers/:id': {
    who: 'doi',
    path: at('papers', 'paper'),
    fields: () => ({ ...paper, _version: '1' }),
    now: fixed('前の会則'),
  },
  '/networks/meetings/new': {
    who: 'doi',
    path: fixed('/networks/meetings/new'),
    fields: (s) => ({ ...meetingFacts(s), networkIds: [s.of('network')] }),
  },
  '/networks/meetings/:id/change': {
    who: 'doi',
    path: ofMeeting('meeting', 'change'),
    fields: (s) => ({ ...meetingFacts(s), _version: '1' }),
    now: fixed('前の題'),
  },
  '/networks/meetings/:id/agenda': {
    who: 'doi',
    path: ofMeeting('meeting', 'agenda'),
    fields: () => ({ words: 'サロンの日どり' }),
  },
  '/networks/meetings/:id/themes': {
    who: 'doi',
    path: ofMeeting('meeting', 'themes'),
    fields: (s) => ({ themeIds: [s.of('themeAgenda')] }),
  },
  '/networks/meetings/:id/attendance': {
    who: 'doi',
    path: ofMeeting('meeting', 'attendance'),
    fields: (s) => ({
      ...{ organizationId: s.town.ids.organization('elder'), bodyName: '', people: '3' },
      names: '丘野 のぼる、谷 みのり',
    }),
  },
  '/networks/meetings/:id/decisions': {
    who: 'doi',
    path: ofMeeting('meeting', 'decisions'),
    fields: () => ({ words: '1週間あとに開く' }),
  },
  '/networks/meetings/:id/actions': {
    who: 'doi',
    path: ofMeeting('meeting', 'actions'),
    fields: (s) => ({
      ...{ words: '先進例を調べる', ownerWords: '分科会', dueOn: '2026-12-20' },
      postId: s.town.ids.post('doi'),
    }),
  },
  '/networks/meetings/:id/strike': {
    who: 'doi',
    path: ofMeeting('meeting', 'strike'),
    fields: (s) => ({ line: 'decision', lineId: s.of('decision') }),
  },
  '/networks/actions/:id/done': {
    who: 'doi',
    path: at('actions', 'action', '/done'),
    fields: () => ({ words: '調べて報告した' }),
  },
  '/networks/meetings/:id/minutes': {
    who: 'doi',
    path: ofMeeting('unwritten', 'minutes'),
    fields: () => ({ body: 'サロンの日どりを決めた', _version: '1' }),
    now: fixed('前に書いた議事録'),
  },
  '/networks/meetings/:id/minutes/confirm': {
    who: 'doi',
    path: ofMeeting('draftMeeting', 'minutes/confirm'),
    fields: () => ({ by: 'chair', on: '2026-11-25' }),
  },
  '/networks/meetings/:id/minutes/names': {
    who: 'doi',
    path: ofMeeting('namesMeeting', 'minutes/names'),
    fields: () => ({ remove: ['0-2'], further: '見守り' }),
  },
  '/networks/meetings/:id/minutes/publish': {
    who: 'doi',
    path: ofMeeting('readyMeeting', 'minutes/publish'),
    fields: () => ({ looked: 'yes' }),
  },
  '/networks/meetings/:id/minutes/withdraw': {
    who: 'doi',
    path: ofMeeting('openMeeting', 'minutes/withdraw'),
    fields: () => ({ why: '消し忘れがあった' }),
  },
  '/networks/meetings/:id/minutes/correct': {
    who: 'doi',
    path: ofMeeting('frozenMeeting', 'minutes/correct'),
    fields: nothing,
  },
  '/networks/:id/activities/new': {
    who: 'doi',
    path: ofNetwork('activities/new'),
    fields: (s) => ({ ...activityFacts(s), meetingId: s.of('meeting'), themeIds: [s.of('themeNew')] }),
  },
  '/networks/activities/:id/edit': {
    who: 'doi',
    path: at('activities', 'activity', '/edit'),
    fields: (s) => ({ ...activityFacts(s), _version: '1' }),
    now: fixed('前の名前の活動'),
  },
  '/networks/activities/:id/themes': {
    who: 'doi',
    path: at('activities', 'activity', '/themes'),
    fields: (s) => ({ themeIds: [s.of('themeTake')] }),
  },
  '/networks/activities/:id/themes/drop': {
    who: 'doi',
    path: at('activities', 'activity', '/themes/drop'),
    fields: (s) => ({ themeId: s.of('themeDrop') }),
  },
  '/networks/activities/:id/story': {
    who: 'doi',
    path: at('activities', 'activity', '/story'),
    fields: () => ({ story: 'ごみの日に声がかかるようになった', answers: 'yes' }),
  },
  '/networks/subcommittees/:id/end': {
    who: 'doi',
    path: at('subcommittees', 'subcommittee', '/end'),
    fields: () => day,
  },
};
