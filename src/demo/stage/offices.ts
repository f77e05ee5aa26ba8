import { dayOf, type LocalDate } from '../../kernel/time.ts';
import {
  addArea,
  addContact,
  approveAssignment,
  layInto,
  makeCommission,
  makeDistrict,
  makeOrganization,
  makePost,
} from '../../modules/districts/testing.ts';
import { as, done, type Stage } from './stage.ts';
import type { BodyPlan, DistrictPlan, PostPlan, TownPlan } from './town-plan.ts';

/** Districts, bodies, contracts, contact points, posts and who holds them: by the deeds of the town's first manager. */
export async function openOffices(stage: Stage, plan: TownPlan): Promise<void> {
  const [firstPost, ...posts] = plan.posts;
  const founder = firstPost?.holder ?? '';
  for (const district of plan.districts) await layOut(stage, founder, district);
  for (const [index, body] of plan.bodies.entries()) await openBody(stage, founder, body, index === 0);
  for (const post of posts) await fillPost(stage, founder, post);
}

/** Districts have held for long when the demonstration begins. */
const since: LocalDate = '2015-04-01';

async function layOut(stage: Stage, by: string, district: DistrictPlan): Promise<void> {
  const { key, kind, name, kana, streets } = district;
  const made = await makeDistrict(as(stage, by), { kind, name, kana, fromOn: since });
  const { id } = done(made, `district ${key}`);
  stage.districts.set(key, id);
  if (kind !== 'city') {
    const laid = await layInto(as(stage, by), id, stage.districts.of('city'), since);
    done(laid, `district ${key} in the city`);
  }
  for (const street of streets) done(await addArea(as(stage, by), id, street, since), `area ${street}`);
}

async function openBody(stage: Stage, by: string, body: BodyPlan, standsAlready: boolean): Promise<void> {
  if (!standsAlready) await makeBody(stage, by, body);
  const id = stage.organizations.of(body.key);
  if (body.commissioned) {
    const contract = {
      programmes: [...body.commissioned],
      commissionFrom: dayOf(stage.clock.now(), stage.town.zone),
      commissionTo: null,
    };
    done(await makeCommission(as(stage, by), id, contract), `commission of ${body.key}`);
  }
  for (const [sort, { name, phone, extension, hours, place }] of body.contacts.entries()) {
    const contact = {
      ...{ contactName: name, phone, sort },
      ...{ extension: extension ?? null, hours: hours ?? null, place: place ?? null },
    };
    done(await addContact(as(stage, by), id, contact), `contact of ${body.key}`);
  }
}

async function makeBody(stage: Stage, by: string, body: BodyPlan): Promise<void> {
  const made = await makeOrganization(as(stage, by), {
    ...{ kind: body.kind, name: body.name, kana: body.kana, field: body.field ?? null },
    parentId: body.parent ? stage.organizations.of(body.parent) : null,
    ...{ reportsToMayor: body.reportsToMayor ?? false, ownProject: false, fromOn: body.since },
  });
  stage.organizations.set(body.key, done(made, `body ${body.key}`).id);
}

async function fillPost(stage: Stage, by: string, post: PostPlan): Promise<void> {
  const made = await makePost(as(stage, by), {
    ...{ name: post.name, role: post.role, clearances: [...(post.clearances ?? [])] },
    organizationId: stage.organizations.of(post.body),
    districtId: post.district ? stage.districts.of(post.district) : null,
    managerPostId: post.manager ? stage.posts.of(post.manager) : null,
    fromOn: dayOf(stage.clock.now(), stage.town.zone),
  });
  const { id } = done(made, `post ${post.key}`);
  stage.posts.set(post.key, id);
  await assign(stage, by, post, 'main', post.holder);
  if (post.deputy) await assign(stage, by, post, 'deputy', post.deputy);
}

async function assign(
  stage: Stage,
  by: string,
  post: PostPlan,
  part: 'main' | 'deputy',
  login: string,
): Promise<void> {
  const given = await approveAssignment(as(stage, by), {
    ...{ accountId: stage.accounts.of(login), postId: stage.posts.of(post.key), part },
    ...{ fromOn: dayOf(stage.clock.now(), stage.town.zone), toOn: null },
  });
  done(given, `${login} as ${part} of ${post.key}`);
}
