import { blankForm, type FormState, formOf, hasErrors } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { besideNow, isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { formatDate } from '../../../kernel/time.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { dayAsked } from '../as-of.ts';
import { approveAssignment, endAssignmentOf } from '../assignment/assignment.actions.ts';
import { assignForm, endAssignmentForm } from '../assignment/assignment.form.ts';
import { PostPage } from './one-post.page.tsx';
import { changePost, endPost, makePost, readPost, readPostChoices, readPosts } from './post.actions.ts';
import { changePostForm, endPostForm, newPostForm } from './post.form.ts';
import { type Choices, PostsPage } from './post.page.tsx';
import { NewPostPage } from './post-form.page.tsx';

const post = districtsPaths.post(':id');

export const postDesk = new Desk()
  .get(districtsPaths.posts(), { audience: 'staff', permission: 'post.list' }, async (visit) => {
    const day = dayAsked(visit);
    const read = await readPosts(visit.ctx, day);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('担当の一覧', <PostsPage {...read.value} day={day} />);
  })
  .get(districtsPaths.newPost, { audience: 'staff', permission: 'post.change' }, (visit) =>
    drawNew(visit, formOf({ fromOn: formatDate(visit.ctx.today) })),
  )
  .post(
    districtsPaths.newPost,
    {
      audience: 'staff',
      permission: 'post.change',
      form: newPostForm,
      redraw: (visit, form) => drawNew(visit, form),
    },
    async (visit, input) => {
      const made = await makePost(visit.ctx, input, visit.mark);
      if (!made.ok) return await visit.refused(made);
      return visit.go(districtsPaths.post(made.value.id), {
        kind: 'success',
        text: '担当を作りました。つぎに、つく人を決めてください。',
      });
    },
  )
  .get(post, { audience: 'staff', permission: 'post.view' }, (visit) => drawPost(visit, {}))
  .post(
    districtsPaths.assign(':id'),
    {
      audience: 'staff',
      permission: 'assignment.approve',
      form: assignForm,
      redraw: (visit, assign) => drawPost(visit, { assign }),
    },
    async (visit, input) => {
      const postId = visit.id('id');
      const done = await approveAssignment(visit.ctx, { ...input, postId }, visit.mark);
      if (done.ok)
        return visit.go(districtsPaths.post(postId), { kind: 'success', text: 'つく人を決めました。' });
      if (isPageRefusal(done)) return await visit.refused(done);
      return await drawPost(visit, { assign: refusedForm(visit, fieldOf(done.refusal), done) });
    },
  )
  .post(
    districtsPaths.endAssignment(':id'),
    {
      audience: 'staff',
      permission: 'assignment.approve',
      form: endAssignmentForm,
      redraw: (visit, end) => drawPost(visit, { end }),
    },
    async (visit, { assignmentId, lastOn }) => {
      const done = await endAssignmentOf(
        visit.ctx,
        { postId: visit.id('id'), assignmentId, lastOn },
        visit.mark,
      );
      if (done.ok)
        return visit.go(districtsPaths.post(visit.id('id')), {
          kind: 'success',
          text: '最後の日を決めました。',
        });
      if (isPageRefusal(done)) return await visit.refused(done);
      return await drawPost(visit, { end: refusedForm(visit, 'lastOn', done) });
    },
  )
  .post(
    districtsPaths.changePost(':id'),
    {
      audience: 'staff',
      permission: 'post.change',
      form: changePostForm,
      redraw: (visit, change) => drawPost(visit, { change }),
    },
    async (visit, input) => {
      const done = await changePost(visit.ctx, visit.id('id'), visit.version ?? 0, input, visit.mark);
      if (done.ok)
        return visit.go(districtsPaths.post(visit.id('id')), {
          kind: 'success',
          text: '担当の内容を変えました。',
        });
      if (isPageRefusal(done)) return await visit.refused(done);
      const field = done.refusal === 'manager-circle' ? 'managerPostId' : '';
      return await drawPost(
        visit,
        { change: refusedForm(visit, field, done) },
        done.refusal === 'stale' ? 409 : 422,
      );
    },
  )
  .post(
    districtsPaths.endPost(':id'),
    {
      audience: 'staff',
      permission: 'post.change',
      form: endPostForm,
      redraw: (visit, close) => drawPost(visit, { close }),
    },
    async (visit, { closesOn }) => {
      const done = await endPost(visit.ctx, visit.id('id'), closesOn, visit.mark);
      if (done.ok)
        return visit.go(districtsPaths.post(visit.id('id')), {
          kind: 'success',
          text: '担当を終える日を決めました。',
        });
      if (isPageRefusal(done)) return await visit.refused(done);
      return await drawPost(visit, { close: refusedForm(visit, 'closesOn', done) });
    },
  );

const fieldOf = (refusal: string): string =>
  refusal === 'own-assignment' || refusal === 'already-assigned'
    ? 'accountId'
    : refusal === 'assignment-ends-early'
      ? 'toOn'
      : 'fromOn';

const choices = (rows: readonly { id: string; name: string; organizationName?: string }[]): Choices =>
  rows.map(({ id, name, organizationName }) => ({
    value: id,
    label: organizationName ? `${organizationName}　${name}` : name,
  }));

async function drawNew(visit: Visit, form: FormState): Promise<Response> {
  const read = await readPostChoices(visit.ctx);
  if (!read.ok) return await visit.refused(read);
  const { organizations, districts, posts } = read.value;
  const page = (
    <NewPostPage
      form={form}
      deedId={newId()}
      organizations={choices(organizations)}
      districts={choices(districts)}
      posts={choices(posts)}
    />
  );
  return hasErrors(form) ? await visit.redrawn('担当を作る', page) : await visit.page('担当を作る', page);
}

type Sent = Partial<Record<'assign' | 'end' | 'change' | 'close', FormState>>;

async function drawPost(visit: Visit, sent: Sent, status: 422 | 409 = 422): Promise<Response> {
  const read = await readPost(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { accounts, posts, districts, mayChange, mayAssign, ...shown } = read.value;
  const { name, districtId, managerPostId } = shown.card;
  const asItIs = formOf({ name, districtId, managerPostId, clearances: shown.detail.clearances });
  const version = visit.versionOver(shown.detail.version, status);
  const change = besideNow(sent.change ?? asItIs, asItIs, status === 409);
  const page = (
    <PostPage
      {...shown}
      detail={{ ...shown.detail, version }}
      today={visit.ctx.today}
      may={{ change: mayChange, assign: mayAssign }}
      lists={{
        accounts: choices(accounts),
        districts: choices(districts),
        posts: choices(posts.filter((each) => each.id !== shown.card.id)),
      }}
      forms={{ assign: blankForm, end: blankForm, close: blankForm, ...sent, change }}
      deedIds={{ assign: newId(), end: newId(), change: newId(), close: newId() }}
    />
  );
  const wasSent = Object.keys(sent).length > 0;
  return wasSent ? await visit.redrawn(name, page, status) : await visit.page(name, page);
}
