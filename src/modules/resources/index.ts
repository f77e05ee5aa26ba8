export {
  fillSchedules,
  type HsdsGathering,
  type HsdsSchedule,
  type ScheduleSource,
} from './hsds/schedule.slot.ts';

/** The door of the directory of social resources. Every question takes the open `tx` first. */

export {
  type JoinedPlaces,
  type PlaceFollower,
  placesJoined,
} from './duplicate/joined.slot.ts';
export type { MovedAlong } from './duplicate/pair.rules.ts';
export { dropPairsOf, joinedInto } from './duplicate/pair.store.ts';
export { type EventSource, fillEvents } from './export/event.slot.ts';
export { isPrivateMail, isPrivateNumber, withoutPrivate } from './import/contact.rules.ts';
export { type Hazard, hazards, hazardTitles } from './import/hazard.rules.ts';
export { licences as listLicences } from './import/import.form.ts';
export { marksOf } from './import/item.store.ts';
export type { EventRecord, Occurrence } from './import/record.rules.ts';
export { type EventSink, fillEventSink, type ImportedEvent } from './import/sink.slot.ts';
export { applyWhole, sendWhole, type ToldList } from './import/whole.actions.ts';
export { hasOpenServices, openServicePages } from './search/open-pages.store.ts';
export { type Found, type Question, searchServices } from './search/search.actions.ts';
export type { FoundPlace, FoundService } from './search/seen.ts';
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
