import { ensureBrowser } from './chromium.ts';

/** Finds or installs the browser once, before the first browser test asks for it. */
export default function setup(): void {
  process.env.CHROME_PATH = ensureBrowser();
}
