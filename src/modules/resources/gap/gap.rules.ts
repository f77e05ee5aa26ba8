import { fiscalYearOf, formatFiscalYear, type LocalDate } from '../../../kernel/time.ts';

/** A lack of the town, without names (community.md N6). */
export type Gap = {
  readonly id: string;
  readonly topic: string;
  readonly issueTags: readonly string[];
  readonly targetGroups: readonly string[];
  readonly districtId: string | null;
  readonly foundOn: LocalDate;
  readonly answeredOn: LocalDate | null;
  readonly answer: string;
};

export type NewGap = Pick<Gap, 'topic' | 'issueTags' | 'targetGroups' | 'districtId'>;

const quarterOf: Readonly<Record<string, number>> = { '04': 1, '07': 2, '10': 3, '01': 4 };

/** 「2026年度 第3四半期（10月から）」, by the first day of the quarter; fiscal years start in April. */
export const quarterName = (firstDay: LocalDate): string => {
  const month = firstDay.slice(5, 7);
  return `${formatFiscalYear(fiscalYearOf(firstDay))} 第${quarterOf[month] ?? '?'}四半期（${Number(month)}月から）`;
};
