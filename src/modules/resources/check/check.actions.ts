import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import { settingOf } from '../../districts/index.ts';
import { checkDays } from '../search/search.actions.ts';
import { serviceCards } from '../service/card.store.ts';
import { closeService } from '../service/service.store.ts';
import { resourceSettings } from '../settings.ts';
import { turns } from '../turns.ts';
import { type DueEntry, type Found, mostDue } from './check.rules.ts';
import { dueServices, innerDetailsOf, insertCheck, markVerified } from './check.store.ts';
import { askByMail, mailOf } from './enquiry.actions.ts';
import { lastEnquiries } from './enquiry.store.ts';

export async function dueEntries(tx: Tx): Promise<DueEntry[]> {
  const due = await dueServices(tx, await checkDays(tx), mostDue);
  const ids = due.map(({ id }) => id);
  const details = await innerDetailsOf(tx, ids);
  const asked = await lastEnquiries(tx, ids);
  return due.map((row) => {
    const its = details.get(row.id) ?? [];
    const last = asked.get(row.id) ?? null;
    const isOfThisRound = last && (row.dueOn === null || last.askedAt >= new Date(row.dueOn));
    return { ...row, details: its, mail: mailOf(its), asked: isOfThisRound ? last : null };
  });
}

/** What is due, with contacts as far as the reader's keys open them. */
export const readDue = (ctx: Ctx) => ctx.read('resource.contacts', async (tx) => ok(await dueEntries(tx)));

/**
 * Notes a check. Found true or mended, the entry is fresh from now on; over, it ends today; nobody reached, it stays
 * due. Refuses an entry that is over.
 */
export const checkService = (ctx: Ctx, id: string, found: Found, mark?: DeedMark) =>
  ctx.act(
    'resource.check',
    async (tx) => {
      const card = (await serviceCards(tx, [id])).get(id);
      if (!card || card.closedOn !== null) return refuse('not-found');
      const { accountId, name } = staffOf(tx);
      await insertCheck(tx, {
        ...found,
        id: newId(tx.now.getTime()),
        serviceId: id,
        accountId,
        who: found.who ?? '',
        changed: found.changed ?? '',
      });
      if (found.outcome === 'true' || found.outcome === 'changed') await markVerified(tx, id, name);
      if (found.outcome === 'ended') await closeService(tx, id, tx.today);
      if (found.outcome !== 'unreached') await turns().settle(tx, id);
      tx.about({ kind: 'service', id, detail: { how: found.how, outcome: found.outcome } });
      return ok(null);
    },
    mark,
  );

/** Writes to every contact of a due entry that has an address and was not written to lately. Answers how many. */
export const writeEnquiries = (ctx: Ctx, mark?: DeedMark) =>
  ctx.act(
    'resource.check',
    async (tx) => {
      const again = addDays(tx.today, -(await settingOf(tx, resourceSettings.remindDays)));
      let written = 0;
      for (const entry of await dueEntries(tx)) {
        if (!entry.mail || (entry.asked && entry.asked.askedAt > new Date(again))) continue;
        await askByMail(ctx, tx, entry, entry.mail, staffOf(tx).accountId);
        written += 1;
      }
      tx.about({ kind: 'enquiry', detail: { written } });
      return ok({ written });
    },
    mark,
  );
