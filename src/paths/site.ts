/** Addresses of the resident's home. */
export const sitePaths = { home: '/', contact: '/contact', about: '/about' } as const;
