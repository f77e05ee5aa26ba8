import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { type LocalDate, parseDate } from '../../../kernel/time.ts';
import { networkPaths as p } from '../../../paths/networks.ts';
import { readBoard } from '../board/board.actions.ts';
import { BoardPage, boardTitle } from '../board/board.page.tsx';
import { meetingWords, networkWords as words } from '../messages.ts';
import type { MeetingKind } from '../words.rules.ts';
import { ActivityPage } from './activity.page.tsx';
import { DistrictPage } from './district.page.tsx';
import { LayersPage } from './layers.page.tsx';
import { OpenMinutesPage } from './minutes.page.tsx';
import { NetworkPage } from './network.page.tsx';
import { NetworksPage } from './networks.page.tsx';
import {
  readActivity,
  readDistrictPage,
  readLayers,
  readNetwork,
  readNetworks,
  readOpenMinutes,
} from './open.actions.ts';

const browsed = { audience: 'resident', permission: 'network.browse', shared: true } as const;

/** The day the board is asked for, in any way people write one; today when it cannot be read. */
function dayAsked({ query, ctx }: Visit): LocalDate {
  const day = parseDate(query.get('on') ?? '');
  return day.ok ? day.value : ctx.today;
}

/** What neighbours read. Stands behind the desks of the staff, whose fixed addresses come first. */
export const openDesk = new Desk()
  .get(p.all, browsed, async (visit) => {
    const read = await readNetworks(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    const title = visit.say(read.value.networks.length === 0 ? words.noneTitle : words.title);
    return await visit.page(title, <NetworksPage view={read.value} />);
  })
  .get(p.board, browsed, async (visit) => {
    const read = await readBoard(visit.ctx, dayAsked(visit));
    if (!read.ok) return await visit.refused(read);
    const page = <BoardPage board={read.value} today={visit.ctx.today} />;
    return await visit.page(visit.say(boardTitle(read.value)), page);
  })
  .get(p.layers, browsed, async (visit) => {
    const read = await readLayers(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return await visit.page(visit.say(words.layersTitle), <LayersPage view={read.value} />);
  })
  .get(p.district(':id'), browsed, async (visit) => {
    const read = await readDistrictPage(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    return await visit.page(read.value.district.name, <DistrictPage view={read.value} />);
  })
  .get(p.activity(':id'), browsed, async (visit) => {
    const read = await readActivity(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    return await visit.page(read.value.activity.name, <ActivityPage view={read.value} />);
  })
  .get(p.openMinutes(':id'), browsed, async (visit) => {
    const read = await readOpenMinutes(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    const title = visit.say(meetingWords[read.value.meeting.kind as MeetingKind]);
    return await visit.page(title, <OpenMinutesPage view={read.value} />);
  })
  .get(p.show(':id'), browsed, async (visit) => {
    const read = await readNetwork(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    const url = visit.ctx.townUrl + p.show(read.value.network.id);
    return await visit.page(read.value.network.name, <NetworkPage view={read.value} url={url} />);
  });
