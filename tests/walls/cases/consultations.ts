import type { Scene } from '../scene.ts';
import { fixed, type LawfulCases, nothing, wrong } from './lawful.ts';

const report = (name: string, rest: string) => (s: Scene) => `/consultations/${s.of(name)}/${rest}`;

/** Forms of the public door, the receipt, intake, and what follows it. */
export const consultations: LawfulCases = {
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
};
