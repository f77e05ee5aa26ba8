import { Desk } from '../../../kernel/http/desk.ts';
import { ok } from '../../../kernel/result.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { mayAsk } from '../permissions.ts';
import { OfficesPage } from './office.page.tsx';

export const officeDesk = new Desk().get(
  districtsPaths.offices,
  { audience: 'staff', permission: 'post.list' },
  async (visit) => {
    const read = await visit.ctx.read('post.list', async (tx) =>
      ok({
        plansChanges: mayAsk(tx.ring.roles, 'staffChange.view'),
        reviews: mayAsk(tx.ring.roles, 'formerMember.list'),
      }),
    );
    if (!read.ok) return await visit.refused(read);
    return await visit.page('担当と組織', <OfficesPage {...read.value} />);
  },
);
