import { definePermissions } from '../../kernel/auth/permissions.ts';

export const permissions = definePermissions({
  'site.contact': { title: '窓口の一覧を見る', askers: ['resident'] },
});
