import { addDays, instantAt } from '../../kernel/time.ts';
import {
  addAction,
  addAgendaItem,
  addAttendance,
  addDecision,
  addMember,
  addNetworkPost,
  addSubcommittee,
  aMeeting,
  aMember,
  aNetwork,
  anAction,
  anActivity,
  aStatus,
  came,
  confirmMinutes,
  copyPapers,
  enterStatus,
  makeActivity,
  makeMeeting,
  makeNetwork,
  makePaper,
  passageKey,
  publishMinutes,
  putThemes,
  readMinutes,
  removeNames,
  tellStory,
  writeMinutes,
} from '../../modules/networks/testing.ts';
import type { ActivityPlan, MeetingPlan, NetworkPlan } from './network-plan.ts';
import { as, done, madeUp, type Stage } from './stage.ts';

const moveTo = (stage: Stage, daysAgo: number, clock: string): void =>
  stage.clock.moveTo(instantAt(addDays(stage.today, -daysAgo), clock, stage.town.zone));

/** Enters what is known of the networks, the day before the demonstration's today, and plays their meetings. */
export async function openNetworks(stage: Stage, plans: readonly NetworkPlan[]): Promise<void> {
  for (const plan of plans) {
    moveTo(stage, 50, '10:00');
    await enter(stage, plan);
  }
  for (const plan of plans) for (const meeting of plan.meetings ?? []) await hold(stage, plan, meeting);
  moveTo(stage, 1, '16:00');
  for (const plan of plans) for (const activity of plan.activities ?? []) await begin(stage, plan, activity);
}

async function enter(stage: Stage, plan: NetworkPlan): Promise<void> {
  const ctx = as(stage, plan.by);
  const facts = { ...plan.facts, responsiblePostId: stage.posts.of(plan.responsible) };
  const { id } = done(await makeNetwork(ctx, aNetwork(stage.districts.of(plan.district), facts)), plan.key);
  stage.networks.set(plan.key, id);
  for (const entry of plan.entries) done(await enterStatus(ctx, id, aStatus(entry)), `way of ${plan.key}`);
  for (const post of plan.posts ?? [])
    done(await addNetworkPost(ctx, id, stage.posts.of(post)), `post of ${plan.key}`);
  for (const { name = '', ...member } of plan.members ?? []) {
    const who = aMember({ ...member, name: name === '' ? '' : madeUp(name) });
    done(await addMember(ctx, id, who), `member of ${plan.key}`);
  }
  for (const group of plan.subcommittees ?? [])
    stage.subcommittees.set(
      group.name,
      done(await addSubcommittee(ctx, id, { ...group, fromDated: '' }), group.name).id,
    );
  for (const paper of plan.papers ?? []) done(await makePaper(ctx, id, paper), paper.title);
  if (plan.papersOf)
    done(await copyPapers(ctx, id, stage.networks.of(plan.papersOf)), `papers of ${plan.key}`);
}

async function hold(stage: Stage, plan: NetworkPlan, meeting: MeetingPlan): Promise<void> {
  moveTo(stage, meeting.daysAgo, '17:00');
  const ctx = as(stage, plan.by);
  const heldOn = addDays(stage.today, -meeting.daysAgo);
  const networkIds = [stage.networks.of(plan.key)];
  const { id } = done(
    await makeMeeting(ctx, networkIds, aMeeting(heldOn, meeting.facts)),
    `${plan.key} meets`,
  );
  for (const words of meeting.agenda ?? []) done(await addAgendaItem(ctx, id, words), words);
  const themes = (meeting.themes ?? []).map((key) => stage.themes.of(key));
  if (themes.length > 0) done(await putThemes(ctx, id, themes), `themes of ${plan.key}`);
  for (const { body, people, names = [] } of meeting.came) {
    const who = came(people, { bodyName: body, names: names.map(madeUp) });
    done(await addAttendance(ctx, id, who), `${body} came`);
  }
  for (const words of meeting.decisions ?? []) done(await addDecision(ctx, id, words), words);
  for (const { words, ownerWords, dueIn } of meeting.actions ?? []) {
    const dueOn = dueIn === undefined ? null : addDays(stage.today, dueIn);
    done(await addAction(ctx, id, anAction(words, { ownerWords, dueOn })), words);
  }
  if (meeting.minutes) await record(stage, plan, meeting, id);
}

/** Minutes as far as the plan takes them: written, confirmed by the chair, public without names. */
async function record(stage: Stage, plan: NetworkPlan, meeting: MeetingPlan, id: string): Promise<void> {
  if (!meeting.minutes) return;
  const { body, confirmedAfter, publicWithout } = meeting.minutes;
  done(await writeMinutes(as(stage, plan.by), id, body, undefined), 'minutes');
  if (confirmedAfter === undefined) return;
  moveTo(stage, meeting.daysAgo - confirmedAfter, '15:00');
  const ctx = as(stage, plan.by);
  const on = addDays(stage.today, confirmedAfter - meeting.daysAgo);
  done(await confirmMinutes(ctx, id, { by: 'chair', on }), 'confirming');
  if (!publicWithout) return;
  const { proposed } = done(await readMinutes(ctx, id), 'reading minutes');
  done(await removeNames(ctx, id, { remove: proposed.map(passageKey), further: publicWithout }), 'names');
  done(await publishMinutes(ctx, id), 'publishing');
}

async function begin(stage: Stage, plan: NetworkPlan, activity: ActivityPlan): Promise<void> {
  const ctx = as(stage, plan.by);
  const { gathering, subcommittee, themes = [], story, ...facts } = activity;
  const whole = anActivity({
    ...facts,
    gatheringId: gathering ? stage.gatherings.of(gathering) : null,
    subcommitteeId: subcommittee ? stage.subcommittees.of(subcommittee) : null,
    reviewOn: facts.stage === 'ended' ? null : addDays(stage.today, 120),
  });
  const origin = { meetingId: null, themeIds: themes.map((key) => stage.themes.of(key)) };
  const networkId = stage.networks.of(plan.key);
  const { id } = done(await makeActivity(ctx, networkId, whole, origin), activity.name);
  if (story) done(await tellStory(ctx, id, { story, answers: false }), `story of ${activity.name}`);
}
