/** What was heard of somebody at a counter, as the people room takes it. */
export type Heard = {
  readonly name: string;
  readonly kana?: string | null;
  readonly bornOn?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
};

/** Somebody entered from hearsay: only the name is sure to be there, and nothing was checked. */
export const newPersonOf = (heard: Heard, postId: string) => ({
  nameWritten: heard.name,
  kana: heard.kana ?? null,
  identity: 'heardOnly' as const,
  postId,
  ...(heard.bornOn ? { born: { on: heard.bornOn, precision: 'day' as const } } : {}),
  ...(heard.phone ? { phones: [{ number: heard.phone }] } : {}),
  ...(heard.address ? { address: { value: heard.address } } : {}),
});
