const words =
  'あさひ いちご うさぎ えがお おちゃ かえる きつね くるみ けむし こねこ さくら しいたけ すいか せみ そば たけのこ ちくわ つくし てがみ とけい なすび にじ ぬりえ ねぎ のり はなび ひまわり ふうせん へちま ほたる まめ みかん むぎ めがね もみじ やかん ゆき よつば らっこ りんご るすばん れもん ろうそく わかめ あひる いるか うちわ えんぴつ おにぎり かばん きのこ くじら けん こま さかな しか すずめ せんべい そら たいこ ちょう つばめ てんとう とんぼ なべ にわ ぬの ねこ のはら はと ひつじ ふね へび ほし まど みず むし め もり やま ゆうひ よる らくだ りす れんこん わに あめ いす うみ えき おの かさ きく くも けいと ことり さる しお すみれ せんろ そり たこ ちず つき てつ とり なみ にもつ ぬか ねんど のはな はし ひも ふで へや ほん まつ みみ むら もち やね ゆり よもぎ らじお りぼん れんげ わた あり'.split(
    ' ',
  );

/** How many words a secret has. */
export const wordCount = 4;

/**
 * A secret of four everyday words from random bytes (two for each word), easy to read out on the telephone and to
 * write down at 82. Guessing is stopped by shutting the receipt for a while, not by length alone.
 */
export function secretFrom(bytes: Uint8Array): string {
  return Array.from({ length: wordCount }, (_, i) => {
    const drawn = ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0);
    return words[drawn % words.length] ?? '';
  }).join('・');
}

/** The same secret however it was typed: full or half width, katakana, spaces, commas, middle dots. */
export const foldSecret = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[^ぁ-ゖ]/g, '');

/**
 * Wrong words in a row after which a receipt is shut for a while. Numbers run on, so anybody could shut a neighbour's:
 * twenty cost a stranger four times what five would, spare who mistypes, and give a guesser one chance in thirteen million.
 */
export const triesBeforeShut = 20;

/** Minutes a receipt stays shut after so many wrong tries: 15, then twice as long each time, at most a day. */
export const shutMinutes = (wrongTries: number): number =>
  wrongTries < triesBeforeShut ? 0 : Math.min(24 * 60, 15 * 2 ** (wrongTries - triesBeforeShut));
