import { caseworkRoles, definePermissions } from '../../kernel/auth/permissions.ts';
import { importPermissions } from './import/import.permissions.ts';

export const permissions = definePermissions({
  ...importPermissions,
  'resource.change': {
    title: '地域の資源を登録する・変える・終える',
    askers: [...caseworkRoles, 'townAdministrator'],
  },
  'resource.find': { title: '地域の資源をさがす・見る', askers: ['resident'] },
});
