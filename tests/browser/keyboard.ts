import type { Page } from 'playwright-core';

/** What has the focus, in the words a reader hears: its label, its text, its value. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const labels = 'labels' in element ? Array.from((element as HTMLInputElement).labels ?? []) : [];
    const words = [
      ...labels.map((label) => label.textContent ?? ''),
      element.textContent ?? '',
      element.ariaLabel ?? '',
    ];
    return words.join(' ').replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until something with these words has the focus. Somebody without a mouse can do no more. */
export async function tabTo(page: Page, words: string, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).includes(words)) return;
  }
  throw new Error(`no way to 「${words}」 by keyboard on ${page.url()}`);
}

/** Goes on by keyboard to a link or button and presses it; waits for the next page. */
export async function pressOn(page: Page, words: string): Promise<void> {
  await tabTo(page, words);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** Types into the field with this label. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.insertText(text);
}

/** Chooses one of a group of radios: Tab into the group, arrows to the answer. */
export async function choose(page: Page, group: string, answer: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return null;
      return element.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
    });
    if (here?.includes(group)) return await arrowTo(page, group, answer);
  }
  throw new Error(`no way to the group 「${group}」 by keyboard on ${page.url()}`);
}

async function arrowTo(page: Page, group: string, answer: string): Promise<void> {
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 20; presses++) {
    if ((await focused(page)).includes(answer)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no 「${answer}」 in the group 「${group}」 on ${page.url()}`);
}

/** Chooses in a closed list by typing the beginning of the answer. */
export async function pick(page: Page, label: string, answer: string): Promise<void> {
  await tabTo(page, label);
  const value = await page.evaluate((wanted) => {
    const list = document.activeElement;
    if (!(list instanceof HTMLSelectElement)) return null;
    return Array.from(list.options).findIndex((option) => option.text.includes(wanted));
  }, answer);
  if (value === null || value < 0) throw new Error(`no 「${answer}」 in 「${label}」`);
  await page.keyboard.press('Home');
  for (let presses = 0; presses < value; presses++) await page.keyboard.press('ArrowDown');
}
