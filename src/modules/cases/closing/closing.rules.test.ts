import { expect, test } from 'vitest';
import {
  asksTelling,
  type ClosingState,
  closeReasons,
  decideAnswer,
  decideApproval,
  followUpDays,
  staysWithLead,
} from './closing.rules.ts';

const asked: ClosingState = { askedBy: 'aoki', leadAnswer: null, ended: null };

test('closing waits for the lead agency and for a second person', () => {
  expect(decideApproval(asked, 'mori')).toEqual({ ok: false, refusal: 'lead-not-accepted' });
  expect(decideApproval({ ...asked, leadAnswer: 'declined' }, 'mori')).toEqual({
    ok: false,
    refusal: 'lead-not-accepted',
  });
  const accepted: ClosingState = { ...asked, leadAnswer: 'accepted' };
  expect(decideApproval(accepted, 'aoki')).toEqual({ ok: false, refusal: 'second-person' });
  expect(decideApproval(accepted, 'mori')).toEqual({ ok: true, value: null });
  expect(decideApproval({ ...accepted, ended: 'takenBack' }, 'mori')).toEqual({
    ok: false,
    refusal: 'closing-missing',
  });
});

test('the lead agency answers once, while the request is open', () => {
  expect(decideAnswer(asked).ok).toBe(true);
  expect(decideAnswer({ ...asked, leadAnswer: 'accepted' })).toEqual({
    ok: false,
    refusal: 'lead-has-answered',
  });
  expect(decideAnswer({ ...asked, ended: 'takenBack' })).toEqual({ ok: false, refusal: 'lead-has-answered' });
});

test('somebody looks in at one, three and six months, counted by the calendar', () => {
  expect(followUpDays('goalsMet', '2026-11-30')).toEqual(['2026-12-30', '2027-02-28', '2027-05-30']);
});

test('where nobody is left, nobody is looked in on, told, or asked to stay responsible', () => {
  const none = closeReasons.filter((reason) => followUpDays(reason, '2026-11-26').length === 0);
  expect(none).toEqual(['transferredToOtherMunicipality', 'died', 'duplicate']);
  expect(closeReasons.filter(staysWithLead)).toEqual(['transferredToOtherMunicipality', 'died', 'duplicate']);
  expect(closeReasons.filter((reason) => !asksTelling(reason))).toEqual(['lostContact', 'died', 'duplicate']);
});
