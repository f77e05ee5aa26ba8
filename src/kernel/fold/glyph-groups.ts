/**
 * Glyphs that are written for one another in Japanese names and addresses; the first of each group stands
 * for all, and a group that begins with a glyph of an earlier group joins it. Own compilation of 旧字体・異体字
 * pairs in common use. Glyphs that merely share a reading or a part (崎/埼, 坂/阪, 畑/畠, 圭/珪) are apart on
 * purpose: people care which one they are.
 * Compatibility ideographs and variation selectors need no entry: Unicode normalisation removes them.
 */

/** 新字体 and 旧字体. */
const REFORMED = `
亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣 艶艷豔 応應 欧歐 殴毆 桜櫻 奥奧 横橫
温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞 懐懷 概槪 拡擴 殻殼 覚覺 学學斈 岳嶽 楽樂 渇渴 缶罐 巻卷 陥陷 勧勸 寛寬
関關 歓歡 観觀 気氣 既旣 帰歸 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 教敎 郷鄕 暁曉 区區 駆驅 勲勳
薫薰 径徑 茎莖 恵惠 掲揭 渓溪 経經 蛍螢 軽輕 継繼 鶏鷄雞 芸藝 撃擊 欠缺 研硏 県縣 倹儉 剣劍劔剱釼劒 険險 圏圈
検檢 献獻 権權 顕顯 験驗 厳嚴 戸戶 広廣 効效 恒恆 黄黃 鉱鑛礦砿 号號 国國囯圀 黒黑 済濟 砕碎 斎齋斉齊亝 剤劑
雑雜襍 参參 桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 写寫 釈釋 寿壽 収收 従從 渋澁澀 獣獸 縦縱
粛肅 処處 叙敍敘 将將 称稱 渉涉 焼燒 証證 奨獎奬 条條 状狀 乗乘 浄淨 剰剩 畳疊疉 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸
嘱囑 真眞 寝寢 慎愼 尽盡 図圖 粋粹 酔醉 穂穗 随隨 髄髓 枢樞 数數 瀬瀨 声聲 静靜 窃竊 摂攝 専專 浅淺 戦戰 践踐
銭錢 潜潛濳 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢 曽曾 痩瘦 装裝 総總 騒騷 増增 蔵藏 臓臟 即卽 属屬 続續
堕墮 対對 体體躰軆 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 担擔 単單 胆膽 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳
徴徵 聴聽 勅敕 鎮鎭 逓遞 鉄鐵銕鐡 点點 転轉 伝傳 灯燈 当當 党黨 盗盜 稲稻 闘鬪鬭 徳德悳惪 独獨 読讀 届屆 弐貳貮
悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 蛮蠻 秘祕 浜濱濵 瓶甁 払拂 仏佛 併倂 並竝 辺邊邉 変變
弁辨瓣辯辧 歩步 宝寶寳 豊豐 褒襃 翻飜 万萬 満滿 麺麵麪 黙默 弥彌 訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠
来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠 涙淚泪 塁壘 礼禮 励勵 戻戾 霊靈 齢齡 暦曆 歴歷 恋戀 炉爐 労勞 郎郞 楼樓
録錄 湾灣 強强 産產 彦彥 清淸 青靑 顔顏 歳歲 鋭銳 悦悅 説說 税稅 脱脫 閲閱 隷隸 舎舍 飲飮 壷壺 姫姬 姉姊 呉吳
毎每 亀龜 粧糚 尚尙 隣鄰 宮宫 敏勄 遥遙 瑶瑤 尭堯 巌巖 晋晉 桧檜 槙槇 祢禰 祷禱 禄祿 穣穰 聡聰 莱萊 蒋蔣
醤醬 鴎鷗 麹麴 繋繫 繍繡 頬頰 頚頸 顛顚 騨驒 涛濤 潅灌 焔焰 砺礪 薮藪籔 蝋蠟 蝉蟬 蛎蠣 躯軀 迩邇 輌輛 鴬鶯 鹸鹼
侠俠 倶俱 侭儘 剥剝 厨廚 呑吞 噛嚙 嚢囊 填塡 屏屛 屡屢 掻搔 掴摑 撹攪 梼檮 涜瀆 溌潑 箪簞 籖籤 麸麩 醗醱 篭籠 賎賤`;

/** 異体字・俗字 of names. */
const NAMES = `
高髙 崎﨑嵜碕 島嶋嶌㠀 富冨 吉𠮷 桑桒 柳栁桺 橋槗𣘺 峰峯 館舘 野埜 梅楳 船舩舡 松枩柗 淵渕渊 秋穐龝
鶴靏靍靎鸖 土圡𡈽 喜㐂 園薗 刈苅 磯礒 村邨 釜釡 轟軣 芦蘆 裏裡 萌萠 達逹 柏栢 卯夘戼 昇曻 昂昻 晃晄
沖冲 涌湧 涼凉 煕熙熈 爾尓尒 留畄畱 虎乕 雁鴈 針鍼 讃讚 迪廸 鑑鑒 間閒 餅餠 飾餝 庵菴葊 厩廐廏 桝枡
栃杤 栖棲 穎頴 婿壻聟 脈脉 荊荆 諌諫 鉤鈎 靭靱 韮韭 鵞鵝 鰯鰮 竃竈 皐皋 糾糺 亘亙 凜凛 勇勈 峨峩
杯盃 楕橢 槍鎗 叱𠮟 奇竒 蓋葢盖 蘇蘓 詠咏 妊姙 寧寍 并幷 欝鬱 猪豬 兎兔 舗舖 稿稾 蕊蘂 篠筱 草艸
紙帋 竪豎 同仝 協恊 往徃 恥耻 略畧 群羣 隙𨻶 曳曵 冴冱 栗㮚 檪櫟 毘毗 疎疏 綿緜 線綫 翠翆 耕畊
苺莓 蛇虵 蟹蠏 鍬鍫 鐸鈬 閉閇 鯵鰺 鼓皷 肇肈 臥卧 蓑簑 畝畆畒 矩榘 稚穉 窓窗窻 筍笋 眉睂 宜冝
最㝡 柿柹 歌謌 筒筩 藁藳 杉杦 節莭 鮭鮏`;

/** Simplified Chinese of family and given names, as residents type them, and what cards print. */
const SIMPLIFIED = `
張张 陳陈 劉刘 楊杨 趙赵 孫孙 馬马 羅罗 鄭郑 謝谢 許许 韓韩 馮冯 鄧邓 呂吕 賈贾 閻阎閆闫 鍾钟 譚谭 陸陆 顧顾
湯汤 龔龚 賀贺 鄒邹 麗丽 華华 偉伟 軍军 紅红 鳳凤 東东 飛飞 鵬鹏 凱凯 瑩莹 盧卢 蕭萧 呉吴 鄔邬 閔闵 魯鲁
鮑鲍 龐庞 連连 喬乔 傑杰 勝胜 貴贵 賓宾 長长 門门 陽阳 雲云 順顺 穎颖 頼赖 竜龙 銭钱 厳严 蘇苏 関关 聖圣`;

/** Shapes of the radical block that text copied from PDF files carries instead of the character. */
const RADICALS = '民⺠ 虎⻁ 西⻄ 長⻑ 青⻘ 食⻝ 鬼⻤ 麦⻨ 黄⻩ 斎⻫ 歯⻭ 竜⻯ 亀⻲';

export const GLYPH_GROUPS: readonly string[] = [REFORMED, NAMES, SIMPLIFIED, RADICALS];
