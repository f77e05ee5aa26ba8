import { choice, integer, text } from '../../kernel/forms/pieces.ts';
import { defineSetting } from '../districts/index.ts';

const group = '地域の資源';
const days = (label: string) => integer({ label, min: 1, max: 3650 });

/** Values of the directory that the town decides (community.md §2e). */
export const resourceSettings = {
  checkOthersDays: defineSetting({
    key: 'resource.checkOthersDays',
    title: '住民の活動・民間の資源を確かめる間隔',
    group,
    field: days('日数'),
    initial: 180,
    unit: '日',
    help: '最後に確かめてからこの日数がたつと「確認の時期」になり、担当に知らせます。資源ごとに変えられます。',
  }),
  checkPublicDays: defineSetting({
    key: 'resource.checkPublicDays',
    title: '公的な機関の資源を確かめる間隔',
    group,
    field: days('日数'),
    initial: 365,
    unit: '日',
    help: '市町村・社会福祉協議会・相談支援の機関の資源に使います。',
  }),
  staleAfterDays: defineSetting({
    key: 'resource.staleAfterDays',
    title: '確認の時期から、検索で下げるまで',
    group,
    field: days('日数'),
    initial: 90,
    unit: '日',
    help: '確認の時期からこの日数がたっても確かめられない資源は、検索の下のほうに出します。自動で消すことはありません。',
  }),
  suggestionDays: defineSetting({
    key: 'resource.suggestionDays',
    title: '「まちがいを知らせる」に答えるまで',
    group,
    field: days('日数'),
    initial: 7,
    unit: '日',
    help: '住民から知らせがあってから、担当が確かめて答えるまでの期限です。',
  }),
  remindDays: defineSetting({
    key: 'resource.remindDays',
    title: 'メールの確認に返事がないとき、電話・はがきに切り替えるまで',
    group,
    field: days('日数'),
    initial: 14,
    unit: '日',
    help: 'この日数のあいだ返事がないと、担当の「あなたの番」に出します。',
  }),
  helpLayers: defineSetting({
    key: 'resource.helpLayers',
    title: '支え合いの分け方',
    group,
    field: choice({ label: '分け方', options: ['3', '4'] }),
    initial: '3',
    unit: '層',
    help: '3は自助・共助・公助、4は互助を加えます。',
  }),
  ownTags: defineSetting({
    key: 'resource.ownTags',
    title: '町独自の困りごとの分類',
    group,
    field: text({ label: '分類の名前', max: 200 }),
    initial: 'なし',
    unit: '',
    help: '読点（、）で区切ります。使わないときは「なし」と入れてください。',
  }),
} as const;

const none = 'なし';

/** Labels of a setting that lists them; 「なし」 lists none. */
export const listed = (written: string): string => (written.trim() === none ? '' : written);
