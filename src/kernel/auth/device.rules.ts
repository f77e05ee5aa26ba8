/** Order matters: every browser's line also names the ones it descends from. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgi?A?\/|\bEdg\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

const named = (list: readonly (readonly [RegExp, string])[], line: string): string | undefined =>
  list.find(([shape]) => shape.test(line))?.[1];

/** Browser and system in a word, from a User-Agent line: 「Windows の Edge」. Never the line itself: it identifies. */
export function deviceWord(userAgent: string | undefined): string {
  const line = (userAgent ?? '').slice(0, 400);
  const system = named(systems, line);
  const browser = named(browsers, line);
  if (system && browser) return `${system} の ${browser}`;
  return system ?? browser ?? '';
}
