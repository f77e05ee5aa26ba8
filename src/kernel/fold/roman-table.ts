/** Hepburn spelling of each kana, then of each kana with a small vowel: 'あ a'. Source: 内閣告示 of 1954, table 2 usage, and loan-word kana of the notice of 1991. */
const HEPBURN = `
あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to
な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo
ら ra り ri る ru れ re ろ ro わ wa を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo
だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゐ i ゑ e ゔ vu
きゃ kya きゅ kyu きょ kyo しゃ sha しゅ shu しょ sho ちゃ cha ちゅ chu ちょ cho にゃ nya にゅ nyu にょ nyo
ひゃ hya ひゅ hyu ひょ hyo みゃ mya みゅ myu みょ myo りゃ rya りゅ ryu りょ ryo ぎゃ gya ぎゅ gyu ぎょ gyo
じゃ ja じゅ ju じょ jo ぢゃ ja ぢゅ ju ぢょ jo びゃ bya びゅ byu びょ byo ぴゃ pya ぴゅ pyu ぴょ pyo
しぇ she ちぇ che じぇ je つぁ tsa つぃ tsi つぇ tse つぉ tso てぃ ti でぃ di とぅ tu どぅ du てゅ tyu でゅ dyu
ふぁ fa ふぃ fi ふぇ fe ふぉ fo ふゅ fyu うぃ wi うぇ we うぉ wo いぇ ye くぁ kwa くぃ kwi くぇ kwe くぉ kwo ぐぁ gwa
ゔぁ va ゔぃ vi ゔぇ ve ゔぉ vo ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo ゎ wa`;

/** Kunrei where it differs. Source: 内閣告示 of 1954, table 1. */
const KUNREI = `
し si ち ti つ tu ふ hu じ zi ぢ zi づ zu しゃ sya しゅ syu しょ syo ちゃ tya ちゅ tyu ちょ tyo
じゃ zya じゅ zyu じょ zyo ぢゃ zya ぢゅ zyu ぢょ zyo`;

/** Other spellings that are met in passports and from keyboards. */
const MET = `
し ci じ di ず dzu ず du お wo じゃ jya じゅ jyu じょ jyo ちゃ cya ちゅ cyu ちょ cyo り li ら la る lu れ le ろ lo
か ca く cu こ co ぶ vu ば va び vi べ ve ぼ vo くぁ qua ふぁ fa`;

const pairsIn = (table: string): [string, string][] => {
  const words = table.trim().split(/\s+/);
  return words.flatMap((kana, at) => (at % 2 === 0 ? [[kana, words[at + 1] ?? ''] as [string, string]] : []));
};

export const hepburnOf: ReadonlyMap<string, string> = new Map(pairsIn(HEPBURN));
export const kunreiOf: ReadonlyMap<string, string> = new Map([...pairsIn(HEPBURN), ...pairsIn(KUNREI)]);

/** Syllable to kana. Where several kana are spelled alike the first table wins: ti is ち before it is てぃ. */
export const kanaOf: ReadonlyMap<string, string> = new Map(
  [...pairsIn(KUNREI), ...pairsIn(HEPBURN), ...pairsIn(MET)].reverse().map(([kana, roman]) => [roman, kana]),
);
