import { island } from './island.ts';

island('print', (element) => {
  const button = element.querySelector('button');
  if (!button) return;
  for (const words of element.querySelectorAll('p')) words.hidden = true;
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
