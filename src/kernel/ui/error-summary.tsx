import { type FormState, hasErrors } from '../forms/form.ts';
import { Ruby, Said } from '../i18n/ruby.tsx';
import { fieldId } from './field.tsx';
import { Icon } from './icon.tsx';
import { uiWords } from './messages.ts';

type ErrorSummaryProps = {
  form: FormState;
  /** Names of the fields as they stand on the page; others follow. */
  order?: readonly string[] | undefined;
};

/**
 * What is wrong, first thing in main, before the h1. `autofocus` lands here without script: nothing else on the
 * page may carry it. Each line is the sentence that also stands at its field, and leads there.
 */
export function ErrorSummary({ form, order = [] }: ErrorSummaryProps) {
  if (!hasErrors(form)) return null;
  const names = inOrder(Object.keys(form.errors), order);
  return (
    <div class="ts-error-summary" tabindex={-1} autofocus>
      <div role="alert">
        <h2 class="ts-error-summary-title">
          <Icon name="error" />
          <span>
            <Said message={uiWords.errorSummary} blanks={{ count: names.length }} />
          </span>
        </h2>
      </div>
      <ul class="ts-plain">
        {names.map((name) => (
          <li>
            {name === '' ? (
              <Ruby>{form.errors[name] ?? ''}</Ruby>
            ) : (
              <a href={`#${fieldId(name, form)}`}>
                <Ruby>{form.errors[name] ?? ''}</Ruby>
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function inOrder(names: string[], order: readonly string[]): string[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...names].sort((a, b) => place(a) - place(b));
}
