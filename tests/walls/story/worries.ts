import { ok } from '../../../src/kernel/result.ts';
import {
  answer,
  ask,
  conflict,
  enter,
  handOver,
  household,
  link,
  receive,
  refile,
  relation,
  type Stage,
} from '../deeds.ts';

export async function receiveWorries(ours: Stage, next: Stage, id: Record<string, string>): Promise<void> {
  const nameless = await receive(ours, 'clerk', { placeDescription: '北町の公園のそば' });
  const family = await receive(ours, 'clerk', {
    name: '田中 一郎',
    address: '北町1-2',
    callerKind: 'thirdParty',
    reporterName: '近所の森',
    reporterPhone: '0561-00-1111',
    reporterRelation: '隣の家',
  });
  const mover = await receive(ours, 'elderClerk', { name: '鈴木 ふみ', address: '南町3' });
  const single = await receive(ours, 'aoki', {
    name: '山本 健',
    address: '北町5',
    callerKind: 'person',
    callerName: '山本',
    callerContact: '0561-00-2222',
    mayCallBack: 'yes',
  });
  await ask(ours, 'doi', {
    worry: '隣の灯りがずっとついたまま',
    place: '北町9',
    name: '林',
    about: 'neighbour',
  });
  const double = await receive(ours, 'elderClerk', {
    name: '田中 市郎',
    address: '北町1-2',
    phone: '0561223344',
  });
  const wife = await receive(ours, 'clerk', { name: '佐々木 ゆり', address: '南町8', phone: '0561112233' });
  const husband = await receive(ours, 'aoki', { name: '佐々木 剛', address: '南町8' });
  const leaver = await receive(ours, 'goto', { name: '小川 渡', address: '南町12' });
  Object.assign(id, { leaver: leaver.person });
  Object.assign(id, {
    father: family.person,
    mover: mover.person,
    single: single.person,
    double: double.person,
  });
  Object.assign(id, {
    wife: wife.person,
    husband: husband.person,
    familyReport: family.id,
    singleReport: single.id,
  });
  await handOver(ours, 'clerk', nameless.id, 'goto');
  await answer(ours, 'aoki', family.id, await handOver(ours, 'clerk', family.id, 'aoki'), 'accepted');
  const declined = await handOver(ours, 'elderClerk', mover.id, 'hara');
  await answer(ours, 'hara', mover.id, declined, 'declined', 'goto');
  await handOver(ours, 'clerk', wife.id, 'hara');
  const child = await link(ours, 'aoki', family.id, { name: '田中 さくら', address: '北町1-2' });
  const wrong = await receive(ours, 'goto', { name: '取り違えた人' });
  await refile(ours, 'goto', wrong.id, wrong.person ?? '', '正しい人');
  await enter(ours, 'goto', '相談の前の人', '南町1');
  await household(ours, 'aoki', [family.person ?? '', child]);
  await relation(ours, 'aoki', family.person ?? '', child);
  await household(ours, 'owner', [wife.person ?? '', husband.person ?? '']);
  await relation(ours, 'owner', family.person ?? '', mover.person ?? '');
  await relation(ours, 'owner', wife.person ?? '', husband.person ?? '');
  await ours.town.as('reviewer').act('person.enter', async () => ok(null)); // forbidden, and written down
  await conflict(ours, ours.town.ids.account('duty'), child);
  await conflict(ours, ours.town.ids.account('manager'), mover.person ?? '');
  await conflict(ours, ours.town.ids.account('abuse'), family.person ?? '');
  Object.assign(id, { child });
  const theirs = await receive(next, 'clerk', {
    name: '隣町の人',
    address: '北町1-2',
    reporterName: '隣町の近所',
  });
  Object.assign(id, { theirs: theirs.person });
}
