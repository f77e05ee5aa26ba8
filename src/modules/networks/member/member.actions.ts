import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { organizationCards } from '../../districts/index.ts';
import type { Dated } from '../dated.rules.ts';
import { keptNetwork } from '../network/network.actions.ts';
import { lockColumns } from '../networks.walls.ts';
import { decideMember, type NewMember, type NewName } from './member.rules.ts';
import {
  endMemberNames,
  endSubcommitteeRow,
  insertMember,
  insertMemberName,
  insertSubcommittee,
  memberById,
  subcommitteeById,
  subcommitteesOf,
  updateMember,
} from './member.store.ts';

/** Adds a member. A person's name goes under the network's lock; what may be printed of it only where they agreed. */
export const addMember = (ctx: Ctx, networkId: string, member: NewMember, mark?: DeedMark) =>
  ctx.act(
    'network.members',
    async (tx) => {
      const kept = await keptNetwork(tx, networkId);
      if (!kept.ok) return kept;
      const decided = decideMember(member);
      if (!decided.ok) return decided;
      const { name, mayPrint, ...rest } = member;
      const { organizationId } = rest;
      if (organizationId && !(await organizationCards(tx, [organizationId])).has(organizationId))
        return refuse('no-such-choice');
      const row = { ...rest, networkId, publicName: mayPrint ? name : '' };
      const id = await insertMember(tx, row);
      if (name !== '') await insertMemberName(tx, id, name, await lockColumns(tx, kept.value.lockId));
      tx.about({ kind: 'network', id: networkId, detail: { member: id } });
      return ok({ id });
    },
    mark,
  );

async function keptMember(tx: Tx, id: string) {
  const member = await memberById(tx, id);
  if (!member || member.endedOn !== null) return refuse('not-found');
  const kept = await keptNetwork(tx, member.networkId);
  return kept.ok ? ok({ member, network: kept.value }) : kept;
}

/** Somebody else represents the body, or agreed to be named, or no longer does. Answers the network. */
export const nameMember = (ctx: Ctx, id: string, { name, mayPrint }: NewName, mark?: DeedMark) =>
  ctx.act(
    'network.members',
    async (tx) => {
      const kept = await keptMember(tx, id);
      if (!kept.ok) return kept;
      if (mayPrint && name === '') return refuse('name-missing');
      await endMemberNames(tx, id);
      const { lockId } = kept.value.network;
      if (name !== '') await insertMemberName(tx, id, name, await lockColumns(tx, lockId));
      await updateMember(tx, id, { publicName: mayPrint ? name : '' });
      const networkId = kept.value.network.id;
      tx.about({ kind: 'network', id: networkId, detail: { member: id, mayPrint } });
      return ok({ networkId });
    },
    mark,
  );

/** Ends a membership today; who it was stays known. Answers the network. */
export const endMember = (ctx: Ctx, id: string, endedOn: string, mark?: DeedMark) =>
  ctx.act(
    'network.members',
    async (tx) => {
      const kept = await keptMember(tx, id);
      if (!kept.ok) return kept;
      await updateMember(tx, id, { endedOn, publicName: '' });
      const networkId = kept.value.network.id;
      tx.about({ kind: 'network', id: networkId, detail: { member: id, endedOn } });
      return ok({ networkId });
    },
    mark,
  );

export type NewSubcommittee = {
  readonly name: string;
  readonly purpose: string;
  readonly fromDated: Dated | '';
};

export const addSubcommittee = (ctx: Ctx, networkId: string, group: NewSubcommittee, mark?: DeedMark) =>
  ctx.act(
    'network.members',
    async (tx) => {
      const kept = await keptNetwork(tx, networkId);
      if (!kept.ok) return kept;
      const sort = (await subcommitteesOf(tx, [networkId])).length + 1;
      const id = await insertSubcommittee(tx, { ...group, networkId, sort });
      tx.about({ kind: 'network', id: networkId, detail: { subcommittee: group.name } });
      return ok({ id });
    },
    mark,
  );

export const endSubcommittee = (ctx: Ctx, id: string, endedOn: string, mark?: DeedMark) =>
  ctx.act(
    'network.members',
    async (tx) => {
      const group = await subcommitteeById(tx, id);
      if (!group) return refuse('not-found');
      const kept = await keptNetwork(tx, group.networkId);
      if (!kept.ok) return kept;
      await endSubcommitteeRow(tx, id, endedOn);
      tx.about({ kind: 'network', id: group.networkId, detail: { subcommittee: group.name, endedOn } });
      return ok({ networkId: group.networkId });
    },
    mark,
  );
