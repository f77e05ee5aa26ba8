import type { Role } from '../../src/kernel/auth/roles.ts';
import type { Clearance } from '../../src/kernel/walls/tokens.ts';

/** Somebody of the cast and the one post they hold. */
export type Seat = {
  readonly login: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly organization: OrganizationName;
  readonly district?: 'north' | 'south';
  readonly clearances?: readonly Clearance[];
  readonly manager?: string;
};

export type OrganizationName = 'city' | 'shakyo' | 'elder' | 'disability';

/** Aoki is the case worker, Baba shares her team; Chiba works in the next town and must see nothing. */
export const cast: readonly Seat[] = [
  { login: 'owner', name: '大野 統', post: '地域共生推進課長', role: 'municipalOwner', organization: 'city' },
  {
    login: 'manager',
    name: '森 管',
    post: '相談支援係長',
    role: 'municipalManager',
    organization: 'city',
    manager: 'owner',
  },
  {
    login: 'clerk',
    name: '加藤 窓',
    post: '総合窓口',
    role: 'counterClerk',
    organization: 'city',
    manager: 'manager',
  },
  {
    login: 'doi',
    name: '土井 北',
    post: '地域共生担当（北）',
    role: 'districtOfficer',
    organization: 'city',
    district: 'north',
    manager: 'manager',
  },
  {
    login: 'endo',
    name: '遠藤 南',
    post: '地域共生担当（南）',
    role: 'districtOfficer',
    organization: 'city',
    district: 'south',
    manager: 'manager',
  },
  {
    login: 'aoki',
    name: '青木 花',
    post: 'CSW 北',
    role: 'csw',
    organization: 'shakyo',
    district: 'north',
    manager: 'shakyoManager',
  },
  {
    login: 'baba',
    name: '馬場 月',
    post: 'CSW 南',
    role: 'csw',
    organization: 'shakyo',
    district: 'south',
    manager: 'shakyoManager',
  },
  {
    login: 'shakyoManager',
    name: '白井 長',
    post: '地域福祉課長',
    role: 'municipalManager',
    organization: 'shakyo',
    manager: 'owner',
  },
  {
    login: 'coordinator',
    name: '藤 協',
    post: '多機関協働の調整役',
    role: 'coordinator',
    organization: 'shakyo',
    manager: 'owner',
  },
  {
    login: 'goto',
    name: '後藤 高',
    post: '高齢の相談員',
    role: 'fieldCounsellor',
    organization: 'elder',
    manager: 'manager',
  },
  {
    login: 'elderClerk',
    name: '江口 受',
    post: '包括の受付',
    role: 'counterClerk',
    organization: 'elder',
    manager: 'manager',
  },
  {
    login: 'hara',
    name: '原 障',
    post: '障害の相談員',
    role: 'fieldCounsellor',
    organization: 'disability',
    clearances: ['specialCare'],
    manager: 'manager',
  },
  {
    login: 'ito',
    name: '伊藤 歩',
    post: 'アウトリーチ支援員',
    role: 'outreachWorker',
    organization: 'shakyo',
    manager: 'shakyoManager',
  },
  {
    login: 'duty',
    name: '野田 直',
    post: '当直責任者',
    role: 'dutyManager',
    organization: 'city',
    manager: 'owner',
  },
  {
    login: 'safety',
    name: '佐藤 守',
    post: '安全配慮担当',
    role: 'safetyOfficer',
    organization: 'city',
    clearances: ['safety', 'specialCare'],
    manager: 'owner',
  },
  {
    login: 'abuse',
    name: '阿部 虐',
    post: '虐待対応担当',
    role: 'abuseOfficer',
    organization: 'city',
    clearances: ['abuse', 'specialCare'],
    manager: 'owner',
  },
  {
    login: 'reviewer',
    name: '上田 点',
    post: '閲覧記録の点検者',
    role: 'auditReviewer',
    organization: 'city',
    clearances: ['auditReview'],
    manager: 'owner',
  },
  {
    login: 'admin',
    name: '管 理',
    post: 'システム管理者',
    role: 'townAdministrator',
    organization: 'city',
    manager: 'owner',
  },
];

/** A login of the cast, `resident`, or `job:name`. */
export type Who = string;
