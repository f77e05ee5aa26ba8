import { sql } from 'kysely';
import { act, as, done, type Stage } from '../../src/demo/stage/stage.ts';
import { inviteAccount, requireSecondFactor } from '../../src/kernel/auth/account.actions.ts';
import { newSecret } from '../../src/kernel/auth/secret.ts';
import { ok } from '../../src/kernel/result.ts';
import { addDays } from '../../src/kernel/time.ts';
import { openClosed } from '../../src/modules/cases/slip/slip.actions.ts';
import { receiveConsultation } from '../../src/modules/consultations/index.ts';
import { anIntake } from '../../src/modules/consultations/testing.ts';
import {
  approveAssignment,
  makeCommission,
  makeOrganization,
  planStaffChange,
} from '../../src/modules/districts/testing.ts';
import { enterPerson } from '../../src/modules/people/index.ts';
import { askOwner, merge, unmerge } from '../../src/modules/people/merge/merge.actions.ts';
import { addMarker } from '../../src/modules/people/testing.ts';
import { writeEnquiries } from '../../src/modules/resources/testing.ts';
import { casesPaths } from '../../src/paths/cases.ts';
import { consultationPaths } from '../../src/paths/consultations.ts';
import { districtsPaths } from '../../src/paths/districts.ts';
import { peoplePaths } from '../../src/paths/people.ts';
import { testDatabase } from '../support/database.ts';

/** What was told, as far as its addresses are not found by following links. */
export type Rarities = {
  /** Secret of an invitation nobody has answered. */
  readonly invitation: string;
  /** Secret of a letter that asks a contact whether an entry of the directory is still true. */
  readonly enquiry: string;
  readonly addresses: readonly string[];
};

/** What the stories of the demonstration do not tell, so that the pages about it have something to show. */
export async function tellTheRest(stage: Stage): Promise<Rarities> {
  const over = await daysAgo(stage, 40, () => oldTimes(stage));
  const doubled = await doubles(stage);
  await questions(stage);
  const plan = {
    accountId: stage.accounts.of('outreach'),
    lastOn: addDays(stage.today, 120),
    reason: '異動',
  };
  done(await planStaffChange(as(stage, 'owner'), plan), 'planStaffChange');
  const half = stage.accounts.of('officer4');
  done(await requireSecondFactor(as(stage, 'admin'), half, true), 'requireSecondFactor');
  const call = anIntake({ name: '若葉 みどり （架空）', callerKind: 'person' });
  const own = done(await receiveConsultation(as(stage, 'clerk'), call), 'receive').consultationId;
  const again = stage.cases.of('second-call'); // closed, and opened again by another body
  done(await openClosed(as(stage, 'elder'), again, '同じ世帯から電話があった'), 'openClosed');
  const addresses = [
    districtsPaths.organization(over),
    ...doubled.map(peoplePaths.merges),
    consultationPaths.show(own),
    casesPaths.earlier(again),
    casesPaths.change(again),
  ];
  return { invitation: await invite(stage, 'newcomer'), enquiry: await enquire(stage), addresses };
}

/** Asks the contacts of what is due; the secret of one of the letters. */
async function enquire(stage: Stage): Promise<string> {
  done(await writeEnquiries(as(stage, 'officer1')), 'writeEnquiries');
  const { kysely } = await testDatabase();
  const { rows } = await sql<{ secret: string }>`
    select substring(body ->> 'text' from 'resources/answer/([A-Za-z0-9_-]+)') as secret from kernel.outbox
    where town_id = ${stage.town.id} and body ->> 'text' like '%resources/answer/%' limit 1`.execute(kysely);
  return rows[0]?.secret ?? '';
}

/** Plays something so many days ago. */
async function daysAgo<T>(stage: Stage, days: number, deed: () => Promise<T>): Promise<T> {
  const now = stage.clock.now();
  stage.clock.moveTo(new Date(now.getTime() - days * 86_400_000));
  const outcome = await deed();
  stage.clock.moveTo(now);
  return outcome;
}

async function invite(stage: Stage, login: string): Promise<string> {
  const linkSecret = newSecret();
  const account = { login, name: '新田 若葉 （架空）', kana: 'にった わかば', email: null };
  const made = await inviteAccount(as(stage, 'admin'), { ...account, delivery: 'print', linkSecret });
  stage.accounts.set(login, done(made, 'inviteAccount').accountId);
  return linkSecret;
}

/** Somebody who held a post and holds none now; a body whose contract is over, by its identifier. */
async function oldTimes(stage: Stage): Promise<string> {
  const [from, to] = [addDays(stage.today, -40), addDays(stage.today, -10)];
  await invite(stage, 'leaver');
  const wish = { accountId: stage.accounts.of('leaver'), postId: stage.posts.of('csw1') };
  done(
    await approveAssignment(as(stage, 'owner'), { ...wish, part: 'deputy', fromOn: from, toOn: to }),
    'approveAssignment',
  );
  const body = { kind: 'npo', name: 'NPO法人 見本の灯', kana: 'みほんのともしび', field: null } as const;
  const rest = { parentId: null, reportsToMayor: false, ownProject: false, fromOn: from };
  const { id } = done(await makeOrganization(as(stage, 'owner'), { ...body, ...rest }), 'makeOrganization');
  const contract = { programmes: ['2' as const], commissionFrom: from, commissionTo: to };
  done(await makeCommission(as(stage, 'owner'), id, contract), 'makeCommission');
  return id;
}

const enter = async (stage: Stage, who: string, nameWritten: string, phone: string): Promise<string> => {
  const facts = { nameWritten, kana: 'ふたば はじめ', phones: [{ number: phone }] };
  const entered = await act(as(stage, who), 'person.enter', async (tx) => ok(await enterPerson(tx, facts)));
  return entered.personId;
};

/**
 * Two records of one person, put together; two others put together by mistake and parted after something was written.
 * Answers those that stand, or stood meanwhile.
 */
async function doubles(stage: Stage): Promise<string[]> {
  const by = as(stage, 'clerk');
  const spelt = ['双葉 一 （架空）', '双葉 始 （架空）', '二葉 一 （架空）', '二葉 肇 （架空）'];
  const ids = [];
  for (const name of spelt) ids.push(await enter(stage, 'clerk', name, '0422-00-7788'));
  const [standing = '', other = '', mistaken = '', apart = ''] = ids;
  const pair = { aliasId: other, canonicalId: standing, reason: '生年月日と電話が同じ' };
  await act(by, 'merge.join', (tx) => merge(tx, pair));
  const wrong = { aliasId: apart, canonicalId: mistaken, reason: '電話が同じ' };
  await act(by, 'merge.join', (tx) => merge(tx, wrong));
  const marker = { kind: 'animal', note: '玄関に犬', toOn: null } as const;
  await act(by, 'person.change', (tx) => addMarker(tx, mistaken, marker));
  await act(by, 'merge.part', (tx) => unmerge(tx, apart, '親子だった'));
  return [standing, mistaken];
}

/** A record nobody at this post may see answers to the same number: its owner is asked. */
async function questions(stage: Stage): Promise<void> {
  const phone = '0422-00-9901'; // of somebody whom only the elder support centre knows
  const own = await enter(stage, 'csw2', '白樺 さつき （架空）', phone);
  await act(as(stage, 'csw2'), 'merge.ask', (tx) => askOwner(tx, { phone }, '同じ方でしょうか', own));
}
