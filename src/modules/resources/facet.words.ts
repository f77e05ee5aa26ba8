import { defineMessages, type Message, withoutReadings } from '../../kernel/i18n/messages.ts';
import { ownPrefix } from './facet.rules.ts';

/** How the facets of the directory are called (community.md §2e, M2–M4, N3, N7). Readings stand behind their words. */

const word = (ja: string, easy: string, en: string): Message => ({ ja, easy, en });

/** Layers of help. The seed counts three (M4); a town that counts four turns `reciprocal` on by a setting. */
export const helpLayers = defineMessages({
  self: word(
    '自分[じぶん]や家族[かぞく]で（自助[じじょ]）',
    '自分[じぶん]や 家族[かぞく]で',
    'By oneself and family',
  ),
  reciprocal: word('隣近所[となりきんじょ]で（互助[ごじょ]）', '近[ちか]くの 人[ひと]と', 'Among neighbours'),
  mutual: word(
    '地域[ちいき]の支[ささ]え合[あ]い（共助[きょうじょ]）',
    'まちの みんなで',
    'Together in the community',
  ),
  public: word('公[おおやけ]のサービス（公助[こうじょ]）', '市[し]の サービス', 'Public services'),
});

/** Whom it is for (M3: three groups and everybody; the others a directory needs besides). */
export const targetGroups = defineMessages({
  anyone: word('どなたでも', 'だれでも', 'Anyone'),
  elder: word('高齢[こうれい]の方[かた]', 'お年寄[としよ]り', 'Older people'),
  disability: word('障害[しょうがい]のある方[かた]', '障害[しょうがい]の ある 人[ひと]', 'Disabled people'),
  childRearing: word(
    '子育[こそだ]て中[ちゅう]の方[かた]',
    '子[こ]どもを 育[そだ]てる 人[ひと]',
    'Families with children',
  ),
  child: word('子[こ]ども・若者[わかもの]', '子[こ]どもと 若[わか]い 人[ひと]', 'Children and young people'),
  carer: word(
    '介護[かいご]や看病[かんびょう]をしている方[かた]',
    '家族[かぞく]の 世話[せわ]を する 人[ひと]',
    'Carers',
  ),
  hikikomori: word(
    'ひきこもりの方[かた]・ご家族[かぞく]',
    '家[いえ]から 出[で]られない 人[ひと]',
    'People who stay in, and their families',
  ),
  poverty: word(
    'お金[かね]や仕事[しごと]に困[こま]っている方[かた]',
    'お金[かね]や 仕事[しごと]で 困[こま]る 人[ひと]',
    'People short of money or work',
  ),
  foreigner: word('外国[がいこく]の方[かた]', '外国[がいこく]の 人[ひと]', 'People from abroad'),
});

/** Worries an entry answers (M2: health, care, safety confirmation; N3: 8050, double care). */
export const issueTags = defineMessages({
  health: word('健康[けんこう]', '体[からだ]と 心[こころ]', 'Health'),
  care: word('介護[かいご]', '介護[かいご]', 'Care'),
  safety: word('安否[あんぴ]・見守[みまも]り', '見守[みまも]り', 'Safety and looking in'),
  daily: word('暮[く]らしの手伝[てつだ]い', '家[いえ]の 手伝[てつだ]い', 'Everyday help'),
  outing: word('外出[がいしゅつ]・移動[いどう]', '出[で]かける こと', 'Getting about'),
  lonely: word(
    '話[はな]し相手[あいて]・居場所[いばしょ]',
    '話[はな]す 人[ひと]・いる ところ',
    'Company and a place to be',
  ),
  childCare: word('子育[こそだ]て', '子育[こそだ]て', 'Bringing up children'),
  learning: word('学[まな]び・進学[しんがく]', '勉強[べんきょう]', 'Learning'),
  money: word('お金[かね]', 'お金[かね]', 'Money'),
  work: word('仕事[しごと]', '仕事[しごと]', 'Work'),
  housing: word('住[す]まい', '住[す]む ところ', 'Housing'),
  rights: word(
    '権利[けんり]・財産[ざいさん]を守[まも]る',
    '自分[じぶん]を 守[まも]る こと',
    'Rights and property',
  ),
  disaster: word('災害[さいがい]への備[そな]え', '地震[じしん]や 大雨[おおあめ]', 'Disaster'),
  issue8050: word(
    '親[おや]と中年[ちゅうねん]の子[こ]の暮[く]らし（8050）',
    '親[おや]と 大人[おとな]の 子[こ]の こと',
    'Parents in their 80s, children in their 50s',
  ),
  doubleCare: word(
    '子育[こそだ]てと介護[かいご]が重[かさ]なる',
    '子育[こそだ]てと 介護[かいご]',
    'Child care and elder care at once',
  ),
  hikikomori: word('ひきこもり', '家[いえ]から 出[で]られない', 'Staying in'),
});

/** The three things done as one (N7). */
export const pillars = defineMessages({
  communityBuilding: word('地域[ちいき]づくり', 'まちを つくる', 'Community building'),
  consultation: word(
    '断[ことわ]らない相談[そうだん]',
    'どんな ことでも 話[はな]せる',
    'Consultation that never refuses',
  ),
  participation: word('参加[さんか]の支援[しえん]', 'いっしょに する', 'Ways to take part'),
});

/** How one gets to it or it to one, beyond whether a place is step-free. */
export const accessKinds = defineMessages({
  signLanguage: word('手話[しゅわ]で話[はな]せます', '手話[しゅわ]で 話[はな]せる', 'Sign language'),
  pickUp: word('送迎[そうげい]があります', '車[くるま]で 送[おく]って くれる', 'Picks you up'),
  homeVisit: word('家[いえ]までうかがいます', '家[いえ]で 会[あ]える', 'Comes to your home'),
  remote: word(
    '電話[でんわ]やオンラインで使[つか]えます',
    '電話[でんわ]や インターネットで できる',
    'By telephone or online',
  ),
  languages: word(
    '外国語[がいこくご]で話[はな]せます',
    '外国語[がいこくご]で 話[はな]せる',
    'Other languages',
  ),
});

/** What a code is called; a town's own label in every language as the town wrote it. */
export function labelOf(facet: Readonly<Record<string, Message>>, code: string): Message {
  const own = code.startsWith(ownPrefix) ? code.slice(ownPrefix.length) : code;
  return facet[code] ?? { ja: own, easy: own, en: own };
}

/** A label without its readings, for staff, search and exports. */
export const plainLabel = (facet: Readonly<Record<string, Message>>, code: string): string =>
  withoutReadings(labelOf(facet, code).ja);
