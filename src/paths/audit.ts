type Filter = {
  readonly month?: string;
  readonly staff?: string;
  readonly person?: string;
  readonly page?: number;
};

const query = (filter: Filter): string => {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
};

/** The reviewer's lists of who did or looked at what. */
export const auditPaths = {
  overview: '/audit',
  month: (filter: Filter): string => `/audit${query(filter)}`,
  list: (list: string, filter: Filter = {}): string => `/audit/lists/${list}${query(filter)}`,
  takeOut: '/audit/export',
} as const;
