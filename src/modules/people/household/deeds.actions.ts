import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import {
  formHousehold,
  joinHousehold,
  leaveHousehold,
  type NewHousehold,
  type NewMember,
} from './household.actions.ts';
import { endRelation, type NewRelation, relate } from './relation.actions.ts';

export const makeHousehold = (ctx: Ctx, input: NewHousehold, mark: DeedMark) =>
  ctx.act('household.change', (tx) => formHousehold(tx, input), mark);

export const addMember = (ctx: Ctx, householdId: string, member: NewMember, mark: DeedMark) =>
  ctx.act('household.change', (tx) => joinHousehold(tx, householdId, member), mark);

/** Ends a membership of this household; one of another household is not found. */
export const endMembership = (
  ctx: Ctx,
  { householdId, memberId, on }: { householdId: string; memberId: string; on: LocalDate },
  mark: DeedMark,
) =>
  ctx.act(
    'household.change',
    async (tx) => {
      const left = await leaveHousehold(tx, memberId, on);
      return left.ok && left.value.householdId !== householdId ? refuse('not-found') : left;
    },
    mark,
  );

export const addRelation = (ctx: Ctx, relation: NewRelation, mark: DeedMark) =>
  ctx.act('household.change', (tx) => relate(tx, relation), mark);

export const closeRelation = (
  ctx: Ctx,
  end: { personId: string; relationId: string; on: LocalDate },
  mark: DeedMark,
) => ctx.act('household.change', (tx) => endRelation(tx, end), mark);
