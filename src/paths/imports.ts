const asked = (path: string, query: Readonly<Record<string, string | number | undefined>>): string => {
  const said = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== '' && value !== 1,
  );
  return said.length === 0
    ? path
    : `${path}?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`;
};

/** Published lists: taking them in, what they brought, places that may be one, writing them out. */
export const importPaths = {
  lists: '/lists',
  send: '/lists/send',
  run: (id: string, show?: string, page?: number) => asked(`/lists/files/${id}`, { show, page }),
  columns: (id: string) => `/lists/files/${id}/columns`,
  repairs: (id: string, kind?: string, page?: number) => asked(`/lists/files/${id}/repairs`, { kind, page }),
  apply: (id: string) => `/lists/files/${id}/apply`,
  drop: (id: string) => `/lists/files/${id}/drop`,
  goOn: (id: string) => `/lists/files/${id}/go-on`,
  stop: (id: string) => `/lists/files/${id}/stop`,
  undo: (id: string) => `/lists/files/${id}/undo`,
  /** One imported thing as its list printed it. */
  item: (id: string) => `/lists/items/${id}`,
  duplicates: (state?: string, page?: number) => asked('/duplicates', { state, page }),
  duplicate: (id: string) => `/duplicates/${id}`,
  partDuplicate: (id: string) => `/duplicates/${id}/part`,
  exports: '/lists/write',
} as const;
