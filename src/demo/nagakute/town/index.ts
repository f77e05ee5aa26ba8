import type { TownPlan } from '../../stage/town-plan.ts';
import { accounts } from './accounts.ts';
import { bodies } from './bodies.ts';
import { districts } from './districts.ts';
import { posts } from './posts.ts';
import { since } from './since.ts';

/**
 * 長久手市 as its notice shows it: the section directly under the mayor, four officers who look after six elementary
 * school districts between them, social workers of the 社協. Blocks, people and the other numbers are made up.
 */
export const nagakute: TownPlan = {
  slug: 'nagakute',
  name: '長久手市',
  code: '232386',
  foundedOn: since,
  phone: '0561-56-0551',
  nightPhone: '0561-00-9119',
  hue: 'light-blue',
  districts,
  bodies,
  posts,
  accounts,
};
