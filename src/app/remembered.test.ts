import { expect, test } from 'vitest';
import { remembered, rememberedBy } from './remembered.ts';

const hour = 3_600_000;

test('an answer is asked for once within its time, also by those who ask together', async () => {
  let asked = 0;
  const question = remembered(hour, async () => ++asked);
  expect(await Promise.all([question(), question()])).toEqual([1, 1]);
  expect(await question()).toBe(1);
});

test('an answer whose time is over is asked for again', async () => {
  let asked = 0;
  const question = remembered(0, async () => ++asked);
  expect([await question(), await question()]).toEqual([1, 2]);
});

test('a question that failed is asked again at once', async () => {
  let asked = 0;
  const question = remembered(hour, async () => {
    asked += 1;
    if (asked === 1) throw new Error('the database is away');
    return asked;
  });
  await expect(question()).rejects.toThrow('away');
  expect(await question()).toBe(2);
});

test('each key has its own answer', async () => {
  const asked: string[] = [];
  const question = rememberedBy(
    hour,
    (key: string) => key,
    async (key) => asked.push(key),
  );
  await Promise.all([question('aoki'), question('baba'), question('aoki')]);
  expect(asked).toEqual(['aoki', 'baba']);
});

test('a forgotten answer is asked for again, the others stay', async () => {
  const asked: string[] = [];
  const question = rememberedBy(
    hour,
    (key: string) => key,
    async (key) => asked.push(key),
  );
  await Promise.all([question('aoki'), question('baba')]);
  question.forget('aoki');
  await Promise.all([question('aoki'), question('baba')]);
  expect(asked).toEqual(['aoki', 'baba', 'aoki']);
});
