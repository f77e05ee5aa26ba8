import { z } from 'zod';

/** What `.meta(…)` wrote on a schema by this name, also through optional, default, transform and refine. */
export function markOf(schema: z.core.$ZodType | undefined, name: string): unknown {
  if (!schema) return undefined;
  const mark = z.globalRegistry.get(schema)?.[name];
  if (mark !== undefined) return mark;
  const {
    innerType,
    in: inside,
    out,
  } = schema._zod.def as Partial<Record<'innerType' | 'in' | 'out', z.ZodType>>;
  return markOf(innerType, name) ?? markOf(inside, name) ?? markOf(out, name);
}

/** The day an answer names, as far as it is known: 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'. */
type DayIn<T> = (answer: T) => string | null | undefined;

/** A field whose day may not lie ahead, as a birth date: `parseForm` asks it where it is told the town's day. */
export const notToCome = <T>(schema: z.ZodType<T>, dayIn: DayIn<T>): z.ZodType<T> =>
  schema.meta({ notToCome: dayIn });

/** Whether an answer names a day after the town's; a month or a year is after it when it has not begun. */
export function isToCome(schema: z.core.$ZodType, input: unknown, today: string): boolean {
  const dayIn = markOf(schema, 'notToCome') as DayIn<unknown> | undefined;
  const answer = dayIn && z.safeParse(schema, input);
  const day = answer?.success ? dayIn?.(answer.data) : null;
  return typeof day === 'string' && day > today.slice(0, day.length);
}
