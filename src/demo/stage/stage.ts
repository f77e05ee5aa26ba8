import type { MovableClock } from '../../kernel/clock.ts';
import type { Ctx, Waist } from '../../kernel/ctx/ctx.ts';
import type { Tx } from '../../kernel/ctx/tx.ts';
import type { Result } from '../../kernel/result.ts';
import type { Town } from '../../kernel/tenancy/town.ts';
import type { LocalDate } from '../../kernel/time.ts';

/** What things are called in the tables, and under which identifier the deeds made them. */
export class Names {
  readonly #ids = new Map<string, string>();
  readonly #kind: string;

  constructor(kind: string) {
    this.#kind = kind;
  }

  set(key: string, id: string): void {
    this.#ids.set(key, id);
  }

  /** The identifier behind a key; a key nobody made is a slip in the tables, and told. */
  of(key: string): string {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`the demonstration has no ${this.#kind} ${key}`);
    return id;
  }

  keys(): string[] {
    return [...this.#ids.keys()];
  }
}

/** A town while its history is played: its clock, its doors, and what was made so far. */
export type Stage = {
  readonly town: Town;
  readonly waist: Waist;
  readonly clock: MovableClock;
  /** The day on which the demonstration is looked at. */
  readonly today: LocalDate;
  readonly accounts: Names;
  readonly organizations: Names;
  readonly posts: Names;
  readonly districts: Names;
  readonly persons: Names;
  readonly households: Names;
  readonly consents: Names;
  readonly consultations: Names;
  readonly receipts: Names;
  readonly handovers: Names;
  readonly cases: Names;
  readonly caseNumbers: Names;
  readonly visits: Names;
  readonly closings: Names;
  readonly slips: Names;
  readonly themes: Names;
  /** Services of the directory by name. */
  readonly services: Names;
  readonly places: Names;
  readonly gatherings: Names;
  readonly networks: Names;
  readonly subcommittees: Names;
};

export const emptyStage = (parts: Pick<Stage, 'town' | 'waist' | 'clock' | 'today'>): Stage => ({
  ...parts,
  accounts: new Names('account'),
  organizations: new Names('body'),
  posts: new Names('post'),
  districts: new Names('district'),
  persons: new Names('person'),
  households: new Names('household'),
  consents: new Names('consent'),
  consultations: new Names('consultation'),
  receipts: new Names('receipt of consultation'),
  handovers: new Names('hand-over of consultation'),
  cases: new Names('case'),
  caseNumbers: new Names('number of case'),
  visits: new Names('visit'),
  closings: new Names('closing of case'),
  slips: new Names('concern slip'),
  themes: new Names('theme'),
  services: new Names('service'),
  places: new Names('place'),
  gatherings: new Names('gathering'),
  networks: new Names('network'),
  subcommittees: new Names('subcommittee'),
});

/** A context for somebody of the staff, at the stage's present instant. */
export const as = (stage: Stage, login: string): Ctx =>
  stage.waist.for({
    town: stage.town,
    actor: { kind: 'staff', accountId: stage.accounts.of(login), name: login },
    device: 'demonstration',
  });

export const asResident = (stage: Stage): Ctx =>
  stage.waist.for({ town: stage.town, actor: { kind: 'resident' }, device: 'demonstration' });

/** What a deed answered. Whatever the tables ask for has to be possible: a refusal is an accident of the tables. */
export function done<T>(result: Result<T, string>, deed: string): T {
  if (!result.ok) throw new Error(`${deed} was refused: ${result.refusal}`);
  return result.value;
}

/** Runs a deed that a room offers inside an open transaction, under the permission its own pages ask. */
export const act = async <T>(
  ctx: Ctx,
  permission: string,
  deed: (tx: Tx) => Promise<Result<T, string>>,
): Promise<T> => done(await ctx.act(permission, deed), permission);

/** All people here are made up, and are called so wherever their names stand. */
export const madeUp = (name: string): string => `${name} （架空）`;
