import type { Kysely } from 'kysely';
import type { DB } from '../../db/types.ts';
import { diceOf } from '../../src/kernel/fold/variants.ts';
import { LockBook } from './book.ts';
import { idsOf } from './ids.ts';
import { writeOffices } from './offices.ts';
import { someFacts } from './people.ts';
import { Sink } from './sink.ts';
import type { Size } from './sizes.ts';
import { someCase, someWorry, writeCaseStory, writeWorryStory } from './threads.ts';
import type { Writer } from './writer.ts';

/** The instant at which every made city stands: Thursday 26 November 2026, 10:00 in Tokyo. */
export const cityStart = new Date('2026-11-26T10:00:00+09:00');

export type Progress = (sentence: string) => void;

const seed = 20_261_126;
const founded = new Date('2020-04-01T00:00:00+09:00');

function beginTown(owner: Kysely<DB>, size: Size): Writer {
  const idOf = idsOf(seed);
  const sink = new Sink(owner);
  const townId = idOf(founded);
  sink.add('kernel.town', {
    id: townId,
    slug: 'bench',
    name: '大鏡市',
    code: '000000',
    phone: '0561-00-0000',
    nightPhone: '0561-00-9999',
    mode: 'production',
    hue: 'blue',
    createdAt: founded,
  });
  const offices = writeOffices({ townId, sink, idOf }, size);
  return {
    townId,
    sink,
    idOf,
    offices,
    book: new LockBook(sink, townId, idOf),
    dice: diceOf(seed),
    now: cityStart,
  };
}

/**
 * Writes a whole town into an empty, migrated database, as its owner: offices, people, worries, cases, their locks,
 * grants and follow edges, what waits, search keys. The same rows for the same size, whenever it runs.
 */
export async function writeCity(
  owner: Kysely<DB>,
  size: Size,
  say: Progress,
): Promise<{ townId: string; rows: number }> {
  const writer = beginTown(owner, size);
  const { sink } = writer;
  let people = 0;
  let no = 0;
  const told = async () => {
    if (!sink.isFull) return;
    await sink.flush();
    say(`${people.toLocaleString('en')} of ${size.people.toLocaleString('en')} people`);
  };
  for (let file = 0; file < size.cases; file += 1) {
    no += 1;
    people += writeCaseStory(writer, someCase(writer, file, file < size.open), no).length;
    await told();
  }
  while (people < size.people) {
    no += 1;
    const facts = [someFacts(writer), ...(no % 5 === 0 ? [someFacts(writer)] : [])];
    people += writeWorryStory(writer, someWorry(writer, no), no, facts).length;
    await told();
  }
  await sink.flush();
  return { townId: writer.townId, rows: sink.written };
}
