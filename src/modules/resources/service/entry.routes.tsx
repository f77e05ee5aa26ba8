import { z } from 'zod';
import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { longText, text } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { publicKinds } from '../check/freshness.rules.ts';
import { entryWords } from '../messages.ts';
import { suggest } from '../suggestion/suggestion.walls.ts';
import { type Entry, readEntry } from './entry.actions.ts';
import { EntryPage } from './entry.page.tsx';
import { linkedEntry } from './linked.rules.ts';

const suggestionForm = z.strictObject({
  said: longText({ label: entryWords.said, max: 2000 }),
  replyTo: text({ label: entryWords.replyTo, max: 200, required: false }),
});

/** One entry for everybody, and "this is wrong". */
export const entryDesk = new Desk()
  .get(resourcesPaths.one(':id'), { audience: 'resident', permission: 'resource.find' }, (visit) =>
    draw(visit, blankForm),
  )
  .post(
    resourcesPaths.suggest(':id'),
    { audience: 'resident', permission: 'resource.suggest', form: suggestionForm, redraw: draw },
    async (visit, told) => {
      const sent = await suggest(visit.ctx, visit.id('id'), told, visit.mark);
      if (!sent.ok) return await visit.refused(sent);
      return visit.go(resourcesPaths.one(visit.id('id')), {
        kind: 'success',
        text: visit.tell(entryWords.thanks),
      });
    },
  );

async function draw(visit: Visit, form: FormState): Promise<Response> {
  const read = await readEntry(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const entry = read.value;
  const deedId = form === blankForm ? newId() : visit.mark.id;
  const page = (
    <EntryPage
      entry={entry}
      form={form}
      deedId={deedId}
      code={visit.ctx.town.code}
      linked={linkedOf(visit, entry)}
    />
  );
  const title = entry.service.name;
  return form === blankForm ? await visit.page(title, page) : await visit.redrawn(title, page);
}

const linkedOf = (visit: Visit, { service, organization, districts, places }: Entry) =>
  linkedEntry({
    ...service,
    url: `${visit.view.base}${resourcesPaths.one(service.id)}`,
    townName: visit.ctx.town.name,
    organization: organization?.name ?? null,
    isPublic: organization !== null && publicKinds.includes(organization.kind),
    areas: districts.map(({ name }) => name),
    places: places.map(({ facts }) => facts),
  });
