import type { Asker, Role } from './roles.ts';
import { roles } from './roles.ts';

/** One permission: what it lets somebody do, in words, and who may ask it. */
export type PermissionRule = {
  readonly title: string;
  readonly askers: readonly Asker[];
  /** Reads under it are written to the audit trail (P3 and P4 data, searches, prints, exports). */
  readonly sensitive?: true;
};

export type PermissionTable = Readonly<Record<string, PermissionRule>>;

/** Declares a room's permissions; the table of docs/walls.md is made from all of them. */
export const definePermissions = <T extends PermissionTable>(table: T): T => table;

/** Every role of staff. Whether a row opens is still for the walls to say. */
export const everyRole = Object.keys(roles) as readonly Role[];

/** Every role but these. */
export const everyRoleBut = (...left: readonly Role[]): readonly Role[] =>
  everyRole.filter((role) => !left.includes(role));

/** Roles that work with people's own records: no volunteers, guests, prefecture, reviewers or administrators. */
export const caseworkRoles: readonly Role[] = [
  'municipalOwner',
  'municipalManager',
  'districtOfficer',
  'counterClerk',
  'csw',
  'coordinator',
  'fieldCounsellor',
  'outreachWorker',
  'participationCoordinator',
  'dutyManager',
  'safetyOfficer',
  'abuseOfficer',
];

/** Whether somebody with these roles may ask it. Residents and jobs hold none; a rule names them as askers. */
export const mayRolesAsk = (roles: ReadonlySet<Role>, { askers }: Pick<PermissionRule, 'askers'>): boolean =>
  [...roles].some((role) => askers.includes(role));

/** The tables of all rooms as one; two rooms naming one permission is an accident of building, and thrown. */
export function joinPermissions(tables: readonly PermissionTable[]): ReadonlyMap<string, PermissionRule> {
  const all = new Map<string, PermissionRule>();
  for (const [name, rule] of tables.flatMap((table) => Object.entries(table))) {
    if (all.has(name)) throw new Error(`permission ${name} is declared twice`);
    all.set(name, rule);
  }
  return all;
}
