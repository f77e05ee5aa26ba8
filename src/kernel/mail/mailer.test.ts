import { expect, onTestFinished, test } from 'vitest';
import { mailFailure, openMailer, type Parcel } from './mailer.ts';
import { aMailSink, relaySays } from './testing.ts';

const parcel = (mode: 'production' | 'demo' | 'drill' = 'production'): Parcel => ({
  town: { name: '試験町', mode },
  letter: { to: 'aoki@shakyo.example.jp', subject: '髙橋さま、あなたの番です', text: '1件あります。\n' },
  id: '01900000-0000-7000-8000-00000000000a',
  writtenAt: new Date('2026-11-26T10:00:00+09:00'),
});

async function aWay(which: 'smtpUrl' | 'sinkUrl') {
  const sink = await aMailSink();
  const mailer = openMailer({ [which]: sink.url, from: 'noreply@town.example.jp' });
  onTestFinished(async () => {
    mailer.close();
    await sink.close();
  });
  return { sink, mailer };
}

test('a letter arrives as written, from the town, marked as sent by a machine', async () => {
  const { sink, mailer } = await aWay('smtpUrl');
  await mailer.send(parcel());
  const [letter] = sink.letters;
  expect(letter?.subject).toBe('髙橋さま、あなたの番です');
  expect(letter?.text).toBe('1件あります。\n');
  expect(letter?.from?.value).toEqual([{ name: '試験町', address: 'noreply@town.example.jp' }]);
  expect(letter?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(letter?.date).toEqual(new Date('2026-11-26T01:00:00Z'));
  expect(letter?.messageId).toBe('<01900000-0000-7000-8000-00000000000a@town.example.jp>');
});

test('demonstration and drill towns never reach the relay, production never the sink', async () => {
  const relay = await aWay('smtpUrl');
  expect(relay.mailer.reaches({ mode: 'production' })).toBe(true);
  for (const mode of ['demo', 'drill'] as const) {
    expect(relay.mailer.reaches({ mode })).toBe(false);
    await expect(relay.mailer.send(parcel(mode))).rejects.toThrow('no way');
  }
  const { mailer, sink } = await aWay('sinkUrl');
  expect(mailer.reaches({ mode: 'production' })).toBe(false);
  await mailer.send(parcel('drill'));
  expect(sink.letters).toHaveLength(1);
  expect(relay.sink.letters).toHaveLength(0);
});

test('a sender that is not one bare address is told to the operator at the start', () => {
  for (const from of [undefined, '', '試験町 <noreply@town.example.jp>'])
    expect(() => openMailer({ smtpUrl: 'smtp://127.0.0.1:2525', from })).toThrow('MAIL_FROM');
});

test('an address the relay does not know is final and is not quoted; a full mailbox or a busy relay is not final', async () => {
  const { sink, mailer } = await aWay('smtpUrl');
  const failureOf = async (code: number) => {
    sink.conduct = {
      onRecipient: (address) => {
        throw relaySays(code, `mailbox ${address}`);
      },
    };
    return mailFailure(await mailer.send(parcel()).catch((error: unknown) => error));
  };
  const unknown = await failureOf(550);
  expect(unknown).toEqual({ final: true, word: 'EENVELOPE 550 RCPT TO' });
  expect((await failureOf(452)).final).toBe(false);
});
