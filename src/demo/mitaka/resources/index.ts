import type { DirectoryPlan } from '../../stage/directory-plan.ts';
import { circles } from './circles.ts';
import { counters } from './counters.ts';
import { groups } from './groups.ts';
import { neighbours } from './neighbours.ts';
import { places } from './places.ts';
import { support } from './support.ts';

/**
 * The directory of 三鷹市. Names, prices and hours of the bulletin of 2010-09-19 are as printed (community.md M1–M16);
 * whatever it does not say is made up, and bodies that are made up are called 見本.
 */
export const mitakaDirectory: DirectoryPlan = {
  by: 'officer1',
  groups,
  places,
  services: [...counters, ...neighbours, ...circles, ...support],
  wrong: [
    ['見守り協力店', '駅前の薬局は先月閉店しました。'],
    ['みほんこども食堂', '開始は17時30分になったそうです。'],
  ],
  gaps: [
    ['夜に付き添いが必要な人の、週末の見守り先がない', 'inokashira'],
    ['高校を中退した若者が、昼に安心して居られる場所がない', 'osawa'],
    ['ペットといっしょに一時的に泊まれる場所がない', null],
  ],
};
