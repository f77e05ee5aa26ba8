import { island } from '../../../kernel/island/island.ts';

/** While a name is typed: possible same people, fetched after a pause. Without a script a button does the same. */
island('candidates', (element) => {
  const form = element.closest('form');
  const source = element.dataset.src;
  if (!form || !source) return;
  const base = form.action.replace(/\/intake$/, '');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const typed = new FormData(form);
    const asked = new URLSearchParams();
    for (const name of ['name', 'kana', 'bornOn', 'phone', 'address']) {
      const value = typed.get(name);
      if (typeof value === 'string' && value.trim() !== '') asked.set(name, value);
    }
    if ([...asked.keys()].length === 0) return;
    const answer = await fetch(`${base}${source}?${asked}`, { headers: { accept: 'text/html' } });
    if (answer.ok) element.innerHTML = await answer.text();
  };
  form.addEventListener('input', (event) => {
    const field = event.target as HTMLInputElement;
    if (!['name', 'kana', 'bornOn', 'phone', 'address'].includes(field.name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), 400); // ms; a pause in typing
  });
});
