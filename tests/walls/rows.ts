import { sql } from 'kysely';
import type { Database } from '../../src/kernel/db/database.ts';
import type { Fact } from './world.ts';

/** A row as the owner of the tables sees it. */
type Columns = Readonly<Record<string, unknown>>;

/** A row of the database and what it tells, in the words of the oracle. */
export type Row = { readonly table: string; readonly key: string; readonly fact: Fact };

/** What is said of a row besides its town; the town is asked of every row. */
type Said = Fact extends infer F ? (F extends { readonly town: string } ? Omit<F, 'town'> : never) : never;
type Tell = (row: Columns) => Said;

const id = (row: Columns, column = 'id'): string => String(row[column]);
const idOrNull = (row: Columns, column: string): string | null =>
  row[column] === null ? null : id(row, column);

const office: Tell = () => ({ kind: 'office' });
const staffOffice: Tell = () => ({ kind: 'staffOffice' });
const report: Tell = (row) => ({ kind: 'consultation', consultation: id(row, 'consultation_id') });
const person: Tell = (row) => ({ kind: 'person', person: id(row, 'person_id') });
const concealed: Tell = (row) => ({ kind: 'concealed', person: id(row, 'person_id') });
const ofCase = (row: Columns, no: unknown): Said => ({
  kind: 'episode',
  case: id(row, 'case_id'),
  no: Number(no),
});

/** Posts that keep a station, where a row hangs on one: said beside the row, because no lock may be asked. */
const keptBy: Tell = (row) => ({ kind: 'posts', posts: [row.keepers].flat().map((post) => String(post)) });
const keepers = sql`(select jsonb_agg(k.post_id) from gatherings.station_keeper k
  where k.town_id = t.town_id and k.station_id = t.station_id and k.to_on is null)`;
const hangsOnStation: readonly string[] = ['gatherings.booking', 'gatherings.user_group'];

/** Episode a row of a case belongs to, where the row does not say it: the latest that had begun. */
export type EpisodeOf = (caseId: string, row: Columns) => number;

/**
 * What each readable table and view tells. One that is missing here makes the matrix red: a new table has to say whom its
 * rows are about before anybody reads it.
 */
const tellers = (episodeOf: EpisodeOf): Readonly<Record<string, Tell>> => ({
  'auth.account_card': office,
  'districts.district': office,
  'districts.district_parent': office,
  'districts.area': office,
  'districts.organization': office,
  'districts.organization_card': office,
  'districts.district_card': office,
  'districts.commission': office,
  'districts.contact_point': office,
  'districts.place': office,
  'districts.place_card': office,
  'districts.place_day': office,
  'districts.place_district': office,
  'districts.post': office,
  'districts.post_card': office,
  'districts.assignment': office,
  'districts.setting': office,
  'districts.closed_day': office,
  'districts.absence': staffOffice,
  'districts.early_read': staffOffice,
  'resources.service': (row) => ({ kind: 'entry', hidden: row.hidden === true }),
  'resources.service_card': (row) => ({ kind: 'entry', hidden: row.hidden === true }),
  'resources.service_at_place': (row) => ({ kind: 'entry', hidden: row.hidden === true }),
  'resources.service_district': office,
  'resources.inner_detail': (row) => ({ kind: 'inside', forPartners: row.visibility === 'partners' }),
  'resources.suggestion': () => ({ kind: 'inside', forPartners: false }),
  'resources.enquiry': () => ({ kind: 'inside', forPartners: false }),
  'resources.check': () => ({ kind: 'staffOffice' }),
  'resources.gap': () => ({ kind: 'staffOffice' }),
  'resources.search_key': () => ({ kind: 'staffOffice' }),
  'districts.staff_change': (row) => ({ kind: 'posts', posts: [idOrNull(row, 'planned_post_id')] }),
  'districts.handover_note': (row) => ({ kind: 'posts', posts: [idOrNull(row, 'post_id')] }),
  'resources.import_source': () => ({ kind: 'staffOffice' }),
  'resources.import_run': () => ({ kind: 'staffOffice' }),
  'resources.import_file': () => ({ kind: 'staffOffice' }),
  'resources.import_item': () => ({ kind: 'staffOffice' }),
  'resources.import_entry': () => ({ kind: 'staffOffice' }),
  'resources.duplicate_pair': () => ({ kind: 'staffOffice' }),
  'resources.shelter_mark': office,
  'work.item': (row) => ({
    kind: 'posts',
    posts: [idOrNull(row, 'owner_post_id'), idOrNull(row, 'asked_by_post_id')],
  }),
  'work.alert': (row) => ({ kind: 'word', post: id(row, 'post_id') }),
  'audit.line': (row) => ({ kind: 'auditLine', actor: id(row, 'actor_id') }),
  'people.person': (row) => ({ kind: 'person', person: id(row) }),
  'people.person_card': (row) => ({ kind: 'person', person: id(row) }),
  'people.name': person,
  'people.address': person,
  'people.phone': person,
  'people.search_key': person,
  'people.merge_story': (row) => ({ kind: 'ownStory', person: id(row, 'b_id') }),
  'people.safety_marker': (row) => ({
    kind: row.kind === 'infection' ? 'healthMarker' : 'person',
    person: id(row, 'person_id'),
  }),
  'people.consent': (row) => ({ kind: 'consent', person: id(row, 'person_id'), consent: id(row) }),
  'people.consent_story': (row) => ({
    kind: 'consent',
    person: id(row, 'person_id'),
    consent: id(row, 'consent_id'),
  }),
  'people.concealed_address': concealed,
  'people.protection': concealed,
  'people.household': (row) => ({ kind: 'household', household: id(row) }),
  'people.household_member': (row) => ({ kind: 'household', household: id(row, 'household_id') }),
  'people.relation': (row) => ({ kind: 'relation', relation: id(row) }),
  'consultations.consultation': (row) => ({ kind: 'consultation', consultation: id(row) }),
  'consultations.subject': report,
  'consultations.caller': report,
  'consultations.message': report,
  'consultations.step': report,
  'consultations.screening': report,
  'consultations.call_back': report,
  'consultations.reporter': (row) => ({ kind: 'reporter', consultation: id(row, 'consultation_id') }),
  'consultations.handover': (row) => ({
    kind: 'sheet',
    consultation: id(row, 'consultation_id'),
    sheet: id(row),
  }),
  'cases.case_file': (row) => ({ kind: 'episode', case: id(row), no: Number(row.episode_no) }),
  'cases.episode': (row) => ofCase(row, row.no),
  'cases.note': (row) => ofCase(row, row.episode_no),
  'cases.step': (row) => ofCase(row, row.episode_no),
  'cases.member_team': (row) => ofCase(row, episodeOf(id(row, 'case_id'), row)),
  'cases.risk_flag': (row) => ofCase(row, episodeOf(id(row, 'case_id'), row)),
  'cases.visit_plan': (row) => ofCase(row, episodeOf(id(row, 'case_id'), row)),
  'cases.follow_up': (row) => ofCase(row, row.episode_no),
  'cases.fact': (row) => ({
    kind: 'assessment',
    case: id(row, 'case_id'),
    no: Number(row.episode_no),
    person: id(row, 'person_id'),
    category: id(row, 'category'),
  }),
  'concerns.slip': (row) => ({ kind: 'slip', slip: id(row) }),
  'concerns.slip_words': (row) => ({ kind: 'slipWords', slip: id(row, 'slip_id') }),
  'concerns.noticer': (row) => ({ kind: 'noticer', slip: id(row, 'slip_id') }),
  'concerns.outcome': (row) => ({ kind: 'slipOutcome', slip: id(row, 'slip_id') }),
  'concerns.theme': (row) => ({ kind: 'theme', theme: id(row) }),
  'concerns.theme_step': (row) => ({ kind: 'themeStep', theme: id(row, 'theme_id') }),
  'gatherings.station': office,
  'gatherings.station_keeper': () => ({ kind: 'staffOffice' }),
  'gatherings.room': office,
  'gatherings.booking_policy': office,
  'gatherings.draw': office,
  'gatherings.presence': () => ({ kind: 'staffOffice' }),
  'gatherings.user_group': keptBy,
  'gatherings.booking': keptBy,
  'cases.closing_request': (row) => ({ kind: 'closing', case: id(row, 'case_id'), closing: id(row) }),
  'networks.network': office,
  'networks.status': office,
  'networks.network_post': staffOffice,
  'networks.membership': office,
  'networks.member_name': (row) => ({ kind: 'memberName', membership: id(row, 'membership_id') }),
  'networks.subcommittee': office,
  'networks.meeting': staffOffice,
  'networks.meeting_network': staffOffice,
  'networks.agenda_item': staffOffice,
  'networks.attendance': staffOffice,
  'networks.attendee': (row) => ({ kind: 'attendee', meeting: id(row, 'meeting_id') }),
  'networks.decision': staffOffice,
  'networks.action': staffOffice,
  'networks.minutes': (row) => ({ kind: 'minutes', minutes: id(row) }),
  'networks.removal': (row) => ({ kind: 'minutes', minutes: id(row, 'minutes_id') }),
  'networks.publication': office,
  'networks.open_meeting': office,
  'networks.activity': office,
  'networks.paper': staffOffice,
  'site.article': () => ({ kind: 'inside', forPartners: false }),
  'site.article_text': () => ({ kind: 'inside', forPartners: false }),
  'site.edition': () => ({ kind: 'inside', forPartners: false }),
  'site.publication': office,
  'site.term': office,
  'gatherings.gathering': office,
  'gatherings.occurrence': office,
  'gatherings.listing': office,
  'gatherings.keeper': staffOffice,
  'gatherings.review': staffOffice,
  'gatherings.attendance': staffOffice,
  'gatherings.comer': (row) => ({
    kind: 'comer',
    person: id(row, 'person_id'),
    consent: id(row, 'consent_id'),
    body: id(row, 'organization_id'),
  }),
  'gatherings.signup': (row) => ({ kind: 'signup', day: id(row, 'occurrence_id') }),
});

/** Tables and views of the house, and which of them the unprivileged role may select from at all. */
export async function readableTables(db: Database): Promise<{ readable: string[]; shut: string[] }> {
  const { rows } = await sql<{ name: string; may: boolean }>`
    select n.nspname || '.' || c.relname as name,
      has_schema_privilege('tsumugi_app', n.oid, 'usage') and has_any_column_privilege('tsumugi_app', c.oid, 'select') as may
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'v', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss', 'public')
      and n.nspname not like 'pg_%'
    order by 1`.execute(db.kysely);
  const named = (may: boolean) => rows.filter((row) => row.may === may).map((row) => row.name);
  return { readable: named(true).filter((name) => !sharedTables.includes(name)), shut: named(false) };
}

/** Tables that are the same for every town: the list of towns itself. */
export const sharedTables: readonly string[] = ['kernel.town'];

/** Column that names a row of its table; the keys a person is found by stand one row a person. */
export const keyOf = (table: string): string =>
  table === 'people.search_key' ? 'person_id' : table === 'resources.search_key' ? 'service_id' : 'id';

/** Every row the unprivileged role could be shown if there were no policy, with what it tells. */
export async function everyRow(
  db: Database,
  tables: readonly string[],
  episodeOf: EpisodeOf,
): Promise<Row[]> {
  const tell = tellers(episodeOf);
  const silent = tables.filter((table) => !tell[table]);
  if (silent.length > 0) throw new Error(`nobody says whom these tell of: ${silent.join(', ')}`);
  const found: Row[] = [];
  const lots = await lotsOf(db);
  for (const table of tables) {
    const beside = hangsOnStation.includes(table) ? keepers : sql`null::jsonb`;
    const { rows } = await sql<{
      row: Columns;
    }>`select to_jsonb(t) || jsonb_build_object('keepers', ${beside}) as row from ${sql.table(table)} t`.execute(
      db.kysely,
    );
    for (const { row } of rows) {
      const said = tell[table]?.(row);
      const key = id(row, keyOf(table));
      const lot = lots.get(`${cards[table] ?? table} ${key}`);
      if (said) found.push({ table, key, fact: { ...said, ...lot, town: id(row, 'town_id') } as Fact });
    }
  }
  return found;
}

/** Rows that came with a list carry its file in one of these columns; cards are of the rows they show. */
const lotColumns = {
  'districts.place': 'lot_id',
  'districts.place_district': 'lot_id',
  'resources.service': 'lot_id',
  'resources.service_at_place': 'lot_id',
  'resources.search_key': 'lot_id',
  'resources.shelter_mark': 'lot_id',
  'resources.import_item': 'first_run_id',
} as const;

const cards: Readonly<Record<string, string>> = {
  'districts.place_card': 'districts.place',
  'resources.service_card': 'resources.service',
};

/** Of rows that came with a list, as `table key`: whether that list is held back. */
async function lotsOf(db: Database): Promise<ReadonlyMap<string, Pick<Fact, 'lot'>>> {
  const { rows } = await sql<{ name: string; held: boolean }>`${sql.join(
    Object.entries(lotColumns).map(
      ([table, column]) => sql`select ${table} || ' ' || t.${sql.ref(keyOf(table))} as name, exists
        (select from walls.lot l where l.town_id = t.town_id and l.id = t.${sql.ref(column)}) as held
        from ${sql.table(table)} t where t.${sql.ref(column)} is not null`,
    ),
    sql` union all `,
  )}`.execute(db.kysely);
  return new Map(rows.map(({ name, held }) => [name, { lot: held ? 'heldBack' : 'inForce' }]));
}

/** One question for everything: which rows of which tables are shown. Names no town: the wall has to. */
export const everythingShown = (tables: readonly string[]) =>
  sql<{ name: string; keys: string[] }>`${sql.join(
    tables.map(
      (table) =>
        sql`select ${table}::text as name, coalesce(array_agg(${sql.ref(keyOf(table))}::text), '{}') as keys from ${sql.table(table)}`,
    ),
    sql` union all `,
  )}`;
