import { authPaths } from '../../paths/auth.ts';
import { type Ctx, thresholdOf } from '../ctx/ctx.ts';
import type { Town } from '../tenancy/town.ts';

/** Where people reach a town: its own host, or the house's address and the town's part of the path. */
export const townAddress = (baseUrl: string, town: Town): string =>
  town.host ? `https://${town.host}` : `${baseUrl.replace(/\/$/, '')}/t/${town.slug}`;

/** The address of a one-time link. Never made from the request's host, which its sender chooses. */
export const authAddress = (baseUrl: string, town: Town, secret: string): string =>
  townAddress(baseUrl, town) + authPaths.invitation(secret);

/** Where people reach the town of a context, for links in letters. */
export const townAddressOf = (ctx: Ctx): string => townAddress(thresholdOf(ctx).baseUrl, ctx.town);
