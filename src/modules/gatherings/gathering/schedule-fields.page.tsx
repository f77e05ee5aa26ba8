import type { FormState } from '../../../kernel/forms/form.ts';
import { weekdayName } from '../../../kernel/time.ts';
import {
  Checkboxes,
  DateField,
  Disclosure,
  Fieldset,
  Radios,
  TextField,
  TimeField,
} from '../../../kernel/ui/index.ts';
import { nthOptions, repetitions, repetitionWords, weekdayOptions } from './gathering.form.ts';
import { holidayWays, holidayWayWords } from './gathering.rules.ts';

type Part = { form: FormState };

/** When a gathering meets: by a rule, by dates or by hours, from when until when, and what holidays do to it. */
export function ScheduleFields({ form }: Part) {
  return (
    <Fieldset legend="いつ開くか">
      <Radios
        form={form}
        name="repetition"
        label="日の決め方"
        options={repetitionWords.map((word) => ({ value: word, label: repetitions[word] }))}
      />
      <Checkboxes
        form={form}
        name="nths"
        label="第何週（毎月 第○ ○曜日 のとき）"
        required={false}
        options={nthOptions.map((nth) => ({ value: nth, label: nth === '-1' ? '最終' : `第${nth}` }))}
        inline
      />
      <Checkboxes
        form={form}
        name="weekdays"
        label="曜日"
        required={false}
        options={weekdayOptions.map((weekday) => ({ value: weekday, label: weekdayName(Number(weekday)) }))}
        inline
      />
      <TextField
        form={form}
        name="monthDays"
        label="日にち（毎月 ○日 のとき）"
        hint="例）5、20"
        required={false}
        width="short"
      />
      <TextField
        form={form}
        name="interval"
        label="何週間・何か月ごと"
        hint="1 なら毎週・毎月です。"
        required={false}
        width="short"
      />
      <TimeField form={form} name="startsAt" label="始まる時刻" required={false} />
      <TimeField form={form} name="endsAt" label="終わる時刻" required={false} />
      <WeekHours form={form} />
      <Disclosure summary="くり返しの式で入れる" open={'rule' in form.errors}>
        <TextField
          form={form}
          name="rule"
          label="くり返しの式"
          hint="例）FREQ=MONTHLY;BYDAY=4TH"
          required={false}
        />
      </Disclosure>
      <DateField form={form} name="startsOn" label="始まりの日" />
      <DateField
        form={form}
        name="repeatsUntil"
        label="最後の日"
        hint="空なら1年後です。終わりが近づくと、続けるかどうかをお聞きします。"
        required={false}
      />
      <Radios
        form={form}
        name="onHoliday"
        label="祝日や会場の休みの日"
        options={holidayWayWords.map((word) => ({ value: word, label: holidayWays[word] }))}
      />
      <TextField
        form={form}
        name="displayText"
        label="「いつも」の言い方"
        hint="例）月2～3回。空なら日の決め方から作ります。"
        required={false}
      />
      <TextField form={form} name="perMonthMin" label="月の回数（少なくて）" required={false} width="short" />
      <TextField form={form} name="perMonthMax" label="月の回数（多くて）" required={false} width="short" />
    </Fieldset>
  );
}

function WeekHours({ form }: Part) {
  const open = Object.keys({ ...form.typed, ...form.errors }).some((name) => /^(from|until)\d$/.test(name));
  return (
    <Disclosure summary="曜日ごとの開いている時間" open={open}>
      {weekdayOptions.map((weekday) => (
        <div class="ts-cluster">
          <TimeField
            form={form}
            name={`from${weekday}`}
            label={`${weekdayName(Number(weekday))}曜日 開く`}
            required={false}
          />
          <TimeField
            form={form}
            name={`until${weekday}`}
            label={`${weekdayName(Number(weekday))}曜日 閉じる`}
            required={false}
          />
        </div>
      ))}
    </Disclosure>
  );
}
