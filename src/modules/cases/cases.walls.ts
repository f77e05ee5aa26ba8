import type { TableWall } from '../../kernel/walls/table-wall.ts';

const table = (name: string) => `cases.${name}`;

/** Walls of this room (docs/walls.md). Seats, slips and numbers make keys or order: no session writes them by itself. */
export const walls: readonly TableWall[] = [
  { table: table('case_counter'), kind: 'keeper' },
  { table: table('case_file'), kind: 'locked', locks: ['case'] },
  { table: table('episode'), kind: 'locked', locks: ['case'] },
  { table: table('member_team'), kind: 'locked', locks: ['case'], write: 'append' },
  { table: table('note'), kind: 'locked', locks: ['case'], write: 'append' },
  { table: table('step'), kind: 'locked', locks: ['case'], write: 'append' },
  { table: table('risk_flag'), kind: 'locked', locks: ['case'] },
  { table: table('visit_plan'), kind: 'locked', locks: ['case'] },
  { table: table('fact'), kind: 'locked', locks: ['fact'] },
  { table: table('closing_request'), kind: 'locked', locks: ['closing'] },
  { table: table('follow_up'), kind: 'locked', locks: ['case'], write: 'readers' },
  { table: table('slip'), kind: 'keeper' },
];
