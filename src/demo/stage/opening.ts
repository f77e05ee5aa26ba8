/** The same hours from Monday to Friday. */
export const weekdays = (from: string, until: string) =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from, until }));

/** The same hours every day. */
export const everyDay = (from: string, until: string) =>
  [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from, until }));

export const yearEnd = { kind: 'dates', from: '12-29', until: '01-03' } as const;

/** As offices of a city open. */
export const office = {
  weekly: weekdays('08:30', '17:15'),
  closed: [{ kind: 'nationalHoliday' }, yearEnd],
} as const;
