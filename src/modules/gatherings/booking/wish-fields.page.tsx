import type { FormState } from '../../../kernel/forms/form.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import { DateField, Radios, TextField, TimeField } from '../../../kernel/ui/index.ts';
import { purposeWords } from './booking.rules.ts';
import { purposeMessages, bookingWords as words } from './messages.ts';
import { type Policy, runsOf } from './policy.rules.ts';
import { SaidTimes } from './time-words.tsx';

type Props = { form: FormState; policy: Policy };

/** Day and time: out of the grid, or freely. */
export function WhenFields({ form, policy }: Props) {
  return (
    <>
      <DateField form={form} name="day" label={<Said message={words.on} />} />
      {policy.slots.length > 0 ? (
        <Radios
          form={form}
          name="slot"
          label={<Said message={words.slot} />}
          hint={<Said message={words.slotHint} />}
          options={runsOf(policy.slots).map(({ from, until }) => ({
            value: `${from}-${until}`,
            label: <SaidTimes from={from} until={until} />,
          }))}
        />
      ) : (
        <>
          <TimeField
            form={form}
            name="from"
            label={<Said message={words.from} />}
            hint={<Said message={words.timeHint} />}
          />
          <TimeField
            form={form}
            name="until"
            label={<Said message={words.until} />}
            hint={<Said message={words.slotHint} />}
          />
        </>
      )}
    </>
  );
}

/** Who, what for, how many. */
export function WhoFields({ form, policy }: Props) {
  return (
    <>
      <TextField
        form={form}
        name="groupNumber"
        label={<Said message={words.group} />}
        hint={<Said message={words.groupHint} />}
        required={policy.registeredOnly}
        width="short"
        inputmode="numeric"
      />
      <TextField
        form={form}
        name="name"
        label={<Said message={words.name} />}
        hint={<Said message={words.nameHint} />}
        width="name"
        autocomplete="name"
      />
      <TextField
        form={form}
        name="phone"
        label={<Said message={words.phone} />}
        hint={<Said message={words.phoneHint} />}
        required={policy.registeredOnly}
        type="tel"
        width="phone"
        autocomplete="tel"
      />
      <Radios
        form={form}
        name="purpose"
        label={<Said message={words.purpose} />}
        options={purposeWords.map((value) => ({ value, label: <Said message={purposeMessages[value]} /> }))}
      />
      <TextField
        form={form}
        name="purposeWords"
        label={<Said message={words.purposeWords} />}
        required={false}
      />
      <TextField
        form={form}
        name="headcount"
        label={<Said message={words.headcount} />}
        required={false}
        width="short"
        inputmode="numeric"
      />
    </>
  );
}
