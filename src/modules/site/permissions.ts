import { definePermissions } from '../../kernel/auth/permissions.ts';

export const permissions = definePermissions({
  'site.home': { title: '町のはじめのページを見る', askers: ['resident'] },
  'site.contact': { title: '窓口の一覧を見る', askers: ['resident'] },
});
