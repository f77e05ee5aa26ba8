import { defineRefusals, refusalWord } from '../../kernel/http/refusal-words.ts';

export const refusals = defineRefusals({
  'case-not-from-here': refusalWord(
    409,
    [
      'いまの段階からは、そのようには進められません。',
      'いまは それを することが できません。',
      'That does not follow from where the case stands.',
    ],
    [
      'ケースのページを開き直して、いまの段階を確かめてください。',
      'ケースの ページを もう一度 見てください。',
      'Open the case again and look where it stands.',
    ],
  ),
  'reason-first': refusalWord(
    409,
    [
      'この記録は終結しているため、受け取れませんでした。',
      'この 記録は 終わっています。',
      'This record is closed, so we could not take this.',
    ],
    [
      '理由を書いて記録を開き、もう一度送ってください。入力した内容は下に残っています。',
      '理由を 書いて、もう一度 送ってください。書いたことは 残っています。',
      'Open the record with a reason and send it again. What you typed is kept below.',
    ],
  ),
  'case-closed': refusalWord(
    409,
    [
      'このケースは終結しています。書き足すことはできません。',
      'この ケースは 終わっています。',
      'This case is closed; nothing is added to it.',
    ],
    [
      '続きがあるときは、ふたたび開いてから書いてください。',
      'つづきが あるときは、もう一度 開いてください。',
      'Open it again first.',
    ],
  ),
  'not-the-writer': refusalWord(
    403,
    [
      'このケースは見ることはできますが、変えられるのは担当とチームです。',
      '見るだけ できます。',
      'You can read this case; its team changes it.',
    ],
    [
      '担当に伝えるか、管理職に担当の割り当てを頼んでください。',
      '担当の 人に 話してください。',
      'Tell the lead, or ask a manager to assign you.',
    ],
  ),
  'already-open': refusalWord(
    409,
    [
      'この方のケースは、すでに開かれている可能性があります。',
      'もう 開いているかもしれません。',
      'A case may already be open.',
    ],
    [
      '管理職または多機関協働の調整役に確かめてください。',
      '係の 人に 聞いてください。',
      'Ask a manager or the coordinator.',
    ],
  ),
  'no-post-held': refusalWord(
    409,
    [
      'いま受け持っている役割がないため、引き受けられません。',
      '担当が ありません。',
      'You hold no post that could be responsible.',
    ],
    [
      '管理職に担当の割り当てを頼んでください。',
      '係の 人に 話してください。',
      'Ask a manager to assign you.',
    ],
  ),
  'post-not-free': refusalWord(
    422,
    ['その担当は、いまは受け持つ人がいません。', 'その 担当は いません。', 'Nobody can take that post now.'],
    ['一覧からほかの担当を選んでください。', 'ほかの 担当を えらんでください。', 'Choose another post.'],
  ),
  'team-conflict': refusalWord(
    409,
    [
      'この担当は、いまの受け持ちとの兼ね合いで加えられません。',
      'この 担当は えらべません。',
      'That post cannot join because of its other work.',
    ],
    [
      'ほかの担当を選ぶか、管理職に相談してください。両方を受け持つときは、管理職が両方のケースに理由を書いて割り当てます。',
      'ほかの 担当を えらんでください。',
      'Choose another, or ask a manager, who can assign both with a reason.',
    ],
  ),
  'safety-only': refusalWord(
    409,
    [
      'このケースを受け持てるのは、安全配慮担当だけです。',
      '安全の 担当だけが できます。',
      'Only the safety post can take this case.',
    ],
    ['安全配慮担当を選んでください。', '安全の 担当を えらんでください。', 'Choose the safety post.'],
  ),
  'already-lead': refusalWord(
    409,
    ['その担当は、すでにこのケースの責任者です。', 'もう 担当です。', 'That post already leads the case.'],
    ['ほかの担当を選んでください。', 'ほかの 担当を えらんでください。', 'Choose another post.'],
  ),
  'already-on-team': refusalWord(
    409,
    [
      'その担当は、すでにチームに入っています。',
      'もう チームに います。',
      'That post is already on the team.',
    ],
    [
      'ケースのページで、いまのチームを確かめてください。',
      'チームを 見てください。',
      'See the team on the case.',
    ],
  ),
  'lead-cannot-leave': refusalWord(
    409,
    [
      '責任を持つ担当がいなくなるため、外せません。',
      '担当が いなくなります。',
      'The lead cannot leave without another.',
    ],
    [
      '先に、ほかの担当へ引き継いでください。',
      '先に ほかの 人に かわってください。',
      'Hand the lead over first.',
    ],
  ),
  'already-corrected': refusalWord(
    409,
    [
      'この記録には、すでに訂正があります。',
      'もう なおしてあります。',
      'This entry has already been corrected.',
    ],
    [
      'いちばん新しい訂正を開いて、そこから訂正してください。',
      'あたらしい 記録を なおしてください。',
      'Correct the newest version instead.',
    ],
  ),
  'second-person': refusalWord(
    409,
    ['申し出た本人は承認できません。', '自分では できません。', 'Whoever asked cannot approve.'],
    ['別の人に承認を頼んでください。', 'べつの 人に 頼んでください。', 'Ask somebody else.'],
  ),
  'lead-not-accepted': refusalWord(
    409,
    [
      '終結後の担当が、まだ引き受けていません。',
      'つぎの 担当が まだです。',
      'The agency that stays responsible has not accepted.',
    ],
    [
      '引き受けの返事を待つか、ほかの担当に頼んでください。',
      '返事を 待ってください。',
      'Wait for its answer or ask another.',
    ],
  ),
  'closing-missing': refusalWord(
    409,
    ['終結の申し出は、いまは出ていません。', '申し出が ありません。', 'No closing is being asked.'],
    ['ケースのページを開き直してください。', 'ページを もう一度 見てください。', 'Open the case again.'],
  ),
  'lead-has-answered': refusalWord(
    409,
    [
      'この申し出には、すでに返事がされています。',
      'もう 返事を しました。',
      'This has already been answered.',
    ],
    [
      '新しい状況は、「きょう」の画面で確かめてください。',
      '「きょう」を 見てください。',
      'See Today for what is open now.',
    ],
  ),
  'duty-manager-missing': refusalWord(
    422,
    [
      '緊急閲覧に立ち会う責任者を選んでください。自分自身や、いま責任者でない人は選べません。',
      '責任者を えらんでください。',
      'Choose the duty manager who agrees; not yourself.',
    ],
    [
      '当直責任者または管理職に電話で了解を得て、その人を選んでください。',
      '責任者に 電話してください。',
      'Call the duty manager, then choose them.',
    ],
  ),
  'no-case-found': refusalWord(
    404,
    [
      'その番号で開けるケースは見つかりません。',
      'ケースが 見つかりません。',
      'There is no case to open by that number.',
    ],
    [
      '番号を確かめてください。分からないときは、当直責任者または管理職に電話してください。',
      '番号を もう一度 見てください。',
      'Check the number, or call the duty manager.',
    ],
  ),
  'own-slip': refusalWord(
    409,
    [
      '自分が開いた緊急閲覧は、自分では点検できません。',
      '自分では できません。',
      'You cannot review your own emergency opening.',
    ],
    ['別の管理職に点検を頼んでください。', 'べつの 人に 頼んでください。', 'Ask another manager.'],
  ),
  'already-reviewed': refusalWord(
    409,
    [
      'この緊急閲覧は、すでに点検されています。',
      'もう 点検しました。',
      'This opening has already been reviewed.',
    ],
    ['「きょう」の画面に戻ってください。', '「きょう」に もどってください。', 'Go back to Today.'],
  ),
  'still-open': refusalWord(
    409,
    ['このケースは終結していません。', 'まだ 終わっていません。', 'This case is not closed.'],
    ['ケースのページを開いてください。', 'ケースを 見てください。', 'Open the case.'],
  ),
  'nothing-written': refusalWord(
    422,
    ['何も書かれていません。', '何も 書いていません。', 'Nothing was written.'],
    [
      '4つの欄のどれか1つに、ひとこと書いてください。',
      'ひとつ 書いてください。',
      'Write a word in one of the four boxes.',
    ],
  ),
  'in-the-future': refusalWord(
    422,
    ['これから先の日時は、経過として書けません。', 'まだ 来ていない 日です。', 'That has not happened yet.'],
    [
      '日時を直すか、「次の予定」に書いてください。',
      '日を なおしてください。',
      'Correct the time, or plan it as a visit.',
    ],
  ),
  'in-the-past': refusalWord(
    422,
    ['訪問の予定が、過ぎた日時になっています。', 'もう すぎた 日です。', 'That time has passed.'],
    [
      'これからの日時を入れるか、訪問の記録を書きとめてください。',
      '日を なおしてください。',
      'Choose a time to come, or write down the visit.',
    ],
  ),
  'special-care-only': refusalWord(
    403,
    [
      '健康・障害の項目を書けるのは、要配慮個人情報の取り扱いを認められた担当だけです。',
      '健康の ことは 決まった 担当だけが 書けます。',
      'Only posts cleared for special-care data write health.',
    ],
    [
      '認められた担当に伝えて、書いてもらってください。',
      '担当の 人に 話してください。',
      'Tell a post that is cleared.',
    ],
  ),
  'lead-after-missing': refusalWord(
    422,
    [
      '終結後に責任を持つ担当が選ばれていません。',
      '終わった あとの 担当が いません。',
      'No agency was chosen to stay responsible.',
    ],
    [
      '一覧から担当を選んでください。相手が引き受けると、終結に進めます。',
      '担当を えらんでください。',
      'Choose the post that stays responsible.',
    ],
  ),
  'telling-missing': refusalWord(
    422,
    [
      '本人に伝えた日が書かれていません。',
      '本人に 話した 日が ありません。',
      'The day the person was told is missing.',
    ],
    [
      '終結することを本人に伝えてから、その日を書いてください。',
      '本人に 話してから 書いてください。',
      'Tell the person first, then write the day.',
    ],
  ),
});
