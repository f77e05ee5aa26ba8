import type { Child } from 'hono/jsx';
import { Link } from './link.tsx';

export type Resource = {
  /** Without an address the title is plain text. */
  href?: string | undefined;
  title: Child;
  /** Above the title: kind, district. */
  label?: Child;
  /** Below: what is asked, where, when. */
  support?: Child;
  /** At the right: state chip, date. */
  sub?: Child;
  /** Quiet, last: record numbers. */
  foot?: Child;
};

/** Rows that lead somewhere: name first, then what, then state. The whole row can be pressed. */
export function ResourceList({ items }: { items: readonly Resource[] }) {
  return (
    <ul class="ts-resources">
      {items.map((item) => (
        <li class="ts-resource">
          <div class="ts-resource-main">
            {item.label && <p class="ts-resource-label">{item.label}</p>}
            <p class="ts-resource-title">
              {item.href ? <Link href={item.href}>{item.title}</Link> : item.title}
            </p>
            {item.support && <div class="ts-resource-support">{item.support}</div>}
            {item.foot && <p class="ts-resource-label">{item.foot}</p>}
          </div>
          {item.sub && <div class="ts-resource-sub">{item.sub}</div>}
        </li>
      ))}
    </ul>
  );
}

export type Task = { href?: string | undefined; title: Child; state: Child; hint?: Child };

/** Things to do, each with its state in words at the right; 完了 as plain text, open ones as chips. */
export const TaskList = ({ items }: { items: readonly Task[] }) => (
  <ResourceList
    items={items.map(({ href, title, state, hint }) => ({ href, title, sub: state, support: hint }))}
  />
);
