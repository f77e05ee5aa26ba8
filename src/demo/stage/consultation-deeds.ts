import { newId } from '../../kernel/ids.ts';
import { addWorkingDays } from '../../kernel/time.ts';
import { askConsultation, receiveConsultation } from '../../modules/consultations/index.ts';
import {
  anAsk,
  anIntake,
  answerSender,
  answerSheet,
  callFollowed,
  linkEarlier,
  linkSubject,
  promiseCallBack,
  readConsultation,
  recordCallBack,
  screenConsultation,
  sendHandover,
  takeBackFollowed,
  writeFollowed,
} from '../../modules/consultations/testing.ts';
import type { Deeds } from './deeds.ts';
import type { IntakePlan } from './scene.ts';
import { as, asResident, done, madeUp, type Stage } from './stage.ts';

/** Whoever speaks is made up too. */
const named = (intake: IntakePlan): IntakePlan => ({
  ...intake,
  ...(intake.callerName ? { callerName: madeUp(intake.callerName) } : {}),
  ...(intake.reporterName ? { reporterName: madeUp(intake.reporterName) } : {}),
});

function keep(stage: Stage, key: string, made: { consultationId: string; receiptNo: string }): void {
  stage.consultations.set(key, made.consultationId);
  stage.receipts.set(key, made.receiptNo);
}

/** The promised call nobody has made yet. */
async function openCall(stage: Stage, by: string, key: string): Promise<string> {
  const story = done(await readConsultation(as(stage, by), stage.consultations.of(key)), `reading ${key}`);
  const call = story.callBacks.find((each) => each.outcome === null);
  if (!call) throw new Error(`no call was promised for ${key}`);
  return call.id;
}

/** A sender's own deed, marked as their browser would mark it. */
const mark = (content: unknown) => ({ id: newId(), content });

type ConsultationDeed =
  | 'receive'
  | 'ask'
  | 'screen'
  | 'send'
  | 'reply'
  | 'promiseCall'
  | 'called'
  | 'about'
  | 'earlier'
  | 'answer'
  | 'follow'
  | 'callMe'
  | 'withdraw';

export const consultationDeeds: Deeds<ConsultationDeed> = {
  async receive(stage, { by, as: key, about, intake }) {
    const personId = about ? stage.persons.of(about) : null;
    const said = anIntake({ ...named(intake), personId });
    keep(stage, key, done(await receiveConsultation(as(stage, by), said), `receiving ${key}`));
  },

  async ask(stage, { as: key, ask, word }) {
    const name = ask.name ? madeUp(ask.name) : null;
    const sent = await askConsultation(asResident(stage), anAsk({ ...ask, name }), word);
    keep(stage, key, done(sent, `asking ${key}`));
  },

  async screen(stage, { by, of, code, reason, end, nextIn }) {
    const ctx = as(stage, by);
    const screening = {
      ...{ code, reason, endReason: end ?? null },
      nextContactOn: nextIn ? addWorkingDays(ctx.today, nextIn) : null,
    };
    done(await screenConsultation(ctx, stage.consultations.of(of), screening, undefined), `screening ${of}`);
  },

  async send(stage, { by, of, to, reason, basis, basisNote, wishes, care }) {
    const sheet = {
      ...{ toPostId: stage.posts.of(to), reason, basis, basisNote: basisNote ?? null },
      ...{ wishes: wishes ?? null, considerations: care ?? null },
    };
    const sent = await sendHandover(as(stage, by), stage.consultations.of(of), sheet);
    stage.handovers.set(of, done(sent, `handing over ${of}`).handoverId);
  },

  async reply(stage, { by, of, answer, words, next }) {
    const suggestedPostId = next ? stage.posts.of(next) : null;
    const reply = { answer, words: words ?? null, suggestedPostId };
    done(await answerSheet(as(stage, by), stage.handovers.of(of), reply), `${answer} of ${of}`);
  },

  async promiseCall(stage, { by, of, wish, inHours }) {
    const ctx = as(stage, by);
    const dueAt = new Date(ctx.now.getTime() + inHours * 3_600_000);
    done(await promiseCallBack(ctx, stage.consultations.of(of), { wish, dueAt }), `promising to call ${of}`);
  },

  async called(stage, { by, of, outcome, words }) {
    const call = await openCall(stage, by, of);
    done(await recordCallBack(as(stage, by), call, { outcome, words }), `calling ${of}`);
  },

  async about(stage, { by, of, who, reason }) {
    const link = { personId: stage.persons.of(who), name: null, reason };
    done(await linkSubject(as(stage, by), stage.consultations.of(of), link), `${of} about ${who}`);
  },

  async earlier(stage, { by, of, earlier, reason }) {
    const [id, receiptNo] = [stage.consultations.of(of), stage.receipts.of(earlier)];
    done(await linkEarlier(as(stage, by), id, receiptNo, reason), `${of} after ${earlier}`);
  },

  async answer(stage, { by, of, body }) {
    done(await answerSender(as(stage, by), stage.consultations.of(of), body), `answering ${of}`);
  },

  async follow(stage, { of, body }) {
    done(
      await writeFollowed(asResident(stage), stage.consultations.of(of), body, mark(body)),
      `following ${of}`,
    );
  },

  async callMe(stage, { of, wish }) {
    done(
      await callFollowed(asResident(stage), stage.consultations.of(of), wish, mark(wish)),
      `asking a call for ${of}`,
    );
  },

  async withdraw(stage, { of }) {
    done(
      await takeBackFollowed(asResident(stage), stage.consultations.of(of), mark('')),
      `withdrawing ${of}`,
    );
  },
};
