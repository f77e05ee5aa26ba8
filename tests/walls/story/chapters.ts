import { allJobs } from '../../../src/app/rooms.ts';
import { tellArticles } from '../article-deeds.ts';
import { askToClose, close, openCaseAbout, openForDanger, openWithReason } from '../case-deeds.ts';
import {
  consent,
  hide,
  joinRecords,
  partRecords,
  receive,
  type Stage,
  showAgain,
  withdraw,
} from '../deeds.ts';
import { openLinks, openSalons, passOn } from '../gathering-deeds.ts';
import { keepToo, letGo, openNetworks } from '../network-deeds.ts';
import { openStation } from '../station-deeds.ts';
import { has } from '../world.ts';
import { openCases } from './cases.ts';
import { leaveHome, moveHome, planYearEnd } from './moves.ts';
import { noticeThings, sortThings } from './slips.ts';
import type { Chapter } from './story.ts';
import { receiveWorries } from './worries.ts';

const at = (stage: Stage, instant: string): void => stage.town.clock.moveTo(new Date(instant));

/** Everything that happens, in order. Names are kept in one place so that later chapters can speak of them. */
export function chaptersOf(
  ours: Stage,
  next: Stage,
  id: Record<string, string>,
  of: (name: string) => string,
  accountOf: (name: string) => string,
): Chapter[] {
  const move = (instant: string) => {
    at(ours, instant);
    at(next, instant);
  };
  const chapter = (label: string, tell: () => Promise<void>): Chapter => ({
    label,
    tell,
    jobsAreDead: false,
  });
  const untended = (label: string, instant: string): Chapter => ({
    label,
    tell: async () => move(instant),
    jobsAreDead: true,
  });
  const tended = (label: string): Chapter => chapter(label, () => runJobs([ours, next]));
  return [
    chapter('worries received', async () => {
      await receiveWorries(ours, next, id);
      await noticeThings(ours, next, id, accountOf);
    }),
    chapter('cases opened, neighbours meet', async () => {
      await openCases(ours, next, id);
      await openSalons(ours, next, id);
      await openLinks(ours, id);
      for (const stage of [ours, next]) await openStation(stage, ['doi', 'aoki']);
      await openNetworks(ours, next, id);
      for (const stage of [ours, next]) await tellArticles(stage);
    }),
    chapter('a wife hidden, consents withdrawn, a salon in other hands', async () => {
      id.measure = await hide(ours, of('wife'), [of('husband')], ['ito', 'elderClerk']);
      await receive(ours, 'goto', { name: '佐々木 ゆり', phone: '0561112233' }).then(({ id: report }) => {
        has(ours.world.consultations, report, 'consultation').safetyTold = true;
      });
      await withdraw(ours, 'aoki', of('agreedWide'), ours.town.ids.organization('elder'));
      await withdraw(ours, 'aoki', of('agreedDaily'));
      await withdraw(ours, 'aoki', of('fatherAgreed'), ours.town.ids.organization('shakyo'));
      await withdraw(ours, 'goto', of('moverAgreed'));
      await letGo(ours, 'endo', of('southNetwork'), 'baba');
      await keepToo(ours, 'endo', of('southNetwork'), 'goto');
      await passOn(ours, 'doi', of('salon'), ['aoki', 'ito']); // Doi keeps it no more; Ito works under a contract
      const elder = ours.town.ids.organization('elder');
      await consent(ours, 'aoki', of('father'), { items: ['money'], bodies: [elder], lastDay: '2027-02-28' });
    }),
    chapter('closed, merged, emergency', async () => {
      const request = await askToClose(ours, 'aoki', of('closing'), 'goto');
      await close(ours, of('closing'), request, { lead: 'goto', approver: 'owner' });
      await openWithReason(ours, 'goto', of('closing'));
      await openWithReason(ours, 'owner', of('closing'));
      await openForDanger(ours, 'ito', of('family'), 'duty');
      await joinRecords(ours, 'owner', of('double'), of('father'));
      id.asked = await askToClose(ours, 'goto', of('moving'), 'ito');
      await sortThings(ours, id, of, accountOf);
    }),
    chapter('a day later, moved and opened again', async () => {
      move('2026-11-27T10:30:00+09:00');
      await moveHome(ours, 'goto', of('mover'), '北町7');
      id.again = await openCaseAbout(ours, 'owner', { person: of('single'), lead: 'ito' });
      await partRecords(ours, 'owner', of('double'));
      await leaveHome(ours, 'goto', of('leaver'), '2027-02-10');
      await planYearEnd(ours);
    }),
    chapter('closed record opened again by the new team', () => openWithReason(ours, 'ito', of('again'))),
    chapter('last minute of a consent', async () => move('2026-12-31T23:59:30+09:00')),
    untended('first minute after a consent', '2027-01-01T00:00:30+09:00'),
    tended('first minute after a consent, jobs run'),
    chapter('last minute of a commission', async () => move('2027-01-31T23:59:30+09:00')),
    untended('first minute after a commission', '2027-02-01T00:00:30+09:00'),
    untended('first minute after somebody left the district', '2027-02-11T00:00:30+09:00'),
    tended('first minute after somebody left the district, jobs run'),
    untended('day before early reading', '2027-03-21T23:59:30+09:00'),
    untended('first day of early reading', '2027-03-22T00:00:30+09:00'),
    untended('last seconds of the fiscal year', '2027-03-31T23:59:50+09:00'),
    untended('first second of the next', '2027-04-01T00:00:00+09:00'),
    tended('first second of the next, jobs run'),
    untended('the day after a measure ran out', '2027-11-26T09:00:00+09:00'),
    chapter('the measure lifted', () => showAgain(ours, of('wife'), of('measure'))),
  ];
}

/** Everything the clock does, once. */
async function runJobs(stages: readonly Stage[]): Promise<void> {
  for (const { town } of stages) for (const job of allJobs) await job.run(town.as(`job:${job.name}`));
}
