/** The form of a page that came back, by its deed, with what was typed and what was wrong. */
export type Sent = {
  readonly deed: string;
  readonly form: { typed: Record<string, string | string[]>; errors: Record<string, string> };
  /** The version of the record it was drawn from. */
  readonly version?: number | undefined;
  /** Somebody else saved meanwhile. */
  readonly stale?: boolean;
} | null;
