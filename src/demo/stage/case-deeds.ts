import type { Ctx } from '../../kernel/ctx/ctx.ts';
import { addWorkingDays, type LocalDate } from '../../kernel/time.ts';
import {
  answerAsLead,
  approveClosing,
  askClosing,
  handOverLead,
  joinTeam,
  lookIn,
  markRisk,
  moveByHand,
  type NoteInput,
  openCase,
  openClosed,
  openInEmergency,
  planVisit,
  readClosing,
  writeFact,
  writeNote,
} from '../../modules/cases/testing.ts';
import type { Deeds } from './deeds.ts';
import type { NotePlan } from './scene.ts';
import { as, done, type Stage } from './stage.ts';

const noteOf = (stage: Stage, note: NotePlan, today: LocalDate): NoteInput => ({
  ...{ method: note.method, fact: note.fact ?? null, words: note.words ?? null },
  ...{ assessment: note.think ?? null, next: note.next ?? null, place: note.place ?? null },
  ...{ durationMin: note.minutes ?? null, counterparts: note.with ?? ['person'] },
  ...{ source: note.source ?? null, relationLevel: note.level ?? null, changeSeen: note.change ?? null },
  ...{ occurredOn: null, occurredTime: null },
  nextContactOn: note.nextIn ? addWorkingDays(today, note.nextIn) : null,
  visitId: note.visit ? stage.visits.of(note.visit) : null,
});

/** The next promised look at a closed case. Its record is shut and opens with the reason (A26). */
async function nextFollowUp(ctx: Ctx, caseId: string): Promise<string> {
  done(await openClosed(ctx, caseId, '終結後の見守りの約束を果たすため'), 'opening a closed case');
  const page = done(await readClosing(ctx, caseId), 'reading a closing');
  const next = page.kind === 'open' && page.value.more.followUps.find((look) => look.outcome === null);
  if (!next) throw new Error('nobody promised to look in again');
  return next.id;
}

type CaseDeed =
  | 'open'
  | 'note'
  | 'move'
  | 'join'
  | 'lead'
  | 'fact'
  | 'risk'
  | 'visit'
  | 'close'
  | 'leadAnswer'
  | 'approve'
  | 'lookIn'
  | 'emergency';

export const caseDeeds: Deeds<CaseDeed> = {
  async open(stage, { by, as: key, from, who, lead, state, hope, nextIn }) {
    const ctx = as(stage, by);
    const opened = await openCase(ctx, {
      consultationId: from ? stage.consultations.of(from) : null,
      ...{ focalPersonId: stage.persons.of(who), leadPostId: stage.posts.of(lead), state, hope },
      nextContactOn: nextIn ? addWorkingDays(ctx.today, nextIn) : null,
    });
    const { caseId, caseNo } = done(opened, `opening ${key}`);
    stage.cases.set(key, caseId);
    stage.caseNumbers.set(key, caseNo);
  },

  async note(stage, { by, of, note }) {
    const ctx = as(stage, by);
    done(await writeNote(ctx, stage.cases.of(of), noteOf(stage, note, ctx.today)), `note on ${of}`);
  },

  async move(stage, { by, of, move, reason, nextIn }) {
    const ctx = as(stage, by);
    const words = { reason, nextContactOn: nextIn ? addWorkingDays(ctx.today, nextIn) : null };
    done(await moveByHand(ctx, stage.cases.of(of), move, words), `${move} of ${of}`);
  },

  async join(stage, { by, of, post, part, reason }) {
    const seat = { postId: stage.posts.of(post), part: part ?? 'member', reason: reason ?? null };
    done(await joinTeam(as(stage, by), stage.cases.of(of), seat), `${post} joining ${of}`);
  },

  async lead(stage, { by, of, post, reason }) {
    const lead = { postId: stage.posts.of(post), reason, keepOld: true };
    done(await handOverLead(as(stage, by), stage.cases.of(of), lead), `${post} leading ${of}`);
  },

  async fact(stage, { by, of, who, category, value, source, basis }) {
    const fact = {
      ...{ personId: stage.persons.of(who), category, value },
      ...{ source: source ?? 'self', basis: basis ?? 'person' },
    };
    done(await writeFact(as(stage, by), stage.cases.of(of), fact), `${category} of ${who}`);
  },

  async risk(stage, { by, of, kind, note }) {
    done(await markRisk(as(stage, by), stage.cases.of(of), { kind, note }), `${kind} on ${of}`);
  },

  async visit(stage, { by, as: key, of, post, in: days, time, purpose, care }) {
    const ctx = as(stage, by);
    const day = days === 'today' ? stage.today : addWorkingDays(ctx.today, days);
    const visit = { day, time, postId: stage.posts.of(post), purpose, safety: care ?? null };
    stage.visits.set(key, done(await planVisit(ctx, stage.cases.of(of), visit), `visit ${key}`).visitId);
  },

  async close(stage, { by, of, reason, words, leadAfter, risk, triggers }) {
    const ctx = as(stage, by);
    const asked = await askClosing(ctx, stage.cases.of(of), {
      ...{ reason, words, remainingRisk: risk ?? null, reopenTriggers: triggers ?? null },
      leadAfterPostId: leadAfter ? stage.posts.of(leadAfter) : null,
      personInformedOn: reason === 'died' || reason === 'lostContact' ? null : ctx.today,
    });
    stage.closings.set(of, done(asked, `closing ${of}`).requestId);
  },

  async leadAnswer(stage, { by, of, answer, words }) {
    done(await answerAsLead(as(stage, by), stage.closings.of(of), { answer, words }), `${answer} ${of}`);
  },

  async approve(stage, { by, of }) {
    done(await approveClosing(as(stage, by), stage.cases.of(of)), `approving ${of}`);
  },

  async lookIn(stage, { by, of, outcome, words }) {
    const ctx = as(stage, by);
    const followUpId = await nextFollowUp(ctx, stage.cases.of(of));
    done(await lookIn(ctx, stage.cases.of(of), { followUpId, outcome, words }), `looking in on ${of}`);
  },

  async emergency(stage, { by, of, duty, reason }) {
    const slip = {
      ...{ caseNo: stage.caseNumbers.of(of), reason },
      dutyAccountId: stage.accounts.of(duty),
    };
    done(await openInEmergency(as(stage, by), slip), `emergency opening of ${of}`);
  },
};
