import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { clearanceTokens } from '../../../kernel/walls/tokens.ts';
import { whyVisible } from '../../../kernel/walls/why.ts';
import { consentsOf } from '../consent/consent.store.ts';
import { householdsSeen, relationsSeen } from '../household/view.actions.ts';
import { storyOf } from '../merge/merge.store.ts';
import { personCards } from './card.store.ts';
import { personPanels } from './panels.ts';
import { holdsOn, nameForLetters, type PersonCard } from './person.rules.ts';
import {
  addressesOf,
  concealedOf,
  markersOf,
  namesOf,
  type Person,
  personById,
  phonesOf,
} from './person.store.ts';
import { hasConcealed, identityOf } from './person.walls.ts';
import type { Letter, PersonStory } from './story.ts';

/** A record by any of its identifiers, and all identifiers that are the same person. */
export async function openPerson(
  tx: Tx,
  id: string,
): Promise<{ readonly person: Person; readonly card: PersonCard; readonly ids: readonly string[] } | null> {
  const card = (await personCards(tx, [id])).get(id);
  const person = card && (await personById(tx, card.id));
  if (!card || !person) return null;
  tx.about({ kind: 'person', id: card.id, subjects: [card.id] });
  return { person, card, ids: await identityOf(tx, [card.id]) };
}

/** Tells whether a record is the person of a page; both records of a merged person are the same page. */
export async function pageOf(tx: Tx, id: string): Promise<(...recordIds: readonly string[]) => boolean> {
  const ids = await identityOf(tx, [id]);
  return (...recordIds) => recordIds.some((recordId) => ids.includes(recordId));
}

/** A deed asked for on the page of a person: done to somebody else it is not found, and undone. */
export async function onPageOf<T extends { readonly personId: string }, R extends string>(
  tx: Tx,
  id: string,
  deed: () => Promise<Result<T, R>>,
): Promise<Result<T, R | 'not-found'>> {
  const isOnPage = await pageOf(tx, id); // before the deed, which may part records
  const done = await deed();
  return done.ok && !isOnPage(done.value.personId) ? refuse('not-found') : done;
}

/** The whole page of a person, as far as the reader may see it. */
export const readPerson = (ctx: Ctx, id: string) =>
  ctx.read('person.view', async (tx) => {
    const opened = await openPerson(tx, id);
    return opened ? ok(await storyFor(tx, opened)) : refuse('not-found');
  });

type Opened = NonNullable<Awaited<ReturnType<typeof openPerson>>>;

async function storyFor(tx: Tx, { person, card, ids }: Opened): Promise<PersonStory> {
  const today = <T extends { fromOn: string | null; toOn: string | null }>(rows: readonly T[]) =>
    rows.filter((row) => row.toOn === null || holdsOn(row, tx.today));
  return {
    person,
    card,
    names: today(await namesOf(tx, ids)),
    mergedNames: await mergedNames(tx, ids, card.id),
    phones: today(await phonesOf(tx, ids)),
    addresses: await addressesOf(tx, ids),
    concealed: { any: await hasConcealed(tx, ids), seen: await concealedOf(tx, ids) },
    markers: today(await markersOf(tx, ids)),
    mayReadHealth: tx.ring.keys.includes(clearanceTokens.specialCare),
    households: await householdsSeen(tx, ids, tx.today),
    relations: await relationsSeen(tx, ids, tx.today),
    consents: await consentsOf(tx, ids),
    story: await storyOf(tx, ids),
    panels: await panelsFor(tx, card.id, ids),
  };
}

async function mergedNames(
  tx: Tx,
  ids: readonly string[],
  standing: string,
): Promise<{ id: string; name: string }[]> {
  const names: { id: string; name: string }[] = [];
  for (const id of ids) {
    const row = id === standing ? undefined : await personById(tx, id);
    if (row) names.push({ id: row.id, name: row.nameWritten });
  }
  return names;
}

async function panelsFor(tx: Tx, id: string, ids: readonly string[]): Promise<PersonStory['panels']> {
  const drawn = [];
  for (const { title, empty, more, load } of personPanels.all()) {
    const link = more ? { label: more.label, href: more.href(id) } : null;
    drawn.push({ title, empty, rows: await load(tx, ids), more: link });
  }
  return drawn;
}

/** Why the reader sees this person (U05). */
export const explainPerson = (ctx: Ctx, id: string) =>
  ctx.read('person.explain', async (tx) => {
    const opened = await openPerson(tx, id);
    if (!opened) return refuse('not-found');
    return ok({ card: opened.card, reasons: await whyVisible(tx, opened.person.lockId) });
  });

/** The envelope of a person: the name they chose, and what forbids or limits writing to them (T39, T15). */
export const readLetter = (ctx: Ctx, id: string) =>
  ctx.read('person.letter', async (tx) => {
    const opened = await openPerson(tx, id);
    if (!opened) return refuse('not-found');
    return ok(await letterFor(tx, opened));
  });

export async function letterFor(tx: Tx, { person, card, ids }: Opened): Promise<Letter> {
  const otherNames = await namesOf(tx, ids);
  const own = [...(await addressesOf(tx, ids)), ...(await concealedOf(tx, ids))].filter((row) =>
    holdsOn(row, tx.today),
  );
  const [best] = (['contact', 'actual', 'registered'] as const).flatMap((kind) =>
    own.filter((row) => row.kind === kind),
  );
  const markers = (await markersOf(tx, ids)).filter((marker) => holdsOn(marker, tx.today));
  return {
    card,
    name: nameForLetters({ nameWritten: person.nameWritten, otherNames }, tx.today),
    language: person.language,
    postcode: best?.postcode ?? '',
    address: best?.value ?? null,
    apart: !best && (await hasConcealed(tx, ids)),
    warnings: [
      ...(person.deceasedOn ? (['deceased'] as const) : []),
      ...(markers.some((marker) => marker.kind === 'noMailWithOrgName')
        ? (['noMailWithOrgName'] as const)
        : []),
      ...(person.preferredContact === 'doNotContact' ? (['doNotContact'] as const) : []),
    ],
  };
}
