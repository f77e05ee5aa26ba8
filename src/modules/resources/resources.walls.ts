import type { TableWall } from '../../kernel/walls/table-wall.ts';
import { importWalls } from './import/import.walls.ts';

/**
 * The directory is everybody's, but for what a person took out of sight. What is not for everybody stands in tables of
 * its own: partners read the details meant for them, the town's staff all of them, a resident none.
 */
export const walls: readonly TableWall[] = [
  ...importWalls,
  {
    table: 'resources.service',
    kind: 'town',
    write: 'staff',
    aside: { column: 'hidden', scope: 'townStaff' },
    lot: 'lot_id',
  },
  {
    table: 'resources.service_at_place',
    kind: 'town',
    write: 'staff',
    deletes: true,
    aside: { column: 'hidden', scope: 'townStaff' },
    lot: 'lot_id',
  },
  { table: 'resources.service_district', kind: 'town', write: 'staff', deletes: true },
  {
    table: 'resources.inner_detail',
    kind: 'staff',
    write: 'staff',
    deletes: true,
    scope: 'partners',
    aside: { column: 'staff_only', scope: 'townStaff' },
  },
  { table: 'resources.suggestion', kind: 'staff', write: 'staff', scope: 'townStaff' },
  { table: 'resources.check', kind: 'staff', write: 'staff' },
  { table: 'resources.enquiry', kind: 'staff', write: 'staff', scope: 'townStaff' },
  { table: 'resources.gap', kind: 'staff', write: 'staff' },
  { table: 'resources.service_state', kind: 'keeper' },
  { table: 'resources.search_key', kind: 'staff', write: 'staff', lot: 'lot_id' },
];
