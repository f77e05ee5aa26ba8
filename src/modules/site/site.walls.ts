import type { TableWall } from '../../kernel/walls/table-wall.ts';

const table = (name: string) => `site.${name}`;

/**
 * Walls of this room (docs/walls.md). What is being written, and what was published before, is for the town's own staff;
 * what everybody reads is a row of its own, which goes when the article is withdrawn.
 */
export const walls: readonly TableWall[] = [
  { table: table('article'), kind: 'staff', write: 'staff', scope: 'townStaff' },
  { table: table('article_text'), kind: 'staff', write: 'staff', scope: 'townStaff' },
  { table: table('edition'), kind: 'staff', write: 'staff', scope: 'townStaff' },
  { table: table('publication'), kind: 'town', write: 'staff', scope: 'townStaff', deletes: true },
  { table: table('term'), kind: 'town', write: 'staff', scope: 'townStaff' },
];
