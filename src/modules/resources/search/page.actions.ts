import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { activeDistricts, settingsOf } from '../../districts/index.ts';
import { type CheckDays, freshnessOf } from '../check/freshness.rules.ts';
import { helpLayerCodes, issueTagCodes, ownCodes } from '../facet.rules.ts';
import { listed, resourceSettings } from '../settings.ts';
import { daysOf, type Question, searchServices } from './search.actions.ts';
import type { Choices, FoundService, ListedEntry } from './seen.ts';

export const choicesOf = async (tx: Tx): Promise<Choices> =>
  choicesBy(tx, await settingsOf(tx, resourceSettings));

type Decided = { readonly helpLayers: string; readonly ownTags: string };

async function choicesBy(tx: Tx, { helpLayers, ownTags }: Decided): Promise<Choices> {
  return {
    layers: helpLayerCodes.filter((code) => helpLayers === '4' || code !== 'reciprocal'),
    tags: [...issueTagCodes, ...ownCodes(listed(ownTags))],
    districts: (await activeDistricts(tx)).filter(({ kind }) => kind !== 'city'),
  };
}

const listedEntries = (tx: Tx, rows: readonly FoundService[], days: CheckDays): ListedEntry[] =>
  rows.map((row) => ({ ...row, isStale: freshnessOf(row, days, tx.today, tx.zone) === 'stale' }));

/** The public search: what was found, and what it can be narrowed to. */
export const readSearch = (ctx: Ctx, question: Question) =>
  ctx.read('resource.find', async (tx) => {
    const settings = await settingsOf(tx, resourceSettings);
    const { rows, total, nearest, days } = await searchServices(tx, question, daysOf(settings));
    return ok({
      rows: listedEntries(tx, rows, days),
      total,
      nearest,
      choices: await choicesBy(tx, settings),
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
    const { rows, days } = await searchServices(tx, {
      ...(district ? { districtId: district.id } : {}),
      pageSize: leafletSize,
    });
    return ok({ district, choices, rows: listedEntries(tx, rows, days) });
  });
