export type { OwnRecord } from './record.actions.ts';
export type { Reader } from './record.walls.ts';
