import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import { consentChanged } from '../bindings.ts';
import { personCards } from '../person/card.store.ts';
import { lockForPerson } from '../person/enter.actions.ts';
import { type Answer, type ConsentRefusal, decideAnswer, stands } from './consent.rules.ts';
import { type Consent, consentHeld, insertConsent, insertStep, updateConsent } from './consent.store.ts';

/** Enters what a person answered, or that they were not asked, refused, or cannot answer. */
export async function enterConsent(
  tx: Tx,
  personId: string,
  answer: Answer,
): Promise<Result<{ consentId: string }, ConsentRefusal | 'not-found'>> {
  const card = (await personCards(tx, [personId])).get(personId);
  if (!card) return refuse('not-found');
  const verdict = decideAnswer(answer, tx.today);
  if (!verdict.ok) return verdict;
  const consentId = newId();
  const { accountId } = staffOf(tx);
  const obtained = answer.status === 'notAsked' ? { by: null, at: null } : { by: accountId, at: tx.now };
  const lock = await lockForPerson(tx, card.id);
  await insertConsent(tx, consentId, card.id, answer, obtained, lock);
  const step = { consentId, kind: 'entered', organizationId: null, words: '', by: accountId } as const;
  await insertStep(tx, card.id, step, lock);
  tx.about({ kind: 'consent', id: consentId, subjects: [card.id], detail: { status: answer.status } });
  await consentChanged.run(tx, { personId: card.id, consentId });
  return ok({ consentId });
}

export type WithdrawRefusal = 'not-found' | 'not-standing' | 'not-a-recipient';

/**
 * Withdraws a consent at once, wholly or for one organisation. Whatever was leased on it is shut before the commit; that
 * sharing once took place stays written (A13). Anyone who may write the consent may do it; no version is asked.
 */
export async function withdrawConsent(
  tx: Tx,
  consentId: string,
  how: { readonly organizationId?: string | null | undefined; readonly words: string },
): Promise<Result<{ personId: string }, WithdrawRefusal>> {
  const consent = await consentHeld(tx, consentId);
  if (!consent) return refuse('not-found');
  if (!stands(consent.status)) return refuse('not-standing');
  const organizationId = how.organizationId ?? null;
  if (organizationId && !consent.recipients.includes(organizationId)) return refuse('not-a-recipient');
  const left = organizationId ? consent.recipients.filter((id) => id !== organizationId) : [];
  const status = left.length === 0 ? 'withdrawn' : 'partial';
  const said = { withdrawnAt: tx.now, withdrawalScope: how.words };
  await updateConsent(tx, consent, { status, ...said, ...(left.length > 0 ? { recipients: left } : {}) });
  await tellWithdrawal(tx, consent, organizationId, how.words);
  await consentChanged.run(tx, { personId: consent.personId, consentId });
  return ok({ personId: consent.personId });
}

async function tellWithdrawal(
  tx: Tx,
  consent: Consent,
  organizationId: string | null,
  words: string,
): Promise<void> {
  const step = {
    consentId: consent.id,
    kind: organizationId ? 'recipientWithdrawn' : 'withdrawn',
    organizationId,
    words,
    by: staffOf(tx).accountId,
  } as const;
  await insertStep(tx, consent.personId, step, await lockColumns(tx, consent.lockId));
  tx.about({
    kind: 'consent',
    id: consent.id,
    subjects: [consent.personId],
    detail: { recipient: organizationId ?? '' },
  });
}
