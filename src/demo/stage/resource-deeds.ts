import { ok } from '../../kernel/result.ts';
import { addDays, startOfDay } from '../../kernel/time.ts';
import { registerOrganization } from '../../modules/districts/index.ts';
import { aPlace, aService, someGap, someSuggestion } from '../../modules/resources/testing.ts';
import type { DirectoryPlan, ServicePlan } from './directory-plan.ts';
import { act, as, asResident, type Names, type Stage } from './stage.ts';

/** Days ago at which an entry was last found true unless its table says otherwise. */
const seenLately = 30;

/** Groups, places and services of the town's directory, and what was told about them since. */
export async function openDirectory(stage: Stage, plan: DirectoryPlan): Promise<void> {
  const ctx = as(stage, plan.by);
  for (const { key, kind = 'residentsGroup', ...group } of plan.groups) {
    const body = { ...group, kind, url: '', corporateNumber: '', parentId: null };
    const id = await act(ctx, 'resource.change', async (tx) => ok(await registerOrganization(tx, body)));
    stage.organizations.set(key, id);
  }
  const { places } = stage;
  for (const { key, ...facts } of plan.places) places.set(key, await aPlace(ctx, facts));
  for (const service of plan.services)
    stage.services.set(service.name, await enter(stage, plan.by, service, places));
}

async function enter(stage: Stage, by: string, plan: ServicePlan, places: Names): Promise<string> {
  const { of, at = [], districts = [], seen = seenLately, inner = [], ...facts } = plan;
  const { zone } = stage.town;
  return await aService(
    as(stage, by),
    {
      ...facts,
      organizationId: stage.organizations.of(of),
      verifiedAt: new Date(startOfDay(addDays(stage.today, -seen), zone).getTime() + 10 * 3_600_000),
      verifiedBy: '担当（見本）',
    },
    {
      places: at.map(({ place, ...rest }) => ({ placeId: places.of(place), ...rest })),
      districtIds: districts.map((key) => stage.districts.of(key)),
      innerDetails: inner,
    },
  );
}

/** What visitors told to be wrong, and what staff missed, in these days. */
export async function tellDirectory(stage: Stage, plan: DirectoryPlan): Promise<void> {
  for (const [service, said] of plan.wrong)
    await someSuggestion(asResident(stage), stage.services.of(service), said);
  for (const [topic, district] of plan.gaps)
    await someGap(as(stage, plan.by), topic, district ? stage.districts.of(district) : null);
}
