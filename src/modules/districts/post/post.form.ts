import { z } from 'zod';
import { isRole, type Role, roles } from '../../../kernel/auth/roles.ts';
import { choice, choices, date, text, uuid } from '../../../kernel/forms/pieces.ts';
import { type Clearance, clearanceTokens } from '../../../kernel/walls/tokens.ts';

export const roleWords = Object.keys(roles).filter(isRole) as readonly Role[];

export const clearanceTitles: Record<Clearance, string> = {
  specialCare: '要配慮個人情報（病気・障害など）',
  safety: '安全配慮（支援措置・住所の非公開）',
  abuse: '虐待の通報者',
  auditReview: '閲覧記録の点検',
};

export const clearanceWords = Object.keys(clearanceTokens) as readonly Clearance[];

const changing = {
  name: text({ label: '担当の名前', max: 60 }),
  districtId: uuid({ label: '受け持つ地区', required: false }),
  managerPostId: uuid({ label: '上の担当', required: false }),
  clearances: choices({ label: '特別に見られる情報', options: clearanceWords }),
};

export const newPostForm = z.strictObject({
  ...changing,
  organizationId: uuid({ label: '組織' }),
  role: choice({ label: '役割', options: roleWords }),
  fromOn: date({ label: 'いつから' }),
});

export const changePostForm = z.strictObject(changing);

export const endPostForm = z.strictObject({ closesOn: date({ label: '最後の日' }) });
