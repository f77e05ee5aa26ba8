import { island } from '../../../kernel/island/island.ts';

/**
 * Counting at the door while the network comes and goes. A tap is written down on this device first, with an identity
 * of its own, and sent until the house has it: sent twice it counts once. Nothing about anybody is in it.
 */
const prefix = 'tsumugi:tally:';
const againMs = 15_000;

type Tap = { id: string; band: string; people: string };

if (typeof document !== 'undefined') island('tally', keepTally);

function keepTally(box: HTMLElement): void {
  const key = prefix + (box.dataset.tally ?? '');
  let sending = false;
  for (const tap of read(key)) show(box, tap);
  tell(box, key);
  box.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    const fields = new FormData(form);
    const tap = { id: identity(), band: String(fields.get('band')), people: String(fields.get('people')) };
    if (Number(tap.people) < 0 && bandCount(box, tap.band) === 0) return;
    write(key, [...read(key), tap]);
    show(box, tap);
    void send();
  });
  addEventListener('online', () => void send());
  setInterval(() => void send(), againMs);
  void send();

  /** One after the other, the oldest first; stops where the line breaks. */
  async function send(): Promise<void> {
    if (sending) return;
    sending = true;
    try {
      for (let [tap] = read(key); tap; [tap] = read(key)) {
        if (!(await arrived(box, tap))) break;
        const { id } = tap;
        write(
          key,
          read(key).filter((one) => one.id !== id),
        );
      }
    } finally {
      sending = false;
      tell(box, key);
    }
  }
}

/** Whether the house has the tap: it answers with the way back to the page. */
async function arrived(box: HTMLElement, tap: Tap): Promise<boolean> {
  const form = box.querySelector('form');
  if (!form) return false;
  const body = new URLSearchParams({
    _csrf: String(new FormData(form).get('_csrf')),
    _deed: tap.id,
    band: tap.band,
    people: tap.people,
  });
  try {
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
    return answer.ok || answer.type === 'opaqueredirect';
  } catch {
    return false;
  }
}

function show(box: HTMLElement, tap: Tap): void {
  add(box.querySelector(`[data-tally-band="${tap.band}"]`), tap.people);
  add(box.querySelector('[data-tally-sum]'), tap.people);
}

function add(figure: Element | null, people: string): void {
  if (figure) figure.textContent = String(Number(figure.textContent) + Number(people));
}

const bandCount = (box: HTMLElement, band: string): number =>
  Number(box.querySelector(`[data-tally-band="${band}"]`)?.textContent);

function tell(box: HTMLElement, key: string): void {
  const line = box.querySelector<HTMLElement>('[data-tally-waiting]');
  const waiting = read(key).length;
  if (line)
    line.textContent = waiting === 0 ? '' : (line.dataset.words ?? '').replace('{count}', String(waiting));
}

/** An identity for a tap; pages that are not served encrypted have no `randomUUID`. */
function identity(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function read(key: string): Tap[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as Tap[];
  } catch {
    return [];
  }
}

function write(key: string, taps: readonly Tap[]): void {
  if (taps.length === 0) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(taps));
}
