import { diceOf } from '../../src/kernel/fold/variants.ts';
import { ok } from '../../src/kernel/result.ts';
import { blankPlace, putPlace } from '../../src/modules/districts/index.ts';
import { blankService, putService } from '../../src/modules/resources/index.ts';
import { everydayWords } from '../../src/modules/resources/search/everyday-words.ts';
import type { House } from '../measure/house.ts';

const seed = 20_261_127;
const kinds = ['サロン', '相談', 'の会', 'サービス', '教室', '見守り', 'カフェ', '支え合い'];
const groups = ['anyone', 'elder', 'disability', 'childRearing', 'child', 'carer'];

/** Writes a directory into a made city by the very door rooms use, the same for the same number. */
export async function writeDirectory(
  { waist, town }: House,
  accountId: string,
  count: number,
): Promise<void> {
  const dice = diceOf(seed);
  const concepts = [...everydayWords.values()];
  const ctx = waist.for({ town, actor: { kind: 'staff', accountId, name: 'bench' } });
  const done = await ctx.act('resource.change', async (tx) => {
    const places: string[] = [];
    for (let no = 0; no < 60; no += 1) {
      const at = { latitude: 35.1 + dice.next() / 20, longitude: 137 + dice.next() / 20 };
      const id = await putPlace(tx, { ...blankPlace, name: `見本の集会所${no}`, stepFree: 'yes', ...at });
      if (id) places.push(id);
    }
    for (let no = 0; no < count; no += 1) {
      const [one, other] = [dice.pick(concepts), dice.pick(concepts)];
      const words = [dice.pick(one), dice.pick(other)];
      const facts = {
        ...blankService,
        name: `${dice.pick(words)}${dice.pick(kinds)}${no}`,
        description: `${words.join('や')}で困ったとき、近所の人や職員がいっしょに考えます。だれでも使えます。`,
        everydayWords: words,
        targetGroups: [dice.pick(groups)],
        issueTags: ['daily'],
        helpLayers: ['mutual'],
        phone: '0561-00-1234',
        fees: '無料',
        feeYen: 0,
        verifiedAt: tx.now,
      };
      await putService(tx, facts, { places: [{ placeId: dice.pick(places), schedule: '毎週水曜' }] });
    }
    return ok(null);
  });
  if (!done.ok) throw new Error(done.refusal);
}
