import type { Child } from 'hono/jsx';
import { Said } from '../i18n/ruby.tsx';
import { Icon } from './icon.tsx';
import { uiWords } from './messages.ts';
import { addressIn, useView } from './view.ts';

type LinkProps = {
  href: string;
  children: Child;
  /** `utility`: in the colour of the text, for header and foot. */
  kind?: 'text' | 'utility' | undefined;
  /** What the link is about, for readers who hear links out of order: 「変更する（電話番号）」. */
  about?: string | undefined;
  /** Only where leaving would lose what was typed. */
  newTab?: boolean | undefined;
  id?: string | undefined;
};

/** A link. Internal addresses ('/…') get the town's base; the text says where it leads, never 「こちら」. */
export function Link({ href, children, kind, about, newTab, id }: LinkProps) {
  const { base } = useView();
  return (
    <a
      id={id}
      class="ts-link"
      data-kind={kind}
      href={addressIn(base, href)}
      target={newTab ? '_blank' : undefined}
      rel={newTab ? 'noopener' : undefined}
    >
      {children}
      {about && <span class="ts-hidden">（{about}）</span>}
      {newTab && (
        <>
          <Icon name="newtab" size={16} />
          <span class="ts-hidden">
            <Said message={uiWords.newTab} />
          </span>
        </>
      )}
    </a>
  );
}

/** A telephone number that can be pressed. Shown as given, called by its digits. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a class="ts-link ts-phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
      {phone}
    </a>
  );
}
