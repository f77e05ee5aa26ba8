import type { Child } from 'hono/jsx';
import { Said } from '../i18n/ruby.tsx';
import { Link } from './link.tsx';
import { uiWords } from './messages.ts';

export type SummaryRow = {
  label: Child;
  /** Null, undefined and '' show `empty`, never a blank. */
  value: Child;
  /** `about` names the row for readers who hear only the link; a label of plain text is used by itself. */
  action?: { href: string; label: string; about?: string } | undefined;
  /** 「未入力」 unless the room says 「聞いていない」. */
  empty?: string | undefined;
};

/** Facts in rows: name, value, change. `compact` for the aside of staff pages. */
export function SummaryList({
  rows,
  compact,
}: {
  rows: readonly SummaryRow[];
  compact?: boolean | undefined;
}) {
  return (
    <dl class="ts-summary" data-compact={compact ? 'yes' : undefined}>
      {rows.map((row) => (
        <div class="ts-summary-row">
          <dt>{row.label}</dt>
          <dd>
            {isBlank(row.value) ? (
              <span class="ts-quiet">{row.empty ?? <Said message={uiWords.empty} />}</span>
            ) : (
              row.value
            )}
          </dd>
          {row.action && (
            <dd class="ts-summary-action">
              <Link href={row.action.href} about={row.action.about ?? plainText(row.label)}>
                {row.action.label}
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

const isBlank = (value: Child): boolean =>
  value === null || value === undefined || value === '' || value === false;
const plainText = (label: Child): string | undefined => (typeof label === 'string' ? label : undefined);
