/**
 * The number by which whoever wrote a slip tells it from their others and speaks of it on the telephone: `482-913`.
 * Made of the chance in the slip's own identifier, so it tells neither what was written nor how many slips there are,
 * as a running number would. It opens nothing.
 */
export function slipNo(slipId: string): string {
  const drawn = Number.parseInt(slipId.replaceAll('-', '').slice(-10), 16) % 1_000_000;
  const digits = String(drawn).padStart(6, '0');
  return `${digits.slice(0, 3)}-${digits.slice(3)}`;
}
