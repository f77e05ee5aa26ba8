import type { TownPlan } from '../../stage/town-plan.ts';
import { accounts } from './accounts.ts';
import { bodies } from './bodies.ts';
import { districts } from './districts.ts';
import { posts } from './posts.ts';
import { since } from './since.ts';

/**
 * 三鷹市 as the bulletin of 2010-09-19 shows it: seven community districts, the elderly support section with main
 * number and extension. Bodies, people and the other numbers are made up.
 */
export const mitaka: TownPlan = {
  slug: 'mitaka',
  name: '三鷹市',
  code: '132047',
  foundedOn: since,
  phone: '0422-45-1151',
  nightPhone: '0422-00-9119',
  hue: 'green',
  districts,
  bodies,
  posts,
  accounts,
};
