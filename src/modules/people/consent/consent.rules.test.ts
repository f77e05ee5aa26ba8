import { expect, test } from 'vitest';
import { type Answer, allows, decideAnswer, type Standing } from './consent.rules.ts';

const answer: Answer = {
  purpose: 'infoSharing',
  status: 'granted',
  items: ['health'],
  recipients: ['elder'],
  method: 'oral',
  explainedWith: '同意説明書 2026年4月版',
  witness: '',
  proxyName: '',
  proxyAuthority: null,
  personsView: '',
  validUntil: null,
};
const today = '2026-11-26';
const word = (change: Partial<Answer>) => {
  const verdict = decideAnswer({ ...answer, ...change }, today);
  return verdict.ok ? 'ok' : verdict.refusal;
};

test('a consent names what, to whom, how and with which explanation', () => {
  expect(word({})).toBe('ok');
  expect(word({ items: [] })).toBe('items-missing');
  expect(word({ recipients: [] })).toBe('recipients-missing');
  expect(word({ method: null })).toBe('method-missing');
  expect(word({ explainedWith: '' })).toBe('explanation-missing');
  expect(word({ validUntil: '2026-11-25' })).toBe('already-over');
});

test('not asked, refused and impossible can be written down with nothing else', () => {
  for (const status of ['notAsked', 'refused', 'impossible', 'pending'] as const)
    expect(word({ status, items: [], recipients: [], method: null, explainedWith: '' })).toBe('ok');
});

test('a proxy says on what authority, and what the person themselves said', () => {
  expect(word({ method: 'proxy' })).toBe('proxy-missing');
  expect(word({ method: 'proxy', proxyName: '白川 一', proxyAuthority: 'legalGuardian' })).toBe(
    'view-missing',
  );
  const whole = { method: 'proxy', proxyName: '白川 一', proxyAuthority: 'legalGuardian' } as const;
  expect(word({ ...whole, personsView: 'それでいい、と言った' })).toBe('ok');
});

test('a consent opens its category to its recipient until its last day, and nothing else', () => {
  const consent: Standing = { ...answer, status: 'granted', validUntil: '2026-12-31' };
  expect(allows(consent, 'elder', 'health', '2026-12-31')).toBe(true);
  expect(allows(consent, 'elder', 'health', '2027-01-01')).toBe(false);
  expect(allows(consent, 'elder', 'money', today)).toBe(false);
  expect(allows(consent, 'disability', 'health', today)).toBe(false);
  expect(allows({ ...consent, status: 'withdrawn' }, 'elder', 'health', today)).toBe(false);
  expect(allows({ ...consent, purpose: 'collectFromThirdParty' }, 'elder', 'health', today)).toBe(false);
});
