import type { Child } from 'hono/jsx';
import { Said } from '../i18n/ruby.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Link, PhoneLink } from './link.tsx';
import { uiWords } from './messages.ts';
import { useSay, useView } from './view.ts';

type PageHeadProps = {
  title: Child;
  lead?: Child;
  /** Small text above the title: whose page, which district. */
  shoulder?: Child;
  /** Chips and buttons beside the title. */
  aside?: Child;
};

/** The one h1 of a page with its lead sentence. */
export function PageHead({ title, lead, shoulder, aside }: PageHeadProps) {
  return (
    <div class="ts-page-head">
      {shoulder && <p class="ts-shoulder">{shoulder}</p>}
      <div class="ts-page-title">
        <h1>{title}</h1>
        {aside && <div class="ts-cluster">{aside}</div>}
      </div>
      {lead && <p class="ts-lead">{lead}</p>}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  id,
  level = 2,
  children,
}: {
  title: Child;
  id?: string;
  level?: 2 | 3;
  children: Child;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="ts-section" aria-labelledby={id && `${id}-title`}>
      <Heading id={id && `${id}-title`}>{title}</Heading>
      {children}
    </section>
  );
}

/** Text as it was typed, line breaks kept. */
export const Prose = ({ children }: { children: Child }) => <div class="ts-prose">{children}</div>;

/** The person's own words. */
export function Quote({ children, by }: { children: Child; by?: Child }) {
  return (
    <figure class="ts-quote">
      <blockquote>{children}</blockquote>
      <figcaption>{by ?? <Said message={uiWords.quoted} />}</figcaption>
    </figure>
  );
}

/** One aside: 「なぜ聞くのですか」. Never hides what most need, never a form field others depend on. */
export function Disclosure({
  summary,
  about,
  children,
  open,
}: {
  summary: Child;
  /** What it is about, for readers who hear folds out of order: 「取り消す（サロンの日どり）」. */
  about?: string | undefined;
  children: Child;
  open?: boolean | undefined;
}) {
  return (
    <details class="ts-disclosure" open={open}>
      <summary>
        <Icon name="right" />
        <span>
          {summary}
          {about && <span class="ts-hidden">（{about}）</span>}
        </span>
      </summary>
      <div class="ts-disclosure-body">{children}</div>
    </details>
  );
}

type CardProps = {
  title: Child;
  children?: Child;
  href?: string | undefined;
  level?: 2 | 3 | undefined;
  foot?: Child;
};

/** A card among cards; with an address the whole of it can be pressed. */
export function Card({ title, children, href, level = 3, foot }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="ts-card" data-door={href ? 'yes' : undefined}>
      <Heading class="ts-card-title">{href ? <Link href={href}>{title}</Link> : title}</Heading>
      {children}
      {foot && <div class="ts-card-foot">{foot}</div>}
    </div>
  );
}

export const Cards = ({ children }: { children: Child }) => <div class="ts-cards">{children}</div>;

export type DoorCard = { href: string; title: Child; text: Child; icon: IconName };

/** The large doors of the home page. */
export function Doors({ items }: { items: readonly DoorCard[] }) {
  return (
    <ul class="ts-doors">
      {items.map((item) => (
        <li class="ts-card" data-door="yes">
          <Icon name={item.icon} size={64} />
          <div>
            <h2 class="ts-door-title">
              <Link href={item.href}>{item.title}</Link>
            </h2>
            <p>{item.text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

type ContactBoxProps = {
  title?: Child;
  phone?: string | undefined;
  hours?: Child;
  place?: Child;
  children?: Child;
};

/** Who answers, by telephone and at the counter; at the end of resident pages. */
export function ContactBox({ title, phone, hours, place, children }: ContactBoxProps) {
  const view = useView();
  const when = hours ?? view.townHours;
  return (
    <section class="ts-contact">
      <h2 class="ts-contact-title">{title ?? <Said message={uiWords.contact} />}</h2>
      <p class="ts-contact-phone">
        <Icon name="phone" size={28} />
        <span class="ts-hidden">
          <Said message={uiWords.phone} />
        </span>
        <PhoneLink phone={phone ?? view.townPhone} />
      </p>
      {when && <p>{when}</p>}
      {place && <p>{place}</p>}
      {children}
      <p>
        <Said message={uiWords.contactSame} />
      </p>
    </section>
  );
}

/** A field that may not be seen here. Looks the same whether or not something is there. */
export function Restricted({
  label,
  quietLabel,
  why,
}: {
  label: Child;
  /** The label is read but not shown, where the row already says it. */
  quietLabel?: boolean | undefined;
  why?: string | undefined;
}) {
  return (
    <p class="ts-restricted">
      <span class={quietLabel ? 'ts-hidden' : 'ts-restricted-label'}>{label}</span>
      <span class="ts-restricted-value">
        <Icon name="lock" size={20} />
        <span>
          <Said message={uiWords.restricted} />
        </span>
      </span>
      {why && (
        <Link href={why}>
          <Said message={uiWords.whyRestricted} />
        </Link>
      )}
    </p>
  );
}

/** A receipt number or a word to keep: large, easily read aloud, easily copied. */
export const Code = ({ children, size }: { children: Child; size?: 'large' | undefined }) => (
  <span class="ts-code" data-size={size}>
    {children}
  </span>
);

/** How to print; with a script a button takes its place. */
export function PrintButton({ label }: { label?: Child }) {
  return (
    <div class="ts-print" data-island="print">
      <p class="ts-hint">
        <Said message={uiWords.printHint} />
      </p>
      <button class="ts-button" data-kind="outline" data-size="md" type="button" hidden>
        <Icon name="printer" size={20} />
        <span>{label ?? <Said message={uiWords.print} />}</span>
      </button>
    </div>
  );
}

/** How long the call lasts, counted by an island; without script the hour it began. */
export function CallClock({ sinceIso }: { sinceIso: string }) {
  const t = useSay();
  const clock = new Date(Date.parse(sinceIso) + 9 * 3_600_000).toISOString().slice(11, 16);
  return (
    <p class="ts-call-clock" data-island="call-clock" data-since={sinceIso} data-words={t(uiWords.callClock)}>
      <Icon name="phone" size={20} />
      <span data-clock="">{t(uiWords.callClock, { time: `${clock}〜` })}</span>
    </p>
  );
}

/** Two columns on a desk: 8 and 4 of 12; the aside follows on a narrow screen. */
export const Columns = ({ children, aside }: { children: Child; aside: Child }) => (
  <div class="ts-columns">
    <div class="ts-stack">{children}</div>
    <aside class="ts-stack">{aside}</aside>
  </div>
);

/** Things under each other with one distance. */
export const Stack = ({ children, gap }: { children: Child; gap?: 'small' | 'large' | undefined }) => (
  <div class="ts-stack" data-gap={gap}>
    {children}
  </div>
);

/** Small things in a line that wraps. */
export const Cluster = ({ children }: { children: Child }) => <div class="ts-cluster">{children}</div>;
