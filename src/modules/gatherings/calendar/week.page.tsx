import { Said } from '../../../kernel/i18n/ruby.tsx';
import { addDays } from '../../../kernel/time.ts';
import { EmptyState, Link, OwnWords, PageHead, Section } from '../../../kernel/ui/index.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { signupWords, gatheringWords as words } from '../messages.ts';
import { DayState, Fee, SaidDay, SaidDays, SaidHours, StepFreeWord } from './day-words.tsx';
import { NearForm } from './near.page.tsx';
import { DAYS_OF_WEEK, type Week, type WeekDay, whereOf } from './shown-day.ts';
import { WeekMap } from './week-map.page.tsx';

/** 「集まる」: this week near me. Columns of days on a wide screen, a list by day on a phone; the map never instead (screens.md 4). `code`: of the municipality. */
export function WeekPage({ week, code }: { week: Week; code: string }) {
  const empty = week.lasting.length === 0 && week.days.every(({ shown }) => shown.length === 0);
  return (
    <>
      <PageHead title={<Said message={words.title} />} lead={<Said message={words.lead} />} />
      <NearForm
        action={gatheringPaths.week}
        districts={week.districts}
        nearId={week.near?.id ?? null}
        from={week.from}
      />
      <WeekNav week={week} />
      {empty ? <EmptyWeek /> : <Days week={week} />}
      <Lasting week={week} />
      <WeekMap week={week} code={code} />
      <p>
        <Link href={gatheringPaths.townFeed}>
          <Said message={words.subscribeAll} />
        </Link>{' '}
        <span class="ts-quiet">
          <Said message={words.subscribeHint} />
        </span>
      </p>
      <p>
        <Link href={gatheringPaths.own}>
          <Said message={signupWords.find} />
        </Link>
      </p>
    </>
  );
}

function WeekNav({ week: { from, today } }: { week: Week }) {
  const to = (day: string) => `${gatheringPaths.week}?from=${day}`;
  return (
    <nav class="ts-week-nav" aria-labelledby="week-of">
      <h2 id="week-of">
        <Said message={words.weekOf} blanks={{ from: <SaidDay day={from} /> }} />
      </h2>
      <p class="ts-cluster">
        <Link href={to(addDays(from, -DAYS_OF_WEEK))}>
          <Said message={words.earlier} />
        </Link>
        {from !== today && (
          <Link href={gatheringPaths.week}>
            <Said message={words.thisWeek} />
          </Link>
        )}
        <Link href={to(addDays(from, DAYS_OF_WEEK))}>
          <Said message={words.later} />
        </Link>
      </p>
    </nav>
  );
}

function EmptyWeek() {
  return (
    <EmptyState
      title={<Said message={words.nothingAll} />}
      action={
        <Link href={consultationPaths.ask}>
          <Said message={words.tell} />
        </Link>
      }
    >
      <Said message={words.nothingHint} />
    </EmptyState>
  );
}

function Days({ week }: { week: Week }) {
  return (
    <ol class="ts-week ts-plain">
      {week.days.map(({ day, shown }) => (
        <li data-today={day === week.today ? 'yes' : undefined}>
          <h3>
            <SaidDay day={day} /> <NearWord day={day} today={week.today} />
          </h3>
          {shown.length === 0 ? (
            <p class="ts-quiet">
              <Said message={words.nothing} />
            </p>
          ) : (
            <ul class="ts-plain">
              {shown.map((one) => (
                <ShownOne shown={one} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Exhibitions and the like: once below the days, not under each of them. */
function Lasting({ week: { lasting } }: { week: Week }) {
  if (lasting.length === 0) return null;
  return (
    <Section title={<Said message={words.lasting} />} id="lasting">
      <ul class="ts-plain ts-stack">
        {lasting.map((one) => (
          <ShownOne shown={one} />
        ))}
      </ul>
    </Section>
  );
}

function NearWord({ day, today }: { day: string; today: string }) {
  if (day !== today && day !== addDays(today, 1)) return null;
  return (
    <strong>
      <Said message={day === today ? words.today : words.tomorrow} />
    </strong>
  );
}

/** One gathering on one day: what, when, where, then what one asks before setting out. */
function ShownOne({ shown }: { shown: WeekDay }) {
  const { day, gathering } = shown;
  const where = whereOf(shown);
  return (
    <li class="ts-card">
      <p>
        <strong>
          <Link href={gatheringPaths.show(gathering.id)}>
            <OwnWords>{gathering.alias || gathering.name}</OwnWords>
          </Link>
        </strong>
      </p>
      <DayState shown={shown} />
      {day.lastDay && (
        <p>
          <SaidDays day={day} />
        </p>
      )}
      {day.startsAt !== '' && (
        <p>
          <SaidHours day={day} />
        </p>
      )}
      {where !== '' && (
        <p>
          <OwnWords>{where}</OwnWords>
        </p>
      )}
      <Facts shown={shown} />
    </li>
  );
}

function Facts({ shown: { gathering, place } }: { shown: WeekDay }) {
  return (
    <p class="ts-quiet ts-cluster">
      <StepFreeWord place={place} />
      <span>
        <Fee gathering={gathering} />
      </span>
      {gathering.newcomers && (
        <span>
          <Said message={words.newcomers} />
        </span>
      )}
    </p>
  );
}
