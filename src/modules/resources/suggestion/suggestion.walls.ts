import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, startOfDay } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { settingOf } from '../../districts/index.ts';
import { serviceCards } from '../service/card.store.ts';
import { keeperPostOf } from '../service/keeper.actions.ts';
import { resourceSettings } from '../settings.ts';
import { turns } from '../turns.ts';
import { insertSuggestion } from './suggestion.store.ts';

/** What a visitor of the directory tells. */
export type Told = { readonly said: string; readonly replyTo: string | null };

/**
 * "This is wrong", by anybody without an account. Its sender holds no keys, so it is written as the keeper; what they
 * may not see they cannot tell of. Somebody of the staff has it to answer from that moment.
 */
export const suggest = (ctx: Ctx, serviceId: string, { said, replyTo }: Told, mark?: DeedMark) =>
  ctx.act(
    'resource.suggest',
    async (tx) => {
      const card = (await serviceCards(tx, [serviceId])).get(serviceId);
      if (!card || card.hidden) return refuse('not-found');
      const id = newId(tx.now.getTime());
      await asKeeper(tx, async () => {
        await insertSuggestion(tx, { id, serviceId, said, replyTo: replyTo ?? '' });
        await oweAnswer(tx, id, serviceId);
      });
      tx.about({ kind: 'suggestion', id });
      return ok({ id });
    },
    mark,
  );

async function oweAnswer(tx: Tx, id: string, serviceId: string): Promise<void> {
  const ownerPostId = await keeperPostOf(tx, serviceId);
  if (!ownerPostId) return;
  const within = await settingOf(tx, resourceSettings.suggestionDays);
  const dueAt = startOfDay(addDays(tx.today, within + 1), tx.zone);
  await turns().owe(tx, {
    kind: 'resourceSuggestion',
    subjectKind: 'suggestion',
    subjectId: id,
    ownerPostId,
    dueAt,
  });
}
