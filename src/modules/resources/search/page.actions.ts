import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { activeDistricts, type DistrictCard, settingOf } from '../../districts/index.ts';
import { type CheckDays, freshnessOf } from '../check/freshness.rules.ts';
import { helpLayerCodes, issueTagCodes, ownCodes } from '../facet.rules.ts';
import { listed, resourceSettings } from '../settings.ts';
import { checkDays, type FoundService, type Question, searchServices } from './search.actions.ts';

/** What can be chosen to narrow a list: the town's layers, tags of its own too, districts. */
export type Choices = {
  readonly layers: readonly string[];
  readonly tags: readonly string[];
  readonly districts: readonly DistrictCard[];
};

export async function choicesOf(tx: Tx): Promise<Choices> {
  const four = (await settingOf(tx, resourceSettings.helpLayers)) === '4';
  const own = ownCodes(listed(await settingOf(tx, resourceSettings.ownTags)));
  return {
    layers: helpLayerCodes.filter((code) => four || code !== 'reciprocal'),
    tags: [...issueTagCodes, ...own],
    districts: (await activeDistricts(tx)).filter(({ kind }) => kind !== 'city'),
  };
}

/** An entry of a list with how far it can be relied on. */
export type ListedEntry = FoundService & { readonly isStale: boolean };

const listedEntries = (tx: Tx, rows: readonly FoundService[], days: CheckDays): ListedEntry[] =>
  rows.map((row) => ({ ...row, isStale: freshnessOf(row, days, tx.today, tx.zone) === 'stale' }));

/** The public search: what was found, and what it can be narrowed to. */
export const readSearch = (ctx: Ctx, question: Question) =>
  ctx.read('resource.find', async (tx) => {
    const { rows, total } = await searchServices(tx, question);
    return ok({
      rows: listedEntries(tx, rows, await checkDays(tx)),
      total,
      choices: await choicesOf(tx),
    });
  });

/** How many entries a leaflet holds: two sheets of A4 in large letters. */
const leafletSize = 60;

/** The leaflet of a district: what is for it, then what is for the whole town. Refuses what is no district. */
export const readLeaflet = (ctx: Ctx, districtId: string | null) =>
  ctx.read('resource.find', async (tx) => {
    const choices = await choicesOf(tx);
    const district = choices.districts.find(({ id }) => id === districtId) ?? null;
    if (districtId && !district) return refuse('not-found');
    const { rows } = await searchServices(tx, {
      ...(district ? { districtId: district.id } : {}),
      pageSize: leafletSize,
    });
    return ok({ district, choices, rows: listedEntries(tx, rows, await checkDays(tx)) });
  });
