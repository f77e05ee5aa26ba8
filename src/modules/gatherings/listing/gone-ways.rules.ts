/** What becomes of the coming days of something its list names no more. */
export const goneWays = { hold: 'このまま開く', cancel: 'すべて中止にする' } as const;

export type GoneWay = keyof typeof goneWays;

export const goneWayWords = Object.keys(goneWays) as readonly GoneWay[];
