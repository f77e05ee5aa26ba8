import type { ArticlePlan } from '../../stage/article-plan.ts';

const japanese = `# 困[こま]りごとは、一[ひと]つずつ来[く]るとはかぎりません
母[はは]の通院[つういん]に付[つ]き添[そ]う日[ひ]に、保育園[ほいくえん]から熱[ねつ]の電話[でんわ]が来[く]る。これが[[ダブルケア]]です。
年金[ねんきん]で暮[く]らす親[おや]が、仕事[しごと]の決[き]まらない子[こ]を支[ささ]えつづける。これが[[8050問題]]です。
どちらも、家[いえ]の中[なか]では「よくあること」に見[み]えます。だから、だれにも言[い]わないまま年月[ねんげつ]がたちます。
# どの窓口[まどぐち]が正[ただ]しいか、考[かんが]えなくてかまいません
介護[かいご]は介護[かいご]、子[こ]どもは子[こ]ども、仕事[しごと]は仕事[しごと]。制度[せいど]が分[わ]かれていると、[[生きづらさ|生[い]きづらさ]]を感[かん]じている人[ひと]が、窓口[まどぐち]のあいだを歩[ある]くことになります。
- どの窓口[まどぐち]でも、まず全部[ぜんぶ]うかがいます（[[断らない相談支援|断[ことわ]らない相談[そうだん]支援[しえん]]]）。
- 合[あ]う制度[せいど]がないときも、そのことを記録[きろく]し、いっしょに考[かんが]えます。
- [[コミュニティソーシャルワーカー]]と小学校区[しょうがっこうく]の担当職員[たんとうしょくいん]が、近所[きんじょ]の力[ちから]も借[か]りながら組[くみ]になります。
# はじめの一言[ひとこと]
「何[なに]から話[はな]せばいいかわからない」からで、だいじょうぶです。名前[なまえ]を言[い]わずに話[はな]すこともできます。
→ /ask 相談[そうだん]を書[か]く
→ /contact 話[はな]せるところを見[み]る
※ことばの説明[せつめい]は、長久手市[ながくてし]のお知[し]らせ「地域[ちいき]共生[きょうせい]推進課[すいしんか]、ご存[ぞん]じですか？」の注[ちゅう]によります。出[で]てくる家[いえ]は架空[かくう]です。`;

const easy = `# いくつも 困[こま]る ことが あります
子[こ]どもの 世話[せわ]と 親[おや]の 世話[せわ]を いっしょに する 人[ひと]が います。[[ダブルケア]]と いいます。
80さいくらいの 親[おや]が、50さいくらいの 子[こ]どもを 助[たす]けて いる 家[いえ]が あります。[[8050問題]]と いいます。
# どこで 話[はな]しても いいです
- どこでも、ぜんぶ 聞[き]きます（[[断らない相談支援|断[ことわ]らない相談[そうだん]支援[しえん]]]）
- わからない ときも、いっしょに 考[かんが]えます
- 名前[なまえ]は 言[い]わなくても いいです
→ /ask 話[はな]したい ことを 書[か]く
→ /contact 話[はな]す ところを 見[み]る
※長久手市[ながくてし]の お知[し]らせを 見[み]て 書[か]きました。`;

const english = `# Worries seldom come one at a time
The nursery calls about a fever on the day you take your mother to the doctor: that is [[ダブルケア|double care]].
Parents on a pension keep supporting a grown-up child without work: that is [[8050問題|the 80-50 issue]].
# You need not know the right counter
- Every counter hears all of it first ([[断らない相談支援|consultation without refusal]]).
- Where no scheme fits we write that down and think on with you.
- [[コミュニティソーシャルワーカー|Community social workers]] and the officers of the school districts team up with neighbours.
# How to begin
“I do not know where to start” is a good start. You may keep your name to yourself.
→ /ask Write to us
→ /contact Where to talk
※The words are explained after the city's newsletter. The families are made up.`;

/** Two words of the newsletter's footnotes, and why nobody has to choose a counter (community.md N3, N4, N6). */
export const severalWorries: ArticlePlan = {
  ...{ slug: 'several-worries', by: 'officer2', organization: 'city', publishedAgo: 6 },
  ja: {
    title: '「ダブルケア」「8050問題[もんだい]」って、なんですか',
    lead: 'いくつもの困[こま]りごとが重[かさ]なったとき、どこへ行[い]けばよいかの話[はなし]。',
    body: japanese,
  },
  easy: {
    title: '困[こま]った ことが いくつも ある とき',
    lead: 'どこで 話[はな]しても いいです。',
    body: easy,
  },
  en: {
    title: 'When worries come together',
    lead: 'Double care, the 80-50 issue, and where to go with them.',
    body: english,
  },
};
