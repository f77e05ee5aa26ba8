import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Audience } from '../../src/kernel/http/desk.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds: WCAG 2.2 AA for everybody, AAA besides on residents' pages. Throws when it looked at nothing. */
export async function complaints(page: Page, audience: Audience): Promise<string[]> {
  const tags = audience === 'resident' ? [...levels, 'wcag2aaa'] : levels;
  const found = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] }) // before the tags: it would take them away
    .withTags(tags)
    .setLegacyMode() // our pages have no frames; without them no second window is needed to sum up
    .analyze();
  if (found.passes.length < 15) throw new Error(`axe saw next to nothing at ${page.url()}`);
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`)
        .join(' | ')}`,
  );
}

/** By how many px the page can be pushed sideways; what scrolls in a box of its own does not count. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Everything that can be read, followed, filled in and sent on the page as it stands; islands are additions. */
export const standing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    const isThere = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest('[data-island]:not(form), [data-draft-note]');
    // Keys and counts differ from one opening of a page to the next.
    const words = (element: Element) =>
      (element.textContent ?? '')
        .replace(/\s+/g, ' ')
        .replace(/[A-Z2-7]{4}|\d+/g, '#')
        .trim();
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter(isThere)
      .map((link) => `link 「${words(link)}」 to ${link.getAttribute('href')}`);
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
      .filter(isThere)
      .map((field) => `field ${field.name} ${field.type}`);
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('button:not([type=button])')]
      .filter(isThere)
      .map((button) => `button 「${words(button)}」`);
    const texts = [...main.querySelectorAll('h1, h2, h3, p, li, dt, dd, th, td, label, legend, summary')]
      .filter(isThere)
      .map((text) => `${text.localName} 「${words(text)}」`);
    return [...links, ...fields, ...buttons, ...texts];
  });
