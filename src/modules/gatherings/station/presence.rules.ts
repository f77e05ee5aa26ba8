/** Entries of one hour add up to its heads. */
export type PresenceEntry = { readonly hour: number; readonly people: number };

/** Heads hour by hour, in order; hours without an entry are left out. */
export function headsByHour(entries: readonly PresenceEntry[]): PresenceEntry[] {
  const hours = new Map<number, number>();
  for (const { hour, people } of entries) hours.set(hour, (hours.get(hour) ?? 0) + people);
  return [...hours].map(([hour, people]) => ({ hour, people })).sort((a, b) => a.hour - b.hour);
}

/** All heads of a day: attendances (延べ), whoever stays two hours counts where they were counted. */
export const headsOf = (entries: readonly PresenceEntry[]): number =>
  entries.reduce((sum, { people }) => sum + people, 0);

/** Whether a tap may be written: what was never counted cannot be taken back. */
export const mayTap = (entries: readonly PresenceEntry[], { hour, people }: PresenceEntry): boolean =>
  people > 0 || headsOf(entries.filter((entry) => entry.hour === hour)) + people >= 0;
