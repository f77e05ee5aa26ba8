import type { DirectoryPlan } from '../../stage/directory-plan.ts';
import { counters } from './counters.ts';
import { groups } from './groups.ts';
import { neighbours } from './neighbours.ts';
import { noticed } from './notice.ts';
import { places } from './places.ts';

/**
 * The directory of 長久手市 after the notice of its section (community.md N1–N18): stations, ワンコインサービス, N-ジョイ as
 * one place with two services. Everything the notice does not say is made up.
 */
export const nagakuteDirectory: DirectoryPlan = {
  by: 'officer1',
  groups,
  places,
  services: [...noticed, ...counters, ...neighbours],
  wrong: [['認知症カフェ', '会場が変わったと聞きました。']],
  gaps: [['夜間に子どもと過ごせる場所がない', 'kita']],
};
