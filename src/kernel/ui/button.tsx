import type { Child } from 'hono/jsx';
import { Icon, type IconName } from './icon.tsx';
import { addressIn, useView } from './view.ts';

type ButtonProps = {
  /** Verb and object: 「相談を送る」. Never 「OK」 or 「送信」 alone. */
  children: Child;
  /** One `solid` per page. */
  kind?: 'solid' | 'outline' | 'text' | undefined;
  /** Residents get lg, staff md; sm and xs only in rows of staff lists. */
  size?: 'lg' | 'md' | 'sm' | 'xs' | undefined;
  danger?: boolean | undefined;
  /** With an address it is a link that looks like a button: it goes, it does not do. */
  href?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** The id of a form elsewhere on the page. */
  form?: string | undefined;
  icon?: IconName | undefined;
  about?: string | undefined;
};

export function Button({
  children,
  kind = 'solid',
  size,
  danger,
  href,
  name,
  value,
  form,
  icon,
  about,
}: ButtonProps) {
  const { audience, base } = useView();
  const look = {
    class: 'ts-button',
    'data-kind': kind,
    'data-size': size ?? (audience === 'resident' ? 'lg' : 'md'),
    'data-danger': danger ? 'yes' : undefined,
  };
  const content = (
    <>
      {icon && <Icon name={icon} size={20} />}
      <span>
        {children}
        {about && <span class="ts-hidden">（{about}）</span>}
      </span>
    </>
  );
  if (href !== undefined)
    return (
      <a {...look} href={addressIn(base, href)}>
        {content}
      </a>
    );
  return (
    <button {...look} type="submit" name={name} value={value} form={form}>
      {content}
    </button>
  );
}

/** Buttons at the end of a form or page: primary first, stacked on a phone. */
export function Actions({ children }: { children: Child }) {
  return <div class="ts-actions">{children}</div>;
}
