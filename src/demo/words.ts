import type { TermPlan } from './stage/article-plan.ts';

/** Words that both towns explain, in our own plain words (community.md N3, §6). */
export const commonTerms: readonly TermPlan[] = [
  {
    term: '8050問題',
    kana: 'はちまるごうまるもんだい',
    meaning:
      '80代[だい]の親[おや]が、50代[だい]ごろの子[こ]の暮[く]らしを支[ささ]えつづけている状態[じょうたい]。子[こ]が長[なが]く家[いえ]にこもっていたり、仕事[しごと]が安定[あんてい]しなかったりします。',
    meaningEasy:
      '80さいの 親[おや]が、50さいの 子[こ]どもの お金[かね]や 生活[せいかつ]を 助[たす]けて いる こと。',
    termEn: 'The 80-50 issue',
    meaningEn:
      'Parents in their eighties who support a grown-up child of about fifty, who is withdrawn or has no steady work.',
  },
  {
    term: 'ダブルケア',
    meaning:
      '子育[こそだ]てと、親[おや]などの介護[かいご]が、ひとつの家庭[かてい]で同[おな]じ時期[じき]に重[かさ]なること。',
    meaningEasy: '子[こ]どもの 世話[せわ]と、親[おや]の 世話[せわ]を、いっしょに する こと。',
    termEn: 'Double care',
    meaningEn: 'Bringing up children and caring for parents at the same time, in one household.',
  },
  {
    term: '地域共生社会',
    kana: 'ちいききょうせいしゃかい',
    meaning:
      '支[ささ]える人[ひと]と支[ささ]えられる人[ひと]に分[わ]かれず、だれもが役割[やくわり]を持[も]って、たがいに助[たす]け合[あ]いながら暮[く]らす社会[しゃかい]。',
    meaningEasy: 'みんなが 助[たす]け合[あ]って、いっしょに 暮[く]らす 社会[しゃかい]。',
    termEn: 'A society of living together',
    meaningEn:
      'A society in which nobody is only a helper or only helped: everybody has a part, and all support each other.',
  },
  {
    term: '重層的支援体制整備事業',
    kana: 'じゅうそうてきしえんたいせいせいびじぎょう',
    meaning:
      '相談[そうだん]、参加[さんか]、地域[ちいき]づくりの三[みっ]つを、年[とし]や障[しょう]がいの有無[うむ]で分[わ]けずに一[ひと]つに進[すす]める、社会福祉法[しゃかいふくしほう]の事業[じぎょう]（第[だい]106条[じょう]の4）。',
    meaningEasy:
      '話[はなし]を 聞[き]く、居場所[いばしょ]を さがす、地域[ちいき]を つくる。この 三[みっ]つを いっしょに する 仕事[しごと]。',
    termEn: 'The multi-layered support system',
    meaningEn:
      'A programme under the Social Welfare Act (art. 106-4) that does three things as one: listening to every worry, finding parts to play, and building community.',
  },
  {
    term: '断らない相談支援',
    kana: 'ことわらないそうだんしえん',
    meaning:
      'どんな困[こま]りごとも、まず受[う]け止[と]めること。ほかに合[あ]う所[ところ]があっても、つながるまでいっしょに考[かんが]えます。',
    meaningEasy: 'どんな ことでも 話[はなし]を 聞[き]く こと。「ここでは できません」と 言[い]いません。',
    termEn: 'Consultation without refusal',
    meaningEn:
      'Every worry is taken up first. Where another body fits better, we stay until it has taken over.',
  },
  {
    term: '参加支援',
    kana: 'さんかしえん',
    meaning:
      '役割[やくわり]や居場所[いばしょ]を、その人[ひと]といっしょに地域[ちいき]の中[なか]に見[み]つけること。',
    meaningEasy: 'その 人[ひと]が できる ことや、いられる 場所[ばしょ]を、いっしょに さがす こと。',
    termEn: 'Support to take part',
    meaningEn: 'Finding, together with somebody, a part to play and a place to be.',
  },
  {
    term: 'アウトリーチ',
    meaning:
      '相談[そうだん]に来[く]るのを待[ま]たず、こちらから訪[たず]ねて、少[すこ]しずつ話[はな]せる間[あいだ]がらになること。',
    meaningEasy: '係[かかり]の 人[ひと]が 家[いえ]などへ 行[い]って、話[はなし]を 聞[き]く こと。',
    termEn: 'Outreach',
    meaningEn: 'Not waiting until somebody comes to the counter, but going to see them, little by little.',
  },
  {
    term: '生きづらさ',
    kana: 'いきづらさ',
    meaning:
      'まわりから見[み]えにくくても、本人[ほんにん]が毎日[まいにち]の暮[く]らしの中[なか]で感[かん]じている苦[くる]しさ。',
    meaningEasy: '毎日[まいにち]が つらい こと。ほかの 人[ひと]には 見[み]えない ことも あります。',
    termEn: 'Hardship of living',
    meaningEn: 'What makes somebody’s days hard, even when others do not see it.',
  },
  {
    term: 'コミュニティソーシャルワーカー',
    meaning:
      '地域[ちいき]の中[なか]に出[で]かけて話[はなし]を聞[き]き、人[ひと]と人[ひと]、人[ひと]とサービスをつなぐ調整役[ちょうせいやく]。CSWともいいます。',
    meaningEasy: '地域[ちいき]で 話[はなし]を 聞[き]いて、人[ひと]と 人[ひと]を つなぐ 係[かかり]。',
    termEn: 'Community social worker',
    meaningEn: 'Somebody who goes out into a district, listens, and ties people to people and to services.',
  },
  {
    term: 'ひきこもり',
    meaning:
      '長[なが]いあいだ、家族[かぞく]のほかの人[ひと]とほとんど会[あ]わずに、家[いえ]で過[す]ごしている状態[じょうたい]。',
    meaningEasy: '長[なが]い あいだ 家[いえ]に いて、ほかの 人[ひと]と 会[あ]わない こと。',
    termEn: 'Social withdrawal',
    meaningEn: 'Staying at home for a long time and hardly meeting anybody outside the family.',
  },
  {
    term: '自助',
    kana: 'じじょ',
    meaning: '自分[じぶん]や家族[かぞく]でできること。',
    meaningEasy: '自分[じぶん]や 家族[かぞく]で する こと。',
    termEn: 'Self-help',
    meaningEn: 'What people and their families do themselves.',
  },
  {
    term: '共助',
    kana: 'きょうじょ',
    meaning:
      '地域[ちいき]の人[ひと]、団体[だんたい]、事業者[じぎょうしゃ]と市[し]が、いっしょに支[ささ]え合[あ]うこと。',
    meaningEasy: '地域[ちいき]の 人[ひと]と 市[し]が いっしょに する こと。',
    termEn: 'Mutual help',
    meaningEn: 'What neighbours, groups, businesses and the city do together.',
  },
  {
    term: '公助',
    kana: 'こうじょ',
    meaning: '市[し]などの福祉[ふくし]サービスや事業[じぎょう]による支[ささ]え。',
    meaningEasy: '市[し]の サービス。',
    termEn: 'Public help',
    meaningEn: 'Services that the city and the state provide.',
  },
  {
    term: '避難行動要支援者',
    kana: 'ひなんこうどうようしえんしゃ',
    meaning: '災害[さいがい]のときに、ひとりでは逃[に]げるのがむずかしく、手助[てだす]けのいる人[ひと]。',
    meaningEasy: '地震[じしん]や 大雨[おおあめ]の とき、にげるのに 手[て]つだいが いる 人[ひと]。',
    termEn: 'People who need help to evacuate',
    meaningEn: 'Those who cannot easily reach safety by themselves in a disaster.',
  },
  {
    term: '民生委員・児童委員',
    kana: 'みんせいいいん・じどういいん',
    meaning:
      '地域[ちいき]の身近[みぢか]な相談相手[そうだんあいて]として、国[くに]から頼[たの]まれているボランティア。',
    meaningEasy: '近[ちか]くで 話[はなし]を 聞[き]いて くれる 人[ひと]。国[くに]が お願[ねが]いして います。',
    termEn: 'Welfare commissioners',
    meaningEn: 'Volunteers appointed by the state whom neighbours can turn to.',
  },
];
