import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Dated } from '../dated.rules.ts';
import type { MemberRole, Partner } from '../words.rules.ts';

/** A member to add: a body of the town's list, a body in words, or somebody by themselves. */
export type NewMember = {
  readonly organizationId: string | null;
  readonly bodyName: string;
  readonly name: string;
  readonly mayPrint: boolean;
  readonly partner: Partner;
  readonly role: MemberRole;
  readonly founding: boolean;
  readonly fromDated: Dated;
};

/** Who represents a body now, and whether the name may be printed (community.md R7). */
export type NewName = { readonly name: string; readonly mayPrint: boolean };

/** A member is a body or somebody by name; a name is printed only where there is one. */
export function decideMember(
  member: Pick<NewMember, 'organizationId' | 'bodyName' | 'name' | 'mayPrint'>,
): Result<null, 'member-nobody' | 'name-missing'> {
  const { organizationId, bodyName, name, mayPrint } = member;
  if (!organizationId && bodyName === '' && name === '') return refuse('member-nobody');
  return mayPrint && name === '' ? refuse('name-missing') : ok(null);
}
