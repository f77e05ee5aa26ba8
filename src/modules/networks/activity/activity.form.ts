import { z } from 'zod';
import { choice, choices, date, longText, text, tick, uuid } from '../../../kernel/forms/pieces.ts';
import { datedField, keyList, orEmpty, uuidShape } from '../dated.form.ts';
import { activityKinds, codesOf, layers, pillars, stages, targetGroups } from '../words.rules.ts';
import type { ActivityFacts } from './activity.rules.ts';

const facts = {
  name: text({ label: '活動の名前', max: 80 }),
  kind: choice({ label: '種類', options: codesOf(activityKinds) }),
  purpose: longText({ label: 'めあて', max: 600, required: false }),
  stage: choice({ label: 'すすみ具合', options: codesOf(stages) }),
  layer: choice({ label: '助け合いの層', options: codesOf(layers) }),
  pillars: choices({ label: '三つの柱', options: codesOf(pillars) }),
  targetGroups: choices({ label: '対象', options: codesOf(targetGroups) }),
  subcommitteeId: uuid({ label: '受け持つ分科会', required: false }),
  gatheringId: uuid({ label: '開いている集まり', required: false }),
  started: datedField({ label: 'いつから' }),
  ended: datedField({ label: 'いつまで', required: false }),
  reviewOn: date({ label: '見直す日', required: false }),
};

export const activityForm = z.strictObject(facts);
export const newActivityForm = z.strictObject({
  ...facts,
  meetingId: uuid({ label: '決めた会議', required: false }),
  themeIds: keyList({ label: 'こたえるテーマ', shape: uuidShape }),
});

export const themesForm = z.strictObject({
  themeIds: keyList({ label: 'こたえるテーマ', shape: uuidShape, min: 1 }),
});
export const dropForm = z.strictObject({ themeId: uuid({ label: 'テーマ' }) });
export const storyForm = z.strictObject({
  story: longText({ label: '変わったこと', max: 2000 }),
  answers: tick({ label: 'テーマへの答えにもする' }),
});

export const factsOf = ({ purpose, ...typed }: z.output<typeof activityForm>): ActivityFacts => ({
  ...typed,
  purpose: orEmpty(purpose),
});
