import { Said, SaidTime } from '../../../kernel/i18n/ruby.tsx';
import { formatDateShort, type LocalDate, speakTime } from '../../../kernel/time.ts';
import { OwnWords, StatusChip, useView } from '../../../kernel/ui/index.ts';
import type { PlaceCard } from '../../districts/index.ts';
import type { Gathering } from '../gathering/gathering.rules.ts';
import { gatheringWords as words } from '../messages.ts';
import type { Occurrence } from '../occurrence/occurrence.rules.ts';

/** A day as neighbours read it, with its readings. */
export function SaidDay({ day }: { day: string }) {
  return <SaidTime>{formatDateShort(day, useView().locale)}</SaidTime>;
}

/** A day, or the first and the last of what lasts for days. */
export function SaidDays({ day }: { day: Pick<Occurrence, 'day' | 'lastDay'> }) {
  if (day.lastDay === null) return <SaidDay day={day.day} />;
  const blanks = { from: <SaidDay day={day.day} />, until: <SaidDay day={day.lastDay} /> };
  return <Said message={words.span} blanks={blanks} />;
}

/** 13:30–15:30, as it is spoken; nothing where nobody told. */
export function SaidHours({ day }: { day: Pick<Occurrence, 'startsAt' | 'endsAt'> }) {
  const { locale } = useView();
  const spoken = (clock: string) => <SaidTime>{speakTime(clock, locale)}</SaidTime>;
  if (day.startsAt === '') return null;
  if (day.endsAt === '') return <Said message={words.hoursFrom} blanks={{ from: spoken(day.startsAt) }} />;
  return <Said message={words.hours} blanks={{ from: spoken(day.startsAt), until: spoken(day.endsAt) }} />;
}

/** Whether a day is sure, said only where it is not simply held. */
export function DayState({
  shown: { day, movedTo },
}: {
  shown: { day: Pick<Occurrence, 'state'>; movedTo: LocalDate | null };
}) {
  if (day.state === 'tentative')
    return (
      <StatusChip kind="waiting">
        <Said message={words.tentative} />
      </StatusChip>
    );
  if (day.state === 'cancelled')
    return (
      <StatusChip kind="withdrawn">
        <Said message={words.cancelled} />
      </StatusChip>
    );
  if (day.state !== 'moved') return null;
  return (
    <StatusChip kind="withdrawn">
      {movedTo ? (
        <Said message={words.movedTo} blanks={{ day: <SaidDay day={movedTo} /> }} />
      ) : (
        <Said message={words.moved} />
      )}
    </StatusChip>
  );
}

/** What it costs; nothing where nobody told. */
export function Fee({
  gathering: { feeYen, feeNote },
}: {
  gathering: Pick<Gathering, 'feeYen' | 'feeNote'>;
}) {
  if (feeYen === null && feeNote === '') return null;
  return (
    <>
      {feeYen === 0 && <Said message={words.free} />}
      {feeYen !== null && feeYen > 0 && (
        <Said message={words.yen} blanks={{ yen: feeYen.toLocaleString('ja-JP') }} />
      )}
      {feeNote !== '' && <OwnWords> {feeNote}</OwnWords>}
    </>
  );
}

const steps = { yes: words.stepFree, partly: words.stepPartly, no: words.stepNo } as const;

/** Whether one gets in without a step; nothing where nobody told. */
export function StepFreeWord({ place }: { place: Pick<PlaceCard, 'stepFree'> | null }) {
  if (!place || place.stepFree === 'unknown') return null;
  return <Said message={steps[place.stepFree]} />;
}
