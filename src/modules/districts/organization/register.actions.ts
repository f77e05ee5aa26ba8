import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { writeKeylessBody } from '../districts.walls.ts';
import { insertRegistered } from './organization.store.ts';
import type { RegisteredOrganization } from './register.rules.ts';

/** Enters a body of the directory from today on; answers its identifier. */
export async function registerOrganization(tx: Tx, body: RegisteredOrganization): Promise<string> {
  const id = newId(tx.now.getTime());
  const deskId = newId(tx.now.getTime());
  await writeKeylessBody(tx, body.kind, () => insertRegistered(tx, id, deskId, body));
  return id;
}
