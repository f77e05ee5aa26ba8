import { defineRefusals, refusalWord } from '../../../kernel/http/refusal-words.ts';

/** What those who keep a station may be told no about. */
export const stationRefusals = defineRefusals({
  'booking-not-begun': refusalWord(
    422,
    ['まだ始まっていない予約です。', 'It has not begun yet.'],
    ['使う時間になってから記録してください。', 'Note it when the time has come.'],
  ),
  'key-too-soon': refusalWord(
    409,
    ['まだ決まっていない予約です。', 'It is not confirmed.'],
    ['先に予約を決めてから、鍵を渡してください。', 'Confirm it first.'],
  ),
  'key-not-out': refusalWord(
    409,
    ['鍵を渡した記録がありません。', 'No key was handed out.'],
    ['先に「鍵を渡した」を記録してください。', 'First note that it was handed out.'],
  ),
  'not-a-station-keeper': refusalWord(
    403,
    ['このステーションの担当ではないので、開けません。', 'You do not keep this station.'],
    ['ステーションの担当か、係の管理者に伝えてください。', 'Tell its keepers or your manager.'],
  ),
  'station-keeper': refusalWord(
    422,
    ['ステーションの担当が決まっていません。', 'Nobody keeps this station.'],
    ['少なくとも1つの担当を選んでください。', 'Choose at least one post.'],
  ),
  'station-place': refusalWord(
    409,
    ['この場所は、すでに別のステーションになっています。', 'That place is a station already.'],
    ['別の場所を選んでください。', 'Choose another place.'],
  ),
  'station-booked': refusalWord(
    409,
    ['最後の日よりあとに、予約が{count}件あります：{bookings}。', '{count} bookings stand after that day.'],
    [
      '先に1件ずつ断って予約した人に伝えるか、最後の日をあとにしてください。',
      'Decline them first and tell whoever booked, or choose a later day.',
    ],
  ),
  'station-end-long-ago': refusalWord(
    422,
    ['最後の日が、1年より前になっています。', 'That last day is more than a year ago.'],
    [
      '年を確かめて、{day}か、それよりあとの日を入れてください。',
      'Check the year: enter {day} or a later day.',
    ],
  ),
  'station-ended-already': refusalWord(
    409,
    ['このステーションの最後の日は、もう決まっています。', 'Its last day is settled already.'],
    ['日を変えるときは、いちど開きなおしてください。', 'To change it, open the station again first.'],
  ),
  'station-open': refusalWord(
    409,
    ['このステーションは終わっていません。', 'This station has not ended.'],
    ['設定のページで、最後の日を確かめてください。', 'Check its last day in the settings.'],
  ),
  'station-over': refusalWord(
    409,
    [
      'このステーションは{day}で終[お]わりです。そのあとは使[つか]えません。',
      'この ステーションは {day}で 終[お]わりです。その あとは 使[つか]えません。',
      'The last day of this station is {day}.',
    ],
    [
      'ほかのステーションを選[えら]ぶか、電話[でんわ]でお尋[たず]ねください。',
      'ほかの ステーションを 選[えら]ぶか、電話[でんわ]で 聞[き]いてください。',
      'Choose another station, or call us.',
    ],
  ),
  'stations-both': refusalWord(
    409,
    [
      '2つの場所のどちらにもステーションがあるので、まとめられません。',
      'Each of the two places has a station, so they cannot be joined.',
    ],
    [
      '残さないほうのステーションの設定で、「住民のページに出す」を外し、場所を別のところに変えてから、もう一度まとめてください。',
      'In the settings of the one to go, hide it from residents and choose another place; then join them again.',
    ],
  ),
  'group-numbers': refusalWord(
    409,
    ['団体番号が9999まで使われています。', 'All numbers are given out.'],
    ['管理者に伝えてください。', 'Tell your manager.'],
  ),
  'group-year': refusalWord(
    422,
    ['登録できるのは、今年度か来年度です。', 'Groups register for this fiscal year or the next.'],
    ['年度を確かめてください。', 'Check the year.'],
  ),
  'draw-too-early': refusalWord(
    409,
    ['抽選の日は {day} です。', 'Lots are drawn on {day}.'],
    ['その日になってから抽選してください。', 'Draw on that day.'],
  ),
  'draw-none': refusalWord(
    409,
    ['抽選を待っている申し込みがありません。', 'No wishes wait for a draw.'],
    ['月を確かめてください。', 'Check the month.'],
  ),
  'draw-done': refusalWord(
    409,
    ['この月の抽選は、もう済んでいます。', 'Lots were drawn for this month.'],
    ['結果は公開の記録で見られます。', 'The log is public.'],
  ),
  'bump-rooms': refusalWord(
    422,
    ['部屋が選ばれていません。', 'No room was chosen.'],
    ['止める部屋を選んでください。', 'Choose the rooms.'],
  ),
});
