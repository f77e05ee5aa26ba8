import { sql } from 'kysely';
import { formOf } from '../../src/kernel/fold/form.ts';
import { type Dice, diceOf, variantsOf } from '../../src/kernel/fold/variants.ts';
import type { House } from '../measure/house.ts';

/** Somebody of the city who is looked for. */
export type Target = {
  readonly id: string;
  readonly nameWritten: string;
  readonly kana: string;
  readonly digits: string | null;
};

export type Asked = { readonly target: Target; readonly kind: Kind; readonly text: string };

export const kinds = ['glyphs', 'kana', 'roman', 'two letters', 'part of a number'] as const;
export type Kind = (typeof kinds)[number];

/** Ten rows cannot hold more than ten people who sound alike: only readings that few share say who is meant. */
const mostAlike = 10;

/** A reading by its sound, as loosely as any spelling in Latin letters tells it apart. */
const soundOf = (kana: string): string => formOf(kana).sound?.wholes[0] ?? kana;

/** Everybody an account may read, past the walls: whose lock it opens. */
async function readableBy(house: House, accountId: string): Promise<Target[]> {
  const actor = { kind: 'staff', accountId, name: 'bench' } as const;
  const { keys } = await house.waist.for({ town: house.town, actor }).ring();
  const { rows } = await sql<Target>`
    select p.id, p.name_written, p.kana, (select min(h.digits) from people.phone h
      where h.town_id = p.town_id and h.person_id = p.id) as digits
    from people.person p
    where p.town_id = ${house.town.id} and p.readers && ${[...keys]}::uuid[] and p.needs <@ ${[...keys]}::uuid[]
      and not p.never && ${[...keys]}::uuid[]
    order by p.id`.execute(house.db.kysely);
  return rows;
}

/** Whom one reader is asked to find, and how many of their people share their reading with too many others. */
export async function targetsOf(house: House, accountId: string, most: number, seed: number) {
  const people = await readableBy(house, accountId);
  const alike = Map.groupBy(people, (person) => soundOf(person.kana));
  const told = people.filter((person) => (alike.get(soundOf(person.kana))?.length ?? 0) <= mostAlike);
  const dice = diceOf(seed);
  const targets = Array.from({ length: Math.min(most, told.length) }, () => dice.pick(told));
  return { people: people.length, tellable: told.length / Math.max(1, people.length), targets };
}

const kindOf = (variant: string): Kind => {
  if (/^(hepburn|passport|kunrei|typed)/.test(variant)) return 'roman';
  return /kana|half width|long marks|voicing/.test(variant) ? 'kana' : 'glyphs';
};

/** Every way the targets' names are written (the recall set), some of each, with short and broken-off questions beside. */
export function questionsAbout(
  targets: readonly Target[],
  perTarget: number,
  seed: number,
): { recall: Asked[]; short: Asked[] } {
  const dice = diceOf(seed);
  const recall = targets.flatMap((target, no) => {
    const all = variantsOf({ written: target.nameWritten, kana: target.kana }, seed + no);
    return Array.from({ length: perTarget }, () => dice.pick(all)).map(({ kind, text }) => ({
      target,
      kind: kindOf(kind),
      text,
    }));
  });
  return { recall, short: targets.flatMap((target) => shortQuestions(target, dice)) };
}

function shortQuestions(target: Target, dice: Dice): Asked[] {
  const [family = '', given = ''] = target.nameWritten.split(' ');
  const letters = [...(dice.next() < 0.5 ? family : given)].slice(0, 2).join('');
  const { digits } = target;
  const from = Math.floor(dice.next() * ((digits?.length ?? 0) - 6));
  return [
    { target, kind: 'two letters', text: letters },
    ...(digits ? [{ target, kind: 'part of a number' as const, text: digits.slice(from, from + 6) }] : []),
  ];
}
