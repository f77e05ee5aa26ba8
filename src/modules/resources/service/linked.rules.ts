/** What schema.org is told of an entry; only what stands on its page. */
export type LinkedEntry = {
  readonly url: string;
  readonly townName: string;
  readonly name: string;
  readonly alias: string;
  readonly description: string;
  readonly isPublic: boolean;
  readonly organization: string | null;
  readonly phone: string;
  readonly areas: readonly string[];
  readonly feeYen: number | null;
  readonly places: readonly {
    readonly name: string;
    readonly address: string;
    readonly postalCode: string;
    readonly prefecture: string;
    readonly latitude: number | null;
    readonly longitude: number | null;
    readonly stepFree: 'yes' | 'partly' | 'no' | 'unknown';
  }[];
};

const given = (parts: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );

/** An entry as schema.org GovernmentService (a public body's) or Service, with its places. */
export function linkedEntry(entry: LinkedEntry): Record<string, unknown> {
  const { organization, townName } = entry;
  return given({
    '@type': entry.isPublic ? 'GovernmentService' : 'Service',
    url: entry.url,
    name: entry.name,
    alternateName: entry.alias,
    description: entry.description,
    provider: given({
      '@type': entry.isPublic ? 'GovernmentOrganization' : 'Organization',
      name: organization ?? townName,
    }),
    areaServed: (entry.areas.length > 0 ? entry.areas : [townName]).map((name) => ({
      '@type': 'AdministrativeArea',
      name,
    })),
    isAccessibleForFree: entry.feeYen === null ? undefined : entry.feeYen === 0,
    availableChannel:
      entry.places.length === 0 && entry.phone === ''
        ? undefined
        : given({
            '@type': 'ServiceChannel',
            servicePhone:
              entry.phone === '' ? undefined : { '@type': 'ContactPoint', telephone: entry.phone },
            serviceLocation: entry.places.length === 0 ? undefined : entry.places.map(linkedPlace),
          }),
  });
}

const linkedPlace = (place: LinkedEntry['places'][number]): Record<string, unknown> =>
  given({
    '@type': 'Place',
    name: place.name,
    address:
      place.address === ''
        ? undefined
        : given({
            '@type': 'PostalAddress',
            streetAddress: place.address,
            postalCode: place.postalCode,
            addressRegion: place.prefecture,
            addressCountry: 'JP',
          }),
    geo:
      place.latitude === null
        ? undefined
        : { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude },
    amenityFeature:
      place.stepFree === 'unknown'
        ? undefined
        : { '@type': 'LocationFeatureSpecification', name: 'step-free', value: place.stepFree === 'yes' },
  });
