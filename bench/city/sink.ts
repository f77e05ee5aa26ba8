import { type Insertable, type Kysely, sql } from 'kysely';
import type { DB } from '../../db/types.ts';

type Table = keyof DB & string;
type Row = Record<string, unknown>;

/** Tables in the order in which their rows may be written: whatever a row names stands before it. */
const order: readonly Table[] = [
  'kernel.town',
  'auth.account',
  'districts.district',
  'districts.district_parent',
  'districts.area',
  'districts.organization',
  'districts.commission',
  'districts.post',
  'districts.assignment',
  'walls.lock',
  'walls.grant',
  'walls.follow',
  'people.person',
  'people.address',
  'people.phone',
  'people.search_key',
  'people.household',
  'people.household_member',
  'consultations.consultation',
  'consultations.subject',
  'consultations.step',
  'consultations.handover',
  'consultations.call_back',
  'consultations.receipt_counter',
  'cases.case_file',
  'cases.episode',
  'cases.member_team',
  'cases.step',
  'cases.visit_plan',
  'cases.closing_request',
  'cases.follow_up',
  'cases.case_counter',
  'work.item',
];

const rowsPerStatement = 2000;
const rowsKept = 40_000;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Takes rows of many tables and writes them in bulk as the owner: one statement for thousands of rows. */
export class Sink {
  readonly #owner: Kysely<DB>;
  readonly #waiting = new Map<Table, Row[]>();
  #kept = 0;
  /** Rows written so far. */
  written = 0;

  constructor(owner: Kysely<DB>) {
    this.#owner = owner;
  }

  /** Rows of one table must all name the same columns. */
  add<T extends Table>(table: T, row: Insertable<DB[T]>): void {
    const rows = this.#waiting.get(table) ?? [];
    if (rows.length === 0) this.#waiting.set(table, rows);
    rows.push(row as Row);
    this.#kept += 1;
  }

  get isFull(): boolean {
    return this.#kept >= rowsKept;
  }

  async flush(): Promise<void> {
    const unordered = [...this.#waiting.keys()].filter((table) => !order.includes(table));
    if (unordered.length > 0) throw new Error(`no place in the order: ${unordered.join(', ')}`);
    for (const table of order) {
      const rows = this.#waiting.get(table) ?? [];
      for (let at = 0; at < rows.length; at += rowsPerStatement)
        await this.#write(table, rows.slice(at, at + rowsPerStatement));
    }
    this.#waiting.clear();
    this.#kept = 0;
  }

  async #write(table: Table, rows: readonly Row[]): Promise<void> {
    const names = Object.keys(rows[0] ?? {}).map((name) => [name, snake(name)] as const);
    const body = JSON.stringify(
      rows.map((row) => Object.fromEntries(names.map(([name, column]) => [column, row[name]]))),
    );
    const columns = sql.join(names.map(([, column]) => sql.ref(column)));
    const into = sql.table(table);
    await sql`insert into ${into} (${columns})
      select ${columns} from json_populate_recordset(null::${into}, ${body}::json)`.execute(this.#owner);
    this.written += rows.length;
  }
}
