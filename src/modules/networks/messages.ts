import { defineMessages } from '../../kernel/i18n/messages.ts';

/** What neighbours read about networks. Readings stand behind their words. */
export const networkWords = defineMessages({
  nav: { ja: '地域[ちいき]のつながり', easy: '地域[ちいき]の つながり', en: 'Neighbourhood' },
  title: {
    ja: '地域[ちいき]ケアネットワーク',
    easy: '地域[ちいき]ケアネットワーク',
    en: 'District care networks',
  },
  lead: {
    ja: '住民[じゅうみん]や団体[だんたい]と市[し]がいっしょに、地区[ちく]ごとに、見守[みまも]りや居場所[いばしょ]づくりをすすめています。',
    easy: '住[す]んでいる 人[ひと]と 市[し]が いっしょに、地区[ちく]ごとに 助[たす]け合[あ]いを しています。',
    en: 'In each district residents, groups and the city work together: watching over one another, keeping places to be.',
  },
  noneTitle: {
    ja: '地区[ちく]ごとの地域[ちいき]づくり',
    easy: 'あなたの 地区[ちく]で して いる こと',
    en: 'Building community, district by district',
  },
  noneText: {
    ja: 'あなたの地区[ちく]の担当職員[たんとうしょくいん]、近[ちか]くの集[あつ]まり、話[はな]し合[あ]って変[か]わったことを、地区[ちく]ごとに見[み]られます。担当職員[たんとうしょくいん]とコミュニティソーシャルワーカー（CSW）が、地域共生[ちいききょうせい]ステーションなどの身近[みぢか]な場所[ばしょ]で、困[こま]りごとややってみたいことをうかがい、住民[じゅうみん]の皆[みな]さんといっしょに考[かんが]えます。',
    easy: '地区[ちく]の 係[かかり]の 人[ひと]、近[ちか]くの 集[あつ]まり、よく なった ことが わかります。係[かかり]の 人[ひと]は、近[ちか]くの ステーションなどで 話[はなし]を 聞[き]きます。地域[ちいき]の 人[ひと]と いっしょに 考[かんが]えます。',
    en: 'See, district by district, which officer is in charge, what is held near you, and what has changed. The officers and community social workers listen at places nearby, such as community stations, to worries and to what people would like to do, and think them over with those who live there.',
  },
  noneBoard: {
    ja: '地区[ちく]ごとの担当[たんとう]を一覧[いちらん]で見[み]る',
    easy: '地区[ちく]ごとの 係[かかり]の 人[ひと]を 見[み]る',
    en: 'See who is in charge of each district',
  },
  gatheringsNear: {
    ja: '近[ちか]くの集[あつ]まりを見[み]る',
    easy: '近[ちか]くの 集[あつ]まりを 見[み]る',
    en: 'See gatherings nearby',
  },
  counters: {
    ja: '窓口[まどぐち]を見[み]る',
    easy: '話[はな]す ところを 見[み]る',
    en: 'See where to find us',
  },
  board: {
    ja: 'ひろがりの地図[ちず]（年月日[ねんがっぴ]で見[み]る）',
    easy: 'いつ どこに できたかを 見[み]る',
    en: 'How the networks spread, day by day',
  },
  boardTitle: {
    ja: '地域[ちいき]ケアネットワークのひろがり',
    easy: '地域[ちいき]ケアネットワークの ひろがり',
    en: 'How the networks spread',
  },
  boardOn: { ja: '{day}のようす', easy: '{day}の ようす', en: 'As of {day}' },
  boardCount: {
    ja: '設立[せつりつ]{established}・準備中[じゅんびちゅう]{preparing}・これから{rest}',
    easy: 'できた {established}・じゅんび {preparing}・これから {rest}',
    en: 'established {established}, preparing {preparing}, to come {rest}',
  },
  boardPicture: {
    ja: '{day}の{total}地区[ちく]のようす。設立[せつりつ]：{established}。準備中[じゅんびちゅう]：{preparing}。そのほか：{rest}。下[した]の表[ひょう]に同[おな]じ内容[ないよう]があります。',
    easy: '{day}の {total}の 地区[ちく]の ようす。できた：{established}。じゅんび：{preparing}。ほか：{rest}。下[した]の 表[ひょう]も 同[おな]じです。',
    en: 'The {total} districts as of {day}. Established: {established}. Preparing: {preparing}. Others: {rest}. The table below says the same.',
  },
  boardTable: { ja: '地区[ちく]ごとのようす', easy: '地区[ちく]ごとの ようす', en: 'District by district' },
  boardEmpty: {
    ja: '地区[ちく]がまだ登録[とうろく]されていません。',
    easy: '地区[ちく]は まだ ありません。',
    en: 'No district has been entered yet.',
  },
  earlier: {
    ja: '前[まえ]の変化[へんか]：{day}',
    easy: '前[まえ]に かわった 日[ひ]：{day}',
    en: 'Change before: {day}',
  },
  later: {
    ja: '次[つぎ]の変化[へんか]：{day}',
    easy: '次[つぎ]に かわった 日[ひ]：{day}',
    en: 'Change after: {day}',
  },
  toToday: { ja: '今日[きょう]のようす', easy: '今日[きょう]の ようす', en: 'Today' },
  on: { ja: '見[み]たい日[ひ]', easy: '見[み]たい 日[ひ]', en: 'Day' },
  onShow: { ja: 'この日[ひ]のようすを見[み]る', easy: 'この 日[ひ]を 見[み]る', en: 'Show this day' },
  district: { ja: '地区[ちく]', easy: '地区[ちく]', en: 'District' },
  state: { ja: 'ようす', easy: 'ようす', en: 'State' },
  nextStep: { ja: '次[つぎ]の一歩[いっぽ]', easy: '次[つぎ]に すること', en: 'Next step' },
  responsible: { ja: '担当[たんとう]', easy: '係[かかり]', en: 'Officer' },
  notYet: { ja: 'まだ決[き]まっていません', easy: 'まだ 決[き]まっていません', en: 'not settled yet' },
  since: { ja: '{date}から', easy: '{date}から', en: 'since {date}' },
  founded: { ja: '{date}設立[せつりつ]', easy: '{date}に できました', en: 'founded {date}' },
  foundedBy: {
    ja: '{date}までに設立[せつりつ]',
    easy: '{date}までに できました',
    en: 'founded by {date}',
  },
  by: { ja: '{date}までに', easy: '{date}までに', en: 'by {date}' },
  around: { ja: '（そのころ）', easy: '（その ころ）', en: '(about then)' },
  mayBe: {
    ja: '{date}までに「{status}」（はじまりの日[ひ]は資料[しりょう]にありません）',
    easy: '{date}までに「{status}」（はじまりの 日[ひ]は わかりません）',
    en: '“{status}” by {date} (no record tells since when)',
  },
  notStarted: { ja: 'これから', easy: 'これから', en: 'To come' },
  preparing: { ja: '準備中[じゅんびちゅう]', easy: 'じゅんび中[ちゅう]', en: 'Preparing' },
  established: { ja: '設立[せつりつ]', easy: 'できました', en: 'Established' },
  suspended: { ja: '休止[きゅうし]', easy: '休[やす]み', en: 'Resting' },
  dissolved: { ja: '解散[かいさん]', easy: '終[お]わり', en: 'Dissolved' },
  secretariat: { ja: '事務局[じむきょく]', easy: '事務所[じむしょ]', en: 'Office' },
  contact: { ja: '問[と]い合[あ]わせ', easy: '聞[き]く ところ', en: 'Contact' },
  extension: { ja: '内線[ないせん]{number}', easy: '内線[ないせん]{number}', en: 'ext. {number}' },
  website: { ja: 'ウェブサイト', easy: 'ウェブサイト', en: 'Website' },
  members: { ja: '参加[さんか]している団体[だんたい]', easy: '入[はい]っている グループ', en: 'Members' },
  noMembers: {
    ja: 'まだ載[の]っていません。',
    easy: 'まだ ありません。',
    en: 'None listed yet.',
  },
  founding: { ja: '設立[せつりつ]から', easy: 'はじめから', en: 'founding member' },
  people: {
    ja: '個人[こじん]で参加[さんか]している方[かた]もいます。',
    easy: 'ひとりで 入[はい]っている 人[ひと]も います。',
    en: 'Some people belong to it by themselves.',
  },
  subcommittees: { ja: '分科会[ぶんかかい]', easy: 'グループ', en: 'Working groups' },
  activities: { ja: '活動[かつどう]', easy: 'していること', en: 'What it does' },
  noActivities: {
    ja: '活動[かつどう]はまだ載[の]っていません。',
    easy: 'まだ ありません。',
    en: 'Nothing is listed yet.',
  },
  ended: { ja: '終[お]わった活動[かつどう]', easy: '終[お]わったこと', en: 'What has ended' },
  minutes: { ja: '会議[かいぎ]の記録[きろく]', easy: '話[はな]し合[あ]いの 記録[きろく]', en: 'Minutes' },
  noMinutes: {
    ja: '公開[こうかい]された記録[きろく]は、まだありません。',
    easy: 'まだ ありません。',
    en: 'No minutes are public yet.',
  },
  minutesRemoved: {
    ja: '人[ひと]の名前[なまえ]などを{count}か所[しょ]消[け]しています。',
    easy: '人[ひと]の 名前[なまえ]などを {count}か所[しょ] 消[け]しました。',
    en: 'Names and the like were removed in {count} places.',
  },
  minutesWhole: {
    ja: '人[ひと]の名前[なまえ]などは、載[の]っていません。',
    easy: '人[ひと]の 名前[なまえ]は ありません。',
    en: 'It names nobody.',
  },
  publishedOn: { ja: '{day}に公開[こうかい]', easy: '{day}に 出[だ]しました', en: 'published on {day}' },
  openDistrict: {
    ja: '{district}のページ',
    easy: '{district}の ページ',
    en: 'The page of {district}',
  },
  districtLead: {
    ja: 'この地区[ちく]で、だれが担当[たんとう]し、何[なに]が開[ひら]かれ、何[なに]が変[か]わったか。',
    easy: 'この 地区[ちく]の 係[かかり]、集[あつ]まり、よく なったこと。',
    en: 'Who is in charge here, what is held, what has changed.',
  },
  inCharge: { ja: '担当[たんとう]', easy: '係[かかり]', en: 'In charge' },
  nobodyInCharge: {
    ja: '地区[ちく]の担当[たんとう]は、町[まち]の窓口[まどぐち]がつとめます。',
    easy: '町[まち]の 窓口[まどぐち]に 話[はな]してください。',
    en: 'The town’s counter is in charge.',
  },
  week: { ja: '今週[こんしゅう]の集[あつ]まり', easy: '今週[こんしゅう]の 集[あつ]まり', en: 'This week' },
  noWeek: {
    ja: '今週[こんしゅう]の集[あつ]まりは、まだ載[の]っていません。',
    easy: '今週[こんしゅう]は ありません。',
    en: 'Nothing is listed for this week.',
  },
  stories: { ja: '変[か]わったこと', easy: 'よく なったこと', en: 'What changed' },
  noStories: {
    ja: 'まだ書[か]かれていません。活動[かつどう]がすすむと、ここに載[の]ります。',
    easy: 'まだ ありません。',
    en: 'Nothing has been told yet.',
  },
  fromConcerns: {
    ja: '地域[ちいき]の声[こえ]から生[う]まれた活動[かつどう]です。',
    easy: '地域[ちいき]の 人[ひと]の 声[こえ]から はじまりました。',
    en: 'It came of what people here noticed.',
  },
  forWhom: { ja: '対象[たいしょう]', easy: 'だれの ため', en: 'For whom' },
  anyone: { ja: 'どなたでも', easy: 'だれでも', en: 'Anyone' },
  layer: { ja: '助[たす]け合[あ]いの層[そう]', easy: 'だれが 助[たす]けるか', en: 'Layer of help' },
  pillars: { ja: '三[みっ]つの柱[はしら]', easy: '大切[たいせつ]な こと', en: 'Pillars' },
  period: { ja: '期間[きかん]', easy: 'いつから', en: 'When' },
  heldAs: { ja: '開[ひら]く日[ひ]と場所[ばしょ]', easy: 'いつ どこで', en: 'Days and places' },
  subcommittee: { ja: '受[う]け持[も]ち', easy: 'する グループ', en: 'Working group' },
  layersLink: {
    ja: '自助[じじょ]・共助[きょうじょ]・公助[こうじょ]の図[ず]',
    easy: '助[たす]け合[あ]いの 図[ず]',
    en: 'The layers of help',
  },
  layersTitle: {
    ja: '自助[じじょ]・共助[きょうじょ]・公助[こうじょ]',
    easy: '自分[じぶん]で、みんなで、市[し]で',
    en: 'Layers of help',
  },
  layersLead: {
    ja: '自分[じぶん]や家族[かぞく]でできること（自助[じじょ]）と、市[し]のサービス（公助[こうじょ]）のあいだに、地域[ちいき]の人[ひと]・関係機関[かんけいきかん]・事業者[じぎょうしゃ]・市[し]がいっしょに取[と]り組[く]む「共助[きょうじょ]」があります。',
    easy: '自分[じぶん]で すること、市[し]が すること。その 間[あいだ]に、みんなで いっしょに すること（共助[きょうじょ]）が あります。',
    en: 'Between what people and families do themselves and what the city provides lies mutual help: residents, related bodies, businesses and the city together.',
  },
  layersPicture: {
    ja: '三[みっ]つの層[そう]の図[ず]。自助[じじょ]の活動[かつどう]{self}、共助[きょうじょ]の活動[かつどう]{mutual}、公助[こうじょ]の活動[かつどう]{public}。共助[きょうじょ]には、住民[じゅうみん]{residents}、市[し]{city}、関係機関[かんけいきかん]{relatedBody}、事業者[じぎょうしゃ]{business}が参加[さんか]しています。',
    easy: '三[みっ]つの 図[ず]。自分[じぶん]で：{self}。みんなで：{mutual}。市[し]で：{public}。みんなの 中[なか]は、住民[じゅうみん] {residents}、市[し] {city}、ほかの 機関[きかん] {relatedBody}、会社[かいしゃ]や 店[みせ] {business}。',
    en: 'A picture of three layers. Activities of self-help {self}, of mutual help {mutual}, of public help {public}. In mutual help are residents {residents}, the city {city}, related bodies {relatedBody}, businesses {business}.',
  },
  layersTable: {
    ja: '図[ず]の内容[ないよう]',
    easy: '図[ず]の 中身[なかみ]',
    en: 'What the picture says',
  },
  layersCount: {
    ja: 'いまの活動[かつどう]：{count}',
    easy: 'いま していること：{count}',
    en: 'Going on: {count}',
  },
  membersCount: {
    ja: 'ネットワークに参加[さんか]している数[かず]',
    easy: 'ネットワークの 中[なか]の 数[かず]',
    en: 'Members of networks',
  },
  selfWho: {
    ja: '本人[ほんにん]・家族[かぞく]',
    easy: '自分[じぶん]と 家族[かぞく]',
    en: 'Person and family',
  },
  mutualWho: {
    ja: '住民[じゅうみん]・関係機関[かんけいきかん]・事業者[じぎょうしゃ]・市[し]がいっしょに',
    easy: 'みんなで いっしょに',
    en: 'Residents, related bodies, businesses and city together',
  },
  publicWho: { ja: '市[し]のサービス', easy: '市[し]の サービス', en: 'City services' },
  forStaff: { ja: '担当者[たんとうしゃ]のページへ', easy: '係[かかり]の ページ', en: 'Page for keepers' },
});

/** Words of the lists of words.rules.ts, for neighbours. */
export const partnerWords = defineMessages({
  residents: {
    ja: '住民[じゅうみん]・住民[じゅうみん]の団体[だんたい]',
    easy: '住[す]んでいる 人[ひと]',
    en: 'Residents and their groups',
  },
  city: { ja: '市[し]', easy: '市[し]', en: 'City' },
  relatedBody: { ja: '関係機関[かんけいきかん]', easy: 'ほかの 機関[きかん]', en: 'Related bodies' },
  business: { ja: '事業者[じぎょうしゃ]', easy: '会社[かいしゃ]・店[みせ]', en: 'Businesses' },
});

export const roleWords = defineMessages({
  chair: { ja: '会長[かいちょう]', easy: '会長[かいちょう]', en: 'chair' },
  viceChair: { ja: '副会長[ふくかいちょう]', easy: '副会長[ふくかいちょう]', en: 'vice chair' },
  secretary: { ja: '事務局[じむきょく]', easy: '事務[じむ]の 人[ひと]', en: 'secretary' },
  treasurer: { ja: '会計[かいけい]', easy: 'お金[かね]の 係[かかり]', en: 'treasurer' },
  auditor: { ja: '監査[かんさ]', easy: 'お金[かね]を 見[み]る 係[かかり]', en: 'auditor' },
  representative: { ja: '構成団体[こうせいだんたい]', easy: '入[はい]っている グループ', en: 'member body' },
  individual: { ja: '個人[こじん]', easy: 'ひとりで 入[はい]った 人[ひと]', en: 'individual' },
});

export const meetingWords = defineMessages({
  general: { ja: '総会[そうかい]', easy: 'みんなの 会議[かいぎ]', en: 'General meeting' },
  steering: {
    ja: '運営委員会[うんえいいいんかい]',
    easy: '運営[うんえい]の 会議[かいぎ]',
    en: 'Steering meeting',
  },
  subcommittee: { ja: '分科会[ぶんかかい]', easy: 'グループの 会議[かいぎ]', en: 'Working group' },
  preparatory: { ja: '準備会[じゅんびかい]', easy: 'じゅんびの 会議[かいぎ]', en: 'Preparatory meeting' },
  study: { ja: '学習会[がくしゅうかい]', easy: '勉強会[べんきょうかい]', en: 'Study meeting' },
  residentTalk: {
    ja: '住民懇談会[じゅうみんこんだんかい]',
    easy: '住民[じゅうみん]の 話[はな]し合[あ]い',
    en: 'Residents’ talk',
  },
  liaison: {
    ja: 'ネットワーク連絡会[れんらくかい]',
    easy: 'ネットワークの 集[あつ]まり',
    en: 'Liaison meeting',
  },
});

export const activityWords = defineMessages({
  salon: { ja: 'サロン・居場所[いばしょ]', easy: 'サロン・居場所[いばしょ]', en: 'Salon, place to be' },
  mutualHelp: { ja: '支[ささ]え合[あ]い', easy: '助[たす]け合[あ]い', en: 'Mutual help' },
  watchOver: { ja: '見守[みまも]り', easy: '見守[みまも]り', en: 'Watching over' },
  study: { ja: '学習会[がくしゅうかい]・講座[こうざ]', easy: '勉強会[べんきょうかい]', en: 'Study' },
  event: { ja: '行事[ぎょうじ]', easy: 'イベント', en: 'Event' },
  pr: { ja: '広報[こうほう]', easy: 'お知[し]らせ', en: 'Information' },
  resourceIntro: {
    ja: '社会資源[しゃかいしげん]の紹介[しょうかい]',
    easy: '地域[ちいき]の 助[たす]けを 知[し]らせる',
    en: 'Telling of help in the area',
  },
  other: { ja: 'そのほか', easy: 'ほか', en: 'Other' },
});

export const stageWords = defineMessages({
  study: { ja: '検討中[けんとうちゅう]', easy: '考[かんが]えています', en: 'Under study' },
  pilot: { ja: '試行中[しこうちゅう]', easy: 'ためしています', en: 'Tried out' },
  running: { ja: '実施中[じっしちゅう]', easy: 'しています', en: 'Running' },
  ended: { ja: '終了[しゅうりょう]', easy: '終[お]わりました', en: 'Ended' },
});

export const layerWords = defineMessages({
  self: { ja: '自助[じじょ]', easy: '自分[じぶん]で', en: 'Self-help' },
  mutual: { ja: '共助[きょうじょ]', easy: 'みんなで', en: 'Mutual help' },
  public: { ja: '公助[こうじょ]', easy: '市[し]が', en: 'Public help' },
});

export const pillarWords = defineMessages({
  community: { ja: '地域[ちいき]づくり', easy: '地域[ちいき]を つくる', en: 'Community building' },
  consultation: { ja: '断[ことわ]らない相談[そうだん]', easy: 'なんでも 相談[そうだん]', en: 'Consultation' },
  participation: { ja: '参加[さんか]の場[ば]', easy: '参加[さんか]する ところ', en: 'Ways to take part' },
});

export const groupWords = defineMessages({
  elder: { ja: '高齢[こうれい]の方[かた]', easy: 'お年寄[としよ]り', en: 'elderly people' },
  disability: {
    ja: '障[しょう]がいのある方[かた]',
    easy: '障[しょう]がいの ある 人[ひと]',
    en: 'people with disabilities',
  },
  child: {
    ja: '子育[こそだ]て中[ちゅう]の方[かた]',
    easy: '子[こ]どもを 育[そだ]てている 人[ひと]',
    en: 'people raising children',
  },
});
