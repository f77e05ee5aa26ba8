/** A deed that went well. */
export type Ok<T> = { readonly ok: true; readonly value: T };

/**
 * An expected no. `refusal` is one word of a closed list that each deed declares in its type;
 * `detail` fills the blanks of the sentence that is shown for it (never a personal datum).
 */
export type Refusal<R extends string = string> = {
  readonly ok: false;
  readonly refusal: R;
  readonly detail?: Readonly<Record<string, string | number>>;
};

/** Refusals are values; only accidents are thrown. */
export type Result<T, R extends string = never> = Ok<T> | Refusal<R>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const refuse = <R extends string>(
  refusal: R,
  detail?: Readonly<Record<string, string | number>>,
): Refusal<R> => (detail ? { ok: false, refusal, detail } : { ok: false, refusal });
