import { request } from 'node:http';
import { expect, test } from 'vitest';
import { openDoorway } from './doorway.ts';
import { refusalSentence } from './refusal-sentence.ts';

const host = '127.0.0.1';
const hello = () => new Response('hello');

test('a port that is taken is told in a sentence that names it', async () => {
  const first = await openDoorway({ host, port: 0 }, hello);
  const place = { host, port: first.port };
  const refused = await openDoorway(place, hello).catch((error: unknown) => error);
  expect(refusalSentence(refused, place)).toContain(`${host}:${first.port} は別の処理が使っています`);
  await first.close(1000);
});

test('an address of another machine is told in a sentence', async () => {
  const place = { host: '203.0.113.7', port: 0 };
  const refused = await openDoorway(place, hello).catch((error: unknown) => error);
  expect(refusalSentence(refused, place)).toContain('203.0.113.7');
});

test('a door that closes answers what is under way and lets nobody else in', async () => {
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const door = await openDoorway({ host, port: 0 }, async () => {
    begun.resolve();
    await gate.promise;
    return new Response('done');
  });
  const url = `http://${host}:${door.port}/`;
  const asked = fetch(url).then((answer) => answer.text());
  await begun.promise;
  const closed = door.close(5000);
  await expect(fetch(url)).rejects.toThrow();
  gate.resolve();
  expect(await asked).toBe('done');
  expect(await closed).toBe(true);
});

test('a door does not wait for ever for an answer that never comes', async () => {
  const begun = Promise.withResolvers<void>();
  const door = await openDoorway({ host, port: 0 }, () => {
    begun.resolve();
    return new Promise<Response>(() => undefined);
  });
  const asked = fetch(`http://${host}:${door.port}/`).catch(() => 'cut off');
  await begun.promise;
  expect(await door.close(50)).toBe(false);
  expect(await asked).toBe('cut off');
});

test('a line kept open by a browser that says nothing does not hold the door', async () => {
  const door = await openDoorway({ host, port: 0 }, hello);
  await (await fetch(`http://${host}:${door.port}/`, { headers: { connection: 'keep-alive' } })).text();
  expect(await door.close(2000)).toBe(true);
});

test('a method that cannot be heard is refused, not an accident', async () => {
  const door = await openDoorway({ host, port: 0 }, hello);
  const status = await new Promise((told) =>
    request({ host, port: door.port, method: 'TRACE' }, (answer) => told(answer.resume().statusCode)).end(),
  );
  expect(status).toBe(405);
  await door.close(1000);
});
