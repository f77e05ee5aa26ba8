import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import {
  activeDistricts,
  activeOrganizations,
  activePlaces,
  blankPlace,
  putPlace,
  registerOrganization,
} from '../../districts/index.ts';
import { checksOf, innerDetailsOf } from '../check/check.store.ts';
import { lastEnquiries } from '../check/enquiry.store.ts';
import { mayAsk } from '../may-ask.ts';
import { placesOfServices } from '../search/list.store.ts';
import { choicesOf } from '../search/page.actions.ts';
import { ownHours } from '../search/search.actions.ts';
import { entryById } from '../service/entry.actions.ts';
import { endService, putService } from '../service/service.actions.ts';
import { blankService, type ServiceFacts } from '../service/service.rules.ts';
import type { PlaceOfService } from '../service/service.store.ts';
import { hideService, showService } from '../service/view.store.ts';
import { openSuggestionsOf } from '../suggestion/suggestion.store.ts';
import { turns } from '../turns.ts';
import type { FormChoices } from './seen.ts';
import { detailsOf, districtsTyped, factsOf, placesInForm, type ServiceInput } from './service.form.ts';

/** One entry as those who keep it see it: inner details and history as far as the reader's keys open them. */
export const readKept = (ctx: Ctx, id: string) =>
  ctx.read('resource.view', async (tx) => {
    const entry = await entryById(tx, id);
    if (!entry) return refuse('not-found');
    const details = (await innerDetailsOf(tx, [id])).get(id) ?? [];
    if (details.length > 0) tx.about({ kind: 'service', id, detail: { details: details.length } });
    return ok({
      entry,
      details,
      checks: await checksOf(tx, id),
      enquiry: (await lastEnquiries(tx, [id])).get(id) ?? null,
      suggestions: await openSuggestionsOf(tx, id),
      mayChange: mayAsk(tx.ring.roles, 'resource.change'),
    });
  });

const formChoices = async (tx: Tx): Promise<FormChoices> => ({
  bodies: await activeOrganizations(tx, tx.today),
  places: await activePlaces(tx),
  districts: (await activeDistricts(tx)).filter(({ kind }) => kind !== 'city'),
  layers: (await choicesOf(tx)).layers,
});

/** What an empty form offers. */
export const readNew = (ctx: Ctx) =>
  ctx.read('resource.change', async (tx) => ok({ choices: await formChoices(tx) }));

/** An entry to be changed, and what its form offers. */
export const readChange = (ctx: Ctx, id: string) =>
  ctx.read('resource.change', async (tx) => {
    const entry = await entryById(tx, id);
    if (!entry) return refuse('not-found');
    const details = (await innerDetailsOf(tx, [id])).get(id) ?? [];
    return ok({ entry, details, choices: await formChoices(tx) });
  });

/** Enters an entry as typed, found true today by who enters it. A new body or place is entered with it. */
export const addService = (ctx: Ctx, input: ServiceInput, mark?: DeedMark) =>
  ctx.act(
    'resource.change',
    async (tx) => {
      const verified = { verifiedAt: tx.now, verifiedBy: staffOf(tx).name };
      const facts = await withBody(tx, input, factsOf(input, { ...blankService, ...verified }));
      const id = await putService(tx, facts, {
        places: await placesTyped(tx, input, []),
        districtIds: await districtsOf(tx, input),
        innerDetails: detailsOf(input),
      });
      tx.about({ kind: 'service', id: id ?? '' });
      return ok({ id: id ?? '' });
    },
    mark,
  );

/** Changes an entry. Refuses when somebody else was quicker, and an entry that is over. */
export const changeService = (ctx: Ctx, id: string, version: number, input: ServiceInput, mark?: DeedMark) =>
  ctx.act(
    'resource.change',
    async (tx) => {
      const before = await entryById(tx, id);
      if (!before || before.service.closedOn !== null) return refuse('not-found');
      const facts = await withBody(tx, input, factsOf(input, factsAlone(before.service)));
      const saved = await putService(tx, facts, {
        id,
        version,
        places: await placesTyped(tx, input, await standingPlaces(tx, id)),
        districtIds: await districtsOf(tx, input),
        innerDetails: detailsOf(input),
      });
      tx.about({ kind: 'service', id });
      return saved ? ok({ id }) : refuse('stale');
    },
    mark,
  );

/** The facts of a row without what only its table knows. */
const factsAlone = (row: ServiceFacts): ServiceFacts =>
  Object.fromEntries(
    Object.keys(blankService).map((key) => [key, row[key as keyof ServiceFacts]]),
  ) as ServiceFacts;

async function withBody(
  tx: Tx,
  { newBody, organizationId }: ServiceInput,
  facts: ServiceFacts,
): Promise<ServiceFacts> {
  if (!newBody) return { ...facts, organizationId };
  const body = { name: newBody, kana: '', description: '', url: '', corporateNumber: '', parentId: null };
  return { ...facts, organizationId: await registerOrganization(tx, { ...body, kind: 'residentsGroup' }) };
}

const standingPlaces = async (tx: Tx, id: string): Promise<PlaceOfService[]> =>
  ((await placesOfServices(tx, [id])).get(id) ?? []).map(
    ({ placeId, schedule, phone, extension, hours }) => ({
      placeId,
      schedule,
      phone,
      extension,
      hours: ownHours(hours),
    }),
  );

/** Places as typed: those of the form with their own numbers and hours kept, those beyond it, and a new one. */
async function placesTyped(
  tx: Tx,
  input: ServiceInput,
  standing: readonly PlaceOfService[],
): Promise<PlaceOfService[]> {
  const typed = placesInForm.flatMap((no): PlaceOfService[] => {
    const placeId = input[`place${no}`];
    const before = standing.find((one) => one.placeId === placeId);
    return placeId ? [{ ...before, placeId, schedule: input[`schedule${no}`] ?? '' }] : [];
  });
  const beyond = standing.slice(placesInForm.length);
  const fresh = await newPlace(tx, input);
  return [...new Map([...beyond, ...typed, ...fresh].map((one) => [one.placeId, one])).values()];
}

async function newPlace(
  tx: Tx,
  { newPlace: name, newAddress, newSchedule }: ServiceInput,
): Promise<PlaceOfService[]> {
  if (!name) return [];
  const id = await putPlace(tx, { ...blankPlace, name, address: newAddress ?? '' });
  return id ? [{ placeId: id, schedule: newSchedule ?? '' }] : [];
}

async function districtsOf(tx: Tx, input: ServiceInput): Promise<string[]> {
  const known = new Set((await activeDistricts(tx)).map(({ id }) => id));
  return districtsTyped(input).filter((id) => known.has(id));
}

/** Takes an entry out of everybody's sight, with a reason; only a person does. */
export const hideEntry = (ctx: Ctx, id: string, reason: string, mark?: DeedMark) =>
  ctx.act(
    'resource.change',
    async (tx) => {
      if (!(await hideService(tx, id, staffOf(tx).accountId, reason))) return refuse('not-found');
      tx.about({ kind: 'service', id, detail: { hidden: true } });
      return ok(null);
    },
    mark,
  );

/** Puts a hidden entry back into sight. */
export const showEntry = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'resource.change',
    async (tx) => {
      if (!(await showService(tx, id))) return refuse('not-found');
      tx.about({ kind: 'service', id, detail: { hidden: false } });
      return ok(null);
    },
    mark,
  );

/** From today on it is over for good; what it was stays readable at the desk. */
export const endEntry = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'resource.change',
    async (tx) => {
      if (!(await endService(tx, id))) return refuse('not-found');
      await turns().settle(tx, id);
      tx.about({ kind: 'service', id, detail: { ended: true } });
      return ok(null);
    },
    mark,
  );
