import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { casesPaths } from '../../../paths/cases.ts';
import { postChoices } from '../casefile/case-list.actions.ts';
import { readFrame } from '../casefile/case-view.actions.ts';
import { backToCase, deedIdOf } from '../casefile/frame.routes.tsx';
import { handOverLead, joinTeam, leaveTeam } from './team.actions.ts';
import { joinForm, leadForm, leaveForm } from './team.form.ts';
import { TeamPage } from './team.page.tsx';

const staff = (permission: string) => ({ audience: 'staff', permission }) as const;

async function drawTeam(visit: Visit, form: FormState, status?: 422) {
  const id = visit.id('id');
  const read = await readFrame(visit.ctx, id, async (tx) => ({
    posts: await postChoices(tx),
    mayGrant: tx.ring.roles.has('municipalManager') || tx.ring.roles.has('municipalOwner'),
  }));
  if (!read.ok) return await visit.refused(read);
  if (read.value.kind === 'reason') return visit.go(casesPaths.open(id));
  const { head, aside, more } = read.value.value;
  const body = <TeamPage head={head} aside={aside} {...more} form={form} deedId={deedIdOf(visit)} />;
  return await (status ? visit.redrawn('担当とチーム', body) : visit.page('担当とチーム', body));
}

const redraw = (visit: Visit, form: FormState) => drawTeam(visit, form, 422);

export const teamDesk = new Desk()
  .get('/cases/:id/team', staff('case.view'), (visit) => drawTeam(visit, blankForm))
  .post('/cases/:id/team', { ...staff('caseTeam.change'), form: joinForm, redraw }, async (visit, input) => {
    const joined = await joinTeam(visit.ctx, visit.id('id'), input, visit.mark);
    return await backToCase(visit, joined, 'チームに加えました。', casesPaths.team(visit.id('id')));
  })
  .post(
    '/cases/:id/team/end',
    { ...staff('caseTeam.change'), form: leaveForm, redraw },
    async (visit, input) => {
      const left = await leaveTeam(visit.ctx, visit.id('id'), input.seatId, visit.mark);
      return await backToCase(visit, left, 'チームから外しました。', casesPaths.list);
    },
  )
  .post('/cases/:id/lead', { ...staff('case.handOver'), form: leadForm, redraw }, async (visit, input) => {
    const handed = await handOverLead(visit.ctx, visit.id('id'), input, visit.mark);
    const text = '責任を引き継ぎました。いまから、引き継いだ担当が責任を持ちます。';
    return await backToCase(visit, handed, text, input.keepOld ? undefined : casesPaths.list);
  });
