import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedStatus } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import type { Result } from '../../../kernel/result.ts';
import { networkPaths as p } from '../../../paths/networks.ts';
import { orEmpty } from '../dated.form.ts';
import {
  addMember,
  addSubcommittee,
  endMember,
  endSubcommittee,
  nameMember,
} from '../member/member.actions.ts';
import { memberForm, memberOf, nameForm, subcommitteeForm } from '../member/member.form.ts';
import { copyPapers } from '../paper/paper.actions.ts';
import { copyForm } from '../paper/paper.form.ts';
import type { Sent } from '../sent.rules.ts';
import { refusedAt, unread } from '../sent.ts';
import { DeskPage, NewNetworkPage } from './desk.page.tsx';
import { readChoices, readDesk, readKeep } from './keep.actions.ts';
import { KeepPage } from './keep.page.tsx';
import {
  addNetworkPost,
  changeNetwork,
  endNetworkPost,
  enterStatus,
  makeNetwork,
  strikeStatus,
} from './network.actions.ts';
import {
  changeForm,
  endForm,
  factsOf,
  newForm,
  nothing,
  postForm,
  statusForm,
  strikeForm,
} from './network.form.ts';
import { networkOf } from './owner.actions.ts';

const staff = (permission: string) => ({ audience: 'staff', permission }) as const;

/** The page of a network with one of its forms as it came back. */
async function draw(visit: Visit, id: string, sent: Sent = null, status: 200 | 409 | 422 = 200) {
  const view = await readKeep(visit.ctx, id);
  if (!view.ok) return await visit.refused(view);
  const page = <KeepPage view={view.value} sent={sent} />;
  const title = view.value.network.name;
  return status === 200 ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}

/** Refusals that a field of a form on the page is about; everything else is a page of its own. */
const atField: Readonly<Record<string, string>> = {
  'member-nobody': 'organizationId',
  'name-missing': 'name',
  'nothing-to-copy': 'fromId',
  'no-such-choice': '',
  stale: '',
};

async function answer(visit: Visit, id: string, deed: string, done: Result<unknown, string>, text: string) {
  if (done.ok) return visit.go(p.keep(id), { kind: 'success', text });
  const field = atField[done.refusal];
  if (field === undefined) return await visit.refused(done);
  return await draw(visit, id, refusedAt(visit, deed, field, done), refusedStatus(visit, done));
}

/** The network's page, where one of its forms could not be read. */
const again = (deed: string) => (visit: Visit, form: FormState) =>
  draw(visit, visit.id('id'), unread(visit, deed, form), 422);

/** The page of the network something belongs to, where its form could not be read. */
const againOf =
  (kind: 'status' | 'member' | 'subcommittee', deed: string) => async (visit: Visit, form: FormState) => {
    const id = visit.id('id');
    const owner = await networkOf(visit.ctx, kind, id);
    if (!owner.ok) return await visit.refused(owner);
    return await draw(visit, owner.value, { deed: `${deed}-${id}`, form }, 422);
  };

async function drawNew(visit: Visit, form: FormState, status: 200 | 422 = 200) {
  const choices = await readChoices(visit.ctx);
  if (!choices.ok) return await visit.refused(choices);
  const page = <NewNetworkPage form={form} {...choices.value} />;
  const title = 'ネットワークを登録する';
  return status === 200 ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}

/** Networks as staff keep them: facts, way, posts, members, subcommittees. */
export const networkDesk = new Desk()
  .get(p.desk, staff('network.list'), async (visit) => {
    const view = await readDesk(visit.ctx);
    if (!view.ok) return await visit.refused(view);
    return await visit.page('ネットワーク', <DeskPage view={view.value} />);
  })
  .get(p.make, staff('network.make'), (visit) => drawNew(visit, blankForm))
  .post(
    p.make,
    { ...staff('network.make'), form: newForm, redraw: (visit, form) => drawNew(visit, form, 422) },
    async (visit, { districtId, ...typed }) => {
      const made = await makeNetwork(visit.ctx, { districtId, ...factsOf(typed) }, visit.mark);
      if (made.ok) return visit.go(p.keep(made.value.id), { kind: 'success', text: '登録しました。' });
      if (made.refusal !== 'no-such-choice') return await visit.refused(made);
      return await drawNew(visit, refusedAt(visit, '', 'districtId', made).form, 422);
    },
  )
  .get(p.keep(':id'), staff('network.view'), (visit) => draw(visit, visit.id('id')))
  .post(
    p.change(':id'),
    { ...staff('network.change'), form: changeForm, redraw: again('change') },
    async (visit, typed) => {
      const id = visit.id('id');
      const done = await changeNetwork(visit.ctx, id, visit.version ?? 0, factsOf(typed), visit.mark);
      return await answer(visit, id, 'change', done, '保存しました。');
    },
  )
  .post(
    p.status(':id'),
    { ...staff('network.status'), form: statusForm, redraw: again('status') },
    async (visit, { nextStep, ...typed }) => {
      const id = visit.id('id');
      const done = await enterStatus(visit.ctx, id, { ...typed, nextStep: orEmpty(nextStep) }, visit.mark);
      return await answer(visit, id, 'status', done, '歩みを記録しました。');
    },
  )
  .post(
    p.strikeStatus(':id'),
    { ...staff('network.status'), form: strikeForm, redraw: againOf('status', 'strike') },
    async (visit, { why }) => {
      const done = await strikeStatus(visit.ctx, visit.id('id'), why, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(p.keep(done.value.networkId), { kind: 'success', text: '取り消しました。' });
    },
  )
  .post(
    p.posts(':id'),
    { ...staff('network.posts'), form: postForm, redraw: again('post') },
    async (visit, { postId }) => {
      const id = visit.id('id');
      const done = await addNetworkPost(visit.ctx, id, postId, visit.mark);
      return await answer(visit, id, 'post', done, '担当を加えました。');
    },
  )
  .post(p.endPost(':id'), { ...staff('network.posts'), form: nothing }, async (visit) => {
    const done = await endNetworkPost(visit.ctx, visit.id('id'), visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(p.keep(done.value.networkId), { kind: 'success', text: '担当から外しました。' });
  })
  .post(
    p.members(':id'),
    { ...staff('network.members'), form: memberForm, redraw: again('member') },
    async (visit, typed) => {
      const id = visit.id('id');
      const done = await addMember(visit.ctx, id, memberOf(typed), visit.mark);
      return await answer(visit, id, 'member', done, '構成員を加えました。');
    },
  )
  .post(
    p.nameMember(':id'),
    { ...staff('network.members'), form: nameForm, redraw: againOf('member', 'name') },
    async (visit, { name, mayPrint }) => {
      const id = visit.id('id');
      const done = await nameMember(visit.ctx, id, { name: orEmpty(name), mayPrint }, visit.mark);
      if (done.ok) return visit.go(p.keep(done.value.networkId), { kind: 'success', text: '保存しました。' });
      if (done.refusal !== 'name-missing') return await visit.refused(done);
      return await againOf('member', 'name')(visit, refusedAt(visit, '', 'name', done).form);
    },
  )
  .post(
    p.endMember(':id'),
    { ...staff('network.members'), form: endForm, redraw: againOf('member', 'end') },
    async (visit, { endedOn }) => {
      const done = await endMember(visit.ctx, visit.id('id'), endedOn, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(p.keep(done.value.networkId), { kind: 'success', text: '構成員を終えました。' });
    },
  )
  .post(
    p.subcommittees(':id'),
    { ...staff('network.members'), form: subcommitteeForm, redraw: again('subcommittee') },
    async (visit, { name, purpose, fromDated }) => {
      const id = visit.id('id');
      const group = { name, purpose: orEmpty(purpose), fromDated: orEmpty(fromDated) };
      const done = await addSubcommittee(visit.ctx, id, group, visit.mark);
      return await answer(visit, id, 'subcommittee', done, '分科会を加えました。');
    },
  )
  .post(
    p.endSubcommittee(':id'),
    { ...staff('network.members'), form: endForm, redraw: againOf('subcommittee', 'endGroup') },
    async (visit, { endedOn }) => {
      const done = await endSubcommittee(visit.ctx, visit.id('id'), endedOn, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(p.keep(done.value.networkId), { kind: 'success', text: '分科会を終えました。' });
    },
  )
  .post(
    p.copyPapers(':id'),
    { ...staff('paper.change'), form: copyForm, redraw: again('copy') },
    async (visit, { fromId }) => {
      const id = visit.id('id');
      const done = await copyPapers(visit.ctx, id, fromId, visit.mark);
      return await answer(visit, id, 'copy', done, '下書きとして写しました。');
    },
  );
