const weights = [6, 5, 4, 3, 2] as const;

/** Check digit of a local government code of five digits (全国地方公共団体コード, 総務省). */
export function checkDigit(five: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(five[at]), 0);
  return String((11 - (sum % 11)) % 10);
}

/** Whether six digits are a code: prefecture 01 to 47, and the check digit agrees. */
export const isTownCode = (six: string): boolean =>
  /^(0[1-9]|[1-3]\d|4[0-7])\d{4}$/.test(six) && checkDigit(six.slice(0, 5)) === six[5];

/** How a code as written becomes a code of six digits; `as`: it is one. Null when the check digit proves nothing. */
export function proveCode(written: string): { code: string; by: 'as' | 'codeZero' | 'codeCheck' } | null {
  if (isTownCode(written)) return { code: written, by: 'as' };
  if (!/^\d{5}$/.test(written)) return null;
  if (isTownCode(`0${written}`)) return { code: `0${written}`, by: 'codeZero' };
  const whole = written + checkDigit(written);
  return isTownCode(whole) ? { code: whole, by: 'codeCheck' } : null;
}
