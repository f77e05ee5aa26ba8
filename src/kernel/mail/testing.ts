import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** What a sink does with a letter it has read to the end: take it (the default), or anything a relay may do. */
export type Conduct = {
  /** Answers the letter; `arrived` counts from 1. Throw an error with `responseCode` to refuse. */
  readonly onLetter?: (mail: ParsedMail, arrived: number) => void | Promise<void>;
  /** Answers a recipient. */
  readonly onRecipient?: (address: string) => void;
};

export type MailSink = {
  readonly url: string;
  /** Every letter read to its end, in order, whether it was then taken or not. */
  readonly letters: ParsedMail[];
  conduct: Conduct;
  close(): Promise<void>;
};

/** A refusal as a relay words it. */
export const relaySays = (responseCode: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode });

/** A real SMTP server on this machine that keeps what it is sent. */
export async function aMailSink(port = 0): Promise<MailSink> {
  const letters: ParsedMail[] = [];
  const read = async (stream: SMTPServerDataStream) => {
    const mail = await simpleParser(stream);
    letters.push(mail);
    await sink.conduct.onLetter?.(mail, letters.length);
  };
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100, // ms; kept connections of a pool are not waited for
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _, answer) => attempt(() => sink.conduct.onRecipient?.(address), answer),
    onData: (stream, _, answer) => {
      read(stream).then(() => answer(), answer);
    },
  });
  server.on('error', () => {}); // a client that dies in the middle of a letter is what some tests are about
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const { port: open } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const sink: MailSink = { url: `smtp://127.0.0.1:${open}`, letters, conduct: {}, close };
  return sink;
}

function attempt(deed: () => void, answer: (error?: Error | null) => void): void {
  try {
    deed();
    answer();
  } catch (error) {
    answer(error instanceof Error ? error : new Error(String(error)));
  }
}
