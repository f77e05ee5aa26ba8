import type { Tx } from '../../../kernel/ctx/tx.ts';
import { placeVersions, updatePlaces } from '../../districts/index.ts';
import { serviceVersions, updateServices } from '../service/bulk.store.ts';
import { blankService, type ServiceFacts } from '../service/service.rules.ts';
import { wholeServices } from '../service/view.store.ts';
import type { Item } from './item.rules.ts';
import { putMarks, updateItems, versionColumns } from './item.store.ts';
import { placeFacts, serviceFacts, type Terms } from './lay.ts';
import type { FacilityRecord, ShelterRecord } from './record.rules.ts';
import type { Source } from './source.rules.ts';

/** A thing of a source that stands, and what its list says of it from now on. */
export type Retold = { readonly item: Item; readonly record: FacilityRecord | ShelterRecord };

/** Writes places and services of things as records say. A place told by another source stays as that one says. */
export async function rewritePlaces(
  tx: Tx,
  { source, townName }: { readonly source: Source; readonly townName: string },
  retold: readonly Retold[],
): Promise<void> {
  await updatePlaces(
    tx,
    retold.flatMap(({ item: { placeId, ownsPlace }, record }) =>
      placeId && ownsPlace ? [{ id: placeId, facts: placeFacts(record, townName) }] : [],
    ),
  );
  const services = await wholeServices(
    tx,
    retold.flatMap(({ item }) => item.serviceId ?? []),
  );
  const told = new Map(retold.map((one) => [one.item.serviceId, one]));
  await updateServices(
    tx,
    services.flatMap((before) => {
      const its = told.get(before.id);
      if (!its) return [];
      const facts = renewed(before, serviceFacts(its.record, termsOf(source, its.item.key)));
      return [{ id: before.id, hidden: before.hidden, facts }];
    }),
  );
  await putMarks(
    tx,
    retold.flatMap(({ item: { serviceId }, record }) =>
      serviceId && record.kind === 'shelter' ? [{ serviceId, marks: record.marks }] : [],
    ),
  );
}

/** Under which terms a thing of a source stands. */
export const termsOf = ({ id, licence, attribution }: Source, key: string): Terms => ({
  sourceId: id,
  key,
  licence,
  attribution,
});

/** A service with what its list tells anew; what staff found out and laid it under stays. */
const renewed = (before: ServiceFacts, told: ServiceFacts): ServiceFacts => {
  const { name, kana, alias, description, eligibility, capacity, url, licence, attribution } = told;
  const fields = Object.keys(blankService) as (keyof ServiceFacts)[];
  const kept = Object.fromEntries(fields.map((field) => [field, before[field]])) as ServiceFacts;
  return { ...kept, name, kana, alias, description, eligibility, capacity, url, licence, attribution };
};

/** Keeps which versions an import left, so that the next one knows what somebody edited. */
export async function rememberVersions(tx: Tx, items: readonly Item[]): Promise<void> {
  const places = await placeVersions(
    tx,
    items.flatMap(({ placeId }) => placeId ?? []),
  );
  const services = await serviceVersions(
    tx,
    items.flatMap(({ serviceId }) => serviceId ?? []),
  );
  const left = items.map((item) => ({
    ...item,
    placeVersion: places.get(item.placeId ?? '') ?? null,
    serviceVersion: services.get(item.serviceId ?? '') ?? null,
  }));
  await updateItems(tx, left, versionColumns);
}
