/** What was mended in a cell: a proposal, which a person may refuse. */
export type RepairKind =
  | 'space'
  | 'guard'
  | 'width'
  | 'dash'
  | 'codeZero'
  | 'codeCheck'
  | 'excelFormat'
  | 'year'
  | 'range'
  | 'dates'
  | 'timeNote'
  | 'unit'
  | 'opening'
  | 'url'
  | 'venue';

/** What was found wrong in a cell and is left as it is. */
export type ProblemKind =
  | 'missing'
  | 'tooLong'
  | 'code'
  | 'phone'
  | 'extension'
  | 'number'
  | 'outsideJapan'
  | 'point'
  | 'mark'
  | 'url'
  | 'day'
  | 'noYear'
  | 'weekday'
  | 'time'
  | 'opening'
  | 'manyPoints'
  | 'doubled'
  | 'ragged'
  | 'unreadable';

/** `before` and `after` are what the cell said and what is taken instead; `field` is a field of the list's kind. */
export type Repair = {
  readonly line: number;
  readonly field: string;
  readonly kind: RepairKind;
  readonly before: string;
  readonly after: string;
  readonly refused: boolean;
};

/** An `error` keeps its row out; a `warning` leaves the value out, or only asks to look. */
export type Problem = {
  readonly line: number;
  readonly field: string;
  readonly kind: ProblemKind;
  readonly level: 'error' | 'warning';
  readonly value: string;
};

/** Names one repair, or by its kind alone all of that kind, in the list of what was refused. */
export const repairKey = ({ line, field, kind }: Pick<Repair, 'line' | 'field' | 'kind'>): string =>
  `${line}:${field}:${kind}`;

const shown = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

/** Collects what was mended and found wrong while one record is read. */
export class Notes {
  readonly repairs: Repair[] = [];
  readonly problems: Problem[] = [];
  readonly line: number;
  readonly #refused: ReadonlySet<string>;

  constructor(line: number, refused: ReadonlySet<string> = new Set()) {
    this.line = line;
    this.#refused = refused;
  }

  /** Lists a repair; whether it stands, or somebody refused it. */
  mends(field: string, kind: RepairKind, before: string, after: string): boolean {
    const { line } = this;
    const refused = this.#refused.has(kind) || this.#refused.has(repairKey({ line, field, kind }));
    this.repairs.push({ line, field, kind, before: shown(before), after: shown(after), refused });
    return !refused;
  }

  /** Lists something that is wrong and stays as it is. */
  tells(field: string, kind: ProblemKind, value: string, level: Problem['level'] = 'warning'): void {
    this.problems.push({ line: this.line, field, kind, level, value: shown(value) });
  }
}
