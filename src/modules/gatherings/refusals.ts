import { defineRefusals, refusalWord } from '../../kernel/http/refusal-words.ts';

export const refusals = defineRefusals({
  'gathering-ends-before-start': refusalWord(
    422,
    ['終わりが、始まりより前か同じです。', 'It ends before it begins.'],
    [
      '始まりより後の時刻（最後の日）を入れてください。日をまたぐ集まりは、2日に分けて入れてください。',
      'Enter a later time. What runs past midnight is entered as two days.',
    ],
  ),
  'gathering-no-days': refusalWord(
    422,
    ['開く曜日と時間が、ひとつも入っていません。', 'No weekday has opening hours.'],
    ['少なくとも1つの曜日に、始まりと終わりを入れてください。', 'Enter hours for at least one weekday.'],
  ),
  'gathering-times': refusalWord(
    422,
    ['始まる時刻と終わる時刻が入っていません。', 'The hours are missing.'],
    ['両方の時刻を入れてください。', 'Enter both.'],
  ),
  'gathering-hours': refusalWord(
    422,
    [
      '開く時刻と閉じる時刻のどちらかが抜けているか、閉じるほうが先になっています。',
      'The hours of a weekday are incomplete.',
    ],
    [
      '曜日ごとに、開く時刻と、それより後の閉じる時刻を入れてください。',
      'Enter an opening and a later closing time.',
    ],
  ),
  'gathering-rule': refusalWord(
    422,
    ['くり返しの決まりが読みとれません。', 'The rule of repetition cannot be read.'],
    [
      '曜日や週を選んでください。式で入れるときは、FREQ=MONTHLY;BYDAY=4TH のように書きます。',
      'Choose weekdays and weeks, or write a rule such as FREQ=MONTHLY;BYDAY=4TH.',
    ],
  ),
  'gathering-rule-never': refusalWord(
    422,
    ['この決まりでは、開く日が1日もありません。', 'This rule never names a day.'],
    ['週・曜日・日にち・始まりの日を確かめてください。', 'Check weeks, weekdays, dates and the first day.'],
  ),
  'place-ended': refusalWord(
    422,
    ['「{place}」は、もう使われていない場所です。', '“{place}” is no longer in use.'],
    ['いま使われている場所を選んでください。', 'Choose a place that is in use.'],
  ),
  'review-settled': refusalWord(
    409,
    ['この集まりには、確かめることがもうありません。', 'Nothing about this gathering is in doubt any more.'],
    [
      'ほかの人が先に確かめました。集まりのページの「確かめた記録」を見てください。',
      'See what was found on its page.',
    ],
  ),
  'gathering-signup-nameless': refusalWord(
    422,
    ['人数だけを数える集まりでは、申し込みを受けられません。', 'Where nobody is named nobody signs up.'],
    ['「申し込みはいらない」にするか、「人数だけを数える」を外してください。', 'Choose one of the two.'],
  ),
  'gathering-capacity': refusalWord(
    422,
    ['定員を決めるには、申し込みが必要です。', 'Seats are limited only where people sign up.'],
    ['申し込みの受け方を選ぶか、定員を空にしてください。', 'Let people sign up, or leave the seats empty.'],
  ),
  'gathering-range': refusalWord(
    422,
    ['月の回数の「多くて」が「少なくて」より小さくなっています。', 'The most is less than the fewest.'],
    ['2つの数を確かめてください。', 'Check both figures.'],
  ),
  'gathering-keeper': refusalWord(
    422,
    ['世話をする担当が決まっていません。', 'Nobody keeps this gathering.'],
    ['少なくとも1つの担当を選んでください。', 'Choose at least one post.'],
  ),
  'not-a-keeper': refusalWord(
    403,
    ['この集まりの世話役ではないので、変えられません。', 'You do not keep this gathering.'],
    ['世話役か、地区の担当職員に伝えてください。', 'Tell its keepers or the district officer.'],
  ),
  'occurrence-over': refusalWord(
    409,
    ['この日はもう過ぎたか、開いた記録があります。', 'That day is over.'],
    ['過ぎた日の日にちと人数は、そのまま残します。', 'Past days stay as they were.'],
  ),
  'occurrence-moved': refusalWord(
    409,
    ['この日は、もう別の日に移してあります。', 'This day has already been moved.'],
    ['移した先の日を変えてください。', 'Change the day it was moved to.'],
  ),
  'occurrence-in-the-past': refusalWord(
    422,
    ['過ぎた日に移すことはできません。', 'A day cannot be moved into the past.'],
    ['きょうか、これからの日を入れてください。', 'Enter today or a later day.'],
  ),
  'attendance-too-early': refusalWord(
    422,
    ['まだ開いていない日の人数は入れられません。', 'That day is still to come.'],
    ['当日になってから数えてください。', 'Count on the day.'],
  ),
  'attendance-not-held': refusalWord(
    409,
    ['この日は中止か、別の日に移っています。', 'It was not held on that day.'],
    ['開いた日を選んでください。やはり開いたときは、先に「開く」に戻します。', 'Choose the day it was held.'],
  ),
  'signup-twice': refusalWord(
    409,
    ['同じお名前と電話の申し込みが、すでにあります。', 'The same name and number are already on the list.'],
    ['一覧で確かめてください。人数だけ変えるときは、一度取り消して入れ直します。', 'Check the list.'],
  ),
  'comer-needs-consent': refusalWord(
    409,
    'この集まりとつなぐことに、本人の同意がありません。',
    '本人に説明して、同意のページで「受け入れ先（仕事・活動の場）に知らせる」の答えを記録してください。知らせてよい機関には、{bodies}のどれかを選びます。',
  ),
  'comer-already': refusalWord(
    409,
    'この集まりとは、もうつないであります。',
    '「つないだ場所」で確かめてください。',
  ),
  'signup-not-needed': {
    status: 409,
    what: {
      ja: 'この集[あつ]まりに、申[もう]し込[こ]みはいりません。',
      easy: '申[もう]し込[こ]みは いりません。',
      en: 'You need not sign up for this.',
    },
    next: {
      ja: 'その日[ひ]に、そのままおいでください。',
      easy: 'その 日[ひ]に 来[き]てください。',
      en: 'Just come on the day.',
    },
  },
  'signup-over': {
    status: 409,
    what: {
      ja: 'この日[ひ]の申[もう]し込[こ]みは、もう受[う]け付[つ]けていません。',
      easy: 'この 日[ひ]は もう 申[もう]し込[こ]めません。',
      en: 'This day no longer takes sign-ups.',
    },
    next: {
      ja: 'ほかの日[ひ]を選[えら]んでください。電話[でんわ]でもお尋[たず]ねいただけます。',
      easy: 'ほかの 日[ひ]を 選[えら]んでください。電話[でんわ]でも 聞[き]けます。',
      en: 'Choose another day, or call.',
    },
  },
  'signup-too-many': {
    status: 422,
    what: {
      ja: 'この日[ひ]の席[せき]は、全部[ぜんぶ]で{seats}人分[にんぶん]です。',
      easy: 'この 日[ひ]の 席[せき]は {seats}人[にん]です。',
      en: 'There are only {seats} seats on that day.',
    },
    next: {
      ja: '人数[にんずう]を減[へ]らすか、電話[でんわ]でご相談[そうだん]ください。',
      easy: '人数[にんずう]を 少[すく]なくしてください。電話[でんわ]でも 聞[き]けます。',
      en: 'Come with fewer, or call.',
    },
  },
  'signup-unknown': {
    status: 404,
    what: {
      ja: 'その番号[ばんごう]の申[もう]し込[こ]みは見[み]つかりません。',
      easy: 'その 番号[ばんごう]は ありません。',
      en: 'We cannot find a sign-up with that number.',
    },
    next: {
      ja: '12けたの番号[ばんごう]を、もう一度[いちど]お確[たし]かめください。お電話[でんわ]でも取[と]り消[け]せます。',
      easy: '12の 数字[すうじ]を もう 一度[いちど] 見[み]てください。電話[でんわ]でも できます。',
      en: 'Check the 12 digits again. You can also call.',
    },
  },
});
