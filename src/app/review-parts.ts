import { sql } from 'kysely';
import type { ReviewParts, Source } from '../kernel/audit/index.ts';
import { districtsPaths } from '../paths/districts.ts';
import { peoplePaths } from '../paths/people.ts';
import { allPermissions } from './rooms.ts';

/** Posts as they were held: `account_id, post_id, from_at, to_at`. */
const held = (townId: string, zone: string) => sql`
  select account_id, post_id, from_on::timestamp at time zone ${zone} as from_at,
    (to_on + 1)::timestamp at time zone ${zone} as to_at
  from districts.assignment where town_id = ${townId}`;

/** Teams of cases, and with them the persons those cases are about. */
const caseTeams: Source = ({ townId, zone }) => sql`
  select account_id, kind, object_id, from_at, to_at from (
    select h.account_id, c.id as case_id, c.focal_person_id, c.household_id,
      greatest(m.from_at, h.from_at) as from_at, least(m.ended_at, h.to_at) as to_at
    from cases.member_team m
      join cases.case_file c on c.town_id = m.town_id and c.id = m.case_id
      join (${held(townId, zone)}) h on h.post_id = m.post_id
    where m.town_id = ${townId}) team
  cross join lateral (
    select 'case' as kind, team.case_id as object_id
    union all select 'person', team.focal_person_id
    union all select 'person', i.person_id from people.household_member i
      where i.town_id = ${townId} and i.household_id = team.household_id
    union all select 'household', team.household_id) thing
  where object_id is not null`;

/** Who has to do with a consultation: the counters that received it, its owner, whoever it was handed to. */
const consultationDesks: Source = ({ townId, zone }) => sql`
  select account_id, kind, object_id, from_at, to_at from (
    select h.account_id, c.id as consultation_id, h.from_at, h.to_at
    from consultations.consultation c
      join districts.post p on p.town_id = c.town_id
        and (p.id = c.owner_post_id or p.organization_id = c.received_org_id
          or p.id in (select o.to_post_id from consultations.handover o
            where o.town_id = c.town_id and o.consultation_id = c.id))
      join (${held(townId, zone)}) h on h.post_id = p.id
    where c.town_id = ${townId}) desk
  cross join lateral (
    select 'consultation' as kind, desk.consultation_id as object_id
    union all select 'person', s.person_id from consultations.subject s
      where s.town_id = ${townId} and s.consultation_id = desk.consultation_id) thing`;

/** Planned leavings, and the last days of those who hold nothing any more. */
const leavings: Source = ({ townId }) => sql`
  select account_id, last_on from districts.staff_change where town_id = ${townId}
  union
  select account_id, max(to_on) from districts.assignment where town_id = ${townId}
  group by account_id having bool_and(to_on is not null)`;

/** What the reviewer's lists need to know of the rooms. */
export const reviewPartsOfRooms: ReviewParts = {
  belonging: [caseTeams, consultationDesks],
  leaving: [leavings],
  openings: ['caseSlip.emergency', 'caseSlip.closed'],
  takingOut: ['person.letter'],
  titleOf: (permission) => allPermissions.get(permission)?.title ?? permission,
  kinds: {
    case: 'ケース',
    caseSlip: '閲覧の申請',
    consultation: '相談',
    person: '人',
    household: '世帯',
    consent: '同意',
    protection: '支援措置',
    handover: '引き継ぎ',
    search: '検索',
    account: 'アカウント',
    auditList: '点検の一覧',
  },
  elsewhere: [
    {
      href: `${peoplePaths.conflictReads}?month=:month`,
      title: '自分・家族・近所・同僚に当たる閲覧',
      about: '利益相反の届け出と、自分の名前での検索から見つけた記録です。',
    },
    {
      href: districtsPaths.formerMembers,
      title: '担当を離れた人',
      about: '在任中に見た画面と出した書類の一覧です。',
    },
  ],
};
