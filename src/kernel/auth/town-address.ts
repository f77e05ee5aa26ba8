import { authPaths } from '../../paths/auth.ts';
import type { Town } from '../tenancy/town.ts';
import { townAddress } from '../tenancy/town-address.ts';

/** The address of a one-time link. Never made from the request's host, which its sender chooses. */
export const authAddress = (baseUrl: string, town: Town, secret: string): string =>
  townAddress(baseUrl, town) + authPaths.invitation(secret);
