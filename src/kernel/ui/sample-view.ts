import type { View } from './view.ts';

/** A view for tests and the styleguide: a resident's page in Japanese unless said otherwise. */
export function aView(told: Partial<View> = {}): View {
  const audience = told.audience ?? 'resident';
  return {
    townName: 'しらかわ町',
    townPhone: '0561-00-0000',
    townHours: '平日 8時30分から17時15分まで',
    serviceName: '紡ぎ',
    base: '',
    path: '/',
    locale: 'ja',
    ruby: false,
    textSize: 'normal',
    audience,
    csrf: 'csrf-of-this-session',
    assets: { css: '/assets/tsumugi.css', script: '/assets/tsumugi.js' },
    demo: false,
    mode: 'production',
    nav: audience === 'staff' ? staffNav : residentNav,
    nowIso: '2026-11-22T14:05:00+09:00',
    ...told,
  };
}

const residentNav: View['nav'] = [
  { href: '/consult', label: '相談する', current: true },
  { href: '/gatherings', label: '集まる', current: false },
  { href: '/ask', label: '頼む', current: false },
  { href: '/help', label: '手伝う', current: false },
  { href: '/know', label: '知る', current: false },
];

const staffNav: View['nav'] = [
  { href: '/today', label: 'きょう', current: true },
  { href: '/consultations', label: '相談', current: false },
  { href: '/people', label: '世帯と人', current: false },
  { href: '/meetings', label: '会議', current: false },
  { href: '/districts', label: '地区', current: false },
  { href: '/numbers', label: '数字', current: false },
];
