import { island } from '../../../kernel/island/island.ts';

/**
 * Shows the explanation of a word beside it, where the browser knows popovers; else, and without this script, the link
 * leads to the foot of the page. Escape, a press beside it or its button closes it, and the reader is back at the word.
 */
const EDGE = 16; // px kept free at the sides of a window

if (typeof document !== 'undefined') island('word', showInPlace);

function showInPlace(link: HTMLElement): void {
  if (!('popover' in HTMLElement.prototype)) return;
  link.addEventListener('click', (event) => {
    const note = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.firstElementChild;
    if (!note) return;
    event.preventDefault();
    open(link, note);
  });
}

function open(link: HTMLElement, note: Element): void {
  const box = document.createElement('div');
  box.className = 'ts-contact';
  box.popover = 'auto';
  box.tabIndex = -1;
  box.append(...[...note.children].map((part) => part.cloneNode(true)), closer(box));
  box.addEventListener('toggle', (event) => {
    if ('newState' in event && event.newState === 'closed') box.remove();
  });
  link.closest('main')?.append(box);
  box.showPopover();
  place(box, link);
  box.focus({ preventScroll: true });
}

function closer(box: HTMLElement): HTMLElement {
  const button = document.createElement('button');
  const label = document.querySelector<HTMLElement>('[data-words-close]')?.dataset.wordsClose ?? '';
  Object.assign(button, { type: 'button', className: 'ts-button', textContent: label });
  Object.assign(button.dataset, { kind: 'outline', size: 'md' });
  button.addEventListener('click', () => box.hidePopover());
  return button;
}

/** Under the word, moved in where the window ends; it goes with the page. */
function place(box: HTMLElement, link: HTMLElement): void {
  const at = link.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  Object.assign(box.style, {
    position: 'absolute',
    inset: 'auto',
    margin: '0',
    width: `min(26rem, 100% - ${2 * EDGE}px)`,
  });
  box.style.top = `${at.bottom + scrollY + 8}px`;
  box.style.left = `${Math.max(EDGE, Math.min(at.left, room - box.offsetWidth - EDGE))}px`;
}
