import type { Asker, Role } from '../../kernel/auth/roles.ts';
import { permissions } from './permissions.ts';

/** Whether somebody with these roles may ask a permission of this room: for leaving out buttons that would be refused. */
export const mayAsk = (roles: ReadonlySet<Role>, permission: keyof typeof permissions): boolean =>
  (permissions[permission].askers as readonly Asker[]).some((asker) => roles.has(asker as Role));
