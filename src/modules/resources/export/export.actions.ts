import { type WrittenEncoding, writeCsv } from '../../../kernel/csv/index.ts';
import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok } from '../../../kernel/result.ts';
import { type PlaceFacts, placesById } from '../../districts/index.ts';
import { prefectureOf } from '../hsds/prefectures.rules.ts';
import type { Item } from '../import/item.rules.ts';
import { marksOf, standingItems } from '../import/item.store.ts';
import { layOutEvents } from './event.layout.ts';
import { eventsIn } from './event.slot.ts';
import { type FacilityRow, layOutFacilities, type Publisher } from './facility.layout.ts';
import type { LaidOut, Loss } from './loss.rules.ts';
import { layOutShelters, type ShelterRow } from './shelter.layout.ts';
import type { Span } from './span.rules.ts';

/** Lists that can be written out; events come from the room that keeps them. */
export const exportKinds = ['facility', 'shelter', 'event'] as const;

export type ExportKind = (typeof exportKinds)[number];

/** In which column a list names its things. */
const titleColumns: Readonly<Record<ExportKind, number>> = { facility: 4, shelter: 1, event: 4 };

export type Exported = {
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
  readonly rows: number;
};

/** A list in the published layout as it stands now, and what could not be said in it. `span`: which events. */
export const exportList = (ctx: Ctx, kind: ExportKind, encoding: WrittenEncoding, span: Span) =>
  ctx.read('export.view', async (tx) => {
    const publisher: Publisher = {
      code: ctx.town.code,
      prefecture: prefectureOf(ctx.town.code),
      city: ctx.town.name,
    };
    const laid =
      kind === 'event'
        ? layOutEvents(await eventsIn(tx, { ...span, townUrl: ctx.townUrl }), publisher)
        : await laidOut(tx, publisher, kind);
    const { bytes, unmappable } = writeCsv(laid.rows, encoding);
    const letters = unmappable.map(
      ({ row, column, letter }): Loss => ({
        row,
        title: laid.rows[row]?.[titleColumns[kind]] ?? '',
        column: laid.rows[0]?.[column] ?? '',
        kind: 'letter',
        value: letter,
      }),
    );
    tx.about({ kind: 'export', detail: { list: kind, rows: laid.rows.length - 1 } });
    return ok({ bytes, losses: [...laid.losses, ...letters], rows: laid.rows.length - 1 });
  });

async function laidOut(tx: Tx, publisher: Publisher, kind: 'facility' | 'shelter'): Promise<LaidOut> {
  const items = await standingItems(tx, kind);
  const places = await placesById(
    tx,
    items.flatMap(({ placeId }) => placeId ?? []),
  );
  if (kind === 'facility')
    return layOutFacilities(
      items.flatMap((item) => facilityRow(item, places.get(item.placeId ?? ''))),
      publisher,
    );
  const marks = await marksOf(
    tx,
    items.flatMap(({ serviceId }) => serviceId ?? []),
  );
  return layOutShelters(
    items.flatMap((item) =>
      shelterRow(item, places.get(item.placeId ?? ''), marks.get(item.serviceId ?? '') ?? {}),
    ),
    publisher,
  );
}

const idOf = (key: string): string => (key.startsWith('id:') ? key.slice(3) : '');

function facilityRow({ key, record }: Item, place: PlaceFacts | undefined): FacilityRow[] {
  if (record.kind !== 'facility' || !place) return [];
  const { code, organization, corporateNumber, description, note } = record;
  return [{ sourceId: idOf(key), code, place, organization, corporateNumber, description, note }];
}

function shelterRow(
  { key, record }: Item,
  place: PlaceFacts | undefined,
  marks: ShelterRow['marks'],
): ShelterRow[] {
  if (record.kind !== 'shelter' || !place) return [];
  const { code, elevation, isShelterToo, capacity, neighbourhoods, note } = record;
  // A site keeps its own name, though its place may be called after the house it lies in.
  const named = { ...place, name: record.name, kana: record.kana };
  return [
    {
      sourceId: idOf(key),
      code,
      place: named,
      marks,
      elevation,
      isShelterToo,
      capacity,
      neighbourhoods,
      note,
    },
  ];
}
