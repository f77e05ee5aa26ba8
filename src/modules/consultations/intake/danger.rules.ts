/** What a text may be about, when it speaks of danger. */
export type Danger = 'life' | 'violence' | 'child' | 'fire' | 'illness';

const signs: Readonly<Record<Danger, readonly RegExp[]>> = {
  life: [
    /死にたい|しにたい|自殺|自死|首を(吊|つ)|飛び降り|消えたい|生きてい(た|ら)くない|リストカット|kill myself|suicid|want to die/i,
  ],
  violence: [
    /殴ら|なぐら|殺され|ころされ|刃物|包丁.*(向け|持)|暴力|首を絞め|ストーカー|(beat|hit|kill)(s|ing)? me/i,
  ],
  child: [/(子ども|子供|こども|赤ちゃん|児童).{0,20}(あざ|殴|叩|泣き叫|放置|食べさせ)|虐待/],
  fire: [/火事|火災|煙が(出|で)|ガス(の|が)(におい|臭|漏)/],
  illness: [/倒れて|意識が(ない|無)|息をして(い)?ない|けいれん|血が止まらない|救急/],
};

/**
 * Dangers a text speaks of. It only decides which telephone numbers are shown and that a person looks today:
 * it never closes, sorts or answers anything. Missing one costs nothing, because the numbers are always a link away.
 */
export const dangersIn = (text: string): Danger[] =>
  (Object.keys(signs) as Danger[]).filter((danger) => signs[danger].some((sign) => sign.test(text)));
