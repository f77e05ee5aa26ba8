import { z } from 'zod';
import { date, longText } from '../../../kernel/forms/pieces.ts';

export type SettingValue = number | string | boolean;

/** A value of the town that changes by date, with a reason; its field reads what people type. */
export type Setting<T extends SettingValue = SettingValue> = {
  /** Name in the database, e.g. `handover.answerWorkingDays`. Never renamed. */
  readonly key: string;
  /** As the settings page calls it. */
  readonly title: string;
  /** Heading it stands under. */
  readonly group: string;
  /** One of kernel/forms/pieces.ts. */
  readonly field: z.ZodType<T>;
  /** What holds until the town says otherwise. */
  readonly initial: T;
  /** Unit behind the value: 「日」; '' where it needs none. */
  readonly unit: string;
  /** What it decides, and where the initial value comes from. */
  readonly help: string;
};

const defined = new Map<string, Setting>();

/** Declares a setting, once per program, where its room is loaded. A key declared twice is an accident of building. */
export function defineSetting<T extends SettingValue>(setting: Setting<T>): Setting<T> {
  if (defined.has(setting.key)) throw new Error(`setting ${setting.key} is declared twice`);
  defined.set(setting.key, setting as Setting<SettingValue>);
  return setting;
}

/** Every setting of the house, in the order of declaration. */
export const allSettings = (): readonly Setting[] => [...defined.values()];

export const settingOfKey = (key: string): Setting | undefined => defined.get(key);

/** A new value from a day on. A day before today is refused: what was decided under the old value stays decided. */
export const settingForm = (setting: Setting) =>
  z.strictObject({
    value: setting.field,
    fromOn: date({ label: 'いつから' }),
    reason: longText({ label: '変える理由', max: 500 }),
  });

export type SettingChange = { value: SettingValue; fromOn: string; reason: string };
