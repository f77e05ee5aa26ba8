import { createTransport, type Transporter } from 'nodemailer';
import type { Town } from '../tenancy/town.ts';
import { isBareAddress, type Letter } from './letter.ts';

export type MailConfig = {
  /** `SMTP_URL`, e.g. `smtps://user:password@relay.example.jp:465`: the town's own relay. */
  readonly smtpUrl?: string | undefined;
  /** `SMTP_SINK_URL`: where letters of demonstration and drill towns go. They never reach the relay. */
  readonly sinkUrl?: string | undefined;
  /** `MAIL_FROM`: the one bare address letters come from; the town's name is written before it. */
  readonly from?: string | undefined;
};

/** A letter on its way: the same row of the outbox always carries the same identifier and date. */
export type Parcel = {
  readonly town: Pick<Town, 'name' | 'mode'>;
  readonly letter: Letter;
  readonly id: string;
  readonly writtenAt: Date;
};

export interface Mailer {
  /** Whether letters of this town may leave. Where not, they stay in the outbox and nothing is lost. */
  reaches(town: Pick<Town, 'mode'>): boolean;
  /** Hands a letter to the relay; resolves when the relay has taken it, throws when it has not. */
  send(parcel: Parcel): Promise<void>;
  close(): void;
}

/** Letters on their way at once. A real relay is slow to answer, not busy. */
export const lettersAtOnce = 10;

/** Longest silences of a relay, in milliseconds; together well below the lease of a letter. */
const patience = {
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  socketTimeout: 60_000,
  dnsTimeout: 20_000,
};

const line = (url: string): Transporter =>
  createTransport({
    url,
    pool: true,
    maxConnections: lettersAtOnce,
    maxMessages: 1000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patience,
  });

/** Whether a letter of the town's mode goes to the world. Anything but production is kept in. */
const lineFor = (
  mode: string,
  lines: { relay: Transporter | null; sink: Transporter | null },
): Transporter | null => (mode === 'production' ? lines.relay : lines.sink);

/**
 * Opens the way for letters. Without `SMTP_URL` there is none and letters wait. Throws a sentence for the operator when
 * the configuration is half there.
 */
export function openMailer({ smtpUrl, sinkUrl, from }: MailConfig): Mailer {
  if ((smtpUrl || sinkUrl) && !isBareAddress(from ?? ''))
    throw new Error(
      'MAIL_FROM に、差出人のメールアドレスだけを設定してください（例：noreply@town.example.jp）。',
    );
  const lines = { relay: smtpUrl ? line(smtpUrl) : null, sink: sinkUrl ? line(sinkUrl) : null };
  const sender = from ?? '';
  return {
    reaches: (town) => lineFor(town.mode, lines) !== null,
    async send(parcel) {
      const way = lineFor(parcel.town.mode, lines);
      if (!way) throw new Error('no way for letters of this town');
      await way.sendMail(messageOf(parcel, sender));
    },
    close() {
      lines.relay?.close();
      lines.sink?.close();
    },
  };
}

/** `Auto-Submitted` keeps absence notes from answering (RFC 3834). */
const messageOf = ({ town, letter, id, writtenAt }: Parcel, from: string) => ({
  from: { name: town.name, address: from },
  to: { name: '', address: letter.to },
  subject: letter.subject,
  text: letter.text,
  date: writtenAt,
  messageId: `<${id}@${from.split('@')[1] ?? 'localhost'}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
});

/** Why a letter did not leave: `final` when the relay will never take it; `word` without anybody's address. */
export function mailFailure(error: unknown): { readonly final: boolean; readonly word: string } {
  if (!(error instanceof Error)) return { final: false, word: typeof error };
  const {
    code = error.name,
    responseCode = 0,
    command = '',
  } = error as Error & {
    code?: string;
    responseCode?: number;
    command?: string;
  };
  // A 5xx to the recipient is about this address (RFC 5321 §4.2.1); a 5xx to anything else is about us, and mended by us.
  const final = responseCode >= 500 && command === 'RCPT TO';
  return { final, word: [code, responseCode || '', command].filter(Boolean).join(' ') };
}
