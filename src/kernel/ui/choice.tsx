import type { Child } from 'hono/jsx';
import { typedList, typedText } from '../forms/form.ts';
import { Ruby } from '../i18n/ruby.tsx';
import { describedBy, Field, FieldGroup, type FieldProps, fieldId } from './field.tsx';
import { uiWords } from './messages.ts';
import { useSay } from './view.ts';

/** `lang` where the label is written in another language than the page. */
export type Option = { value: string; label: string; lang?: string | undefined };
export type OptionRow = { value: string; label: Child; hint?: Child | undefined };

type SelectProps = FieldProps & {
  options: readonly Option[];
  /** The first, empty answer; `false` leaves it out. */
  blank?: string | false | undefined;
};

/** A closed list of 7 to 15 answers; fewer are Radios, more want a search. */
export function Select({ options, blank, ...field }: SelectProps) {
  const t = useSay();
  const chosen = typedText(field.form, field.name);
  return (
    <Field {...field} options={options}>
      <span class="ts-select">
        <select {...describedBy(field)} class="ts-input" name={field.name}>
          {blank !== false && <option value="">{blank ?? t(uiWords.choosePlease)}</option>}
          {options.map((option) => (
            <option value={option.value} selected={option.value === chosen} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </Field>
  );
}

type RowsProps = FieldProps & {
  options: readonly OptionRow[];
  /** Set in one wrapping line: short words, staff pages. */
  inline?: boolean | undefined;
};

/** One of a few, one per line, nothing chosen beforehand. */
export function Radios({ options, inline, ...field }: RowsProps) {
  return <Rows type="radio" chosen={[typedText(field.form, field.name)]} {...{ options, inline, field }} />;
}

/** Any number of a few. */
export function Checkboxes({ options, inline, ...field }: RowsProps) {
  return <Rows type="checkbox" chosen={typedList(field.form, field.name)} {...{ options, inline, field }} />;
}

type Rows = {
  type: 'radio' | 'checkbox';
  options: readonly OptionRow[];
  inline: boolean | undefined;
  chosen: string[];
  field: FieldProps;
};

function Rows({ type, options, inline, chosen, field }: Rows) {
  return (
    <FieldGroup {...field} options={options}>
      <div class="ts-choices" data-inline={inline ? 'yes' : undefined}>
        {options.map((option, index) => (
          <Row
            type={type}
            name={field.name}
            id={
              index === 0
                ? fieldId(field.name, field.form)
                : `${fieldId(field.name, field.form)}-${index + 1}`
            }
            option={option}
            checked={chosen.includes(option.value)}
            wrong={index === 0 && field.form.errors[field.name] !== undefined}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type Row = {
  type: Rows['type'];
  name: string;
  id: string;
  option: OptionRow;
  checked: boolean;
  wrong: boolean;
};

function Row({ type, name, id, option, checked, wrong }: Row) {
  return (
    <div class="ts-choice">
      <label class="ts-choice-label">
        <input
          id={id}
          class="ts-check"
          type={type}
          name={name}
          value={option.value}
          checked={checked}
          aria-describedby={option.hint ? `${id}-about` : undefined}
          aria-invalid={wrong && type === 'checkbox' ? 'true' : undefined}
        />
        <span>{option.label}</span>
      </label>
      {option.hint && (
        <p class="ts-hint" id={`${id}-about`}>
          {option.hint}
        </p>
      )}
    </div>
  );
}

/** A single box, e.g. consent: the value 'yes'. Read with the piece `tick`. */
export function Checkbox({ form, name, label, hint }: Omit<FieldProps, 'required'>) {
  const described = describedBy({ form, name, hint });
  const id = fieldId(name, form);
  return (
    <div class="ts-field" data-wrong={form.errors[name] === undefined ? undefined : 'yes'}>
      {form.errors[name] !== undefined && (
        <p class="ts-error" id={`${id}-error`}>
          ＊<Ruby>{form.errors[name] ?? ''}</Ruby>
        </p>
      )}
      <label class="ts-choice-label">
        <input
          {...described}
          class="ts-check"
          type="checkbox"
          name={name}
          value="yes"
          checked={typedText(form, name) === 'yes'}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="ts-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
