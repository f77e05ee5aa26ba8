import { agreeTo, check, notice, noticerOf, pass, sort, takeInHand } from '../concern-deeds.ts';
import { conflict, type Stage } from '../deeds.ts';

/** What volunteers and officers notice: a street, neighbours with and without their consent, themselves. */
export async function noticeThings(
  ours: Stage,
  next: Stage,
  id: Record<string, string>,
  accountOf: (name: string) => string,
): Promise<void> {
  const volunteer = noticerOf(ours, accountOf('ibashoStaff'));
  const commissioner = noticerOf(ours, accountOf('minseiIin'));
  const north = { districtId: ours.town.ids.district('north') };
  const south = { districtId: ours.town.ids.district('south') };
  id.street = await notice(ours, volunteer, 'aoki', north);
  id.crossing = await notice(ours, volunteer, 'aoki', { ...north, words: '横断歩道の文字がうすい' });
  id.agreedSlip = await notice(ours, volunteer, 'baba', {
    ...{ about: 'both', consent: 'yes', words: '坂の上の方がごみを出せずにいる' },
    ...south,
  });
  id.shutSlip = await notice(ours, volunteer, 'aoki', {
    ...{ about: 'person', consent: 'notAsked', words: 'サロンに来なくなった方がいる' },
    ...north,
  });
  id.laterSlip = await notice(ours, commissioner, 'aoki', {
    ...{ about: 'person', consent: 'no', words: '何も言わないでほしいとのこと' },
    ...north,
  });
  id.danger = await notice(ours, commissioner, 'baba', {
    ...{ about: 'person', consent: 'lifeRisk', lifeRiskReason: '応答がない', words: '灯りがつかない' },
    ...south,
  });
  id.ownWish = await notice(ours, noticerOf(ours, ours.town.ids.account('goto')), 'aoki', {
    ...{ about: 'self', kind: 'wish', words: '朗読の会を開きたい' },
    ...north,
  });
  const chiba = noticerOf(next, next.town.ids.account('aoki'));
  await notice(next, chiba, 'aoki', { districtId: next.town.ids.district('north') });
}

/** What the posts did with it. Somebody who sees all consultations is close to whom one of them is about. */
export async function sortThings(
  ours: Stage,
  id: Record<string, string>,
  of: (name: string) => string,
  accountOf: (name: string) => string,
): Promise<void> {
  const both = {
    how: 'both',
    name: '坂田 登',
    gist: 'ごみを出すのがつらい方がいる',
    topics: ['garbage'],
  } as const;
  const made = await sort(ours, 'baba', of('agreedSlip'), { ...both, topics: ['garbage'] }, 'shakyoManager');
  await conflict(ours, ours.town.ids.account('shakyoManager'), made.person ?? '');
  id.draft = made.theme ?? '';
  await sort(
    ours,
    'aoki',
    of('street'),
    { how: 'theme', gist: '夜の道が暗い', topics: ['streets'] },
    'shakyoManager',
  );
  const wish = await sort(
    ours,
    'aoki',
    of('ownWish'),
    { how: 'theme', gist: '声に出して本を読む会がほしい', topics: ['learning'] },
    'shakyoManager',
  );
  await check(ours, 'shakyoManager', wish.theme ?? '');
  await sort(ours, 'aoki', of('crossing'), { how: 'consultation' }, 'shakyoManager');
  await agreeTo(ours, noticerOf(ours, accountOf('minseiIin')), of('laterSlip'));
  await pass(ours, 'aoki', of('laterSlip'), 'baba');
  await takeInHand(ours, 'baba', of('danger'));
}
