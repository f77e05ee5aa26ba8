import type { Role } from '../../src/kernel/auth/roles.ts';
import { foldAddress } from '../../src/kernel/fold/index.ts';
import type { Clearance } from '../../src/kernel/walls/tokens.ts';
import type { Sink } from './sink.ts';
import type { Size } from './sizes.ts';

export type Post = {
  readonly id: string;
  readonly role: Role;
  readonly organizationId: string;
  readonly deskId: string;
  readonly districtId: string | null;
  readonly accountId: string;
};

export type Place = { readonly districtId: string; readonly street: string };

export type Offices = { readonly posts: readonly Post[]; readonly places: readonly Place[] };

/** Roles whose posts lead cases. */
const leading: readonly Role[] = ['csw', 'districtOfficer', 'fieldCounsellor', 'outreachWorker'];

export const leadersOf = (offices: Offices): Post[] =>
  offices.posts.filter((post) => leading.includes(post.role));

export const postsOf = (offices: Offices, role: Role): Post[] =>
  offices.posts.filter((post) => post.role === role);

type Ground = { readonly townId: string; readonly sink: Sink; readonly idOf: (at: Date) => string };

const begun = new Date('2020-04-01T00:00:00+09:00');
const fromOn = '2020-04-01';
const blocks = ['一丁目', '二丁目', '三丁目'];

/** School districts of a city, each with a street of three blocks. */
function writeDistricts({ townId, sink, idOf }: Ground, size: Size): Place[] {
  const cityId = idOf(begun);
  sink.add('districts.district', { townId, id: cityId, kind: 'city', name: '大鏡市', fromOn });
  return Array.from({ length: size.districts }, (_, no) => {
    const districtId = idOf(begun);
    const name = `第${no + 1}小学校区`;
    sink.add('districts.district', { townId, id: districtId, kind: 'elementarySchool', name, fromOn });
    const id = idOf(begun);
    sink.add('districts.district_parent', { townId, id, districtId, parentId: cityId, fromOn });
    const street = `鏡${no + 1}条`;
    for (const block of blocks) {
      const streetKey = foldAddress(street + block);
      sink.add('districts.area', {
        townId,
        id: idOf(begun),
        districtId,
        street: street + block,
        streetKey,
        fromOn,
      });
    }
    return { districtId, street };
  });
}

const bodyKinds = [
  'elderSupportCentre',
  'disabilityCentre',
  'childFamilyCentre',
  'selfRelianceCounsel',
] as const;

type Body = { readonly id: string; readonly deskId: string };

function writeBody(
  { townId, sink, idOf }: Ground,
  name: string,
  kind: 'municipal' | 'shakyo' | (typeof bodyKinds)[number],
): Body {
  const [id, deskId] = [idOf(begun), idOf(begun)];
  sink.add('districts.organization', { townId, id, deskId, kind, name, fromOn });
  if (kind !== 'municipal')
    sink.add('districts.commission', {
      townId,
      id: idOf(begun),
      organizationId: id,
      programmes: ['1', '4', '5'],
      fromOn,
    });
  return { id, deskId };
}

type Seat = { role: Role; body: Body; place?: Place; clearances?: Clearance[]; above?: Post | undefined };

/** A post with the one person who holds it. */
function writePost({ townId, sink, idOf }: Ground, no: number, seat: Seat): Post {
  const [id, accountId] = [idOf(begun), idOf(begun)];
  const districtId = seat.place?.districtId ?? null;
  sink.add('auth.account', {
    townId,
    id: accountId,
    login: `staff${no}`,
    name: `職員 ${no}`,
    state: 'active',
    passwordHash: 'none',
    createdAt: begun,
  });
  sink.add('districts.post', {
    townId,
    id,
    organizationId: seat.body.id,
    name: `担当 ${no}`,
    role: seat.role,
    districtId,
    clearances: seat.clearances ?? [],
    managerPostId: seat.above?.id ?? null,
    fromOn,
  });
  sink.add('districts.assignment', { townId, id: idOf(begun), accountId, postId: id, part: 'main', fromOn });
  return {
    id,
    role: seat.role,
    organizationId: seat.body.id,
    deskId: seat.body.deskId,
    districtId,
    accountId,
  };
}

/** Bodies, about a hundred posts for a city, and who holds them. Managers stand before those they answer for. */
export function writeOffices(ground: Ground, size: Size): Offices {
  const places = writeDistricts(ground, size);
  const city = writeBody(ground, '地域共生推進課', 'municipal');
  const shakyo = writeBody(ground, '社会福祉協議会', 'shakyo');
  const centres = Array.from({ length: size.bodies }, (_, no) =>
    writeBody(ground, `相談支援センター ${no + 1}`, bodyKinds[no % bodyKinds.length] ?? 'elderSupportCentre'),
  );
  const posts: Post[] = [];
  const post = (seat: Seat): Post => {
    const made = writePost(ground, posts.length + 1, seat);
    posts.push(made);
    return made;
  };
  const owner = post({ role: 'municipalOwner', body: city });
  const above = post({ role: 'municipalManager', body: city, above: owner });
  const shakyoAbove = post({ role: 'municipalManager', body: shakyo, above: owner });
  for (const role of ['dutyManager', 'auditReviewer', 'townAdministrator'] as const)
    post({ role, body: city, above: owner, clearances: role === 'auditReviewer' ? ['auditReview'] : [] });
  post({ role: 'safetyOfficer', body: city, above: owner, clearances: ['safety', 'specialCare'] });
  post({ role: 'abuseOfficer', body: city, above: owner, clearances: ['abuse', 'specialCare'] });
  for (const body of [city, shakyo, ...centres]) post({ role: 'counterClerk', body, above });
  for (const place of places) {
    post({ role: 'districtOfficer', body: city, place, above });
    post({ role: 'csw', body: shakyo, place, above: shakyoAbove });
  }
  for (const body of centres) post({ role: 'fieldCounsellor', body, above });
  post({ role: 'coordinator', body: shakyo, above: owner });
  for (let no = 0; no < 5; no += 1) post({ role: 'outreachWorker', body: shakyo, above: shakyoAbove });
  return { posts, places };
}
