import type { NameForms } from './name-keys.ts';
import { type Dice, diceOf } from './variants.ts';

/** Three hundred common family names with a common reading of each. Nobody in particular. */
const FAMILY = `
佐藤さとう 鈴木すずき 高橋たかはし 田中たなか 伊藤いとう 渡辺わたなべ 山本やまもと 中村なかむら 小林こばやし 加藤かとう
吉田よしだ 山田やまだ 佐々木ささき 山口やまぐち 松本まつもと 井上いのうえ 木村きむら 林はやし 斎藤さいとう 清水しみず
山崎やまざき 森もり 池田いけだ 橋本はしもと 阿部あべ 石川いしかわ 山下やました 中島なかじま 石井いしい 小川おがわ
前田まえだ 岡田おかだ 長谷川はせがわ 藤田ふじた 後藤ごとう 近藤こんどう 村上むらかみ 遠藤えんどう 青木あおき 坂本さかもと
福田ふくだ 太田おおた 西村にしむら 藤井ふじい 金子かねこ 藤原ふじわら 岡本おかもと 三浦みうら 中野なかの 中川なかがわ
原田はらだ 松田まつだ 竹内たけうち 小野おの 田村たむら 中山なかやま 和田わだ 石田いしだ 森田もりた 上田うえだ
原はら 内田うちだ 柴田しばた 酒井さかい 宮崎みやざき 横山よこやま 高木たかぎ 安藤あんどう 宮本みやもと 大野おおの
小島こじま 谷口たにぐち 今井いまい 工藤くどう 高田たかだ 増田ますだ 丸山まるやま 杉山すぎやま 村田むらた 大塚おおつか
新井あらい 小山こやま 平野ひらの 藤本ふじもと 河野こうの 上野うえの 野口のぐち 武田たけだ 松井まつい 千葉ちば
岩崎いわさき 菅原すがわら 木下きのした 久保くぼ 佐野さの 野村のむら 松尾まつお 市川いちかわ 菊地きくち 杉本すぎもと
古川ふるかわ 大西おおにし 島田しまだ 水野みずの 桜井さくらい 渡部わたべ 高野たかの 吉川よしかわ 山内やまうち 西田にしだ
飯田いいだ 西川にしかわ 小松こまつ 北村きたむら 安田やすだ 五十嵐いがらし 川口かわぐち 平田ひらた 関せき 中田なかた
久保田くぼた 服部はっとり 東ひがし 岩田いわた 土屋つちや 川崎かわさき 福島ふくしま 本田ほんだ 辻つじ 樋口ひぐち
秋山あきやま 田口たぐち 永井ながい 山中やまなか 中西なかにし 吉村よしむら 川上かわかみ 大島おおしま 石原いしはら 馬場ばば
大橋おおはし 松岡まつおか 浜田はまだ 荒木あらき 大久保おおくぼ 熊谷くまがい 菅野かんの 野田のだ 小池こいけ 内藤ないとう
須藤すどう 星野ほしの 荒井あらい 黒田くろだ 広瀬ひろせ 尾崎おざき 永田ながた 川村かわむら 松村まつむら 西山にしやま
平井ひらい 大石おおいし 岩本いわもと 片山かたやま 本間ほんま 早川はやかわ 横田よこた 岡崎おかざき 荻野おぎの 鎌田かまた
成田なりた 宮田みやた 小田おだ 石橋いしばし 篠原しのはら 須田すだ 高山たかやま 萩原はぎわら 大沢おおさわ 小西こにし
南みなみ 松原まつばら 栗原くりはら 伊東いとう 松浦まつうら 三宅みやけ 福井ふくい 望月もちづき 大森おおもり 奥村おくむら
岡おか 田辺たなべ 内山うちやま 片岡かたおか 松永まつなが 桑原くわばら 関口せきぐち 八木やぎ 奥田おくだ 北川きたがわ
富田とみた 向井むかい 上村うえむら 今村いまむら 吉岡よしおか 坂口さかぐち 中沢なかざわ 滝沢たきざわ 栗田くりた 西野にしの
戸田とだ 土井どい 小谷こたに 杉田すぎた 児玉こだま 榎本えのもと 松下まつした 長田おさだ 天野あまの 小原おばら
白石しらいし 中井なかい 堀ほり 田島たじま 松山まつやま 野崎のざき 広田ひろた 岸本きしもと 竹田たけだ 植田うえだ
大谷おおたに 井口いぐち 大山おおやま 金田かねだ 落合おちあい 根本ねもと 浅野あさの 宮下みやした 河村かわむら 柳田やなぎだ
日高ひだか 米田よねだ 浅井あさい 宮内みやうち 大川おおかわ 堀内ほりうち 村山むらやま 川島かわしま 塚本つかもと 牧野まきの
佐久間さくま 山岸やまぎし 青山あおやま 中尾なかお 足立あだち 樋渡ひわたし 矢野やの 市原いちはら 沢田さわだ 田代たしろ
神田かんだ 飯塚いいづか 下田しもだ 長尾ながお 梅田うめだ 黒木くろき 稲垣いながき 新田にった 島崎しまざき 若林わかばやし
川田かわだ 相馬そうま 江口えぐち 石塚いしづか 柳沢やなぎさわ 寺田てらだ 鶴田つるた 竜崎りゅうざき 国分こくぶ 恵藤えとう
真田さなだ 広川ひろかわ 徳永とくなが 栄口さかえぐち 槙野まきの 滝口たきぐち 曽根そね 富永とみなが 万代ばんだい 宝田たからだ
渋谷しぶや 浅田あさだ 鉄本てつもと 豊田とよだ 条野じょうの 円谷つぶらや 黒沢くろさわ 峰岸みねぎし 館野たての 一ノ瀬いちのせ
鎌ヶ谷かまがや 塩田しおだ 桧山ひやま 弥永やなが 与田よだ 長沢ながさわ 実川じつかわ 会田あいだ 仲村なかむら 庄司しょうじ
城戸きど 兵頭ひょうどう 京極きょうごく 龍造寺りゅうぞうじ 九条くじょう 白鳥しらとり 羽鳥はとり 大内おおうち 小内こうち 遠山とおやま`;

const GIVEN = `
太一たいち 一郎いちろう 次郎じろう 三郎さぶろう 健一けんいち 純一じゅんいち 真也しんや 浩二こうじ 隆之たかゆき 慎太郎しんたろう
洋平ようへい 恵介けいすけ 大輔だいすけ 翔太しょうた 蓮れん 陽翔はると 修おさむ 茂しげる 清きよし 実みのる
正雄まさお 昭二しょうじ 栄作えいさく 勇気ゆうき 亮平りょうへい 龍之介りゅうのすけ 竜也たつや 圭吾けいご 育夫いくお 海斗かいと
花子はなこ 恵子けいこ 裕子ゆうこ 優子ゆうこ 幸子さちこ 陽子ようこ 京子きょうこ 千恵ちえ フジヱふじえ きくゑきくえ
とめとめ みすゞみすず 美咲みさき 葵あおい 結衣ゆい 凛りん 桜さくら 真由美まゆみ 直美なおみ 節子せつこ
澄江すみえ 静香しずか 紀子のりこ 典子のりこ 順子じゅんこ 久美子くみこ 悦子えつこ 志津子しづこ 千鶴ちづる 郁いく
うめうめ しょうしょう 良子りょうこ 涼りょう 麻衣まい 彩乃あやの 心愛ここあ 萌もえ 寿々すず 玲奈れいな`;

type Word = { readonly written: string; readonly kana: string };

const READING = /^(.*?)([ぁ-ゖー]+)$/u;
// A name that is kana itself repeats its reading, in length if not in spelling: とめとめ, フジヱふじえ.
const KANA_NAME = /^([ぁ-ヺゝゞー]+)$/u;

const wordOf = (entry: string): Word => {
  const letters = [...entry];
  const half = letters.length / 2;
  if (KANA_NAME.test(entry))
    return { written: letters.slice(0, half).join(''), kana: letters.slice(half).join('') };
  const [, written = entry, kana = ''] = READING.exec(entry) ?? [];
  return { written, kana };
};

const wordsIn = (list: string): readonly Word[] => list.trim().split(/\s+/).map(wordOf);

export const commonFamilyNames: readonly Word[] = wordsIn(FAMILY);
export const commonGivenNames: readonly Word[] = wordsIn(GIVEN);

/** Names early in the list are drawn more often, as in life. */
const drawn = (words: readonly Word[], dice: Dice): Word =>
  words[Math.floor(dice.next() ** 2 * words.length)] ?? { written: '', kana: '' };

/** An invented person's name: kanji and katakana reading, 姓 and 名 with a space. */
export const aName = (dice: Dice): NameForms => {
  const [family, given] = [drawn(commonFamilyNames, dice), drawn(commonGivenNames, dice)];
  return { written: `${family.written} ${given.written}`, kana: `${family.kana} ${given.kana}` };
};

/** Invented names, the same for the same seed. */
export const crowdOf = (count: number, seed: number): NameForms[] => {
  const dice = diceOf(seed);
  return Array.from({ length: count }, () => aName(dice));
};
