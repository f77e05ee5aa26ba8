import { Said, SaidTime } from '../../../kernel/i18n/ruby.tsx';
import { dayOf, type LocalTime, speakTime, timeOf } from '../../../kernel/time.ts';
import { useView } from '../../../kernel/ui/index.ts';
import { SaidDay } from '../calendar/day-words.tsx';
import { gatheringWords } from '../messages.ts';

/** 「午後1時から午後3時まで」, as it is spoken. */
export function SaidTimes({ from, until }: { from: LocalTime; until: LocalTime }) {
  const { locale } = useView();
  const spoken = (clock: string) => <SaidTime>{speakTime(clock, locale)}</SaidTime>;
  return <Said message={gatheringWords.hours} blanks={{ from: spoken(from), until: spoken(until) }} />;
}

/** Day and times of a booking. One that ends on another day tells both. */
export function SaidStretch({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) {
  const [day, last] = [dayOf(startsAt), dayOf(new Date(endsAt.getTime() - 1))];
  if (day === last)
    return (
      <>
        <SaidDay day={day} /> <SaidTimes from={timeOf(startsAt)} until={endClock(endsAt)} />
      </>
    );
  return (
    <Said
      message={gatheringWords.hours}
      blanks={{ from: <SaidMoment at={startsAt} />, until: <SaidMoment at={endsAt} /> }}
    />
  );
}

const endClock = (endsAt: Date): LocalTime => (timeOf(endsAt) === '00:00' ? '24:00' : timeOf(endsAt));

function SaidMoment({ at }: { at: Date }) {
  const { locale } = useView();
  return (
    <>
      <SaidDay day={dayOf(at)} /> <SaidTime>{speakTime(timeOf(at), locale)}</SaidTime>
    </>
  );
}

/** 13:00–15:00 for staff lists. */
export const clockRange = (startsAt: Date, endsAt: Date): string => `${timeOf(startsAt)}–${endClock(endsAt)}`;
