/** A receipt number as people read it: fiscal year and running number, `2026-0412`. */
export const receiptNo = (fiscalYear: number, no: number): string =>
  `${fiscalYear}-${String(no).padStart(4, '0')}`;

/** The number however it was typed (full width, other dashes, spaces), or null when it is none. */
export function readReceiptNo(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ー－_・.]/g, '-')
    .replace(/\s/g, '');
  const parts = plain.match(/^(\d{4})-?(\d{1,7})$/);
  return parts ? receiptNo(Number(parts[1]), Number(parts[2])) : null;
}
