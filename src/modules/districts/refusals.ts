import { defineRefusals, refusalWord } from '../../kernel/http/refusal-words.ts';

export const refusals = defineRefusals({
  'setting-in-the-past': refusalWord(
    422,
    ['過ぎた日からの変更はできません。', 'A setting cannot be changed for days that are past.'],
    ['きょうか、これからの日を入れてください。', 'Enter today or a later day.'],
  ),
  'own-assignment': refusalWord(
    422,
    ['自分自身を担当につけることはできません。', 'Nobody puts themselves into a post.'],
    ['ほかの管理職に決めてもらってください。', 'Ask another manager to decide.'],
  ),
  'assignment-in-the-past': refusalWord(
    422,
    ['過ぎた日から担当につけることはできません。', 'An assignment cannot begin in the past.'],
    ['きょうか、これからの日を入れてください。', 'Enter today or a later day.'],
  ),
  'assignment-ends-early': refusalWord(
    422,
    ['最後の日が、始まりの日より前です。', 'The last day is before the first.'],
    ['始まりの日か、それより後の日を入れてください。', 'Enter the first day or a later one.'],
  ),
  'post-not-in-force': refusalWord(
    422,
    ['その日には、この担当がありません。', 'The post does not exist on that day.'],
    ['担当の期間の中の日を入れてください。', 'Enter a day within the time of the post.'],
  ),
  'already-assigned': refusalWord(
    422,
    ['その人は、その期間すでにこの担当についています。', 'They already hold this post in that time.'],
    ['いまの期間を終えてから、決め直してください。', 'End the present time first.'],
  ),
  'ended-before': refusalWord(
    422,
    ['この担当は、すでに終わっています。', 'This assignment has already ended.'],
    ['一覧で期間を確かめてください。', 'Check its dates in the list.'],
  ),
  'end-in-the-past': refusalWord(
    422,
    ['きのうより前の日は、最後の日にできません。', 'The last day cannot be before yesterday.'],
    [
      'すぐに終えるときは、きのうの日付を入れてください。それより前にしたことは、そのまま残ります。',
      'To end it at once, enter yesterday. What was done before stays.',
    ],
  ),
  'last-manager': refusalWord(
    409,
    [
      'この人がいなくなると、町全体に責任をもつ担当が空席になります。',
      'Without them nobody would answer for the whole town.',
    ],
    ['先に、後任の管理職を決めてください。', 'Put another manager into a post first.'],
  ),
  'manager-circle': refusalWord(
    422,
    [
      '上の担当が、めぐりめぐって自分自身になってしまいます。',
      'The line of managers would come back to this post.',
    ],
    ['この担当の下にいない担当を選んでください。', 'Choose a post that is not below this one.'],
  ),
  'post-still-held': refusalWord(
    422,
    ['その日のあとも、ついている人がいます。', 'Somebody still holds the post after that day.'],
    ['先に、ついている人の最後の日を決めてください。', 'End their assignments first.'],
  ),
  'own-project-of-town': refusalWord(
    422,
    ['町の課・係は、自主事業にはなりません。', 'A section of the town has no project of its own.'],
    ['種類を選び直すか、自主事業のしるしを外してください。', 'Choose another kind, or clear the mark.'],
  ),
  'body-circle': refusalWord(
    422,
    ['組織が、自分自身に属することはできません。', 'A body cannot belong to itself.'],
    ['ほかの組織を選んでください。', 'Choose another body.'],
  ),
  'needs-no-commission': refusalWord(
    409,
    ['この組織は、委託がなくても動けます。', 'This body works without a contract.'],
    ['委託の登録はいりません。', 'No contract needs to be entered.'],
  ),
  'commission-ends-early': refusalWord(
    422,
    ['委託の終わりが、始まりより前です。', 'The contract ends before it begins.'],
    ['始まりの日か、それより後の日を入れてください。', 'Enter the first day or a later one.'],
  ),
  'returned-before': refusalWord(
    409,
    ['返還・消去は、すでに確認されています。', 'The return was already confirmed.'],
    ['組織のページで、確認した内容を見てください。', 'See the page of the body.'],
  ),
  'district-circle': refusalWord(
    422,
    ['地区が、めぐりめぐって自分自身の中に入ってしまいます。', 'The district would lie inside itself.'],
    ['この地区を含まない、より広い地区を選んでください。', 'Choose a larger district that is not inside it.'],
  ),
  'same-area': refusalWord(
    422,
    ['その町名は、すでにこの地区に登録されています。', 'That beginning already belongs to this district.'],
    ['一覧を確かめてください。', 'Check the list.'],
  ),
  'absence-ends-early': refusalWord(
    422,
    ['不在の終わりが、始まりより前です。', 'The absence ends before it begins.'],
    ['始まりの日か、それより後の日を入れてください。', 'Enter the first day or a later one.'],
  ),
  'absence-in-the-past': refusalWord(
    422,
    ['終わった不在は登録できません。', 'An absence that is over cannot be entered.'],
    ['きょう以降まで続く期間を入れてください。', 'Enter a time that ends today or later.'],
  ),
  'not-my-absence': refusalWord(
    422,
    ['ほかの人の不在を登録できるのは、管理職だけです。', 'Only managers enter the absence of others.'],
    ['本人か管理職に頼んでください。', 'Ask them or a manager.'],
  ),
  'no-posts-to-leave': refusalWord(
    422,
    ['その人は、その日に担当をもっていません。', 'They hold no post on that day.'],
    ['人と日付を確かめてください。', 'Check the person and the day.'],
  ),
  'change-in-the-past': refusalWord(
    422,
    ['過ぎた日の異動は登録できません。', 'A change cannot be planned for a past day.'],
    ['きょうか、これからの日を入れてください。', 'Enter today or a later day.'],
  ),
  'already-leaving': refusalWord(
    409,
    ['その人の異動は、すでに登録されています。', 'Their change is already planned.'],
    ['登録済みの異動を開いてください。', 'Open the planned change.'],
  ),
  'still-blocked': refusalWord(
    409,
    ['受け手のいない仕事が、まだ{count}件残っています。', '{count} things are still without a holder.'],
    [
      '担当ごとに後任を決めるか、ほかの担当に移してください。',
      'Name a successor for each post, or move them.',
    ],
  ),
  'not-leaving-yet': refusalWord(
    409,
    ['最後の日がまだ来ていません。', 'The last day has not come yet.'],
    ['最後の日が過ぎてから、異動を終えてください。', 'Close it after the last day.'],
  ),
  'change-is-over': refusalWord(
    409,
    ['この異動は、もう終わっています。', 'This change is over.'],
    ['一覧にもどって、ほかの異動を見てください。', 'Go back to the list.'],
  ),
  'early-too-late': refusalWord(
    422,
    ['早めの閲覧は、後任になる前の日だけに使えます。', 'Early reading is only for days before taking over.'],
    ['最後の日より前の日を入れてください。', 'Enter a day before the last day.'],
  ),
  'not-your-post': refusalWord(
    409,
    [
      '引き継ぎメモは、その担当についている人が書きます。',
      'A hand-over note is written by who holds the post.',
    ],
    ['自分の担当のページから書いてください。', 'Write it from the page of your own post.'],
  ),
});
