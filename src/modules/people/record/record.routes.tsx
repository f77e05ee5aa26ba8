import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import type { Locale } from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { readRecord } from './record.actions.ts';
import { RecordPage } from './record.page.tsx';

export const recordDesk = new Desk()
  .get(peoplePaths.record(':id'), { audience: 'staff', permission: 'record.print' }, (visit) =>
    draw(visit, false),
  )
  .get(peoplePaths.recordNames(':id'), { audience: 'staff', permission: 'record.names' }, (visit) =>
    draw(visit, true),
  );

const localeOf = (visit: Visit): Locale => {
  const asked = visit.query.get('lang');
  return asked === 'easy' || asked === 'en' ? asked : 'ja';
};

async function draw(visit: Visit, withNames: boolean): Promise<Response> {
  const read = await readRecord(visit.ctx, visit.id('id'), withNames);
  if (!read.ok) return await visit.refused(read);
  const page = <RecordPage {...read.value} locale={localeOf(visit)} today={visit.ctx.today} />;
  return await visit.page('わたしの記録', page);
}
