import type { ArticlePlan } from '../../stage/article-plan.ts';

const japanese = `# ステーションは、まちの居間[いま]です
[[地域共生ステーション|地域[ちいき]共生[きょうせい]ステーション]]は、部屋[へや]を借[か]りる人[ひと]だけの場所[ばしょ]ではありません。本[ほん]を読[よ]む人[ひと]、宿題[しゅくだい]をする子[こ]、お茶[ちゃ]を飲[の]む人[ひと]。用事[ようじ]がなくても、いてかまいません。
@川辺[かわべ]：何[なに]をしに来[き]たのですか、とは聞[き]きません。
@森下[もりした]：聞[き]かれないから来[こ]られる、という方[かた]もいますね。
# 困[こま]りごとと、「してみたいこと」
どちらも、同[おな]じ机[つくえ]で聞[き]きます。
- 「最近[さいきん]、となりの家[いえ]の雨戸[あまど]が開[あ]かなくて」
- 「花[はな]の世話[せわ]なら、わたしにもできそうです」
担当職員[たんとうしょくいん]や[[コミュニティソーシャルワーカー]]が、人[ひと]と人[ひと]をつなぎます。役割[やくわり]や居場所[いばしょ]をいっしょにさがすことを[[参加支援]]といいます。
# にぎやかなところが苦手[にがて]な人[ひと]は
[[ひきこもり]]の相談窓口[そうだんまどぐち]と居場所[いばしょ]がいっしょになった「N-ジョイ」もあります。名前[なまえ]は聞[き]きません。
→ /stations 近[ちか]くのステーションを見[み]る
→ /gatherings 今週[こんしゅう]の集[あつ]まりを見[み]る
※ステーションとN-ジョイのことは、長久手市[ながくてし]のお知[し]らせによります。話[はな]している職員[しょくいん]と、ことばの例[れい]は架空[かくう]です。`;

const easy = `# だれでも いて いい ところです
[[地域共生ステーション|地域[ちいき]共生[きょうせい]ステーション]]では、本[ほん]を 読[よ]んだり、お茶[ちゃ]を 飲[の]んだり できます。何[なに]も しなくても いいです。
# 話[はな]す ことも できます
- 困[こま]って いる こと
- やって みたい こと
係[かかり]の 人[ひと]が 聞[き]きます。あなたが できる ことを いっしょに さがします（[[参加支援]]）。
# 静[しず]かな ところが いい 人[ひと]
「N-ジョイ」が あります。名前[なまえ]は 聞[き]きません。
→ /stations 近[ちか]くの ステーションを 見[み]る
→ /gatherings 今週[こんしゅう]の 集[あつ]まりを 見[み]る
※長久手市[ながくてし]の お知[し]らせを 見[み]て 書[か]きました。`;

const english = `# The living room of the town
A [[地域共生ステーション|community station]] is not only for those who book a room. Read, do homework, drink tea; nobody asks what you came for.
# Worries, and things you would like to do
Both are heard at the same table.
- “My neighbour's shutters have stayed shut lately.”
- “I could look after the flowers.”
Officers and [[コミュニティソーシャルワーカー|community social workers]] tie people to people. Looking together for a part to play is called [[参加支援|support to take part]].
# If you would rather have it quiet
N-Joy is a counter and a place to be for people in [[ひきこもり|social withdrawal]]. Nobody asks for a name.
→ /stations See the stations
→ /gatherings This week's gatherings
※Stations and N-Joy are in the city's newsletter. The people and what they say are made up.`;

/** What a station is for, and the two things that may be told there (community.md N9, N15, N16). */
export const livingRoom: ArticlePlan = {
  ...{ slug: 'living-room', by: 'officer3', organization: 'city', publishedAgo: 3 },
  ja: {
    title: '用事[ようじ]がなくても、ステーションへ',
    lead: '困[こま]りごとも、してみたいことも、いるだけの日[ひ]も。',
    body: japanese,
  },
  easy: {
    title: 'ステーションに 来[き]ませんか',
    lead: '何[なに]も なくても 来[き]て いいです。',
    body: easy,
  },
  en: {
    title: 'Drop in at a station',
    lead: 'With a worry, with a wish, or with nothing at all.',
    body: english,
  },
};
