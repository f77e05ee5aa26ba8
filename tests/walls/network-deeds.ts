import {
  addAttendance,
  addMember,
  addNetworkPost,
  aMeeting,
  aMember,
  aNetwork,
  aStatus,
  came,
  confirmMinutes,
  endNetworkPost,
  enterStatus,
  type MeetingFacts,
  makeMeeting,
  makeNetwork,
  passageKey,
  publishMinutes,
  readKeep,
  readMinutes,
  removeNames,
  writeMinutes,
} from '../../src/modules/networks/testing.ts';
import type { Who } from '../support/town.ts';
import { done } from './build.ts';
import type { Stage } from './deeds.ts';
import { has } from './world.ts';

/** A network of a district, established, kept by the post of whoever registers it. */
export async function network(
  stage: Stage,
  who: Who,
  district: 'north' | 'south',
  name: string,
): Promise<string> {
  const { town, world } = stage;
  const responsiblePostId = town.ids.post(who);
  const plan = aNetwork(town.ids.district(district), { name, responsiblePostId });
  const { id } = await done(makeNetwork(town.as(who), plan), 'network');
  await done(enterStatus(town.as(who), id, aStatus()), 'status');
  world.networks.set(id, { town: town.town.id, posts: [responsiblePostId] });
  return id;
}

/** Somebody else keeps it too. */
export async function keepToo(stage: Stage, who: Who, networkId: string, whose: Who): Promise<void> {
  const postId = stage.town.ids.post(whose);
  await done(addNetworkPost(stage.town.as(who), networkId, postId), 'network post');
  has(stage.world.networks, networkId, 'network').posts.push(postId);
}

/** The post lets the network go. */
export async function letGo(stage: Stage, who: Who, networkId: string, whose: Who): Promise<void> {
  const postId = stage.town.ids.post(whose);
  const { seats } = await done(readKeep(stage.town.as(who), networkId), 'seats');
  const seat = seats.find((each) => each.postId === postId);
  await done(endNetworkPost(stage.town.as(who), seat?.id ?? ''), 'end of post');
  const told = has(stage.world.networks, networkId, 'network');
  told.posts = told.posts.filter((each) => each !== postId);
}

export async function member(stage: Stage, who: Who, networkId: string, name: string): Promise<string> {
  const { id } = await done(addMember(stage.town.as(who), networkId, aMember({ name })), 'member');
  stage.world.memberships.set(id, networkId);
  return id;
}

/** A meeting to which somebody came by name. */
export async function meeting(
  stage: Stage,
  who: Who,
  networkIds: readonly string[],
  name: string,
  facts: Partial<MeetingFacts> = {},
): Promise<string> {
  const plan = aMeeting('2026-11-20', facts);
  const { id } = await done(makeMeeting(stage.town.as(who), networkIds, plan), 'meeting');
  stage.world.meetings.set(id, networkIds);
  await done(addAttendance(stage.town.as(who), id, came(2, { names: [name] })), 'attendance');
  return id;
}

/** Minutes of a meeting, as far as they are to go. */
export async function minutes(
  stage: Stage,
  who: Who,
  meetingId: string,
  until: 'draft' | 'confirmed' | 'published',
  body = '山下さんから、見守りの話があった。',
): Promise<string> {
  const ctx = stage.town.as(who);
  await done(writeMinutes(ctx, meetingId, body, undefined), 'minutes');
  const { latest, proposed } = await done(readMinutes(ctx, meetingId), 'reading minutes');
  const id = latest?.id ?? '';
  stage.world.minutes.set(id, meetingId);
  if (until === 'draft') return id;
  await done(confirmMinutes(ctx, meetingId, { by: 'chair', on: '2026-11-26' }), 'confirming');
  if (until === 'confirmed') return id;
  await done(removeNames(ctx, meetingId, { remove: proposed.map(passageKey), further: [] }), 'names');
  await done(publishMinutes(ctx, meetingId), 'publishing');
  return id;
}

/** Two networks with members, meetings, minutes; one meeting of both; a network of the next town. */
export async function openNetworks(ours: Stage, next: Stage, id: Record<string, string>): Promise<void> {
  id.northNetwork = await network(ours, 'doi', 'north', '北のネットワーク');
  id.southNetwork = await network(ours, 'endo', 'south', '南のネットワーク');
  await keepToo(ours, 'doi', id.northNetwork, 'ito'); // under a contract
  await keepToo(ours, 'endo', id.southNetwork, 'baba');
  await member(ours, 'doi', id.northNetwork, '山下 みどり');
  await member(ours, 'endo', id.southNetwork, '海野 なぎさ');
  const north = await meeting(ours, 'doi', [id.northNetwork], '川本 ながれ');
  await minutes(ours, 'doi', north, 'published');
  const both = [id.northNetwork, id.southNetwork];
  const liaison = await meeting(ours, 'doi', both, '丘野 のぼる', { kind: 'liaison' });
  await minutes(ours, 'doi', liaison, 'confirmed');
  const theirs = await network(next, 'doi', 'north', '隣町のネットワーク');
  await member(next, 'doi', theirs, '隣町の人');
  await minutes(next, 'doi', await meeting(next, 'doi', [theirs], '隣町の客'), 'published');
}
