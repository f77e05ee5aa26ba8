import type { Town } from './town.ts';

/** Where people reach a town, without a slash at the end: its own host, or the house's address and the town's part. */
export const townAddress = (baseUrl: string, town: Town): string =>
  town.host ? `https://${town.host}` : `${baseUrl.replace(/\/$/, '')}/t/${town.slug}`;
