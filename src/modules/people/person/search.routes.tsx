import { z } from 'zod';
import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { longText, text } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { mayEnter } from './deeds.actions.ts';
import { askAbout, search } from './search.actions.ts';
import { SearchPage, type SearchView } from './search.page.tsx';

const askForm = z.strictObject({
  q: text({ label: 'さがした言葉' }),
  words: longText({ label: '担当に伝えること', max: 1000 }),
});

export const searchDesk = new Desk()
  .get(peoplePaths.search, { audience: 'staff', permission: 'person.search' }, (visit) =>
    drawSearch(visit, (visit.query.get('q') ?? '').slice(0, 200).trim(), blankForm),
  )
  .post(
    peoplePaths.askOwner,
    {
      audience: 'staff',
      permission: 'merge.ask',
      form: askForm,
      redraw: (visit, form) => drawSearch(visit, String(form.typed.q ?? '').slice(0, 200), form),
    },
    async (visit, input) => {
      const asked = await askAbout(visit.ctx, input, visit.mark);
      if (!asked.ok) return await visit.refused(asked);
      const text = '照会しました。該当する記録があれば、担当から連絡があります。';
      return visit.go(peoplePaths.search, { kind: 'success', text });
    },
  );

async function drawSearch(visit: Visit, q: string, form: FormState): Promise<Response> {
  if (q === '') {
    // Nobody is looked for yet, so there is nothing to audit; those who may search may also enter.
    const may = await mayEnter(visit.ctx);
    if (!may.ok) return await visit.refused(may);
    return await draw(visit, form, null);
  }
  const found = await search(visit.ctx, q);
  if (!found.ok) return await visit.refused(found);
  return await draw(visit, form, found.value);
}

function draw(visit: Visit, form: FormState, view: SearchView | null): Promise<Response> {
  const title = '人をさがす';
  const page = <SearchPage view={view} form={form} deedId={newId()} />;
  return form === blankForm ? visit.page(title, page) : visit.redrawn(title, page);
}
