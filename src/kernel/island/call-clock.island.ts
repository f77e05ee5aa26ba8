import { island } from './island.ts';

/** 4:05 or 1:04:05 since a moment. */
export function spanWords(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

if (typeof document !== 'undefined')
  island('call-clock', (element) => {
    const words = element.querySelector('[data-clock]');
    const since = Date.parse(element.dataset.since ?? '');
    if (!words || Number.isNaN(since)) return;
    const tick = () => {
      const seconds = Math.max(0, Math.floor((Date.now() - since) / 1000));
      words.textContent = (element.dataset.words ?? '{time}').replace('{time}', spanWords(seconds));
    };
    tick();
    setInterval(tick, 1000);
  });
