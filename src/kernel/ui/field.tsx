import type { Child } from 'hono/jsx';
import { type FormState, typedList } from '../forms/form.ts';
import { Ruby, Said } from '../i18n/ruby.tsx';
import { uiWords } from './messages.ts';

/** What every field is told. `required` is true unless said otherwise, and both are written beside the label. */
export type FieldProps = {
  form: FormState;
  name: string;
  label: Child;
  /** What, why we ask, an example: 「例）090-1234-5678」. Never a placeholder. */
  hint?: Child | undefined;
  required?: boolean | undefined;
};

type Worded = Pick<FieldProps, 'form' | 'name' | 'hint'>;

/** The words of a choice, by its value. */
export type OptionWords = readonly { readonly value: string; readonly label: Child }[];

/** What stands in the record now, where somebody else saved meanwhile and it is not what was typed. */
function standing({ form, name }: Worded): string[] | null {
  const now = form.now?.[name];
  if (now === undefined) return null;
  const values = [now].flat();
  return values.join('\n') === typedList(form, name).join('\n') ? null : values;
}

/** The id of a field's first control; the error summary links here. */
export const fieldId = (name: string, { scope }: Pick<FormState, 'scope'> = {}): string =>
  `f-${scope ? `${scope}-` : ''}${name.replace(/[^\w-]/g, '_')}`;

/** ※必須 or ※任意, inside the label, so that it is read. */
export function RequiredMark({ required }: { required: boolean }) {
  return (
    <span class="ts-required" data-required={required ? 'yes' : 'no'}>
      <Said message={required ? uiWords.required : uiWords.optional} />
    </span>
  );
}

/** `aria-describedby`, `aria-invalid` and `id` of a control, error first. */
export function describedBy({ form, name, hint }: Worded) {
  const id = fieldId(name, form);
  const wrong = form.errors[name] !== undefined;
  const ids = [wrong && `${id}-error`, standing({ form, name }) && `${id}-now`, hint && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  return {
    id,
    'aria-describedby': ids || undefined,
    'aria-invalid': wrong ? ('true' as const) : undefined,
  };
}

/** Support text and error of a field, above its control: seen before the keyboard covers it. */
export function FieldWords({ form, name, hint, options = [] }: Worded & { options?: OptionWords }) {
  const id = fieldId(name, form);
  const error = form.errors[name];
  const now = standing({ form, name });
  return (
    <>
      {hint && (
        <p class="ts-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {now && (
        <p class="ts-hint" id={`${id}-now`}>
          <Said message={uiWords.asItStands} />
          {now.map((value) => (
            <strong>
              {options.find((option) => option.value === value)?.label ??
                (value || <Said message={uiWords.blank} />)}{' '}
            </strong>
          ))}
        </p>
      )}
      {error !== undefined && (
        <p class="ts-error" id={`${id}-error`}>
          ＊<Ruby>{error}</Ruby>
        </p>
      )}
    </>
  );
}

/** The frame of a field with one control. */
export function Field({
  form,
  name,
  label,
  hint,
  required = true,
  options,
  children,
}: FieldProps & { options?: OptionWords; children: Child }) {
  return (
    <div class="ts-field" data-wrong={form.errors[name] === undefined ? undefined : 'yes'}>
      <label class="ts-label" for={fieldId(name, form)}>
        {label} <RequiredMark required={required} />
      </label>
      <FieldWords form={form} name={name} hint={hint} {...(options ? { options } : {})} />
      {children}
    </div>
  );
}

/** The frame of a field with many controls: radios, boxes. The first control carries `fieldId(name)`. */
export function FieldGroup({
  form,
  name,
  label,
  hint,
  required = true,
  options,
  children,
}: FieldProps & { options?: OptionWords; children: Child }) {
  const described = describedBy({ form, name, hint });
  return (
    <fieldset
      class="ts-field"
      data-wrong={form.errors[name] === undefined ? undefined : 'yes'}
      aria-describedby={described['aria-describedby']}
    >
      <legend class="ts-label">
        {label} <RequiredMark required={required} />
      </legend>
      <FieldWords form={form} name={name} hint={hint} {...(options ? { options } : {})} />
      {children}
    </fieldset>
  );
}

/** A group of fields under one heading: 「だれのことですか」. */
export function Fieldset({
  legend,
  hint,
  children,
}: {
  legend: Child;
  hint?: Child | undefined;
  children: Child;
}) {
  return (
    <fieldset class="ts-fieldset">
      <legend class="ts-legend">{legend}</legend>
      {hint && <p class="ts-hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
