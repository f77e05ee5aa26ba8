import type { Child } from 'hono/jsx';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import { purposeMessages, bookingWords as words } from './messages.ts';
import type { Policy } from './policy.rules.ts';

/** How rooms are lent here, in sentences. */
export function LendingRules({ policy }: { policy: Policy }) {
  return (
    <ul>
      {sentences(policy).map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}

function sentences(policy: Policy): Child[] {
  const { drawDay, drawMonths, earliestDays, latestDays, groupSlots, freeDays } = policy;
  return [
    drawDay === null ? (
      <Said message={words.ruleAhead} blanks={{ days: earliestDays }} />
    ) : (
      <Said message={words.ruleDraw} blanks={{ months: drawMonths, day: drawDay }} />
    ),
    latestDays > 0 && <Said message={words.ruleLatest} blanks={{ days: latestDays }} />,
    policy.registeredOnly && <Said message={words.ruleRegistered} />,
    groupSlots !== null && <Said message={words.ruleCap} blanks={{ slots: groupSlots, days: freeDays }} />,
    policy.refusedPurposes.length > 0 && (
      <Said message={words.ruleRefused} blanks={{ purposes: <Purposes policy={policy} /> }} />
    ),
    fee(policy),
    policy.confirms === 'staff' && <Said message={words.ruleStaff} />,
  ].filter(Boolean);
}

function fee({ feeYen, feePer }: Policy) {
  if (feeYen === 0) return <Said message={words.ruleFree} />;
  const message = feePer === 'slot' ? words.ruleFeeSlot : words.ruleFeeHour;
  return <Said message={message} blanks={{ yen: feeYen.toLocaleString('ja-JP') }} />;
}

const Purposes = ({ policy }: { policy: Policy }) => (
  <>
    {policy.refusedPurposes.map((purpose, at) => (
      <>
        {at > 0 && '、'}
        <Said message={purposeMessages[purpose]} />
      </>
    ))}
  </>
);
