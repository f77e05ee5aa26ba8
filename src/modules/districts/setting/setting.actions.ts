import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { Setting, SettingChange, SettingValue } from './setting.form.ts';
import { entriesOf, entriesOn, entryOn, insertEntry } from './setting.store.ts';

/** The value of a setting on a day, today unless said otherwise. */
export async function settingOf<T extends SettingValue>(
  tx: Tx,
  setting: Setting<T>,
  day: LocalDate = tx.today,
): Promise<T> {
  const entry = await entryOn(tx, setting.key, day);
  return entry ? storedAs(setting, entry.value) : setting.initial;
}

/** Values are written through the setting's own field; one of another type is an accident of an upgrade, and told. */
export function storedAs<T extends SettingValue>(setting: Setting<T>, value: unknown): T {
  if (typeof value !== typeof setting.initial)
    throw new Error(`setting ${setting.key} holds a ${typeof value}`);
  return value as T;
}

export const readSettings = (ctx: Ctx) =>
  ctx.read('setting.list', async (tx) => ok(await entriesOn(tx, tx.today)));

export const readSetting = (ctx: Ctx, setting: Setting) =>
  ctx.read('setting.view', async (tx) => ok(await entriesOf(tx, setting.key)));

/** Changes a setting from a day on; earlier days keep what held on them. */
export const changeSetting = (ctx: Ctx, setting: Setting, change: SettingChange, mark?: DeedMark) =>
  ctx.act(
    'setting.change',
    async (tx) => {
      if (change.fromOn < tx.today) return refuse('setting-in-the-past');
      const { accountId } = staffOf(tx);
      await insertEntry(tx, { key: setting.key, setBy: accountId, ...change });
      tx.about({ kind: 'setting', detail: { key: setting.key, value: change.value, fromOn: change.fromOn } });
      return ok(null);
    },
    mark,
  );
