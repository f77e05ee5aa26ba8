export type { OwnRecord } from './record.actions.ts';
