import { formatInstant } from '../../kernel/time.ts';
import { callerKinds, channels } from './words.rules.ts';

/** A worry with who spoke it, by what way and when. */
export type Spoken = {
  readonly worry: string;
  readonly callerKind: keyof typeof callerKinds;
  readonly channel: keyof typeof channels;
  readonly receivedAt: Date;
};

/** Whose words they are: 「家族のことば・電話・2026年…」. A caller is not always the person it is about. */
export const spokenBy = ({ callerKind, channel, receivedAt }: Omit<Spoken, 'worry'>): string =>
  `${callerKinds[callerKind]}のことば・${channels[channel]}・${formatInstant(receivedAt)}`;
