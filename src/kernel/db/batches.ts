/** Rows in parts of one statement each: its parameters are counted in 16 bits, and each row has many. */
export function* batchesOf<T>(rows: readonly T[], atOnce = 500): Generator<T[]> {
  for (let from = 0; from < rows.length; from += atOnce) yield rows.slice(from, from + atOnce);
}
