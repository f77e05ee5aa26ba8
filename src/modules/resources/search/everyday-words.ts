/**
 * What people say and what it means: one line a concept, the words that lead to it behind it. Kana, width and case are
 * folded before comparing; a reading is given where people type it. A word of one letter only where it stands inside few
 * others.
 */
const lines = `
bulb 電球 でんきゅう 蛍光灯 電灯 電気が切れ 電気を替え 電気がつかない 照明 電池 高いところ
handy ちょっとした手伝い ちょこっと ワンコイン 家具 重いもの 重い物 動かして 運んで 組み立て ねじ 修理 困りごと
garden 庭 草 草取り 草むしり 草刈り 雑草 枝 植木 剪定
rubbish ごみ ゴミ 粗大ごみ 片付け 片づけ かたづけ 分別 ごみ屋敷 ゴミ屋敷
cleaning 掃除 そうじ 清掃 窓ふき 洗濯
shopping 買い物 買物 かいもの スーパー 配達 宅配 重い荷物
meal 弁当 配食 食事 ごはん 料理 夕飯 お昼 給食 会食
food 食べるもの 食べ物 食料 食品 米がない フードバンク フードパントリー 食べられない
cafeteria 子ども食堂 こども食堂 みんなの食堂 一人で食べ ひとりで食べ 孤食
talk 話し相手 はなしあいて 話を聞いて 聞いてほしい 話したい 傾聴 おしゃべり だれかと話 誰かと話 話す人
lonely さみしい さびしい 寂しい 淋しい 孤独 ひとりぼっち 一人暮らし ひとり暮らし 独居 だれとも話 誰とも話 友だち 友達 仲間
place 居場所 いばしょ サロン たまり場 行くところ 行く場所 集まり 集まる お茶 茶話会 カフェ よってらっしゃい 過ごせる
lookin 見守り みまもり 安否 あんぴ 様子を見 新聞がたまって 姿を見ない 倒れて 一人で心配
exercise 体操 たいそう 運動 筋トレ 転ばない 転倒 介護予防 フレイル ウォーキング 足腰
health 健康 けんこう 血圧 健診 検診 体調 病気 からだ 栄養 歯
mind こころ 心の 眠れない ねむれない 死にたい つらい うつ 気分 不安 メンタル 精神
drink お酒 酒がやめ アルコール 依存 ギャンブル パチンコ 断酒
care 介護 かいご 要介護 ヘルパー デイサービス 施設に入 ケアマネ 老人ホーム 認定
dementia 認知症 にんちしょう 物忘れ もの忘れ ものわすれ ぼけ 忘れっぽい 徘徊 道に迷
carer 介護者 介護につかれ 介護に疲れ 介護している 家族会 介護の悩み 看病
youngcarer ヤングケアラー 家族の世話 弟の世話 きょうだいの世話
doublecare ダブルケア 子育てと介護 育児と介護
outing 外出 出かけ おでかけ 移動 送迎 送って 車がない 免許 返納 足がない バス タクシー
hospital 通院 つういん 病院 付き添い 付添 医者
wheelchair 車いす 車椅子 くるまいす ベッド 杖 補聴器 福祉用具 貸し出し 貸出
hikikomori ひきこもり 引きこもり ひきこもって 引きこもって 家から出ない 家から出られ 部屋から出 外に出ない 8050
work 仕事 しごと 働きたい はたらきたい 就労 就職 求人 ハローワーク 失業 クビ アルバイト
money お金 おかね 生活費 家賃 払えない 滞納 借金 貸付 貧困 生活保護 生活に困
housing 住まい 住むところ 住む家 家を借り アパート 引っ越し 立ち退き 家がない 泊まる 保証人 大家
rights 成年後見 後見 財産 通帳 お金の管理 契約 遺言 相続 だまされ 悪質 詐欺 消費生活 訪問販売 クーリング
child 子育て こそだて 育児 赤ちゃん あかちゃん 乳児 幼児 妊娠 出産 授乳 ママ
childroom 子どもの居場所 こどもの居場所 児童館 放課後 学童 夏休み 遊び場 遊ぶところ
sitter 預かって 預ける 預かり 一時保育 ファミリーサポート ファミサポ ベビーシッター 送り迎え 保育
truant 不登校 学校に行か 学校へ行か 学校がつらい いじめ 学校に行け
study 勉強 べんきょう 学習 宿題 塾 進学 受験
single ひとり親 母子 父子 シングル 離婚
disability 障害 障がい しょうがい 手帳 作業所 就労支援 発達 知的 身体
hearing 手話 聞こえない 聞こえにく 耳が 難聴 要約筆記
seeing 見えない 見えにく 目が不自由 点字 音訳 代読 代筆 読んでほしい
foreign 外国 がいこく 日本語 にほんご 通訳 翻訳 英語 ベトナム 国際
violence 暴力 ＤＶ DV 夫がこわい 夫が怖い 妻がこわい 殴ら 叩か
abuse 虐待 ぎゃくたい 泣き声 怒鳴り声
bereaved 亡くな 死別 グリーフ 遺族 葬儀 お悔やみ
volunteer ボランティア 手伝いたい てつだいたい 役に立ちたい やってみたい 何かしたい 協力したい
learn 講座 講習 学びたい 習いたい 教室 趣味 サークル
phone スマホ スマートフォン 携帯 パソコン インターネット ライン LINE
disaster 災害 さいがい 地震 台風 避難 ひなん 大雨 防災 停電 要支援者
shelter 避難所 避難場所 福祉避難所
pet ペット 犬 ねこ 猫 動物
farm 畑 野菜 農作業 土いじり 園芸
youth 若者 若い人 青年 若年
twins 双子 ふたご 三つ子 多胎
neighbour 近所 きんじょ 隣 となり 町会 町内会 自治会 騒音
commissioner 民生委員 児童委員
culture 図書 絵本 読み聞かせ
multi 多世代 世代をこえ 世代交流 子どもからお年寄り
where どこに相談 どこへ相談 わからない 分からない どこに行けば 何でも相談 なんでも相談 総合相談 たらい回し
elder 高齢 お年寄り 老人 老後 親のこと 包括
school 進路 高校 大学 奨学金
legal 弁護士 法律 裁判 司法書士
gender 性別 LGBT 女性の 男性の
fee 無料 ただで 安く
hair 散髪 理髪 髪を切 床屋
letter 書類 申請 手続き 役所 字が読め 読み書き
lend 場所を借り 会議室 部屋を借り
exchange 譲り ゆずり もらって おさがり 制服 リサイクル
key 鍵をなくし 防犯 空き巣 戸締まり
snow 雪かき 除雪
`;

/** Concepts by their code with the words that lead to them, as written. */
export const everydayWords: ReadonlyMap<string, readonly string[]> = new Map(
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', ...words] = line.split(' ');
      return [code, words];
    }),
);
