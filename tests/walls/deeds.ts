import { sql } from 'kysely';
import type { Ctx } from '../../src/kernel/ctx/ctx.ts';
import type { Tx } from '../../src/kernel/ctx/tx.ts';
import type { Database } from '../../src/kernel/db/database.ts';
import { newId } from '../../src/kernel/ids.ts';
import { ok, type Result } from '../../src/kernel/result.ts';
import { asKeeper } from '../../src/kernel/walls/keeper.ts';
import { answerSheet, sendHandover } from '../../src/modules/consultations/handover/handover.actions.ts';
import { askConsultation } from '../../src/modules/consultations/intake/ask.walls.ts';
import { receiveConsultation } from '../../src/modules/consultations/intake/intake.actions.ts';
import type { Intake } from '../../src/modules/consultations/intake/intake.form.ts';
import { linkSubject, moveSubject } from '../../src/modules/consultations/subject/subject.actions.ts';
import { anAsk, anIntake } from '../../src/modules/consultations/testing.ts';
import { relockConflicts } from '../../src/modules/people/conflict/conflict.walls.ts';
import { enterConsent, withdrawConsent } from '../../src/modules/people/consent/consent.actions.ts';
import type { Category, Purpose } from '../../src/modules/people/consent/consent.rules.ts';
import { formHousehold } from '../../src/modules/people/household/household.actions.ts';
import { relate } from '../../src/modules/people/household/relation.actions.ts';
import { merge, unmerge } from '../../src/modules/people/merge/merge.actions.ts';
import { addMarker } from '../../src/modules/people/person/change.actions.ts';
import { enterPerson } from '../../src/modules/people/person/enter.actions.ts';
import { lift, protect } from '../../src/modules/people/protection/protection.actions.ts';
import type { TestTown, Who } from '../support/town.ts';
import { dayIn, done } from './build.ts';
import { has, type World } from './world.ts';

/** One town of the world: every verb does the deed and tells the world what a witness would tell. */
export type Stage = { readonly town: TestTown; readonly db: Database; readonly world: World };

const ctxOf = ({ town }: Stage, who: Who): Ctx => town.as(who);

/** A deed that rooms do inside an open transaction, under the permission its route asks. */
const within = <T, R extends string>(
  stage: Stage,
  who: Who,
  permission: string,
  deed: (tx: Tx) => Promise<Result<T, R>>,
): Promise<T> => done(ctxOf(stage, who).act(permission, deed), permission);

const bodyOf = (stage: Stage, post: string): string => has(stage.world.posts, post, 'post').body;

const since = (stage: Stage) => ({ from: dayIn(stage.town.clock.now()), to: null });

/** Where an address of the story lies. */
function districtOf(stage: Stage, address: string | null | undefined): string | null {
  if (address?.includes('北町')) return stage.town.ids.district('north');
  return address?.includes('南町') ? stage.town.ids.district('south') : null;
}

function tellPerson(
  stage: Stage,
  id: string,
  address: string | null | undefined,
  keptBy: string | null,
): void {
  stage.world.persons.set(id, {
    town: stage.town.town.id,
    keptBy,
    homes: [{ district: districtOf(stage, address), span: since(stage) }],
    standsAs: null,
  });
}

type Told = { readonly id: string; readonly person: string | null };

/** Somebody takes down a worry; whoever is named is entered as a person. */
export async function receive(stage: Stage, who: Who, facts: Partial<Intake> = {}): Promise<Told> {
  const made = await done(receiveConsultation(ctxOf(stage, who), anIntake(facts)), 'receive');
  const { rows } = await sql<{ personId: string }>`
    select person_id from consultations.subject where consultation_id = ${made.consultationId}`.execute(
    stage.db.kysely,
  );
  const person = rows[0]?.personId ?? null;
  const post = stage.town.ids.post(who);
  if (person && !facts.personId) tellPerson(stage, person, facts.address, null);
  if (person) has(stage.world.persons, person, 'person').keptBy = null;
  stage.world.consultations.set(made.consultationId, {
    town: stage.town.town.id,
    receivedBy: { account: stage.town.ids.account(who), post, body: bodyOf(stage, post) },
    owner: post,
    subjects: person ? [person] : [],
    sheets: new Map(),
    safetyTold: false,
  });
  return { id: made.consultationId, person };
}

/** A resident writes at the public door about a place whose officer is `owner`. */
export async function ask(
  stage: Stage,
  owner: Who,
  facts: { worry: string; place: string; name?: string; about?: 'me' | 'neighbour' },
): Promise<string> {
  const asked = anAsk({ about: 'me', ...facts });
  const made = await done(askConsultation(ctxOf(stage, 'resident'), asked, 'さくら もも'), 'ask');
  const post = stage.town.ids.post(owner);
  stage.world.consultations.set(made.consultationId, {
    town: stage.town.town.id,
    receivedBy: { account: null, post, body: bodyOf(stage, post) },
    owner: post,
    subjects: [],
    sheets: new Map(),
    safetyTold: false,
  });
  return made.consultationId;
}

/** Says whom a worry is about: somebody known, or somebody new by name. */
export async function link(
  stage: Stage,
  who: Who,
  consultation: string,
  whom: { personId: string } | { name: string; address?: string },
): Promise<string> {
  const chosen = 'personId' in whom ? { personId: whom.personId, name: null } : { personId: null, ...whom };
  const { personId } = await done(
    linkSubject(ctxOf(stage, who), consultation, { ...chosen, reason: '電話の内容から' }),
    'link',
  );
  if ('name' in whom) tellPerson(stage, personId, whom.address, null);
  has(stage.world.persons, personId, 'person').keptBy = null;
  has(stage.world.consultations, consultation, 'consultation').subjects.push(personId);
  return personId;
}

/** Filed on the wrong person: the worry is about somebody else. */
export async function refile(
  stage: Stage,
  who: Who,
  consultation: string,
  wrong: string,
  name: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from consultations.subject
    where consultation_id = ${consultation} and person_id = ${wrong}`.execute(stage.db.kysely);
  const whom = { personId: null, name, reason: '別の人だとわかった' };
  await done(moveSubject(ctxOf(stage, who), consultation, rows[0]?.id ?? '', whom), 'refile');
  const { rows: now } = await sql<{ personId: string }>`select person_id from consultations.subject
    where consultation_id = ${consultation} and moved_to is null`.execute(stage.db.kysely);
  const right = now[0]?.personId ?? '';
  tellPerson(stage, right, null, null);
  const report = has(stage.world.consultations, consultation, 'consultation');
  report.subjects = report.subjects.filter((person) => person !== wrong).concat(right);
  const forsaken =
    ![...stage.world.consultations.values()].some(({ subjects }) => subjects.includes(wrong)) &&
    ![...stage.world.cases.values()].some(({ episodes }) =>
      episodes.some(({ people }) => people.includes(wrong)),
    );
  if (forsaken) has(stage.world.persons, wrong, 'person').keptBy = stage.town.ids.post(who);
  return right;
}

/** A hand-over sheet to another post; the sender stays responsible until it is accepted. */
export async function handOver(stage: Stage, who: Who, consultation: string, to: Who): Promise<string> {
  const sheet = {
    toPostId: stage.town.ids.post(to),
    reason: '担当の窓口へ',
    wishes: null,
    considerations: null,
    basis: 'withinTown' as const,
    basisNote: null,
  };
  const { handoverId } = await done(sendHandover(ctxOf(stage, who), consultation, sheet), 'handOver');
  const report = has(stage.world.consultations, consultation, 'consultation');
  report.sheets.set(handoverId, {
    from: report.owner,
    to: sheet.toPostId,
    open: true,
    bySafety: who === 'safety',
  });
  return handoverId;
}

export async function answer(
  stage: Stage,
  who: Who,
  consultation: string,
  sheetId: string,
  how: 'accepted' | 'declined',
  next?: Who,
): Promise<void> {
  const suggestedPostId = next ? stage.town.ids.post(next) : null;
  await done(
    answerSheet(ctxOf(stage, who), sheetId, { answer: how, words: '返事です', suggestedPostId }),
    'answer',
  );
  const report = has(stage.world.consultations, consultation, 'consultation');
  const sheet = has(report.sheets, sheetId, 'sheet');
  sheet.open = false;
  if (how === 'accepted') report.owner = sheet.to;
}

/** Somebody is entered without a worry yet. */
export async function enter(stage: Stage, who: Who, name: string, address?: string): Promise<string> {
  const { personId } = await within(stage, who, 'person.enter', async (tx) =>
    ok(await enterPerson(tx, { nameWritten: name, ...(address ? { address: { value: address } } : {}) })),
  );
  tellPerson(stage, personId, address, stage.town.ids.post(who));
  return personId;
}

export async function markInfection(stage: Stage, who: Who, person: string): Promise<void> {
  const marker = { kind: 'infection', note: '面会の前に確認', toOn: null } as const;
  await within(stage, who, 'person.change', (tx) => addMarker(tx, person, marker));
}

export async function household(stage: Stage, who: Who, persons: readonly string[]): Promise<string> {
  const members = persons.map((personId) => ({ personId }));
  const made = await within(stage, who, 'household.change', (tx) =>
    formHousehold(tx, { kind: 'residentRegister', members }),
  );
  stage.world.households.set(made.householdId, {
    town: stage.town.town.id,
    members: persons.map((person) => ({ person, outside: false, span: since(stage) })),
  });
  return made.householdId;
}

export async function relation(stage: Stage, who: Who, a: string, b: string): Promise<void> {
  const made = await within(stage, who, 'household.change', (tx) =>
    relate(tx, { aId: a, bId: b, kind: 'parentChild' }),
  );
  stage.world.relations.set(made.relationId, { town: stage.town.town.id, a, b });
}

type Agreed = {
  readonly items: readonly Category[];
  readonly bodies: readonly string[];
  readonly lastDay?: string;
  readonly purpose?: Purpose;
  readonly status?: 'granted' | 'refused' | 'notAsked' | 'pending' | 'impossible';
};

/** What somebody answered when asked whether these bodies may be told these things. */
export async function consent(stage: Stage, who: Who, person: string, agreed: Agreed): Promise<string> {
  const { items, bodies, lastDay = null, purpose = 'infoSharing', status = 'granted' } = agreed;
  const asked = status !== 'notAsked' && status !== 'impossible';
  const told = await within(stage, who, 'consent.enter', (tx) =>
    enterConsent(tx, person, {
      purpose,
      status,
      items,
      recipients: bodies,
      method: asked ? 'oral' : null,
      explainedWith: '説明書 第3版',
      witness: '',
      proxyName: '',
      proxyAuthority: null,
      personsView: '',
      validUntil: lastDay,
    }),
  );
  stage.world.consents.set(told.consentId, {
    town: stage.town.town.id,
    person,
    opens: purpose === 'infoSharing' || purpose === 'multiAgencyUse',
    items,
    recipients: status === 'granted' ? bodies : [],
    named: status === 'granted' ? bodies : [],
    lastDay,
    stands: status === 'granted',
  });
  return told.consentId;
}

/** Takes a consent back, for all or for one body. */
export async function withdraw(stage: Stage, who: Who, consentId: string, body?: string): Promise<void> {
  await within(stage, who, 'consent.withdraw', (tx) =>
    withdrawConsent(tx, consentId, { organizationId: body ?? null, words: 'やめたいとのこと' }),
  );
  const given = has(stage.world.consents, consentId, 'consent');
  given.recipients = body ? given.recipients.filter((each) => each !== body) : [];
  given.stands = given.recipients.length > 0;
}

/** Somebody of the staff is close to a person. */
export async function conflict(stage: Stage, close: string, person: string): Promise<void> {
  await within(stage, 'owner', 'conflict.declareFor', async (tx) => {
    await asKeeper(tx, (owner) =>
      owner
        .insertInto('people.conflict')
        .values({
          townId: tx.townId,
          id: newId(),
          accountId: close,
          personId: person,
          kind: 'relative',
          reason: '親族',
          enteredBy: stage.town.ids.account('owner'),
          enteredAt: tx.now,
        })
        .execute(),
    );
    await relockConflicts(tx, [person]);
    return ok(null);
  });
  stage.world.conflicts.push({ account: close, person, ended: false });
}

/** A protection measure is notified: the safety officer enters it, and everything of the person goes to their post. */
export async function hide(
  stage: Stage,
  person: string,
  others: readonly string[],
  listed: readonly Who[],
): Promise<string> {
  const listedPosts = listed.map((who) => stage.town.ids.post(who));
  const today = dayIn(stage.town.clock.now());
  const made = await within(stage, 'safety', 'protection.begin', (tx) =>
    protect(tx, {
      personIds: [person],
      source: '住民課',
      fromOn: today,
      untilOn: '2027-11-25',
      otherParties: others,
      listedPosts,
    }),
  );
  stage.world.measures.push({ person, others, listed: listedPosts, masks: true });
  const safety = stage.town.ids.post('safety');
  for (const report of stage.world.consultations.values())
    if (report.subjects.includes(person)) report.owner = safety;
  for (const file of stage.world.cases.values()) {
    if (file.focal !== person || file.episodes.every(({ closed }) => closed)) continue;
    const seats = file.team.filter(({ post }) => post !== safety);
    const kept = seats.map((seat) => ({
      ...seat,
      part: seat.part === 'lead' ? ('member' as const) : seat.part,
    }));
    file.team = [{ post: safety, part: 'lead', granted: false }, ...kept];
  }
  return made.measureIds[0] ?? '';
}

/** The measure is lifted by the safety officer; addresses stay apart. */
export async function showAgain(stage: Stage, person: string, measureId: string): Promise<void> {
  const { rows } = await sql<{
    version: number;
  }>`select version from people.protection where id = ${measureId}`.execute(stage.db.kysely);
  const how = { reason: '本人の申し出', withAddresses: false };
  await within(stage, 'safety', 'protection.lift', (tx) => lift(tx, measureId, rows[0]?.version ?? 0, how));
  for (const measure of stage.world.measures) if (measure.person === person) measure.masks = false;
}

/** Two records are one person; `unjoin` takes it back. */
export async function joinRecords(stage: Stage, who: Who, alias: string, canonical: string): Promise<void> {
  await within(stage, who, 'merge.join', (tx) =>
    merge(tx, { aliasId: alias, canonicalId: canonical, reason: '生年月日と電話が同じ' }),
  );
  has(stage.world.persons, alias, 'person').standsAs = canonical;
}

export async function partRecords(stage: Stage, who: Who, alias: string): Promise<void> {
  await within(stage, who, 'merge.part', (tx) => unmerge(tx, alias, '別の人だった'));
  has(stage.world.persons, alias, 'person').standsAs = null;
}
