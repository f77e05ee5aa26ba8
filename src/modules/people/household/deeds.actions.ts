import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import {
  formHousehold,
  joinHousehold,
  leaveHousehold,
  type NewHousehold,
  type NewMember,
} from './household.actions.ts';
import { type NewRelation, relate } from './relation.actions.ts';

export const makeHousehold = (ctx: Ctx, input: NewHousehold, mark: DeedMark) =>
  ctx.act('household.change', (tx) => formHousehold(tx, input), mark);

export const addMember = (ctx: Ctx, householdId: string, member: NewMember, mark: DeedMark) =>
  ctx.act('household.change', (tx) => joinHousehold(tx, householdId, member), mark);

export const endMembership = (ctx: Ctx, memberId: string, on: LocalDate, mark: DeedMark) =>
  ctx.act('household.change', (tx) => leaveHousehold(tx, memberId, on), mark);

export const addRelation = (ctx: Ctx, relation: NewRelation, mark: DeedMark) =>
  ctx.act('household.change', (tx) => relate(tx, relation), mark);
