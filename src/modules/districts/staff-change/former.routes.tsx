import { Desk } from '../../../kernel/http/desk.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { readFormerMember, readFormerMembers } from './former.actions.ts';
import { FormerMemberPage, FormerMembersPage } from './former.page.tsx';

export const formerDesk = new Desk()
  .get(
    districtsPaths.formerMembers,
    { audience: 'staff', permission: 'formerMember.list' },
    async (visit) => {
      const read = await readFormerMembers(visit.ctx);
      if (!read.ok) return await visit.refused(read);
      return await visit.page('担当を離れた人', <FormerMembersPage {...read.value} />);
    },
  )
  .get(
    districtsPaths.formerMember(':id'),
    { audience: 'staff', permission: 'formerMember.view' },
    async (visit) => {
      const read = await readFormerMember(visit.ctx, visit.id('id'));
      if (!read.ok) return await visit.refused(read);
      return await visit.page(`${read.value.member.name}さんの記録`, <FormerMemberPage {...read.value} />);
    },
  );
