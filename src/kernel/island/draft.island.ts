import { island } from './island.ts';

/**
 * Keeps what is being written in a form on this device until it is sent.
 * The key names the town, who is signed in, and the deed; who told us of somebody is never kept. Sent means
 * arrived: the draft goes when the next page came from the form and shows no error, so a broken line loses
 * nothing.
 */
const prefix = 'tsumugi:draft:';
const sentMark = 'tsumugi:sent';
/** Older drafts are not put back: the device may be a shared one. */
const daysKept = 2;

type Draft = { at: number; fields: [string, string][] };
type Sent = { key: string; from: string };
type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

if (typeof document !== 'undefined') {
  forgetSent();
  island('draft', keepDraft);
  island('drafts-end', endDrafts);
}

function keepDraft(element: HTMLElement): void {
  if (!(element instanceof HTMLFormElement)) return;
  const key = prefix + (element.dataset.draftKey ?? '');
  const note = element.querySelector<HTMLElement>('[data-draft-note]');
  const redrawn = element.querySelector('[aria-invalid]') !== null;
  if (!redrawn && putBack(element, key)) announce(note);
  // Reading would have failed by now where nothing can be kept: then nothing is promised either.
  if (note) note.hidden = false;
  element.addEventListener('input', () => save(element, key));
  element.addEventListener('submit', () => {
    sessionStorage.setItem(sentMark, JSON.stringify({ key, from: location.href } satisfies Sent));
  });
  note?.querySelector('[data-draft-drop]')?.addEventListener('click', () => {
    localStorage.removeItem(key);
    element.reset();
  });
}

/** Who signs out or closes a receipt leaves no words behind. */
function endDrafts(element: HTMLElement): void {
  element.addEventListener('submit', () => {
    const town = `${prefix}${element.dataset.draftTown ?? ''}:`;
    for (const key of Object.keys(localStorage)) if (key.startsWith(town)) localStorage.removeItem(key);
  });
}

/**
 * The page after a form that was sent: the words have arrived when it says so, or when it is neither the form
 * again nor a refusal.
 */
function forgetSent(): void {
  const sent = read<Sent>(sessionStorage, sentMark);
  if (!sent) return;
  sessionStorage.removeItem(sentMark);
  const form = `[data-draft-key="${CSS.escape(sent.key.slice(prefix.length))}"]`;
  const stands = (selector: string) => document.querySelector(selector) !== null;
  const arrived = stands('.ts-banner[data-kind="success"][role="status"]') || !stands(form);
  const refused = stands('.ts-error-summary, .ts-refusal');
  if (arrived && !refused && document.referrer === sent.from) localStorage.removeItem(sent.key);
}

function save(form: HTMLFormElement, key: string): void {
  const fields = boxesOf(form)
    .filter((box) => !isMarkable(box) || box.checked)
    .map((box): [string, string] => [box.name, box.value]);
  localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields } satisfies Draft));
}

function putBack(form: HTMLFormElement, key: string): boolean {
  const draft = read<Draft>(localStorage, key);
  if (!draft || Date.now() - draft.at > daysKept * 86_400_000) return false;
  for (const box of boxesOf(form)) {
    const values = draft.fields.filter(([name]) => name === box.name).map(([, value]) => value);
    if (isMarkable(box)) box.checked = values.includes(box.value);
    else if (values[0] !== undefined) box.value = values[0];
  }
  return draft.fields.some(([, value]) => value !== '');
}

function read<T>(storage: Storage, key: string): T | undefined {
  try {
    return (JSON.parse(storage.getItem(key) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What a person fills in; never the form's machinery, secrets or files. */
function boxesOf(form: HTMLFormElement): Box[] {
  const boxes = form.querySelectorAll<Box>('input[name], textarea[name], select[name]');
  return [...boxes].filter(
    (box) => !['hidden', 'password', 'file', 'submit'].includes(box.type) && !box.closest('[data-undrafted]'),
  );
}

function isMarkable(box: Box): box is HTMLInputElement {
  return box.type === 'checkbox' || box.type === 'radio';
}

function announce(note: HTMLElement | null): void {
  const words = note?.querySelector('template');
  words?.replaceWith(words.content);
}
