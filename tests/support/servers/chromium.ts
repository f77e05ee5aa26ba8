import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Without network chatter of its own, and without a sandbox, which root in a container cannot have. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const findBrowser = (): string | undefined => {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  return [...usual, chromium.executablePath()].find((path) => existsSync(path));
};

/** Where Debian's fonts-noto-cjk lies; asked where fontconfig's own tool is not installed. */
const debianFont = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** Whether pages have a typeface with Japanese letters; other systems than Linux bring one. */
const hasJapaneseFont = (): boolean => {
  if (process.platform !== 'linux' || existsSync(debianFont)) return true;
  const asked = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return !asked.error && asked.stdout.trim() !== '';
};

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages; only called as root, on a Debian that lacks them. */
function install(...packages: string[]): void {
  console.log(`Installing ${packages.join(' and ')} by apt-get.`);
  const run = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update', '-q'], run);
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], run);
}

/**
 * Path of a Chromium or Chrome, with a Japanese font on the machine. What is missing is installed where that
 * is possible (root on Debian); elsewhere it refuses with a sentence that says what to install.
 */
export function ensureBrowser(): string {
  const missing = [findBrowser() ? '' : 'chromium', hasJapaneseFont() ? '' : 'fonts-noto-cjk'].filter(
    Boolean,
  );
  if (missing.length > 0) {
    if (!mayInstall())
      throw new Error(
        `Browser tests need ${missing.join(' and ')}. Install Chromium or Chrome and a Japanese font, or name a browser in CHROME_PATH.`,
      );
    install(...missing);
  }
  const browser = findBrowser();
  if (!browser)
    throw new Error('Chromium was installed, but it is in none of the usual places; name it in CHROME_PATH.');
  return browser;
}

/** A headless browser. Who launches it closes it. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureBrowser(), args: flags, timeout: 60_000 });
