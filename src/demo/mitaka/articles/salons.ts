import type { ArticlePlan } from '../../stage/article-plan.ts';

const japanese = `# 申[もう]し込[こ]みのいらない、三[みっ]つの集[あつ]まり
[[コミュニティ住区|コミュニティ住区[じゅうく]]]の地域[ちいき]ケアネットワークが開[ひら]いているサロンです。途中[とちゅう]から来[き]ても、先[さき]に帰[かえ]ってもかまいません。
- ふれあいサロン・井[い]の頭[かしら]：月[つき]に2～3回[かい]、午前[ごぜん]10時[じ]30分[ぷん]から午後[ごご]3時[じ]。井[い]の頭[かしら]コミュニティセンターほか。
- しんなかサロン：第[だい]4木曜日[もくようび]、午後[ごご]1時[じ]30分[ぷん]から3時[じ]30分[ぷん]。新川中原[しんかわなかはら]コミュニティセンター。
- 地域[ちいき]のほっと♡スペース よってらっしゃい・にしみたか：第[だい]4月曜日[げつようび]、午後[ごご]1時[じ]30分[ぷん]から4時[じ]。
祝日[しゅくじつ]と重[かさ]なる月[つき]は、開[ひら]くかどうかが変[か]わります。出[で]かける前[まえ]に、今週[こんしゅう]の集[あつ]まりをごらんください。
# 何[なに]をするところですか
@南[みなみ]：おしゃべりです。ほんとうに、それだけの日[ひ]もあります。
@西[にし]：帰[かえ]りぎわに「じつは」と話[はな]してくださることがあります。暮[く]らしの困[こま]りごとは、スタッフがうかがいます。
@南[みなみ]：道[みち]が暗[くら]い、店[みせ]が遠[とお]い。地域[ちいき]みんなの宿題[しゅくだい]も、ここで見[み]つかります。
こうして住[す]んでいる人[ひと]と市[し]がいっしょに支[ささ]え合[あ]うことが[[共助]]です。話[はなし]をゆっくり聞[き]きたい人[ひと]には[[傾聴ボランティア|傾聴[けいちょう]ボランティア]]の道[みち]もあります。
→ /gatherings 今週[こんしゅう]の集[あつ]まりを見[み]る
→ /networks ネットワークを見[み]る
※日時[にちじ]と場所[ばしょ]は「広報[こうほう]みたか」2010年[ねん]9月[がつ]19日[にち]号[ごう]1面[めん]によります。話[はな]しているのは架空[かくう]の人[ひと]です。`;

const easy = `# 三[みっ]つの サロンが あります
申[もう]し込[こ]みは いりません。だれでも 来[き]て いいです。
- ふれあいサロン・井[い]の頭[かしら]：月[つき]に 2～3回[かい]、10時[じ]30分[ぷん]から 15時[じ]まで
- しんなかサロン：4番目[ばんめ]の 木曜日[もくようび]、13時[じ]30分[ぷん]から 15時[じ]30分[ぷん]まで
- よってらっしゃい・にしみたか：4番目[ばんめ]の 月曜日[げつようび]、13時[じ]30分[ぷん]から 16時[じ]まで
休[やす]みの 日[ひ]は かわる ことが あります。行[い]く 前[まえ]に 見[み]てください。
# 何[なに]を しますか
話[はな]したり、お茶[ちゃ]を 飲[の]んだり します。困[こま]った ことも 話[はな]せます。みんなで 助[たす]け合[あ]う ことを [[共助]]と いいます。
→ /gatherings 今週[こんしゅう]の 集[あつ]まりを 見[み]る
※「広報[こうほう]みたか」2010年[ねん]9月[がつ]19日[にち]号[ごう]を 見[み]て 書[か]きました。`;

const english = `# Three salons, no sign-up
Kept by the care networks of the [[コミュニティ住区|community districts]]. Come late, leave early.
- Fureai Salon Inokashira: two or three times a month, 10:30 to 15:00, Inokashira Community Centre and other places
- Shinnaka Salon: fourth Thursday, 13:30 to 15:30, Shinkawa-Nakahara Community Centre
- Yotterasshai Nishi-Mitaka: fourth Monday, 13:30 to 16:00
Public holidays change the day; look at this week's gatherings before you set out.
# What happens there
@Minami: We chat. On some days that is all.
@Nishi: On the way out somebody says “by the way”. The staff hear everyday worries.
Neighbours and the city supporting each other: that is [[共助|mutual help]]. If you like to listen, there are [[傾聴ボランティア|listening volunteers]].
→ /gatherings This week's gatherings
→ /networks See the networks
※Days and places are from the city bulletin of 19 September 2010, page 1. The two who talk are made up.`;

/** The three salons with their days as printed (community.md M10, M14, M16). */
export const salons: ArticlePlan = {
  ...{ slug: 'salons', by: 'officer2', organization: 'elderSection', publishedAgo: 7 },
  ja: {
    title: 'サロンに、行[い]ってみませんか',
    lead: 'お茶[ちゃ]とおしゃべりと、ときどき「じつは」。三[みっ]つのサロンの紹介[しょうかい]です。',
    body: japanese,
  },
  easy: {
    title: 'サロンに 来[き]ませんか',
    lead: '近[ちか]くの 人[ひと]と 話[はな]せる ところです。',
    body: easy,
  },
  en: {
    title: 'Come to a salon',
    lead: 'Tea, talk, and now and then a “by the way”.',
    body: english,
  },
};
