import type { Story } from '../stage/scene.ts';
import { answered } from './stories/answered.ts';
import { atTheSalon } from './stories/at-the-salon.ts';
import { doubleCare } from './stories/double-care.ts';
import { ended } from './stories/ended.ts';
import { fullHouse } from './stories/full-house.ts';
import { homeAgain } from './stories/home-again.ts';
import { lastSong } from './stories/last-song.ts';
import { motherAndSon } from './stories/mother-and-son.ts';
import { newNeighbour } from './stories/new-neighbour.ts';
import { newspapers } from './stories/newspapers.ts';
import { parkBench } from './stories/park-bench.ts';
import { passedAround } from './stories/passed-around.ts';
import { quietMonths } from './stories/quiet-months.ts';
import { rent } from './stories/rent.ts';
import { secondCall } from './stories/second-call.ts';
import { tomorrowToo } from './stories/tomorrow-too.ts';
import { twoAddresses } from './stories/two-addresses.ts';
import { waiting } from './stories/waiting.ts';
import { youngCarer } from './stories/young-carer.ts';

/** What happened in this town. */
export const mitakaStories: readonly Story[] = [
  answered,
  atTheSalon,
  waiting,
  passedAround,
  ended,
  doubleCare,
  fullHouse,
  homeAgain,
  lastSong,
  motherAndSon,
  newNeighbour,
  newspapers,
  parkBench,
  quietMonths,
  rent,
  secondCall,
  tomorrowToo,
  twoAddresses,
  youngCarer,
];
