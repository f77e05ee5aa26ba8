import type { Child } from 'hono/jsx';
import { Said } from '../i18n/ruby.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { uiWords } from './messages.ts';
import { addressIn, useView } from './view.ts';

type SearchBoxProps = {
  action: string;
  name?: string | undefined;
  value?: string | undefined;
  label?: Child;
  hint?: Child | undefined;
  /** Filters that go along. */
  hidden?: Record<string, string> | undefined;
  button?: Child;
};

/** A search as a GET form: its result has an address. */
export function SearchBox({
  action,
  name = 'q',
  value = '',
  label,
  hint,
  hidden = {},
  button,
}: SearchBoxProps) {
  const { base } = useView();
  const id = `search-${name}`;
  return (
    <search>
      <form class="ts-search" method="get" action={addressIn(base, action)}>
        <label class="ts-label" for={id}>
          {label ?? <Said message={uiWords.searchLabel} />}
        </label>
        {hint && (
          <p class="ts-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <div class="ts-search-row">
          <span class="ts-search-field">
            <Icon name="search" />
            <input
              id={id}
              class="ts-input"
              type="search"
              name={name}
              value={value}
              aria-describedby={hint ? `${id}-hint` : undefined}
            />
          </span>
          {Object.entries(hidden).map(([key, kept]) => (
            <input type="hidden" name={key} value={kept} />
          ))}
          <Button kind="outline">{button ?? <Said message={uiWords.search} />}</Button>
        </div>
      </form>
    </search>
  );
}
