import type { ArticlePlan, TermPlan } from '../stage/article-plan.ts';
import { commonTerms } from '../words.ts';
import { livingRoom } from './articles/living-room.ts';
import { severalWorries } from './articles/several-worries.ts';

const stationTerm: TermPlan = {
  term: '地域共生ステーション',
  kana: 'ちいききょうせいステーション',
  meaning:
    'いつでも立[た]ち寄[よ]れる、地域[ちいき]の居間[いま]のような場所[ばしょ]。部屋[へや]を借[か]りることも、困[こま]りごとを話[はな]すこともできます。',
  meaningEasy: 'いつでも 行[い]ける、地域[ちいき]の 場所[ばしょ]。休[やす]んだり 話[はな]したり できます。',
  termEn: 'Community station',
  meaningEn:
    'A place in the district that is always open, like a living room; one can also talk over a worry there.',
};

export const nagakuteTerms: readonly TermPlan[] = [...commonTerms, stationTerm];

const japanese = `# ある日[ひ]の課[か]の会話[かいわ]から
@川辺[かわべ]：このごろの相談[そうだん]は、いくつもの困[こま]りごとが重[かさ]なっていますね。[[8050問題]]のように、一[ひと]つの制度[せいど]では受[う]け止[と]めきれないことがふえました。
@森下[もりした]：子育[こそだ]てと介護[かいご]が重[かさ]なる[[ダブルケア]]もそうです。どの窓口[まどぐち]へ行[い]けばいいのか、本人[ほんにん]にもわからない。
@川辺[かわべ]：前[まえ]なら、となりの家[いえ]に声[こえ]をかければすんだことも、いまは言[い]い出[だ]しにくいようです。
@森下[もりした]：だったら、わたしたちが地域[ちいき]へ出[で]かけて、そこに暮[く]らす人[ひと]たちといっしょに考[かんが]えましょう。
# なぜ、この課[か]ができたのですか
[[生きづらさ|生[い]きづらさ]]を感[かん]じている人[ひと]がいます。そして制度[せいど]のほうにも、決[き]まりの形[かたち]に合[あ]わないと助[たす]けにくいという「支援[しえん]のしづらさ」があります。その両方[りょうほう]と向[む]き合[あ]うために、市長[しちょう]のすぐ下[した]に地域[ちいき]共生[きょうせい]推進課[すいしんか]がつくられました。小学校区[しょうがっこうく]ごとに、担当[たんとう]の職員[しょくいん]がいます。
# 三[みっ]つを、一[ひと]つのこととして
目[め]ざすのは[[地域共生社会]]です。そのために、次[つぎ]の三[みっ]つを別々[べつべつ]にせず進[すす]めます。これが[[重層的支援体制整備事業|重層的[じゅうそうてき]支援[しえん]体制[たいせい]整備[せいび]事業[じぎょう]]]です。
- 地域[ちいき]づくり：顔[かお]の見[み]える間[あいだ]がらを広[ひろ]げます。[[地域共生ステーション|地域[ちいき]共生[きょうせい]ステーション]]での交流[こうりゅう]、[[避難行動要支援者|避難[ひなん]行動[こうどう]要[よう]支援者[しえんしゃ]]]の見守[みまも]り、ワンコインサービスなど。
- [[断らない相談支援|断[ことわ]らない相談[そうだん]支援[しえん]]]：どんなことも受[う]け止[と]め、いろいろな機関[きかん]と地域[ちいき]の人[ひと]が組[くみ]になって支[ささ]えます。
- [[参加支援]]：役割[やくわり]と居場所[いばしょ]を見[み]つけます。[[ひきこもり]]の相談窓口[そうだんまどぐち]で居場所[いばしょ]でもある「N-ジョイ」など。
担当[たんとう]の職員[しょくいん]と[[コミュニティソーシャルワーカー]]が、人[ひと]と人[ひと]、しくみとしくみのあいだを紡[つむ]ぎます。
# まずは、近[ちか]くのステーションへ
困[こま]りごとでも、「こんなことをしてみたい」でもかまいません。ことばのままに聞[き]かせてください。
→ /stations 近[ちか]くのステーションを見[み]る
→ /ask 相談[そうだん]を書[か]く
※課[か]のなりたちと三[みっ]つの取[と]り組[く]みは、長久手市[ながくてし]のお知[し]らせ「地域[ちいき]共生[きょうせい]推進課[すいしんか]、ご存[ぞん]じですか？」によります。話[はな]している職員[しょくいん]は架空[かくう]の人[ひと]です。`;

const easy = `# どんな ところですか
困[こま]って いる ことが いくつも あって、どこで 話[はな]せば いいか わからない 人[ひと]が います。[[ダブルケア]]や [[8050問題]]などです。
だから、この 課[か]が できました。小学校区[しょうがっこうく]ごとに 係[かかり]の 人[ひと]が います。
# 何[なに]を しますか
- どんな 話[はなし]でも 聞[き]きます（[[断らない相談支援|断[ことわ]らない相談[そうだん]支援[しえん]]]）
- あなたが できる ことや、いられる 場所[ばしょ]を さがします（[[参加支援]]）
- 近[ちか]くの 人[ひと]と 助[たす]け合[あ]える 町[まち]に します
# 話[はな]しに 来[き]てください
近[ちか]くの [[地域共生ステーション|地域[ちいき]共生[きょうせい]ステーション]]で 話[はな]せます。やりたい ことも 話[はな]してください。
→ /stations 近[ちか]くの ステーションを 見[み]る
→ /ask 話[はな]したい ことを 書[か]く
※長久手市[ながくてし]の お知[し]らせを 見[み]て 書[か]きました。`;

const english = `# From a conversation in the office
@Kawabe: People come with several worries at once. No single scheme fits the [[8050問題|80-50 issue]], for example.
@Morishita: Or [[ダブルケア|double care]]. They do not know which counter to go to.
@Kawabe: Once you would have asked next door. That has become hard.
@Morishita: Then let us go out into the districts and think it over with the people who live there.
# Three things, done as one
What we aim at is [[地域共生社会|a society of living together]]. So three things are done as one, under the [[重層的支援体制整備事業|multi-layered support system]]:
- Community building: exchange at the [[地域共生ステーション|community stations]], watching over those who need help to evacuate, one-coin services
- [[断らない相談支援|Consultation without refusal]]: every worry is taken up, and bodies and neighbours team up
- [[参加支援|Support to take part]]: finding a part to play and a place to be, such as N-Joy
# Come to the nearest station
Tell us a worry, or something you would like to do.
→ /stations See the stations
→ /ask Write to us
※The facts are from the city's newsletter “地域共生推進課、ご存じですか？”. The two who talk are made up.`;

/** The section's story as a conversation with words explained (community.md N1 to N18), in our own words. */
export const nagakuteArticles: readonly ArticlePlan[] = [
  {
    ...{ slug: 'what-we-do', by: 'officer1', organization: 'city', publishedAgo: 9 },
    ja: {
      title: '地域[ちいき]共生[きょうせい]推進課[すいしんか]は、何[なに]をするところですか',
      lead: '「生[い]きづらさ」と「地域[ちいき]のつながり」の話[はなし]。課[か]の会話[かいわ]をのぞいてみてください。',
      body: japanese,
    },
    easy: {
      title: '地域[ちいき]共生[きょうせい]推進課[すいしんか]は 何[なに]を しますか',
      lead: '困[こま]った ことも、やりたい ことも 話[はな]せる ところです。',
      body: easy,
    },
    en: {
      title: 'What does the community section do?',
      lead: 'About what makes living hard, and about ties between neighbours.',
      body: english,
    },
  },
  severalWorries,
  livingRoom,
];
