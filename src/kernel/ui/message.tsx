import type { Child } from 'hono/jsx';
import { Said } from '../i18n/ruby.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { uiWords } from './messages.ts';
import { Time } from './time.tsx';
import type { Door } from './view.ts';

export type BannerKind = 'success' | 'info' | 'warning' | 'error';

type BannerProps = {
  kind: BannerKind;
  title: Child;
  children?: Child;
  action?: Child;
  /** 2 unless the page says otherwise. */
  level?: 2 | 3 | undefined;
  /** Announced when it appears: for what was just done. */
  live?: boolean | undefined;
};

/** A notice in a frame. Icon, word and colour say what kind it is. */
export function Banner({ kind, title, children, action, level = 2, live }: BannerProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="ts-banner" data-kind={kind} role={live ? 'status' : undefined}>
      <Icon name={kind} size={28} />
      <div class="ts-banner-body">
        <Heading class="ts-banner-title">
          <span class="ts-hidden">
            <Said message={uiWords[kind]} />：
          </span>
          {title}
        </Heading>
        {children}
        {action && <div class="ts-actions">{action}</div>}
      </div>
    </div>
  );
}

/** Danger to those who go there or call: above everything on the page of a person. */
export function SafetyBanner({ title, children }: { title?: Child; children: Child }) {
  return (
    <Banner kind="warning" title={title ?? <Said message={uiWords.safety} />}>
      {children}
    </Banner>
  );
}

type EmergencyBannerProps = { title: Child; children: Child; action: Door; updatedIso: string };

/** A declared disaster: who, do what, where, now. First in the body, on every page, without a close button. */
export function EmergencyBanner({ title, children, action, updatedIso }: EmergencyBannerProps) {
  return (
    <article class="ts-emergency">
      <h2 class="ts-emergency-title">{title}</h2>
      <div class="ts-emergency-text">{children}</div>
      <p class="ts-emergency-time">
        <Said message={uiWords.updatedAt} blanks={{ at: <Time at={updatedIso} /> }} />
      </p>
      <Button danger href={action.href}>
        {action.label}
      </Button>
    </article>
  );
}

/** Where nothing is yet: what would appear here, and the next useful door. */
export function EmptyState({ title, children, action }: { title: Child; children?: Child; action?: Child }) {
  return (
    <div class="ts-empty">
      <p class="ts-empty-title">{title}</p>
      {children && <p>{children}</p>}
      {action && <div class="ts-actions">{action}</div>}
    </div>
  );
}
