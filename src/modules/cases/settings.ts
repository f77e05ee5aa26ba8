import { integer } from '../../kernel/forms/pieces.ts';
import { defineSetting, townSettings } from '../districts/index.ts';

const days = (label: string, max: number) => integer({ label, min: 1, max });

/** Norms of this room; those marked [D] in consultation.md start as the domain notes state them. */
export const caseSettings = {
  quietDays: townSettings.quietDays,
  emergencyHours: townSettings.emergencyHours,
  contactDays: defineSetting({
    key: 'case.contactDays',
    title: '連絡や訪問を試みる間隔',
    group: '支援の継続',
    field: days('連絡や訪問を試みる間隔', 180),
    initial: 28,
    unit: '日',
    help: 'この日数のあいだ連絡も訪問も試みていないケースに、印を付けます。留守だった訪問も数えます。',
  }),
  planDays: defineSetting({
    key: 'case.planDays',
    title: '開いてから見立てと計画まで',
    group: '支援の継続',
    field: days('開いてから見立てと計画まで', 365),
    initial: 60,
    unit: '日',
    help: '関係づくりの段階のケースには、この期限はありません。',
  }),
  closedMinutes: defineSetting({
    key: 'case.closedOpenMinutes',
    title: '終結した記録が開いている時間',
    group: '安全',
    field: days('終結した記録が開いている時間', 480),
    initial: 60,
    unit: '分',
    help: '理由を書いて開いた記録は、この時間で閉じます。',
  }),
} as const;
