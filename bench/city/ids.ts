import { diceOf } from '../../src/kernel/fold/variants.ts';

const hex = (value: number, digits: number): string =>
  Math.floor(value).toString(16).padStart(digits, '0').slice(-digits);

/** Makes identifiers as `newId` does (UUID version 7), but the same for the same seed: a city is made twice alike. */
export function idsOf(seed: number): (at: Date) => string {
  const dice = diceOf(seed);
  let count = 0;
  return (at) => {
    count += 1;
    const time = hex(at.getTime(), 12);
    const [random, tail] = [dice.next() * 2 ** 32, dice.next() * 2 ** 32];
    const variant = (8 + (count % 4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(count, 3)}-${variant}${hex(count / 4096, 3)}-${hex(random, 8)}${hex(tail, 4)}`;
  };
}
