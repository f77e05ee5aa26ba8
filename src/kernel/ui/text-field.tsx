import { typedText } from '../forms/form.ts';
import { Said } from '../i18n/ruby.tsx';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { uiWords } from './messages.ts';

type TextFieldProps = FieldProps & {
  type?: 'text' | 'tel' | 'email' | 'url' | 'password' | undefined;
  /** The width tells the expected length. */
  width?: 'short' | 'postcode' | 'phone' | 'name' | 'full' | undefined;
  inputmode?: 'numeric' | 'tel' | 'email' | 'url' | 'text' | undefined;
  autocomplete?: string | undefined;
  /** Shown but not changed; say why in `hint`. */
  readonly?: boolean | undefined;
  lang?: string | undefined;
};

/** One line. Takes what comes, in any width; the server normalises. A password is never written back. */
export function TextField({
  type = 'text',
  width,
  inputmode,
  autocomplete,
  readonly,
  lang,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      <input
        {...describedBy(field)}
        class="ts-input"
        type={type}
        name={field.name}
        value={type === 'password' ? '' : typedText(field.form, field.name)}
        data-width={width}
        inputmode={inputmode}
        autocomplete={autocomplete}
        readonly={readonly}
        lang={lang}
      />
    </Field>
  );
}

type TextAreaProps = FieldProps & {
  rows?: number | undefined;
  /** The worry box: large letters, ten rows, grows with what is told. */
  big?: boolean | undefined;
  lang?: string | undefined;
};

/** Many lines. Nothing is cut while typing. */
export function TextArea({ rows, big, lang, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea
        {...describedBy(field)}
        class="ts-input ts-textarea"
        name={field.name}
        rows={rows ?? (big ? 10 : 4)}
        data-big={big ? 'yes' : undefined}
        lang={lang}
      >
        {`\n${typedText(field.form, field.name)}`}
      </textarea>
    </Field>
  );
}

/** A day in ONE field: 2026-11-26, 令和8年11月26日, R8.11.26, any width. Read with the piece `date`. */
export function DateField({ hint, ...field }: FieldProps) {
  return (
    <TextField
      {...field}
      hint={hint ?? <Said message={uiWords.dateHint} />}
      width="name"
      inputmode="text"
      autocomplete="off"
    />
  );
}

/** A time of day in one field: 14:05, 午後2時5分. Read with the piece `time`. */
export function TimeField({ hint, ...field }: FieldProps) {
  return (
    <TextField {...field} hint={hint ?? '例）14:05'} width="postcode" inputmode="text" autocomplete="off" />
  );
}
