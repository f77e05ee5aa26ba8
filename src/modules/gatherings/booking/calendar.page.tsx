import { Said } from '../../../kernel/i18n/ruby.tsx';
import { addDays, formatDateShort } from '../../../kernel/time.ts';
import { BackLink, Link, PageHead, Section, SummaryList, useView } from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { SaidDay } from '../calendar/day-words.tsx';
import { SaidOpening } from '../station/opening-words.tsx';
import type { RoomDay, RoomWeek, ShownStretch } from './booking.view.ts';
import { LendingRules } from './lending-rules.page.tsx';
import { bookingWords as words } from './messages.ts';
import { SaidTimes } from './time-words.tsx';

const DAYS = 7;

/** A week of a room: which times are free, never who has the others. */
export function RoomWeekPage({ week }: { week: RoomWeek }) {
  const { room, station, place, policy } = week;
  return (
    <>
      <BackLink href={stationPaths.show(station.id)}>
        <Said message={words.toStation} />
      </BackLink>
      <PageHead
        title={<Said message={words.calendar} blanks={{ room: room.name }} />}
        shoulder={place.name}
      />
      <WeekNav week={week} />
      <SummaryList
        rows={week.days.map((day) => ({
          label: <SaidDay day={day.day} />,
          value: <DayCell week={week} day={day} />,
        }))}
      />
      <Section title={<Said message={words.rules} />}>
        <LendingRules policy={policy} />
      </Section>
      <p>
        <Link href={stationPaths.own}>
          <Said message={words.find} />
        </Link>
      </p>
    </>
  );
}

function WeekNav({ week: { room, from, today } }: { week: RoomWeek }) {
  const to = (day: string) => `${stationPaths.room(room.id)}?from=${day}`;
  return (
    <nav class="ts-week-nav" aria-labelledby="week-of">
      <h2 id="week-of">
        <Said message={words.weekOf} blanks={{ from: <SaidDay day={from} /> }} />
      </h2>
      <p class="ts-cluster">
        {from > today && (
          <Link href={to(addDays(from, -DAYS))}>
            <Said message={words.earlier} />
          </Link>
        )}
        <Link href={to(addDays(from, DAYS))}>
          <Said message={words.later} />
        </Link>
      </p>
    </nav>
  );
}

function DayCell({ week, day }: { week: RoomWeek; day: RoomDay }) {
  if (day.opening.state === 'closed') return <SaidOpening opening={day.opening} />;
  if (week.policy.slots.length > 0)
    return (
      <ul class="ts-plain">
        {day.stretches.map((stretch) => (
          <li>
            <Stretch week={week} day={day} stretch={stretch} />
          </li>
        ))}
      </ul>
    );
  return <FreeDay week={week} day={day} />;
}

const stateWords = { free: words.free, taken: words.taken, passed: words.passed, shut: words.shut } as const;

function Stretch({ week, day, stretch }: { week: RoomWeek; day: RoomDay; stretch: ShownStretch }) {
  const { locale } = useView();
  const said = (
    <Said
      message={stateWords[stretch.state]}
      blanks={{ hours: <SaidTimes from={stretch.from} until={stretch.until} /> }}
    />
  );
  if (stretch.state !== 'free' || !week.room.bookable) return <span class="ts-quiet">{said}</span>;
  const { from, until } = stretch;
  return (
    <Link
      href={`${stationPaths.book(week.room.id)}?day=${day.day}&slot=${from}-${until}`}
      about={formatDateShort(day.day, locale)}
    >
      {said}
    </Link>
  );
}

/** Without a grid: what is taken, and a way to ask for the rest. */
function FreeDay({ week, day }: { week: RoomWeek; day: RoomDay }) {
  return (
    <>
      <p class="ts-quiet">
        <SaidOpening opening={day.opening} />
      </p>
      {day.stretches.length === 0 ? (
        <p>
          <Said message={words.allFree} />
        </p>
      ) : (
        <ul class="ts-plain">
          {day.stretches.map((stretch) => (
            <li>
              <Stretch week={week} day={day} stretch={stretch} />
            </li>
          ))}
        </ul>
      )}
      {week.room.bookable && (
        <p>
          <Link
            href={`${stationPaths.book(week.room.id)}?day=${day.day}`}
            about={formatDateShort(day.day, useView().locale)}
          >
            <Said message={words.askDay} />
          </Link>
        </p>
      )}
    </>
  );
}
