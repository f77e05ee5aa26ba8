import { describedBy, Field, type FieldProps } from './field.tsx';

/** One file. A browser never gives it back when the form is drawn again: the words beside it say so. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  return (
    <Field {...field}>
      <input
        {...describedBy(field)}
        class="ts-input"
        type="file"
        name={field.name}
        accept={accept}
        data-width="full"
      />
    </Field>
  );
}
