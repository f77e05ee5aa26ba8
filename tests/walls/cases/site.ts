import type { Scene } from '../scene.ts';
import { fixed, type LawfulCases, nothing } from './lawful.ts';

const ofArticle = (name: string, deed: string) => (s: Scene) => `/article-desk/${s.of(name)}/${deed}`;

const words = { title: '新しい題', lead: 'はじめに', body: '# 町のことを話します' };

const term = {
  ...{ term: '新しいことば', kana: 'あたらしいことば', meaning: 'ふだんのことばでいうと' },
  ...{ meaningEasy: 'やさしく いうと', termEn: 'A new word', meaningEn: 'In plain words' },
};

/** Forms of what the town tells. */
export const site: LawfulCases = {
  '/article-desk/new': {
    who: 'doi',
    path: fixed('/article-desk/new'),
    fields: (s) => ({ ...words, slug: 'new-story', organizationId: s.town.ids.organization('elder') }),
  },
  '/article-desk/:id/facts': {
    who: 'doi',
    path: ofArticle('article', 'facts'),
    fields: (s) => ({
      ...{ slug: 'other-story', organizationId: s.town.ids.organization('elder') },
      _version: '1',
    }),
    now: fixed('story-before'),
  },
  '/article-desk/:id/text/:locale': {
    who: 'doi',
    path: ofArticle('article', 'text/ja'),
    fields: () => ({ ...words, _version: '1' }),
    now: fixed('前の題の読みもの'),
  },
  '/article-desk/:id/publish': { who: 'doi', path: ofArticle('articleReady', 'publish'), fields: nothing },
  '/article-desk/:id/withdraw': {
    who: 'doi',
    path: ofArticle('articleOpen', 'withdraw'),
    fields: () => ({ why: '見直すため' }),
  },
  '/term-desk/new': { who: 'doi', path: fixed('/term-desk/new'), fields: () => term },
  '/term-desk/:id': {
    who: 'doi',
    path: (s) => `/term-desk/${s.of('term')}`,
    fields: () => ({ ...term, term: '直したことば', _version: '1' }),
    now: fixed('前の説明'),
  },
};
