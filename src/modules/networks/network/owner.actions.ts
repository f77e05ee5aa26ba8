import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { memberById, subcommitteeById } from '../member/member.store.ts';
import { statusById } from './network.store.ts';

/** The network something of it belongs to, for drawing its page again. */
export const networkOf = (ctx: Ctx, kind: 'status' | 'member' | 'subcommittee', id: string) =>
  ctx.read('network.view', async (tx) => {
    const of = { status: statusById, member: memberById, subcommittee: subcommitteeById }[kind];
    const found = await of(tx, id);
    return found ? ok(found.networkId) : refuse('not-found');
  });
