import type { TableWall } from '../../kernel/walls/table-wall.ts';

/** Whoever reads a person may correct them, with the permission (docs/walls.md). */
const ofPerson = { kind: 'locked', locks: ['person'], write: 'readers' } as const;

export const walls: readonly TableWall[] = [
  { table: 'people.person', ...ofPerson },
  { table: 'people.name', ...ofPerson },
  { table: 'people.address', ...ofPerson },
  { table: 'people.phone', ...ofPerson },
  { table: 'people.search_key', kind: 'locked', locks: ['person'], write: 'append' },
  { table: 'people.safety_marker', kind: 'locked', locks: ['person', 'health'], write: 'readers' },
  { table: 'people.consent', ...ofPerson },
  { table: 'people.consent_story', kind: 'locked', locks: ['person'], write: 'append' },
  { table: 'people.merge_story', kind: 'locked', locks: ['person'], write: 'append' },
  { table: 'people.concealed_address', kind: 'locked', locks: ['concealed'] },
  { table: 'people.protection', kind: 'locked', locks: ['concealed'] },
  { table: 'people.household', kind: 'locked', locks: ['household'], write: 'readers' },
  { table: 'people.household_member', kind: 'locked', locks: ['household'], write: 'readers' },
  { table: 'people.relation', kind: 'locked', locks: ['relation'], write: 'readers' },
  { table: 'people.alias', kind: 'keeper' },
  { table: 'people.conflict', kind: 'keeper' },
];
