import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import {
  type AddressInput,
  type Amendment,
  addAddress,
  addMarker,
  addName,
  addPhone,
  amendPerson,
  endFactOf,
  type FactKind,
  type NameInput,
  recordDeath,
} from './change.actions.ts';
import { enterPerson } from './enter.actions.ts';
import type { NewPersonInput } from './person.form.ts';
import type { MarkerKind } from './person.rules.ts';
import { candidates } from './search.store.ts';
import { openPerson } from './view.actions.ts';

/** Whether the actor may enter people: for drawing an empty form, which reads nothing of anybody. */
export const mayEnter = (ctx: Ctx) => ctx.read('person.enter', async () => ok(null));

/** Enters somebody new from the form, and says whether somebody readable may be the same person (T03). */
export const enter = (ctx: Ctx, input: NewPersonInput, mark: DeedMark) =>
  ctx.act(
    'person.enter',
    async (tx) => {
      const { nameWritten, kana, born, phone, postcode, address, otherName, otherKind } = input;
      const entered = await enterPerson(tx, {
        nameWritten,
        kana,
        ...(born ? { born } : {}),
        ...(phone ? { phones: [{ number: phone }] } : {}),
        ...(address ? { address: { value: address, postcode } } : {}),
        ...(otherName ? { otherNames: [{ kind: otherKind ?? 'nickname', value: otherName }] } : {}),
      });
      tx.about({ kind: 'person', id: entered.personId, subjects: [entered.personId] });
      const { seen } = await candidates(tx, {
        name: nameWritten,
        kana,
        bornOn: born?.on,
        phone,
      });
      const maybeSame = seen.some((candidate) => candidate.personId !== entered.personId);
      return ok({ personId: entered.personId, maybeSame });
    },
    mark,
  );

export const amend = (ctx: Ctx, id: string, version: number, input: Amendment, mark: DeedMark) =>
  ctx.act('person.change', (tx) => amendPerson(tx, id, version, input), mark);

export type FactInput =
  | { readonly kind: 'names'; readonly value: NameInput }
  | { readonly kind: 'phones'; readonly value: { readonly number: string; readonly note: string | null } }
  | { readonly kind: 'addresses'; readonly value: AddressInput }
  | {
      readonly kind: 'markers';
      readonly value: {
        readonly kind: MarkerKind;
        readonly note: string | null;
        readonly toOn: LocalDate | null;
      };
    };

/** One more name, number, address or marker. */
export const addFact = (ctx: Ctx, id: string, fact: FactInput, mark: DeedMark) =>
  ctx.act(
    'person.change',
    (tx) => {
      switch (fact.kind) {
        case 'names':
          return addName(tx, id, fact.value);
        case 'phones':
          return addPhone(tx, id, fact.value);
        case 'addresses':
          return addAddress(tx, id, fact.value);
        case 'markers':
          return addMarker(tx, id, fact.value);
      }
    },
    mark,
  );

export const closeFact = (
  ctx: Ctx,
  id: string,
  fact: { kind: FactKind; id: string; on: LocalDate },
  mark: DeedMark,
) => ctx.act('person.change', (tx) => endFactOf(tx, id, fact), mark);

export const enterDeath = (ctx: Ctx, id: string, version: number, on: LocalDate | null, mark: DeedMark) =>
  ctx.act('person.change', (tx) => recordDeath(tx, id, version, on), mark);

/** A person and their card, for drawing a form. */
export const readForForm = (ctx: Ctx, id: string) =>
  ctx.read('person.view', async (tx) => {
    const opened = await openPerson(tx, id);
    return opened ? ok({ person: opened.person, card: opened.card }) : refuse('not-found');
  });
