import {
  addAction,
  addDecision,
  addSubcommittee,
  anAction,
  anActivity,
  aPaper,
  makeActivity,
  makePaper,
  readKeep,
  readMeeting,
} from '../../src/modules/networks/testing.ts';
import { done } from './build.ts';
import { notice, noticerOf, sort } from './concern-deeds.ts';
import type { Stage } from './deeds.ts';
import { keepToo, meeting, member, minutes, network } from './network-deeds.ts';

/** Networks with something for every form to be sent about. */
export async function setNetworks(stage: Stage, id: Record<string, string>): Promise<void> {
  const doi = stage.town.as('doi');
  id.network = await network(stage, 'doi', 'north', '北の前の名前');
  id.southNetwork = await network(stage, 'doi', 'south', '南のネットワーク');
  await keepToo(stage, 'doi', id.network, 'aoki');
  id.memberNamed = await member(stage, 'doi', id.network, '山下 みどり');
  id.memberEnded = await member(stage, 'doi', id.network, '海野 なぎさ');
  const group = { name: '広報', purpose: '', fromDated: '' } as const;
  id.subcommittee = (await done(addSubcommittee(doi, id.network, group))).id;
  const kept = await done(readKeep(doi, id.network));
  id.networkStatus = kept.statuses[0]?.id ?? '';
  id.networkSeat = kept.seats.find(({ postId }) => postId === stage.town.ids.post('aoki'))?.id ?? '';
  id.paper = (await done(makePaper(doi, id.southNetwork, aPaper({ body: '前の会則' })))).id;
  await setMeetings(stage, id);
  await setActivities(stage, id);
}

async function setMeetings(stage: Stage, id: Record<string, string>): Promise<void> {
  const of = [id.network ?? ''];
  const doi = stage.town.as('doi');
  id.meeting = await meeting(stage, 'doi', of, '川本 ながれ', { title: '前の題' });
  await done(addAction(doi, id.meeting, anAction('地図を作る')));
  await done(addDecision(doi, id.meeting, 'まちがえて入れた決定'));
  const { actions, decisions } = await done(readMeeting(doi, id.meeting));
  id.action = actions[0]?.id ?? '';
  id.decision = decisions[0]?.id ?? '';
  for (const name of [
    'unwritten',
    'draftMeeting',
    'namesMeeting',
    'readyMeeting',
    'openMeeting',
    'frozenMeeting',
  ])
    id[name] = await meeting(stage, 'doi', of, '川本 ながれ');
  await minutes(stage, 'doi', id.unwritten ?? '', 'draft', '前に書いた議事録');
  await minutes(stage, 'doi', id.draftMeeting ?? '', 'draft');
  await minutes(stage, 'doi', id.namesMeeting ?? '', 'confirmed');
  await minutes(stage, 'doi', id.readyMeeting ?? '', 'confirmed', 'サロンの日どりを決めた。');
  await minutes(stage, 'doi', id.openMeeting ?? '', 'published');
  await minutes(stage, 'doi', id.frozenMeeting ?? '', 'confirmed');
}

async function setActivities(stage: Stage, id: Record<string, string>): Promise<void> {
  const doi = stage.town.as('doi');
  for (const name of ['themeAgenda', 'themeNew', 'themeTake', 'themeDrop'])
    id[name] = await theme(stage, `${name}のごみ出しがつらい`);
  const origin = { meetingId: null, themeIds: [id.themeDrop ?? ''] };
  const facts = anActivity({ name: '前の名前の活動' });
  id.activity = (await done(makeActivity(doi, id.network ?? '', facts, origin))).id;
}

async function theme(stage: Stage, gist: string): Promise<string> {
  const noticer = noticerOf(stage, stage.town.ids.account('doi'));
  const slip = await notice(stage, noticer, 'aoki', {
    words: gist,
    districtId: stage.town.ids.district('north'),
  });
  const how = { how: 'theme', gist, topics: ['garbage'] } as const;
  const sorted = await sort(stage, 'aoki', slip, { ...how, topics: ['garbage'] }, 'manager');
  return sorted.theme ?? '';
}
