import type { NameForms } from '../../src/kernel/fold/index.ts';
import { commonFamilyNames, commonGivenNames } from '../../src/kernel/fold/testing.ts';
import type { Dice } from '../../src/kernel/fold/variants.ts';

type Word = { readonly written: string; readonly kana: string };

const words = (list: string): Word[] =>
  list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [written = '', ...kana] = entry;
      return { written, kana: kana.join('') };
    });

const firstOfSons = words(`
健けん 太た 翔しょう 大だい 拓たく 直なお 和かず 正まさ 智とも 康やす 英ひで 俊とし 信のぶ 秀ひで 義よし 隆たか 博ひろ 裕ひろ
浩ひろ 雅まさ 哲てつ 昭あき 明あき 光みつ 勝かつ 孝たか 誠まさ 良よし 敏とし 邦くに 貞さだ 清きよ 重しげ 武たけ 龍りゅう 幸ゆき`);
const lastOfSons = words(`
一いち 二じ 郎ろう 太た 也や 介すけ 平へい 人と 之ゆき 彦ひこ 男お 雄お 夫お 司し 志し 樹き 輝き 吾ご 明あき 治はる 広ひろ 造ぞう`);
const firstOfDaughters = words(`
美み 由ゆ 真ま 恵え 千ち 久く 佐さ 奈な 菜な 里り 理り 友とも 智とも 和かず 幸ゆき 雅まさ 春はる 秋あき 夏なつ 文ふみ 富とみ 敏とし
光みつ 清きよ 静しず 典のり 早さ 沙さ 紗さ 彩あや 優ゆ 結ゆ 芳よし 節せつ 朝あさ 絹きぬ`);
const lastOfDaughters = words(`
子こ 美み 江え 代よ 香か 奈な 菜な 枝え 恵え 乃の 花か 里り 穂ほ 実み 衣い 音ね 世よ 紀き 津つ 緒お`);

/** Early words are drawn more often, as in life. */
const drawn = (list: readonly Word[], dice: Dice, slope = 2): Word =>
  list[Math.floor(dice.next() ** slope * list.length)] ?? { written: '', kana: '' };

const joined = (a: Word, b: Word): Word => ({ written: a.written + b.written, kana: a.kana + b.kana });

function givenName(dice: Dice): Word {
  const kind = dice.next();
  if (kind < 0.2) return drawn(commonGivenNames, dice);
  return kind < 0.6
    ? joined(drawn(firstOfSons, dice, 1.3), drawn(lastOfSons, dice, 1.3))
    : joined(drawn(firstOfDaughters, dice, 1.3), drawn(lastOfDaughters, dice, 1.3));
}

/** An invented name as various as those of a city, where most people share theirs with nobody or a few. */
export function aCitizensName(dice: Dice): NameForms & { readonly kana: string } {
  const [family, given] = [drawn(commonFamilyNames, dice), givenName(dice)];
  return { written: `${family.written} ${given.written}`, kana: `${family.kana} ${given.kana}` };
}
