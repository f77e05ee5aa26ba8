import type { Tx } from '../../../kernel/ctx/tx.ts';
import { closedDays, settingOf, townSettings } from '../../districts/index.ts';
import { lookedAtBy } from './intake.rules.ts';

/** By when the owner of something this urgent has looked at it, by the town's settings. */
export const dueAt = async (tx: Tx, urgency: 'today' | 'soon' | 'anytime'): Promise<Date> =>
  lookedAtBy(urgency, tx.now, tx.zone, {
    todayHours: await settingOf(tx, townSettings.dueTodayHours),
    soonWorkingDays: await settingOf(tx, townSettings.dueSoonWorkingDays),
    anytimeWorkingDays: await settingOf(tx, townSettings.dueAnytimeWorkingDays),
    closesAt: await settingOf(tx, townSettings.officeCloses),
    closed: await closedDays(tx),
  });
