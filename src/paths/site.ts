/** Addresses of the resident's home and of what the town tells. */
export const sitePaths = {
  home: '/',
  learn: '/learn',
  contact: '/contact',
  about: '/about',
  articles: '/articles',
  article: (slug: string) => `/articles/${slug}`,
  words: '/words',
  sitemap: '/sitemap.xml',
} as const;

/** Where staff keep articles and the words they explain. */
export const articlePaths = {
  desk: '/article-desk',
  make: '/article-desk/new',
  keep: (id: string) => `/article-desk/${id}`,
  facts: (id: string) => `/article-desk/${id}/facts`,
  write: (id: string, locale: string) => `/article-desk/${id}/text/${locale}`,
  preview: (id: string, locale?: string) => `/article-desk/${id}/preview${locale ? `?text=${locale}` : ''}`,
  edition: (editionId: string, locale?: string) =>
    `/article-desk/editions/${editionId}${locale ? `?text=${locale}` : ''}`,
  publish: (id: string) => `/article-desk/${id}/publish`,
  withdraw: (id: string) => `/article-desk/${id}/withdraw`,
  terms: '/term-desk',
  newTerm: '/term-desk/new',
  term: (id: string) => `/term-desk/${id}`,
} as const;
