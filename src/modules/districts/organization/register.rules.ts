/** A body of the directory: a group, a club, a shop. It carries no posts until a manager gives it some. */
export type RegisteredOrganization = {
  readonly kind: 'npo' | 'residentsGroup' | 'other';
  readonly name: string;
  readonly kana: string;
  readonly description: string;
  readonly url: string;
  readonly corporateNumber: string;
  readonly parentId: string | null;
};
