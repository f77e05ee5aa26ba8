export type AccountState = 'invited' | 'active' | 'suspended';

/** An account without its secrets. */
export type Account = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly kana: string;
  readonly email: string | null;
  readonly state: AccountState;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly totpRequired: boolean;
  readonly tellTurns: boolean;
  readonly createdAt: Date;
};

export type ListedAccount = Account & { readonly lastSeenAt: Date | null };

/** Where an account is signed in. `tokenHash` names the session; it is no secret. */
export type OpenSession = {
  readonly tokenHash: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
};

/** What still stands between a right password and a session. */
export type Needs = 'nothing' | 'code' | 'set-up';

/** A one-time link: for the first password, or for a new one. */
export type LinkKind = 'invite' | 'reset';

export type MadeLink = { readonly kind: LinkKind; readonly createdAt: Date; readonly usedAt: Date | null };
