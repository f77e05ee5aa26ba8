import { Said, SaidTime } from '../../../kernel/i18n/ruby.tsx';
import { speakTime } from '../../../kernel/time.ts';
import { StatusChip, useView } from '../../../kernel/ui/index.ts';
import type { DayOpening, Hours } from '../../districts/index.ts';
import { gatheringWords } from '../messages.ts';
import { stationWords as words } from './messages.ts';

/** Stretches of a day as they are spoken: 「午前9時から午後5時まで」. */
export function SaidStretches({ hours }: { hours: readonly Hours[] }) {
  const { locale } = useView();
  const spoken = (clock: string) => <SaidTime>{speakTime(clock, locale)}</SaidTime>;
  return (
    <>
      {hours.map(({ from, until }, at) => (
        <>
          {at > 0 && '、'}
          <Said message={gatheringWords.hours} blanks={{ from: spoken(from), until: spoken(until) }} />
        </>
      ))}
    </>
  );
}

/** Hours of a day, or that it is closed and why. */
export function SaidOpening({ opening }: { opening: DayOpening }) {
  if (opening.state === 'unknown') return <Said message={words.unknown} />;
  if (opening.state === 'closed')
    return (
      <>
        <Said message={words.closed} />
        {opening.reason !== '' && `（${opening.reason}）`}
      </>
    );
  return (
    <>
      <SaidStretches hours={opening.hours} />
      {opening.reason !== '' && `（${opening.reason}）`}
    </>
  );
}

/** Whether it is open today: word and shape, the hours beside it, because a chip does not break. */
export function OpenToday({ opening }: { opening: DayOpening }) {
  if (opening.state === 'unknown') return <Said message={words.unknownToday} />;
  const isOpen = opening.state === 'open';
  return (
    <>
      <StatusChip kind={isOpen ? 'done' : 'withdrawn'}>
        <Said message={isOpen ? words.openToday : words.closedToday} />
      </StatusChip>{' '}
      {isOpen && <SaidStretches hours={opening.hours} />}
    </>
  );
}
