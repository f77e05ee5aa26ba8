import { z } from 'zod';
import { choice, date, text, tick, uuid } from '../../../kernel/forms/pieces.ts';
import { householdKinds, memberRoles, relationKinds, relationQualities } from './household.rules.ts';

export const householdForm = z.strictObject({
  kind: choice({ label: '世帯の種類', options: householdKinds }),
  name: text({ label: '呼び名', max: 40, required: false }),
  relationToHead: text({ label: '中心の人との関係', max: 40, required: false }),
  fromOn: date({ label: 'いつから', required: false }),
});
export const memberForm = z.strictObject({
  personId: uuid({ label: '加える人' }),
  relationToHead: text({ label: '中心の人との関係', max: 40, required: false }),
  role: choice({ label: '立場', options: memberRoles }),
  fromOn: date({ label: 'いつから', required: false }),
});
export const relationForm = z.strictObject({
  otherId: uuid({ label: '相手' }),
  kind: choice({ label: '関係', options: relationKinds }),
  side: choice({ label: 'どちらがどちら', options: ['first', 'second'] as const }),
  quality: choice({ label: 'いまの様子', options: relationQualities }),
  livesTogether: tick({ label: '一緒に住んでいる' }),
  note: text({ label: 'ひとこと', max: 300, required: false }),
  fromOn: date({ label: 'いつから', required: false }),
});
export const dayForm = z.strictObject({ on: date({ label: '終わりの日' }) });
