import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { accountNames, activePosts, organizationCards } from '../../districts/index.ts';
import { onPageOf, openPerson } from '../person/view.actions.ts';
import { enterConsent, withdrawConsent } from './consent.actions.ts';
import type { ConsentInput } from './consent.form.ts';
import { consentById, consentsOf, stepsOf } from './consent.store.ts';
import type { ConsentsView, Organization } from './seen.ts';

/** A person's consents with what became of each. */
export const readConsents = (ctx: Ctx, personId: string) =>
  ctx.read('consent.view', async (tx) => {
    const opened = await openPerson(tx, personId);
    if (!opened) return refuse('not-found');
    return ok(await consentsView(tx, opened));
  });

type Opened = NonNullable<Awaited<ReturnType<typeof openPerson>>>;

async function consentsView(tx: Tx, { card, ids }: Opened): Promise<ConsentsView> {
  const consents = await consentsOf(tx, ids);
  const steps = await stepsOf(
    tx,
    consents.map((consent) => consent.id),
  );
  const organizations = await organizationCards(tx, [
    ...consents.flatMap((consent) => consent.recipients),
    ...steps.flatMap((step) => step.organizationId ?? []),
  ]);
  const names = await accountNames(
    tx,
    steps.flatMap((step) => step.by ?? []),
  );
  return {
    card,
    consents: consents.map((consent) => ({
      consent,
      recipients: consent.recipients.map((id) => ({ id, name: organizations.get(id)?.name ?? '' })),
      steps: steps
        .filter((step) => step.consentId === consent.id)
        .map((step) => ({
          ...step,
          by: step.by ? (names.get(step.by) ?? '') : '',
          organization: step.organizationId ? (organizations.get(step.organizationId)?.name ?? '') : '',
        })),
    })),
  };
}

/** Organisations a consent can name today: every body that has posts in force. */
async function namable(tx: Tx): Promise<Organization[]> {
  const posts = await activePosts(tx);
  return [...new Map(posts.map((post) => [post.organizationId, post.organizationName])).entries()].map(
    ([id, name]) => ({ id, name }),
  );
}

/** What the form of a new consent is drawn from; `fromId` is an earlier one that is given anew. */
export const readConsentForm = (ctx: Ctx, personId: string, fromId: string) =>
  ctx.read('consent.view', async (tx) => {
    const opened = await openPerson(tx, personId);
    if (!opened) return refuse('not-found');
    const from = fromId ? await consentById(tx, fromId) : undefined;
    const earlier = from && opened.ids.includes(from.personId) ? from : null;
    return ok({ card: opened.card, organizations: await namable(tx), earlier });
  });

export const saveConsent = (ctx: Ctx, personId: string, input: ConsentInput, mark: DeedMark) =>
  ctx.act(
    'consent.enter',
    (tx) =>
      enterConsent(tx, personId, {
        ...input,
        explainedWith: input.explainedWith ?? '',
        witness: input.witness ?? '',
        proxyName: input.proxyName ?? '',
        personsView: input.personsView ?? '',
      }),
    mark,
  );

/** Withdraws a consent of this person; one of somebody else is not found. */
export const endConsent = (
  ctx: Ctx,
  { personId, consentId }: { personId: string; consentId: string },
  how: { organizationId: string | null; words: string | null },
  mark: DeedMark,
) =>
  ctx.act(
    'consent.withdraw',
    (tx) => {
      const said = { organizationId: how.organizationId, words: how.words ?? '' };
      return onPageOf(tx, personId, () => withdrawConsent(tx, consentId, said));
    },
    mark,
  );
