import type { Tx } from '../../../kernel/ctx/tx.ts';
import { toHiragana } from '../../../kernel/fold/index.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { personCards } from '../../people/index.ts';

/**
 * Whether a text that is to leave the case side holds a name of anybody in a consultation: whom it is about, who came,
 * who told. Past the walls, because whoever checks the text need not know the names; the answer tells none of them.
 */
export const namesSomebodyOf = (tx: Tx, consultationId: string, text: string): Promise<boolean> =>
  asKeeper(tx, async (owner) => {
    const subjects = await owner
      .selectFrom('consultations.subject')
      .select(['personId', 'saidName as name'])
      .where('townId', '=', tx.townId)
      .where('consultationId', '=', consultationId)
      .execute();
    const named = async (table: 'consultations.caller' | 'consultations.reporter') =>
      await owner
        .selectFrom(table)
        .select('name')
        .where('townId', '=', tx.townId)
        .where('consultationId', '=', consultationId)
        .execute();
    const spoke = [...(await named('consultations.caller')), ...(await named('consultations.reporter'))];
    const cards = await personCards(
      tx,
      subjects.map(({ personId }) => personId),
    );
    const names = [...subjects, ...spoke, ...cards.values()].map(({ name }) => name);
    const kana = [...cards.values()].map((card) => card.kana);
    return [...names, ...kana].some((name) => holdsName(text, name));
  });

const squeeze = (text: string): string => toHiragana(text.normalize('NFKC')).replace(/[\s・]/g, '');

/** The whole name, or one of its parts of two letters and more, kana read as one. */
function holdsName(text: string, name: string): boolean {
  const parts = name.split(/[\s　・]+/).filter((part) => !/^[（(].*[）)]$/.test(part));
  const folded = squeeze(text);
  return [parts.join(''), ...parts].map(squeeze).some((part) => part.length > 1 && folded.includes(part));
}
