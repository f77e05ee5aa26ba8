import { type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { networkPaths as p } from '../../../paths/networks.ts';
import { readKeep } from '../network/keep.actions.ts';
import type { Sent } from '../sent.rules.ts';
import { formFor, refusedAt, unread } from '../sent.ts';
import { changePaper, makePaper, readPaper } from './paper.actions.ts';
import { paperForm } from './paper.form.ts';
import { PaperPage } from './paper.page.tsx';
import type { PaperFacts } from './paper.rules.ts';

const viewed = { audience: 'staff', permission: 'paper.view' } as const;
const changed = { audience: 'staff', permission: 'paper.change' } as const;

const factsOf = ({ inForce, ...rest }: Omit<PaperFacts, 'draft'> & { inForce: boolean }): PaperFacts => ({
  ...rest,
  draft: !inForce,
});

async function drawNew(visit: Visit, form: FormState, status: 200 | 422 = 200) {
  const read = await readKeep(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { network } = read.value;
  const back = { href: p.keep(network.id), name: network.alias || network.name };
  const title = '会則・様式などを書く';
  const page = <PaperPage title={title} back={back} action={p.newPaper(network.id)} form={form} />;
  return status === 200 ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}

async function draw(visit: Visit, sent: Sent = null, status: 200 | 409 | 422 = 200) {
  const read = await readPaper(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { paper, network, copiedFrom, mayKeep } = read.value;
  const { kind, title, body, draft } = paper;
  const form = formFor(sent, 'paper', formOf({ kind, title, body, inForce: !draft }));
  const page = (
    <PaperPage
      title={title}
      back={{ href: p.keep(network.id), name: network.alias || network.name }}
      action={p.paper(paper.id)}
      form={form}
      version={visit.versionOver(paper.version, status)}
      copiedFrom={copiedFrom}
      mayKeep={mayKeep}
    />
  );
  return status === 200 ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}

/** Bylaws, lists of parts, agendas, forms. */
export const paperDesk = new Desk()
  .get(p.newPaper(':id'), viewed, (visit) => drawNew(visit, formOf({ inForce: false })))
  .post(
    p.newPaper(':id'),
    { ...changed, form: paperForm, redraw: (visit, form) => drawNew(visit, form, 422) },
    async (visit, typed) => {
      const made = await makePaper(visit.ctx, visit.id('id'), factsOf(typed), visit.mark);
      if (!made.ok) return await visit.refused(made);
      return visit.go(p.paper(made.value.id), { kind: 'success', text: '保存しました。' });
    },
  )
  .get(p.paper(':id'), viewed, (visit) => draw(visit))
  .post(
    p.paper(':id'),
    { ...changed, form: paperForm, redraw: (visit, form) => draw(visit, unread(visit, 'paper', form), 422) },
    async (visit, typed) => {
      const id = visit.id('id');
      const done = await changePaper(visit.ctx, id, visit.version ?? 0, factsOf(typed), visit.mark);
      if (done.ok) return visit.go(p.paper(id), { kind: 'success', text: '保存しました。' });
      if (done.refusal !== 'stale') return await visit.refused(done);
      return await draw(visit, refusedAt(visit, 'paper', '', done), 409);
    },
  );
