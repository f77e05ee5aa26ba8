import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Seal } from './visit.tsx';

const TOKEN_BYTES = 16;

/**
 * The token every form carries against forged requests. It is bound to the session, or, at the public door, to a
 * cookie given with the first page; sending also needs the browser's word that the page was ours (`sameSite`).
 * It is written under a mask that is new on every page, so that the length of a packed page tells nothing of it (BREACH).
 */
export function formToken(secret: string, boundTo: string): string {
  const mask = randomBytes(TOKEN_BYTES);
  return Buffer.concat([mask, masked(bareToken(secret, boundTo), mask)]).toString('base64url');
}

/** Whether a sent token is one that was given. */
export function isFormToken(secret: string, boundTo: string, sent: unknown): boolean {
  if (typeof sent !== 'string') return false;
  const given = Buffer.from(sent, 'base64url');
  if (given.length !== 2 * TOKEN_BYTES) return false;
  const [mask, rest] = [given.subarray(0, TOKEN_BYTES), given.subarray(TOKEN_BYTES)];
  return timingSafeEqual(masked(rest, mask), bareToken(secret, boundTo));
}

const bareToken = (secret: string, boundTo: string): Buffer =>
  createHmac('sha256', secret).update(`form ${boundTo}`).digest().subarray(0, TOKEN_BYTES);

const masked = (bytes: Buffer, mask: Buffer): Buffer =>
  Buffer.from(bytes.map((byte, at) => byte ^ (mask[at] ?? 0)));

/** Whether the browser says the request comes from our own page (Fetch Metadata, else Origin; none: an old browser). */
export function isOwnPage(headers: Headers, host: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null || origin === 'null') return origin === null;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** A seal with the house's secret: the text and its signature, both readable by the browser, neither changeable. */
export function sealWith(secret: string): Seal {
  const sign = (text: string) => createHmac('sha256', secret).update(`seal ${text}`).digest('base64url');
  return {
    close: (text) => `${Buffer.from(text).toString('base64url')}.${sign(text)}`,
    open(closed) {
      const [body = '', signature = ''] = closed.split('.');
      const text = Buffer.from(body, 'base64url').toString();
      const [known, given] = [Buffer.from(sign(text)), Buffer.from(signature)];
      return known.length === given.length && timingSafeEqual(known, given) ? text : null;
    },
  };
}
