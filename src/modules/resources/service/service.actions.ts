import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { rememberKeys } from '../search/keys.store.ts';
import type { InnerDetail, ServiceFacts } from './service.rules.ts';
import {
  closeService,
  insertService,
  isOutOfSight,
  layAtPlaces,
  layForDistricts,
  type PlaceOfService,
  putInnerDetails,
  updateService,
} from './service.store.ts';

/** What stands around a service. Left out: as it is. `districtIds` empty: for the whole town. */
export type Surroundings = {
  readonly id?: string;
  readonly version?: number | null;
  readonly places?: readonly PlaceOfService[];
  readonly districtIds?: readonly string[];
  readonly innerDetails?: readonly InnerDetail[];
};

/**
 * Writes a service of the directory with the places it is at and the districts it is for; answers its identifier. Made
 * anew without an `id`; a given `version` that no longer holds, or an `id` of nothing, changes nothing and answers null.
 * A service taken out of sight stays so.
 */
export async function putService(
  tx: Tx,
  facts: ServiceFacts,
  around: Surroundings = {},
): Promise<string | null> {
  const id = around.id ?? newId(tx.now.getTime());
  if (!around.id) await insertService(tx, id, facts);
  else if (!(await updateService(tx, id, facts, around.version ?? null))) return null;
  const hidden = (await isOutOfSight(tx, id)) ?? false;
  if (around.places) await layAtPlaces(tx, id, around.places, hidden);
  if (around.districtIds) await layForDistricts(tx, id, around.districtIds);
  if (around.innerDetails) await putInnerDetails(tx, id, around.innerDetails);
  await rememberKeys(tx, id, facts, hidden);
  return id;
}

/** From a day on (today, unless said) a service is over for good; whether it was still running. */
export const endService = (tx: Tx, id: string, on: LocalDate = tx.today): Promise<boolean> =>
  closeService(tx, id, on);
