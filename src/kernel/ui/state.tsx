import type { Child } from 'hono/jsx';
import { Said } from '../i18n/ruby.tsx';
import { Icon, type IconName } from './icon.tsx';
import { type StateKind, stateWords } from './messages.ts';

export type { StateKind } from './messages.ts';

type Hue = 'gray' | 'blue' | 'yellow' | 'green' | 'orange' | 'red' | 'purple' | 'alarm' | 'outline';

const looks: Record<StateKind, { icon: IconName; hue: Hue }> = {
  open: { icon: 'circle', hue: 'gray' },
  doing: { icon: 'half', hue: 'blue' },
  waiting: { icon: 'pause', hue: 'yellow' },
  done: { icon: 'check', hue: 'green' },
  withdrawn: { icon: 'minus', hue: 'gray' },
  draft: { icon: 'pencil', hue: 'outline' },
  late: { icon: 'clock', hue: 'red' },
  new: { icon: 'star', hue: 'blue' },
  safe: { icon: 'check', hue: 'green' },
  hurt: { icon: 'plus', hue: 'orange' },
  silent: { icon: 'question', hue: 'purple' },
  rescue: { icon: 'alert', hue: 'alarm' },
  unknown: { icon: 'dot', hue: 'outline' },
  consented: { icon: 'check', hue: 'green' },
  protected: { icon: 'shield', hue: 'purple' },
};

/** A state as word, shape and colour. Other words for the same state go in as children. */
export function StatusChip({ kind, children }: { kind: StateKind; children?: Child }) {
  const { icon, hue } = looks[kind];
  return (
    <span class="ts-chip" data-hue={hue}>
      <Icon name={icon} size={20} />
      <span>{children ?? <Said message={stateWords[kind]} />}</span>
    </span>
  );
}

/** A plain word in a frame: a category, a legal basis. No state. */
export function Tag({ children }: { children: Child }) {
  return (
    <span class="ts-chip" data-hue="outline">
      <span>{children}</span>
    </span>
  );
}
