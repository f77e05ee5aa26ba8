import type { ArticlePlan } from '../../stage/article-plan.ts';

const japanese = `# 電球[でんきゅう]ひとつ、が頼[たの]みにくい
椅子[いす]にのぼるのがこわい。時計[とけい]の電池[でんち]が替[か]えられない。業者[ぎょうしゃ]を呼[よ]ぶほどではないけれど、家族[かぞく]は遠[とお]い。
そんなとき、地域[ちいき]ケアネットワーク・井[い]の頭[かしら]の「ちょこっとサービス支[ささ]えあい」があります。
- できること：電球[でんきゅう]や電池[でんち]の交換[こうかん]、簡単[かんたん]な荷物[にもつ]の移動[いどう]など
- 料金[りょうきん]：10分[ぷん]100円[えん]、50分[ぷん]まで（いちばん長[なが]くて500円[えん]）
# なぜ、お金[かね]をもらうのですか
@南[みなみ]：ただだと、かえって頼[たの]みにくいという声[こえ]がありました。
@西[にし]：少[すこ]し払[はら]うと、次[つぎ]も気[き]がねなく頼[たの]める。商売[しょうばい]ではなく、[[共助]]のしくみです。
自分[じぶん]や家族[かぞく]でする[[自助]]と、市[し]のサービスの[[公助]]。そのあいだを、近所[きんじょ]の手[て]で埋[う]めています。
# 手伝[てつだ]う側[がわ]になる
できることは人[ひと]それぞれです。月[つき]に一度[いちど]でもかまいません。「やってみたい」から始[はじ]められます。
→ /ask 頼[たの]みたいこと・やってみたいことを書[か]く
→ /networks/layers 自助[じじょ]・共助[きょうじょ]・公助[こうじょ]の図[ず]を見[み]る
※料金[りょうきん]とできることは「広報[こうほう]みたか」2010年[ねん]9月[がつ]19日[にち]号[ごう]1面[めん]によります。話[はな]しているのは架空[かくう]の人[ひと]です。`;

const easy = `# 小[ちい]さな ことを 手[て]つだいます
電球[でんきゅう]を かえる、電池[でんち]を かえる、軽[かる]い ものを 動[うご]かす。井[い]の頭[かしら]の 人[ひと]たちが 手[て]つだいます。
- 10分[ぷん]で 100円[えん]です
- 50分[ぷん]までです（500円[えん]）
# だれが しますか
近[ちか]くに 住[す]む 人[ひと]です。みんなで 助[たす]け合[あ]います（[[共助]]）。あなたも 手[て]つだう ことが できます。
→ /ask 頼[たの]みたい ことを 書[か]く
※「広報[こうほう]みたか」2010年[ねん]9月[がつ]19日[にち]号[ごう]を 見[み]て 書[か]きました。`;

const english = `# Too small to ask for
A bulb too high to reach, a clock without a battery, family far away. The care network of Inokashira helps with that: “Chokotto Service”.
- What: changing bulbs and batteries, moving light things
- Price: 100 yen for ten minutes, up to fifty minutes, so 500 yen at most
# Why it costs anything
@Minami: People told us that for nothing it is harder to ask.
@Nishi: Whoever pays a little asks again without worry. It is no business, it is [[共助|mutual help]], between [[自助|self-help]] and [[公助|public help]].
# Lend a hand
Once a month will do. “I would like to try” is enough.
→ /ask Tell us what you need, or would like to do
→ /networks/layers See the layers of help
※Price and services are from the city bulletin of 19 September 2010, page 1. The two who talk are made up.`;

/** Small help for a small fee, with the printed price (community.md M4, M11). */
export const smallHelp: ArticlePlan = {
  ...{ slug: 'small-help', by: 'officer1', organization: 'elderSection', publishedAgo: 4 },
  ja: {
    title: '電球[でんきゅう]ひとつから、手伝[てつだ]います',
    lead: '10分[ぷん]100円[えん]の「ちょこっとサービス」の話[はなし]。',
    body: japanese,
  },
  easy: {
    title: '小[ちい]さな 手[て]つだいが あります',
    lead: '10分[ぷん]で 100円[えん]です。',
    body: easy,
  },
  en: {
    title: 'From a single light bulb',
    lead: 'Small help at 100 yen for ten minutes.',
    body: english,
  },
};
