/**
 * Runs `help` on every element marked `data-island="name"`. The page works without it: an island only helps,
 * and one that fails leaves its element as the server drew it.
 */
export function island(name: string, help: (element: HTMLElement) => void): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`)) {
    try {
      help(element);
    } catch (accident) {
      console.error(`island ${name}`, accident);
    }
  }
}
