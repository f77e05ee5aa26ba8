type ListQuery = { post?: string; state?: string; late?: boolean; page?: number };

const listed = (query: ListQuery): string => {
  const parts = new URLSearchParams();
  if (query.post) parts.set('post', query.post);
  if (query.state) parts.set('state', query.state);
  if (query.late) parts.set('late', 'yes');
  if (query.page && query.page > 1) parts.set('page', String(query.page));
  return parts.size > 0 ? `/work?${parts}` : '/work';
};

/** What waits for whom. */
export const workPaths = {
  /** First screen after signing in. */
  today: '/today',
  list: '/work',
  filtered: listed,
  seen: '/today/seen',
} as const;
