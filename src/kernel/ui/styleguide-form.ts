import { type FormState, formOf, withErrors } from '../forms/form.ts';

const typed = formOf({
  name: '白川 花子',
  kana: 'しらかわ',
  tel: '56-0000',
  born: '令和元年4月30日',
  kind: 'care',
  how: 'phone',
  needs: ['meal', 'walk'],
  story: '母が夜中に起きて外へ出ようとします。\n近所の人にも言えず、私も眠れません。',
});

/** The same fields after the server found five things to mend. */
export const wrongForm: FormState = withErrors(typed, {
  kana: 'ふりがなは、ひらがなかカタカナで入力してください（例：しらかわ はなこ）',
  tel: '電話番号は、市外局番から10桁か11桁の数字で入力してください（例：0561-00-0000）',
  born: '生年月日の「令和元年4月30日」は令和の期間の外です（平成31年ではありませんか）。西暦でも入力できます',
  kind: '相談の種類を選んでください',
  how: '連絡のしかたを選んでください',
  needs: 'お手伝いは1つまで選べます。1つ外してください',
  story: 'お話を入力してください',
});
