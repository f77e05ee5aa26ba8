/** Slips on one page. */
export const listSize = 50;

export type ListFilter = { readonly state: 'open' | 'closed' | 'all'; readonly page: number };
