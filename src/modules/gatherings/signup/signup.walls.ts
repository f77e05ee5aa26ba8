import { createHash } from 'node:crypto';
import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { foldName, foldPhone } from '../../../kernel/fold/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import { settingOf } from '../../districts/index.ts';
import type { ShownDay } from '../calendar/shown-day.ts';
import { showDays } from '../calendar/week.actions.ts';
import { gatheringById } from '../gathering/gathering.store.ts';
import type { Occurrence } from '../occurrence/occurrence.rules.ts';
import { lockOccurrence, occurrenceById } from '../occurrence/occurrence.store.ts';
import { gatheringSettings } from '../settings.ts';
import { recount, seatsLeft, seatWaiting } from './seats.walls.ts';
import { foldCode, type Signup, type SignupChannel, type SignupWish, seatsFor } from './signup.rules.ts';
import { eraseSignups, insertSignup, signupByCode, signupsOf, updateSignup } from './signup.store.ts';

// Who signs up holds no keys, and who answers the telephone need not keep the gathering: the list is written as the
// keeper, under the gathering's lock. The code opens one sign-up and nothing else.

const hashOf = (townId: string, code: string): string =>
  createHash('sha256')
    .update(`${townId} ${foldCode(code)}`)
    .digest('hex');

/** Where somebody stands after signing up. `state` is `waiting` when no seats were left. */
export type Placed = { readonly id: string; readonly state: 'in' | 'waiting' };

/** Signs up for a day without an account. The code is given by the caller; only its hash is kept. */
export const signUp = (ctx: Ctx, occurrenceId: string, wish: SignupWish, code: string, mark?: DeedMark) =>
  ctx.act(
    'signup.sign',
    (tx) => place(tx, occurrenceId, wish, { channel: 'web', enteredBy: null, code }),
    mark,
  );

/** The same for somebody on the telephone or at the counter: one list (community.md R3). */
export const enterSignup = (
  ctx: Ctx,
  occurrenceId: string,
  wish: SignupWish,
  channel: SignupChannel,
  code: string,
  mark?: DeedMark,
) =>
  ctx.act(
    'signup.enter',
    (tx) => {
      const enteredBy = tx.actor.kind === 'staff' ? tx.actor.accountId : null;
      return place(tx, occurrenceId, wish, { channel, enteredBy, code });
    },
    mark,
  );

type By = {
  readonly channel: SignupChannel;
  readonly enteredBy: string | null;
  readonly code: string;
};

const place = (tx: Tx, occurrenceId: string, wish: SignupWish, { channel, enteredBy, code }: By) =>
  asKeeper(tx, async () => {
    const day = await lockOccurrence(tx, occurrenceId);
    const gathering = day ? await gatheringById(tx, day.gatheringId) : null;
    if (!day || !gathering || gathering.state === 'draft') return refuse('not-found');
    if (gathering.signup === 'none') return refuse('signup-not-needed');
    if (!isComing(tx, day)) return refuse('signup-over');
    if (enteredBy && (await isTwin(tx, occurrenceId, wish))) return refuse('signup-twice');
    await seatWaiting(tx, [occurrenceId]); // whoever waits and fits is before whoever comes now
    const seats = await seatsLeft(tx, gathering, day);
    const state = seatsFor(seats, wish.party);
    if (state === 'too-many') return refuse('signup-too-many', { seats: seats.capacity ?? 0 });
    const id = newId(tx.now.getTime());
    const row = { ...wish, id, occurrenceId, channel, enteredBy, codeHash: hashOf(tx.townId, code), state };
    await insertSignup(tx, row, await lockColumns(tx, gathering.lockId));
    await recount(tx, occurrenceId);
    tx.about({ kind: 'occurrence', id: occurrenceId, detail: { channel } });
    return ok<Placed>({ id, state });
  });

/** A day one can still sign up for: today's too, as long as it is held. */
const isComing = (tx: Tx, day: Occurrence): boolean =>
  day.day >= tx.today && (day.state === 'confirmed' || day.state === 'tentative');

/** Whether the same name with the same telephone is on the list: told to staff only, a stranger could ask with it. */
async function isTwin(tx: Tx, occurrenceId: string, { name, phone }: SignupWish): Promise<boolean> {
  const digits = foldPhone(phone);
  if (digits === '') return false;
  const others = await signupsOf(tx, occurrenceId);
  return others.some(
    (other) =>
      other.state !== 'withdrawn' &&
      foldPhone(other.phone) === digits &&
      foldName(other.name) === foldName(name),
  );
}

/** What the sender of a sign-up may see of it, and of its day. */
export type OwnSignup = { readonly signup: Signup; readonly shown: ShownDay };

/** A sign-up by its code. A wrong code and a code of another town find nothing. */
export const readOwnSignup = (ctx: Ctx, code: string) =>
  ctx.read('signup.sign', (tx) =>
    asKeeper(tx, async () => {
      const found = await ownSignup(tx, code);
      return found ? ok(found) : refuse('signup-unknown');
    }),
  );

/** Withdraws by the code; whoever waited longest and fits moves up and is to be told. */
export const withdrawSignup = (ctx: Ctx, code: string, mark?: DeedMark) =>
  ctx.act(
    'signup.sign',
    (tx) =>
      asKeeper(tx, async () => {
        const found = await ownSignup(tx, code);
        if (!found) return refuse('signup-unknown');
        await leave(tx, found.signup);
        return ok(null);
      }),
    mark,
  );

async function ownSignup(tx: Tx, code: string): Promise<OwnSignup | null> {
  if (foldCode(code) === '') return null;
  const signup = await signupByCode(tx, hashOf(tx.townId, code));
  const day = signup && (await occurrenceById(tx, signup.occurrenceId));
  const [shown] = day ? await showDays(tx, [day]) : [];
  return signup && shown ? { signup, shown } : null;
}

/** Somebody does not come after all: their seats go to those who wait. Twice does no harm. */
export const leave = (tx: Tx, signup: Signup): Promise<void> =>
  asKeeper(tx, async () => {
    const day = await lockOccurrence(tx, signup.occurrenceId);
    if (!day || signup.state === 'withdrawn') return;
    await updateSignup(tx, signup.id, { state: 'withdrawn' });
    await recount(tx, day.id);
    const movedUp = await seatWaiting(tx, [day.id]);
    tx.about({ kind: 'occurrence', id: day.id, detail: { movedUp } });
  });

/** Names go when they are no longer needed: some days after the day (setting). */
export const forgetSignups = (ctx: Ctx) =>
  ctx.act('gathering.tick', async (tx) => {
    const days = await settingOf(tx, gatheringSettings.signupKeepDays);
    const before = addDays(tx.today, -days);
    return ok({ erased: await asKeeper(tx, () => eraseSignups(tx, before)) });
  });
