/** How often something owed is tried before it is given up; the last tries are six hours apart, about a day in all. */
export const mostTries = 12;

const longestWaitMinutes = 6 * 60;

/** Minutes until the next try after so many: 1, 2, 4 … and never more than six hours. */
export const waitMinutes = (tries: number): number => Math.min(2 ** (tries - 1), longestWaitMinutes);

/**
 * For how long a claimed row is left alone by others. Longer than any delivery can take, because a row whose lease ran
 * out while it was still on its way would be delivered twice; a process that dies delays its rows by as much.
 */
export const leaseMinutes = { event: 2, mail: 10 } as const;

/** Two queues over one table, so that a slow mail relay holds up no event. */
export type Lane = keyof typeof leaseMinutes;

/** Rows claimed at once: what is claimed and not begun when the process dies waits for its lease. */
export const batchSize: Readonly<Record<Lane, number>> = { event: 10, mail: 50 };
