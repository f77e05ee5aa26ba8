import { z } from 'zod';
import { blankForm, type FormState, withErrors } from '../../../kernel/forms/form.ts';
import { choice, longText, text } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/result.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { followWords } from '../messages.ts';
import { FollowedPage, FollowPage, WithdrawPage } from './follow.page.tsx';
import {
  callFollowed,
  openReceipt,
  readFollowed,
  takeBackFollowed,
  writeFollowed,
} from './receipt.actions.ts';
import { readReceiptNo } from './receipt-no.rules.ts';

const cookie = 'follow';
/** How long an opened receipt stays open in a browser, in seconds; a shared computer forgets it soon. */
const openSeconds = 30 * 60;

const openForm = z.strictObject({
  receiptNo: text({ label: followWords.number, max: 40 }),
  word: text({ label: followWords.word, max: 100 }),
  deed: choice({ label: followWords.add, options: ['message', 'call-me'], required: false }),
  words: longText({ label: followWords.add, max: 4000, required: false }),
});
const bodyForm = z.strictObject({ body: longText({ label: followWords.add, max: 4000 }) });
const wishForm = z.strictObject({ wish: text({ label: followWords.callWish, max: 300 }) });
const nothingForm = z.strictObject({});

const title = (visit: Visit) => visit.say(followWords.title);

const redrawOpen = (visit: Visit, form: FormState) =>
  visit.redrawn(title(visit), <FollowPage form={withoutWord(form)} deedId={newId()} />);

/** The secret word is never written back into a page. */
const withoutWord = (form: FormState): FormState => ({ ...form, typed: { ...form.typed, word: '' } });

/** The page had shut while somebody wrote: their words stand in it and are sent on once it is opened again. */
const redrawShut = (visit: Visit, deed?: 'message' | 'call-me') => {
  const words = [visit.fields.body ?? visit.fields.wish ?? ''].flat().join('\n');
  const carried = deed && words !== '' ? { deed, words } : {};
  const typed = { receiptNo: visit.params.receiptNo ?? '', ...carried };
  return visit.redrawn(title(visit), <FollowPage form={{ typed, errors: {} }} deedId={newId()} />, 401);
};

type Opened = { consultationId: string; receiptNo: string; untilMs: number };

/** The receipt this browser has opened, if it is the one in the address. */
function openedOf(visit: Visit): Opened | null {
  const text = visit.seal.open(visit.cookies.read(cookie) ?? '');
  if (!text) return null;
  const opened = JSON.parse(text) as Opened;
  const right = opened.receiptNo === visit.params.receiptNo && opened.untilMs > visit.ctx.now.getTime();
  return right ? opened : null;
}

async function drawFollowed(visit: Visit, opened: Opened, form: FormState, status: 200 | 422 = 200) {
  const story = await readFollowed(visit.ctx, opened.consultationId);
  if (!story.ok) return await visit.refused(story);
  const page = <FollowedPage story={story.value} form={form} deeds={{ message: newId(), call: newId() }} />;
  return status === 200 ? await visit.page(title(visit), page) : await visit.redrawn(title(visit), page);
}

const redrawFollowed = (deed?: 'message' | 'call-me') => (visit: Visit, form: FormState) => {
  const opened = openedOf(visit);
  return opened ? drawFollowed(visit, opened, form, 422) : redrawShut(visit, deed);
};

const stated = { audience: 'resident', permission: 'consultation.follow' } as const;

/** What became of my worry, for somebody without an account. */
export const followDesk = new Desk()
  .get(consultationPaths.follow, { audience: 'resident', permission: 'public' }, (visit) =>
    visit.page(title(visit), <FollowPage form={blankForm} deedId={newId()} />),
  )
  .post(consultationPaths.follow, { ...stated, form: openForm, redraw: redrawOpen }, async (visit, input) => {
    const receiptNo = readReceiptNo(input.receiptNo) ?? '0000-0000';
    const opened = await openReceipt(visit.ctx, receiptNo, input.word);
    if (!opened.ok) return await visit.refused(opened);
    if (typeof opened.value === 'string') {
      const word = visit.tell(followWords[opened.value]);
      const form = withErrors({ typed: visit.fields, errors: {} }, { receiptNo: word });
      return await redrawOpen(visit, form);
    }
    const untilMs = visit.ctx.now.getTime() + openSeconds * 1000;
    visit.cookies.set(cookie, visit.seal.close(JSON.stringify({ ...opened.value, untilMs })), openSeconds);
    return await sendOn(visit, { ...opened.value, untilMs }, input);
  })
  .post(
    `${consultationPaths.follow}/close`,
    { audience: 'resident', permission: 'public', form: nothingForm },
    (visit) => {
      visit.cookies.set(cookie, '', 0);
      return visit.go('/');
    },
  )
  .get(consultationPaths.followed(':receiptNo'), stated, (visit) => {
    const opened = openedOf(visit);
    return opened ? drawFollowed(visit, opened, blankForm) : visit.go(consultationPaths.follow);
  })
  .post(
    consultationPaths.followedDeed(':receiptNo', 'message'),
    { ...stated, form: bodyForm, redraw: redrawFollowed('message') },
    async (visit, input) => {
      const opened = openedOf(visit);
      if (!opened) return await redrawShut(visit, 'message');
      return after(
        visit,
        await writeFollowed(visit.ctx, opened.consultationId, input.body, visit.mark),
        opened,
        'sent',
      );
    },
  )
  .post(
    consultationPaths.followedDeed(':receiptNo', 'call-me'),
    { ...stated, form: wishForm, redraw: redrawFollowed('call-me') },
    async (visit, input) => {
      const opened = openedOf(visit);
      if (!opened) return await redrawShut(visit, 'call-me');
      return after(
        visit,
        await callFollowed(visit.ctx, opened.consultationId, input.wish, visit.mark),
        opened,
        'callAsked',
      );
    },
  )
  .get(
    consultationPaths.followedDeed(':receiptNo', 'withdraw'),
    { audience: 'resident', permission: 'public' },
    (visit) => {
      const opened = openedOf(visit);
      if (!opened) return visit.go(consultationPaths.follow);
      return visit.page(
        visit.say(followWords.withdraw),
        <WithdrawPage receiptNo={opened.receiptNo} deedId={newId()} />,
      );
    },
  )
  .post(
    consultationPaths.followedDeed(':receiptNo', 'withdraw'),
    { ...stated, form: nothingForm },
    async (visit) => {
      const opened = openedOf(visit);
      if (!opened) return await redrawShut(visit);
      return after(
        visit,
        await takeBackFollowed(visit.ctx, opened.consultationId, visit.mark),
        opened,
        'withdrawn',
      );
    },
  );

/** Opened again: what had been written before is sent now, else the story is shown. */
async function sendOn(
  visit: Visit,
  opened: Opened,
  { deed, words }: { deed: 'message' | 'call-me' | null; words: string | null },
) {
  const { consultationId } = opened;
  const mark = { id: visit.mark.id, content: { consultationId, deed, words } }; // without the secret words
  if (deed === 'message' && words)
    return after(visit, await writeFollowed(visit.ctx, consultationId, words, mark), opened, 'sent');
  if (deed === 'call-me' && words)
    return after(visit, await callFollowed(visit.ctx, consultationId, words, mark), opened, 'callAsked');
  return visit.go(consultationPaths.followed(opened.receiptNo));
}

type Outcome = { ok: true } | { ok: false; refusal: string };

const after = (visit: Visit, outcome: Outcome, opened: Opened, word: 'sent' | 'callAsked' | 'withdrawn') =>
  outcome.ok
    ? visit.go(consultationPaths.followed(opened.receiptNo), {
        kind: 'success',
        text: visit.tell(followWords[word]),
      })
    : visit.refused(refuse(outcome.refusal));
