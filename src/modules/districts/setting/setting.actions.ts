import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { mayAsk } from '../permissions.ts';
import { accountNames } from '../post/post.store.ts';
import { allSettings, type Setting, type SettingChange, type SettingValue } from './setting.form.ts';
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

type ValuesOf<T> = { readonly [K in keyof T]: T[K] extends Setting<infer V> ? V : never };

/** The values of several settings today, in one round trip. */
export async function settingsOf<T extends Readonly<Record<string, Setting>>>(
  tx: Tx,
  settings: T,
): Promise<ValuesOf<T>> {
  const entries = await entriesOn(tx, tx.today);
  const values = Object.entries(settings).map(([name, setting]) => {
    const entry = entries.get(setting.key);
    return [name, entry ? storedAs(setting, entry.value) : setting.initial];
  });
  return Object.fromEntries(values) as ValuesOf<T>;
}

/** Values are written through the setting's own field; one of another type is an accident of an upgrade, and told. */
export function storedAs<T extends SettingValue>(setting: Setting<T>, value: unknown): T {
  if (typeof value !== typeof setting.initial)
    throw new Error(`setting ${setting.key} holds a ${typeof value}`);
  return value as T;
}

/** Every setting with what holds today. */
export const readSettings = (ctx: Ctx) =>
  ctx.read('setting.list', async (tx) => {
    const entries = await entriesOn(tx, tx.today);
    const rows = allSettings().map((setting) => {
      const entry = entries.get(setting.key);
      return {
        setting,
        value: entry ? storedAs(setting, entry.value) : setting.initial,
        fromOn: entry?.fromOn ?? null,
      };
    });
    return ok({ rows, mayChange: mayAsk(tx.ring.roles, 'setting.change') });
  });

/** One setting with everything it was and will be, newest first. */
export const readSetting = (ctx: Ctx, setting: Setting) =>
  ctx.read('setting.view', async (tx) => {
    const entries = await entriesOf(tx, setting.key);
    const names = await accountNames(
      tx,
      entries.flatMap((entry) => entry.setBy ?? []),
    );
    const now = entries.find((entry) => entry.fromOn <= tx.today);
    const history = entries.map((entry) => ({
      value: storedAs(setting, entry.value),
      fromOn: entry.fromOn,
      reason: entry.reason,
      by: (entry.setBy && names.get(entry.setBy)) || '',
      at: entry.setAt,
      stands:
        entry === now ? ('now' as const) : entry.fromOn > tx.today ? ('later' as const) : ('past' as const),
    }));
    const value = now ? storedAs(setting, now.value) : setting.initial;
    return ok({ now: value, history, mayChange: mayAsk(tx.ring.roles, 'setting.change') });
  });

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
