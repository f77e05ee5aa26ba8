import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { PublicBody } from '../../districts/index.ts';
import { targetGroupCodes } from '../facet.rules.ts';
import { blankService } from '../service/service.rules.ts';
import { type PublishedFilter, servicesNamed } from './hsds.store.ts';
import { derivedId } from './ids.ts';
import { schedulesOf } from './schedule.slot.ts';
import type { PublicGathering, PublicPair, PublicService, ServiceSchedule } from './sources.ts';
import { namesOf, tiesOf } from './tie.rules.ts';

/** Every gathering that is for everybody, with the entry of the directory that stands for it. */
export async function publicGatherings(tx: Tx): Promise<PublicGathering[]> {
  const gatherings = await schedulesOf(tx);
  const names = new Set(gatherings.flatMap(namesOf));
  const ties = tiesOf(gatherings, await servicesNamed(tx, [...names]));
  return gatherings.map((each) => ({ ...each, serviceId: ties.get(each.id) ?? null }));
}

/** Those that no entry stands for: each is published as a service of its own. */
export const withoutEntry = (gatherings: readonly PublicGathering[]): PublicGathering[] =>
  gatherings.filter(({ serviceId }) => serviceId === null);

/** Who holds a gathering: a body of the town's list, or one known by name alone. */
export const bodyIdOf = ({ organizerId, organizerName }: PublicGathering): string | null =>
  organizerId ?? (organizerName === '' ? null : derivedId('body', organizerName));

/** Bodies that are known only by the name a gathering gives them. */
export const namedBodies = (gatherings: readonly PublicGathering[]): PublicBody[] =>
  gatherings.flatMap((each) => {
    const id = bodyIdOf(each);
    if (each.organizerId || !id) return [];
    const { organizerName: name } = each;
    return [{ id, name, kana: '', description: '', url: '', corporateNumber: '', parentId: null }];
  });

const known: ReadonlySet<string> = new Set(targetGroupCodes);

/** A gathering without an entry, as a service: its place and its body hang on it as on any other. */
export const asService = (gathering: PublicGathering): PublicService => {
  const { id, name, kana, alias, description, targetGroups, feeYen, fees, application } = gathering;
  const { url, phone, extension } = gathering;
  const groups = targetGroups.filter((code) => known.has(code));
  return {
    ...blankService,
    ...{ id, name, kana, alias, description, feeYen, fees, application, url, phone, extension },
    organizationId: bodyIdOf(gathering),
    helpLayers: ['mutual'],
    targetGroups: groups.length > 0 ? groups : ['anyone'],
    pillars: ['communityBuilding'],
    formal: false,
    ...{ version: 1, hidden: false, hiddenAt: null, hiddenReason: '', closedOn: null, changedAt: null },
  };
};

/** The place of a gathering without an entry, as a service at a place. */
export const pairOf = ({ id, placeId }: PublicGathering): PublicPair[] =>
  placeId === null
    ? []
    : [
        {
          id: derivedId('pair', id, placeId),
          serviceId: id,
          placeId,
          ...{ schedule: '', phone: '', extension: '', weekly: [] },
        },
      ];

/** When services take place that gatherings stand behind. */
export const schedulesIn = (gatherings: readonly PublicGathering[]): ServiceSchedule[] =>
  gatherings.flatMap(({ id, serviceId, path, schedules }) =>
    schedules.map((schedule, at) => ({
      ...schedule,
      id: derivedId('schedule', id, String(at)),
      serviceId: serviceId ?? id,
      path,
    })),
  );

/** Gatherings without an entry that are asked for. What changed since a day is not known of them: they are sent again. */
export function gatheringsAmong(
  gatherings: readonly PublicGathering[],
  { ids, words, organizationId, facet }: PublishedFilter,
): PublicGathering[] {
  return withoutEntry(gatherings).filter((gathering) => {
    const { id, name, alias, description } = gathering;
    if (words && !`${name} ${alias} ${description}`.includes(words)) return false;
    if (!words && ids && !ids.includes(id)) return false;
    if (organizationId && bodyIdOf(gathering) !== organizationId) return false;
    return facet === undefined || bears(asService(gathering), facet);
  });
}

function bears(service: PublicService, { taxonomy, code }: NonNullable<PublishedFilter['facet']>): boolean {
  const facets: Readonly<Record<string, readonly string[]>> = {
    'jp-help-layer': service.helpLayers,
    'jp-target-group': service.targetGroups,
    'jp-pillar': service.pillars,
  };
  const codes = facets[taxonomy] ?? [];
  return code === null ? codes.length > 0 : codes.includes(code);
}
