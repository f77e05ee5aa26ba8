import type { Database } from '../db/database.ts';
import type { Town } from '../tenancy/town.ts';
import { allTowns } from '../tenancy/town.ts';
import { placesAfter, waiting } from './chain.store.ts';
import { ChainWalk, type Fault, type Head } from './chain.ts';

const placesAtATime = 1000;

/** What was found out about one town's audit trail. */
export type Verdict = {
  readonly town: Town;
  /** End of the chain. Written down elsewhere, it proves at the next check that nothing was cut off. */
  readonly head: Head;
  /** Lines that wait for their seal, and the age of the oldest in seconds: more than a few means the sealer stands still. */
  readonly unsealed: { readonly count: number; readonly seconds: number };
  readonly faults: readonly Fault[];
};

/**
 * Proves that nothing sealed was altered, dropped, reordered or inserted in between: walks every town's chain and computes
 * each hash again from the line as it stands. Heads kept outside from an earlier check also prove that the end of the
 * chain was not cut off. Reads in pieces while the house runs; the chain only grows, so pieces agree.
 */
export async function verifyAudit(
  db: Database,
  options: { readonly town?: string | undefined; readonly heads?: ReadonlyMap<string, Head> } = {},
): Promise<Verdict[]> {
  const towns = (await allTowns(db.kysely)).filter((town) => !options.town || town.slug === options.town);
  const verdicts: Verdict[] = [];
  for (const town of towns) verdicts.push(await verifyTown(db, town, options.heads?.get(town.slug)));
  return verdicts;
}

async function verifyTown(db: Database, town: Town, kept: Head | undefined): Promise<Verdict> {
  const walk = new ChainWalk();
  let keptIsThere = kept === undefined || kept.seq === 0;
  for (;;) {
    const places = await placesAfter(db.kysely, town.id, walk.head.seq, placesAtATime);
    for (const place of places) {
      walk.step(place);
      if (kept && place.seq === kept.seq && place.hash === kept.hash) keptIsThere = true;
    }
    if (places.length < placesAtATime) break;
  }
  const cut: Fault[] = keptIsThere || !kept ? [] : [{ kind: 'cut', seq: kept.seq, lineId: '' }];
  const unsealed = await waiting(db.kysely, town.id, null);
  return { town, head: walk.head, unsealed, faults: [...walk.faults, ...cut] };
}
