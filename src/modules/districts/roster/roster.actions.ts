import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { activeDistricts } from '../district/district.store.ts';
import { contactPoints } from '../organization/contact.store.ts';
import { activePosts } from '../post/post.store.ts';
import { rosterOf, unattended } from './roster.rules.ts';

/** Who is on, district by district, and where they can be reached. */
export const readRoster = (ctx: Ctx, day: LocalDate) =>
  ctx.read('roster.view', async (tx) => {
    const districts = await activeDistricts(tx, day);
    const posts = await activePosts(tx, { on: day });
    const lines = rosterOf(districts, posts);
    const bodies = [...new Set(lines.map((line) => line.post.organizationId))];
    const duty = posts.filter((post) => post.role === 'dutyManager' || post.role === 'counterClerk');
    return ok({
      lines,
      duty,
      unattended: unattended(districts, posts),
      contacts: await contactPoints(tx, [...bodies, ...duty.map((post) => post.organizationId)], day),
    });
  });
