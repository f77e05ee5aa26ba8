/** Object identifiers of PostgreSQL's built-in types (pg_type.dat; fixed for ever). */
const oid = {
  bool: 16,
  bytea: 17,
  int8: 20,
  int2: 21,
  int4: 23,
  oid: 26,
  json: 114,
  float4: 700,
  float8: 701,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  numeric: 1700,
  jsonb: 3802,
} as const;

type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;

const asSafeInteger: Parse = (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is beyond 2^53; select it as text`);
  return value;
};

const instantShape = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d)(?::?(\d\d))?$/;

const asInstant: Parse = (text) => {
  const parts = instantShape.exec(text);
  if (!parts) throw new RangeError(`timestamptz ${text} is not an instant a Date can hold`);
  return new Date(`${parts[1]}T${parts[2]}${parts[3]}:${parts[4] ?? '00'}`);
};

/** How a value's text becomes JavaScript, by type; a type not listed stays text. The same for both engines. */
export const parsers: Readonly<Record<number, Parse>> = {
  [oid.bool]: (text) => text === 't',
  [oid.bytea]: (text) => Buffer.from(text.slice(2), 'hex'),
  [oid.int8]: asSafeInteger,
  [oid.int2]: Number,
  [oid.int4]: Number,
  [oid.oid]: Number,
  [oid.float4]: Number,
  [oid.float8]: Number,
  [oid.json]: (text) => JSON.parse(text),
  [oid.jsonb]: (text) => JSON.parse(text),
  [oid.date]: asText,
  [oid.timestamp]: asText,
  [oid.timestamptz]: asInstant,
  [oid.numeric]: asText,
};

/** Array types whose elements need parsing: array type → element type. */
export const elementOf: ReadonlyMap<number, number> = new Map([
  [1000, oid.bool],
  [1001, oid.bytea],
  [1016, oid.int8],
  [1005, oid.int2],
  [1007, oid.int4],
  [1028, oid.oid],
  [1021, oid.float4],
  [1022, oid.float8],
  [199, oid.json],
  [3807, oid.jsonb],
  [1182, oid.date],
  [1115, oid.timestamp],
  [1185, oid.timestamptz],
  [1231, oid.numeric],
  [2951, 2950], // uuid[]
  [1009, 25], // text[]
  [1015, 1043], // varchar[]
  [1014, 1042], // char(n)[]
  [1003, 19], // name[]
]);

const hex = (bytes: Uint8Array): string =>
  `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;

function elementText(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return arrayText(value);
  return `"${String(parameterText(value)).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

const arrayText = (values: readonly unknown[]): string => `{${values.map(elementText).join(',')}}`;

/**
 * A parameter as PostgreSQL reads it, whatever the column's type: arrays become SQL arrays, other objects JSON,
 * a Date its instant in UTC. The `pg` driver does the same, so a query that works embedded works on a server.
 */
export function parameterText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return hex(value);
  if (Array.isArray(value)) return arrayText(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
