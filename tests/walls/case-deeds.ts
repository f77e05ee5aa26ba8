import { sql } from 'kysely';
import { openCase } from '../../src/modules/cases/casefile/open.actions.ts';
import { answerAsLead, approveClosing, askClosing } from '../../src/modules/cases/closing/closing.actions.ts';
import { writeFact } from '../../src/modules/cases/fact/fact.actions.ts';
import type { FactCategory } from '../../src/modules/cases/fact/fact.rules.ts';
import { writeNote } from '../../src/modules/cases/note/note.actions.ts';
import { markRisk } from '../../src/modules/cases/risk/risk.actions.ts';
import { openClosed, openInEmergency } from '../../src/modules/cases/slip/slip.actions.ts';
import { handOverLead, joinTeam } from '../../src/modules/cases/team/team.actions.ts';
import { aNote } from '../../src/modules/cases/testing.ts';
import { planVisit } from '../../src/modules/cases/visit/visit.actions.ts';
import type { Who } from '../support/town.ts';
import { dayIn, done } from './build.ts';
import type { Stage } from './deeds.ts';
import { type Case, has } from './world.ts';

const postOf = (stage: Stage, who: Who): string => stage.town.ids.post(who);
const fileOf = (stage: Stage, id: string): Case => has(stage.world.cases, id, 'case');

const openEpisode = (file: Case) => file.episodes.find((episode) => !episode.closed);

/** A case is opened about a person, led by somebody; `people` are those the opener could read of the household. */
export async function openCaseAbout(
  stage: Stage,
  who: Who,
  about: { person: string; lead: Who; consultation?: string; people?: readonly string[] },
): Promise<string> {
  const made = await done(
    openCase(stage.town.as(who), {
      consultationId: about.consultation ?? null,
      focalPersonId: about.person,
      leadPostId: postOf(stage, about.lead),
      state: 'trustBuilding',
      hope: '家にいたい',
      nextContactOn: null,
    }),
    'openCase',
  );
  const people = [about.person, ...(about.people ?? [])];
  for (const person of people) has(stage.world.persons, person, 'person').keptBy = null;
  const lead = { post: postOf(stage, about.lead), part: 'lead' as const, granted: false };
  const known = stage.world.cases.get(made.caseId);
  const no = (known?.episodes.length ?? 0) + 1;
  if (known) {
    known.team = [lead];
    known.episodes.push({ no, people, closed: null });
  } else
    stage.world.cases.set(made.caseId, {
      town: stage.town.town.id,
      focal: about.person,
      team: [lead],
      episodes: [{ no, people, closed: null }],
      closings: new Map(),
    });
  return made.caseId;
}

/** A post joins the team; with a reason it is a manager's grant. */
export async function join(
  stage: Stage,
  who: Who,
  caseId: string,
  joining: { who: Who; part?: 'member' | 'coordinator'; reason?: string },
): Promise<void> {
  const { part = 'member', reason } = joining;
  const postId = postOf(stage, joining.who);
  await done(joinTeam(stage.town.as(who), caseId, { postId, part, reason: reason ?? null }), 'join');
  const file = fileOf(stage, caseId);
  const others = file.team.filter((seat) => !(reason && seat.post === postId));
  file.team = [...others, { post: postId, part, granted: reason !== undefined }];
}

export async function passLead(stage: Stage, who: Who, caseId: string, to: Who): Promise<void> {
  const input = { postId: postOf(stage, to), reason: '担当替え', keepOld: false };
  await done(handOverLead(stage.town.as(who), caseId, input), 'passLead');
  const file = fileOf(stage, caseId);
  file.team = [
    { post: input.postId, part: 'lead', granted: false },
    ...file.team.filter((seat) => seat.part !== 'lead' && seat.post !== input.postId),
  ];
}

/** A note, a risk and a visit: what hangs on a case without a lock of its own. */
export async function workOn(stage: Stage, who: Who, caseId: string): Promise<void> {
  const ctx = stage.town.as(who);
  const note = aNote({ fact: '玄関で話した', durationMin: 20, counterparts: ['person'] });
  await done(writeNote(ctx, caseId, note), 'note');
  await done(markRisk(ctx, caseId, { kind: 'isolation', note: null }), 'risk');
  const visit = { day: '2027-06-01', time: '10:00', postId: postOf(stage, who), purpose: '様子を見る' };
  await done(planVisit(ctx, caseId, { ...visit, safety: null }), 'visit');
}

export async function assess(
  stage: Stage,
  who: Who,
  caseId: string,
  person: string,
  category: FactCategory,
): Promise<void> {
  const fact = {
    personId: person,
    category,
    value: `${category}のこと`,
    source: 'self',
    basis: 'person',
  } as const;
  await done(writeFact(stage.town.as(who), caseId, fact), `assess ${category}`);
}

/** Asks to close; another post is asked to stay responsible. Answers the request's identifier. */
export async function askToClose(stage: Stage, who: Who, caseId: string, after: Who): Promise<string> {
  const { requestId } = await done(
    askClosing(stage.town.as(who), caseId, {
      reason: 'goalsMet',
      words: '目標を果たした',
      leadAfterPostId: postOf(stage, after),
      remainingRisk: null,
      reopenTriggers: null,
      personInformedOn: dayIn(stage.town.clock.now()),
    }),
    'askClosing',
  );
  const file = fileOf(stage, caseId);
  const episode = openEpisode(file)?.no ?? 0;
  file.closings.set(requestId, { post: postOf(stage, after), episode, ended: false });
  return requestId;
}

/** The asked post accepts, a second person approves: the stretch of work is over. */
export async function close(
  stage: Stage,
  caseId: string,
  requestId: string,
  by: { lead: Who; approver: Who },
): Promise<void> {
  await done(
    answerAsLead(stage.town.as(by.lead), requestId, { answer: 'accepted', words: null }),
    'answerAsLead',
  );
  await done(approveClosing(stage.town.as(by.approver), caseId), 'approveClosing');
  const file = fileOf(stage, caseId);
  const closing = has(file.closings, requestId, 'closing');
  closing.ended = true;
  const episode = openEpisode(file);
  const coordinator = file.team.find((seat) => seat.part === 'coordinator')?.post ?? null;
  if (episode) episode.closed = { lead: closing.post, coordinator };
  file.team = [];
}

/** A reason opens a closed record for a while. */
export async function openWithReason(stage: Stage, who: Who, caseId: string): Promise<void> {
  await done(openClosed(stage.town.as(who), caseId, '同じ世帯から電話があった'), 'openClosed');
  await tellSlip(stage, who, caseId, 'closedCase');
}

/** Night duty opens a case for danger to life (A21). */
export async function openForDanger(stage: Stage, who: Who, caseId: string, duty: Who): Promise<void> {
  const { rows } = await sql<{
    caseNo: string;
  }>`select case_no from cases.case_file where id = ${caseId}`.execute(stage.db.kysely);
  const input = {
    caseNo: rows[0]?.caseNo ?? '',
    reason: '倒れている',
    dutyAccountId: stage.town.ids.account(duty),
  };
  await done(openInEmergency(stage.town.as(who), input), 'emergency');
  await tellSlip(stage, who, caseId, 'emergency');
}

/** How long a slip runs is the town's setting; 24 hours at most in an emergency, as the oracle asserts itself. */
async function tellSlip(
  stage: Stage,
  who: Who,
  caseId: string,
  kind: 'emergency' | 'closedCase',
): Promise<void> {
  const from = stage.town.clock.now();
  const account = stage.town.ids.account(who);
  const { rows } = await sql<{ untilAt: Date }>`select until_at from cases.slip
    where case_id = ${caseId} and account_id = ${account} order by from_at desc, id desc limit 1`.execute(
    stage.db.kysely,
  );
  const written = rows[0]?.untilAt ?? from;
  const most = new Date(from.getTime() + 24 * 3_600_000);
  const until = kind === 'emergency' && written > most ? most : written;
  stage.world.slips.push({ account, case: caseId, kind, from, until });
}
