import { definePermissions } from '../../kernel/auth/permissions.ts';
import type { Role } from '../../kernel/auth/roles.ts';

/** Those who speak for the town to its neighbours: the section's managers, its officers, the social workers. */
const tellers: readonly Role[] = ['municipalOwner', 'municipalManager', 'districtOfficer', 'csw'];

export const permissions = definePermissions({
  'site.home': { title: '町のはじめのページを見る', askers: ['resident'] },
  'site.contact': { title: '窓口の一覧を見る', askers: ['resident'] },
  'site.learn': { title: '「知る」のページを見る', askers: ['resident'] },
  'site.map': { title: '公開ページの一覧（検索する機械のためのもの）を見る', askers: ['resident'] },
  'article.read': { title: '公開した読みものと、ことばの説明を読む', askers: ['resident'] },
  'article.keep': { title: '読みものを書く・公開する・公開をやめる', askers: tellers },
  'term.keep': { title: 'ことばの説明を書く・直す', askers: tellers },
});
