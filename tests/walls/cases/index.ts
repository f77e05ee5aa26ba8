import { cases } from './cases.ts';
import { concerns } from './concerns.ts';
import { consultations } from './consultations.ts';
import { districts } from './districts.ts';
import { gatherings } from './gatherings.ts';
import { kernel } from './kernel.ts';
import type { LawfulCases } from './lawful.ts';
import { lists } from './lists.ts';
import { networks } from './networks.ts';
import { people } from './people.ts';
import { resources } from './resources.ts';
import { site } from './site.ts';
import { stations } from './stations.ts';
import { work } from './work.ts';

/** One lawful body for every form of the house. A new room adds its file beside these, and its line here. */
export const lawfulCases: LawfulCases = {
  ...kernel,
  ...districts,
  ...people,
  ...work,
  ...resources,
  ...lists,
  ...consultations,
  ...cases,
  ...concerns,
  ...gatherings,
  ...stations,
  ...networks,
  ...site,
};
