/** What a visitor of the directory may ask by the address; empty parts are left out. */
export type ResourceQuery = {
  readonly q?: string | undefined;
  readonly layer?: string | undefined;
  readonly whom?: string | undefined;
  readonly tag?: string | undefined;
  readonly district?: string | undefined;
  readonly free?: string | undefined;
  readonly stepFree?: string | undefined;
  readonly noSignUp?: string | undefined;
  readonly openToday?: string | undefined;
  readonly page?: string | undefined;
};

const asked = (path: string, query: ResourceQuery): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const words = new URLSearchParams(given as [string, string][]).toString();
  return words === '' ? path : `${path}?${words}`;
};

/** The directory of social resources: for everybody, and the desk that keeps it. */
export const resourcesPaths = {
  search: (query: ResourceQuery = {}) => asked('/resources', query),
  leaflet: (districtId?: string) =>
    districtId ? `/resources/leaflet?district=${districtId}` : '/resources/leaflet',
  one: (id: string) => `/resources/${id}`,
  suggest: (id: string) => `/resources/${id}/suggestions`,
  /** Where a contact answers a letter without an account. */
  answer: (secret: string) => `/resources/answer/${secret}`,
  desk: (query: { readonly q?: string; readonly show?: string } = {}) => {
    const words = new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString();
    return words === '' ? '/resources/desk' : `/resources/desk?${words}`;
  },
  due: '/resources/desk/due',
  /** The list for the telephone and the postcards, on paper. */
  postcards: '/resources/desk/due/postcards',
  letters: '/resources/desk/due/letters',
  suggestions: '/resources/desk/suggestions',
  answerSuggestion: (id: string) => `/resources/desk/suggestions/${id}`,
  gaps: '/resources/desk/gaps',
  answerGap: (id: string) => `/resources/desk/gaps/${id}`,
  add: '/resources/desk/new',
  keep: (id: string) => `/resources/desk/${id}`,
  change: (id: string) => `/resources/desk/${id}/change`,
  check: (id: string) => `/resources/desk/${id}/check`,
  hide: (id: string) => `/resources/desk/${id}/hide`,
  show: (id: string) => `/resources/desk/${id}/show`,
  end: (id: string) => `/resources/desk/${id}/end`,
  hsds: '/api/hsds/v3',
} as const;
