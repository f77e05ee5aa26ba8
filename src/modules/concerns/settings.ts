import { integer } from '../../kernel/forms/pieces.ts';
import { defineSetting } from '../districts/index.ts';

const count = (label: string, max: number) => integer({ label, min: 1, max });
const group = '気づきメモ';

/** Norms of this room; they start as the domain notes state them (community.md 2b, consultation.md 4.3). */
export const concernSettings = {
  acknowledgeDays: defineSetting({
    key: 'concern.acknowledgeWorkingDays',
    title: '気づきメモを受け取るまで',
    group,
    field: count('開庁日', 30),
    initial: 3,
    unit: '開庁日',
    help: '担当が気づきメモを受け取るまでの期限です。「きょう」のメモは、その日のうちです。',
  }),
  sortDays: defineSetting({
    key: 'concern.sortWorkingDays',
    title: '気づきメモの行き先を決めるまで',
    group,
    field: count('開庁日', 60),
    initial: 5,
    unit: '開庁日',
    help: '受け取ってから、相談やテーマなどの行き先を決めるまでの期限です。',
  }),
  closeDays: defineSetting({
    key: 'concern.closeWorkingDays',
    title: '気づいた人に返事をするまで',
    group,
    field: count('開庁日', 120),
    initial: 20,
    unit: '開庁日',
    help: '行き先を決めてから、気づいた人に「終わりました」と返すまでの期限です。',
  }),
  shutDays: defineSetting({
    key: 'concern.shutDays',
    title: '同意のないメモのことばを消すまで',
    group,
    field: count('日', 365),
    initial: 90,
    unit: '日',
    help: '本人の同意がないあいだ、ことばはだれにも見えません。この日数がたつと消します。',
  }),
  sameTopics: defineSetting({
    key: 'concern.sameTopics',
    title: 'テーマに地区の名前を出すのに必要な気づきの件数',
    group,
    field: count('件', 50),
    initial: 5,
    unit: '件',
    help: 'だれかのことから生まれたテーマは、同じ話題の気づきが12か月でこの件数にならない地区では、広い地区の名前で出します。',
  }),
} as const;
