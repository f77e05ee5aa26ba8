/** The door of the directory of social resources. Every question takes the open `tx` first. */

export {
  type Found,
  type FoundPlace,
  type FoundService,
  type Question,
  searchServices,
} from './search/search.actions.ts';
export { type ServiceCard, serviceCards, servicesAtPlace, servicesOfDistrict } from './service/card.store.ts';
export { endService, putService, type Surroundings } from './service/service.actions.ts';
export {
  blankService,
  type InnerDetail,
  type InnerField,
  type ServiceFacts,
  type ServiceStatus,
} from './service/service.rules.ts';
export type { PlaceOfService } from './service/service.store.ts';
export { resourceTurnWords } from './turn-words.ts';
export { fillResourceTurns, type OwedTurn, type TurnSlot } from './turns.ts';
