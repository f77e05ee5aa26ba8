import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { Message } from '../../../kernel/i18n/messages.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { organizationCards } from '../../districts/index.ts';
import { type Consent, consentsOf } from '../consent/consent.store.ts';
import { mayAsk } from '../permissions.ts';
import type { PersonCard } from '../person/person.rules.ts';
import { holdsOn } from '../person/person.rules.ts';
import { addressesOf, phonesOf } from '../person/person.store.ts';
import { hasConcealed } from '../person/person.walls.ts';
import type { Person } from '../person/story.ts';
import { openPerson } from '../person/view.actions.ts';
import { recordParts } from './panels.ts';
import { type Looker, type Reader, whoLooked, whoMaySee } from './record.walls.ts';

/** What 「わたしの記録」 is drawn from: the person's own facts, who may see, who looked; nothing of others (A32). */
export type OwnRecord = {
  readonly card: PersonCard;
  readonly person: Person;
  readonly phones: readonly string[];
  readonly addresses: readonly string[];
  readonly apart: boolean;
  readonly readers: readonly Reader[];
  readonly lookers: readonly Looker[];
  readonly consents: readonly { readonly consent: Consent; readonly recipients: readonly string[] }[];
  readonly parts: readonly { readonly title: Message; readonly lines: readonly string[] }[];
  /** Whether the owner decided to name the persons behind the offices (U04). */
  readonly withNames: boolean;
};

/** A person's own page, for staff to show and print; `withNames` is the owner's decision and asks its own permission. */
export const readRecord = (ctx: Ctx, id: string, withNames: boolean) =>
  ctx.read(withNames ? 'record.names' : 'record.print', async (tx) => {
    const opened = await openPerson(tx, id);
    if (!opened) return refuse('not-found');
    tx.about({ detail: { names: withNames } });
    const mayName = mayAsk(tx.ring.readRoles, 'record.names');
    return ok({ record: await recordOf(tx, opened, withNames), mayName });
  });

type Opened = NonNullable<Awaited<ReturnType<typeof openPerson>>>;

async function recordOf(tx: Tx, { card, person, ids }: Opened, withNames: boolean): Promise<OwnRecord> {
  const today = <T extends { fromOn: string | null; toOn: string | null }>(rows: readonly T[]) =>
    rows.filter((row) => holdsOn(row, tx.today));
  const readers = await whoMaySee(tx, ids);
  const lookers = await whoLooked(tx, ids);
  const hush = <T extends { names: readonly string[] }>(row: T): T =>
    withNames ? row : { ...row, names: [] };
  return {
    card,
    person,
    phones: today(await phonesOf(tx, ids)).map((phone) => phone.number),
    addresses: today(await addressesOf(tx, ids)).map((address) => address.value),
    apart: await hasConcealed(tx, ids),
    readers: readers.map(hush),
    lookers: lookers.map(hush),
    consents: await worded(tx, await consentsOf(tx, ids)),
    parts: await filled(tx, ids),
    withNames,
  };
}

async function worded(tx: Tx, consents: readonly Consent[]): Promise<OwnRecord['consents']> {
  const names = await organizationCards(
    tx,
    consents.flatMap((consent) => consent.recipients),
  );
  return consents.map((consent) => ({
    consent,
    recipients: consent.recipients.flatMap((id) => names.get(id)?.name ?? []),
  }));
}

async function filled(tx: Tx, ids: readonly string[]): Promise<OwnRecord['parts']> {
  const parts = [];
  for (const { title, load } of recordParts.all()) parts.push({ title, lines: await load(tx, ids) });
  return parts.filter(({ lines }) => lines.length > 0);
}
