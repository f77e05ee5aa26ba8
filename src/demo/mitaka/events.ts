import { addDays, type LocalDate } from '../../kernel/time.ts';
import type { ListPlan } from '../stage/list-deeds.ts';

const head =
  '都道府県コード又は市区町村コード,NO,市区町村名,イベント名,イベント名_カナ,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),連絡先名称,連絡先電話番号,連絡先内線番号,主催者,場所名称,住所,アクセス方法,定員,参加申込終了日,参加申込方法,URL,備考';

/** Invented events, as a city lists them; days count from the demonstration's today. */
const rows = (today: LocalDate): readonly string[] => {
  const on = (ahead: number) => addDays(today, ahead);
  const exercise = (ahead: number) =>
    `132047,,三鷹市,ゆったり体操教室（見本）,ユッタリタイソウキョウシツ,${on(ahead)},${on(ahead)},10:00,11:30,,座ったままでできる体操です。動きやすい服でどうぞ。,無料,,健康づくり課（見本）,0422-00-7010,2931,三鷹市体操の会（見本）,みどり会館（見本）,東京都三鷹市見本町一丁目2-3,バス停「見本町」から徒歩3分,15人,,電話で健康づくり課へ,https://www.example.jp/events/0001.html,`;
  return [
    ...[1, 8, 15, 22].map(exercise),
    `132047,,三鷹市,まちの写真展（見本）,マチノシャシンテン,${on(-5)},${on(9)},09:00,17:00,月曜休館。最終日は15:00まで,まちの人が撮った写真を並べます。,300円,,生涯学習課（見本）,0422-00-7011,,写真の会（見本）,まちの展示室（見本）,東京都三鷹市見本町二丁目3-4,,,,,https://www.example.jp/events/0002.html,`,
    `132047,,三鷹市,冬の市（見本）,フユノイチ,${on(3)},${on(4)},10:00,15:00,雨のときは体育館,野菜とお菓子、手作りの品が並びます。,,入場無料。品物は有料,冬の市実行委員会（見本）,090-0000-7012,,冬の市実行委員会（見本）,見本中央公園,東京都三鷹市見本町三丁目1-1,,,,,https://www.example.jp/events/0003.html,`,
    `132047,,三鷹市,親子工作（見本）,オヤココウサク,${on(6)},${on(6)},13:30,,,木の実で飾りを作ります。,500円,材料費として,児童館（見本）,0422-00-7013,,,あおば集会所（見本）,東京都三鷹市見本町4-5-6,,8組,${on(2)},電話で児童館へ,https://www.example.jp/events/0004.html,`,
    `132047,,三鷹市,災害のそなえ講座（見本）,サイガイノソナエコウザ,${on(5)},${on(5)},14:00,16:00,,水と食べものの備え方を話します。,無料,,防災課（見本）,0422-00-7014,,,各地区の集会所,,,,,,https://www.example.jp/events/0005.html,会場は申し込みのときにお知らせします`,
    `132047,,三鷹市,星を見る会（見本）,ホシヲミルカイ,${on(7)},${on(7)},18:30,20:00,,冬の星座を探します。,無料,,生涯学習課（見本）,0422-00-7011,,,まちの展示室（見本）,東京都三鷹市見本町二丁目3-4,,,,,https://www.example.jp/events/0006.html,`,
  ];
};

const name = 'イベント一覧（見本市）';

/** A list of events taken in, and its next version, in which one of them is named no more. */
export const mitakaEvents: readonly ListPlan[] = [
  { name, applied: true, csv: (today) => [head, ...rows(today)].join('\r\n') },
  { name, applied: true, csv: (today) => [head, ...rows(today).slice(0, -1)].join('\r\n') },
];
