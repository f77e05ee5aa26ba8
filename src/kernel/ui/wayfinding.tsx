import type { Child } from 'hono/jsx';
import { Said } from '../i18n/ruby.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { uiWords } from './messages.ts';
import { addressIn, useSay, useView } from './view.ts';

/** `count`: how many wait there; in words where only so many are counted. */
export type Tab = { href: string; label: string; current: boolean; count?: number | string | undefined };

/** Views of one thing, each with an address of its own. At most five. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  const { base } = useView();
  return (
    <nav aria-label={label}>
      <ul class="ts-tabs">
        {items.map((item) => (
          <li>
            <a
              class="ts-tab"
              href={addressIn(base, item.href)}
              aria-current={item.current ? 'page' : undefined}
            >
              {item.label}
              {item.count !== undefined && <span class="ts-count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way here; the last one is this page and no link. Not inside a form flow: there it is `BackLink`. */
export function Breadcrumbs({ items }: { items: readonly { href?: string | undefined; label: string }[] }) {
  const t = useSay();
  return (
    <nav class="ts-crumbs" aria-label={t(uiWords.breadcrumbs)}>
      <ol class="ts-plain">
        {items.map(({ href, label }) => (
          <li>
            {href === undefined ? <span aria-current="page">{label}</span> : <Link href={href}>{label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** 「戻る」 above a form. The label says where to. */
export function BackLink({ href, children }: { href: string; children: Child }) {
  return (
    <p class="ts-back">
      <Icon name="left" size={20} />
      <Link href={href}>{children}</Link>
    </p>
  );
}

type PagerProps = {
  page: number;
  pageSize: number;
  total: number;
  /** Only so many are looked at and there may be more: `total` is then no count of all, and is not called so. */
  nearest?: boolean | undefined;
  hrefOf: (page: number) => string;
};

/** 「51〜100件（全312件）」 with the neighbours as links. Ends are left out, not dead. Pages count from 1. */
export function Pager({ page, pageSize, total, nearest, hrefOf }: PagerProps) {
  const t = useSay();
  const last = Math.max(1, Math.ceil(total / pageSize));
  return (
    <nav class="ts-pager" aria-label={t(uiWords.pages)}>
      {page > 1 && (
        <span class="ts-pager-step">
          <Icon name="left" size={20} />
          <Link href={hrefOf(Math.min(page - 1, last))}>
            <Said message={uiWords.previous} />
          </Link>
        </span>
      )}
      <span>
        <Range page={page} pageSize={pageSize} total={total} nearest={nearest} />
      </span>
      {page < last && (
        <span class="ts-pager-step">
          <Link href={hrefOf(page + 1)}>
            <Said message={uiWords.next} />
          </Link>
          <Icon name="right" size={20} />
        </span>
      )}
    </nav>
  );
}

function Range({ page, pageSize, total, nearest }: Omit<PagerProps, 'hrefOf'>) {
  if (total === 0) return <Said message={uiWords.none} />;
  const [from, to] = [(page - 1) * pageSize + 1, Math.min(page * pageSize, total)];
  const figure = (count: number) => count.toLocaleString('ja-JP');
  const blanks = { from: figure(from), to: figure(to), total: figure(total) };
  return <Said message={nearest ? uiWords.rangeOfNearest : uiWords.range} blanks={blanks} />;
}

export type Step = {
  label: string;
  state: 'done' | 'current' | 'todo' | 'error' | 'skipped';
  hint?: string | undefined;
  /** Only backwards. */
  href?: string | undefined;
};

/** Where one stands in a thing of several pages. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useSay();
  const now = steps.findIndex((step) => step.state === 'current') + 1;
  return (
    <nav aria-label={t(uiWords.stepOf, { count: steps.length, now })}>
      <ol class="ts-steps">
        {steps.map((step, index) => (
          <li
            class="ts-step"
            data-state={step.state}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span class="ts-step-mark" aria-hidden="true">
              {step.state === 'done' ? (
                <Icon name="check" />
              ) : step.state === 'error' ? (
                <Icon name="alert" />
              ) : (
                index + 1
              )}
            </span>
            <StepWords step={step} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

const stepWord = { done: uiWords.stepDone, error: uiWords.stepError, skipped: uiWords.stepSkipped };

function StepWords({ step }: { step: Step }) {
  const word = step.state === 'current' || step.state === 'todo' ? undefined : stepWord[step.state];
  return (
    <span class="ts-step-words">
      <span class="ts-step-label">{step.href ? <Link href={step.href}>{step.label}</Link> : step.label}</span>
      {word && (
        <span class="ts-hidden">
          （<Said message={word} />）
        </span>
      )}
      {step.hint && <span class="ts-quiet">{step.hint}</span>}
    </span>
  );
}
