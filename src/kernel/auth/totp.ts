import { Secret, TOTP } from 'otpauth';
import { toString as drawQr } from 'qrcode';

/** RFC 6238 as every authenticator app knows it. */
const periodSeconds = 30;
const shape = { algorithm: 'SHA1', digits: 6, period: periodSeconds } as const;

/** Steps before and after now that are taken: clocks of phones are off by a little. */
const window = 1;

/** A new key for an authenticator app: 160 bits in base32 (RFC 4226 §4). */
export const newTotpKey = (): string => new Secret({ size: 20 }).base32;

export const isTotpKey = (text: string): boolean => /^[A-Z2-7]{32}$/.test(text);

/** A code as it is compared: half width, without spaces. */
export const plainCode = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '');

const totpOf = (key: string, label: { issuer: string; account: string }): TOTP =>
  new TOTP({ ...shape, issuer: label.issuer, label: label.account, secret: Secret.fromBase32(key) });

/** The time step a code belongs to, or null when it is wrong. That a step is used once is the caller's to see. */
export function stepOfCode(key: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(key, { issuer: '', account: '' }).validate({
    token: code,
    timestamp: now.getTime(),
    window,
  });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / periodSeconds) + delta;
}

/** The code of this instant, as an app would show it. For tests and the demo town. */
export const codeAt = (key: string, now: Date): string =>
  totpOf(key, { issuer: '', account: '' }).generate({ timestamp: now.getTime() });

/** What the app scans: `otpauth://totp/…`. */
export const totpAddress = (key: string, label: { issuer: string; account: string }): string =>
  totpOf(key, label).toString();

/** A QR code as an SVG picture. Drawn here, so no address or key leaves the house. */
export const qrSvg = (text: string): Promise<string> =>
  drawQr(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4, width: 224 });
