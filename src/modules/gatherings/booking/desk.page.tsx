import { addDays, formatDate, formatDateShort } from '../../../kernel/time.ts';
import {
  Actions,
  Button,
  Card,
  Cards,
  EmptyState,
  Link,
  PageHead,
  ResourceList,
  Section,
  type StateKind,
  StatusChip,
} from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { type Booking, type BookingState, bookingStates, purposeLabel } from './booking.rules.ts';
import type { BookingsView, DeskView, ShownBooking } from './booking.view.ts';
import { whose } from './booking-words.ts';
import { placeName, StationHead } from './station-head.page.tsx';
import { clockRange } from './time-words.tsx';

/** Stations one keeps, with what waits there. */
export function DeskPage({ desk }: { desk: DeskView }) {
  return (
    <>
      <PageHead
        title="ステーション"
        lead="担当しているステーションの予約と、居間に来た人。"
        aside={
          <Button kind="outline" href={stationPaths.make}>
            ステーションを加える
          </Button>
        }
      />
      {desk.kept.length === 0 ? (
        <EmptyState title="担当しているステーションはありません">
          担当になると、部屋の予約と居間の人数がここに出ます。空き状況はだれでも見られます。
        </EmptyState>
      ) : (
        <Cards>
          {desk.kept.map(({ station, place, waiting, untold, today }) => (
            <Card href={stationPaths.day(station.id)} title={placeName({ place })} level={2}>
              <p>きょうの予約 {today}件</p>
              <p class="ts-cluster">
                {waiting > 0 && <StatusChip kind="waiting">返事待ち {waiting}件</StatusChip>}
                {untold > 0 && <StatusChip kind="open">伝えること {untold}件</StatusChip>}
                {station.lastOn && (
                  <StatusChip kind="withdrawn">最後の日 {formatDateShort(station.lastOn)}</StatusChip>
                )}
                {!station.public && <StatusChip kind="draft">公開していない</StatusChip>}
              </p>
            </Card>
          ))}
        </Cards>
      )}
      <p>
        <Link href={stationPaths.list}>住民が見るステーションのページ</Link>
      </p>
    </>
  );
}

/** Bookings of a day or of seven days: what waits for an answer first. */
export function DayPage({ bookings }: { bookings: BookingsView }) {
  const { station, place, day, days, waiting, shown } = bookings;
  return (
    <>
      <StationHead
        {...{ station, place }}
        tab="day"
        title="部屋の予約"
        aside={<Button href={stationPaths.enter(station.id)}>予約を入れる</Button>}
      />
      <DayNav bookings={bookings} />
      {waiting.length > 0 && (
        <Section title={`返事を待っている申し込み（${waiting.length}件）`}>
          <BookingRows shown={waiting} withDay />
        </Section>
      )}
      <Section title={days === 1 ? formatDate(day) : `${formatDate(day)}からの7日間`}>
        {shown.length === 0 ? (
          <EmptyState title="予約はありません">
            電話や窓口で受けたときは「予約を入れる」から入れます。
          </EmptyState>
        ) : (
          <Days bookings={bookings} />
        )}
      </Section>
      <Actions>
        <Button kind="outline" danger href={stationPaths.bump(station.id)}>
          災害のために部屋を空ける
        </Button>
        <Button kind="text" href={stationPaths.edit(station.id)}>
          ステーションと部屋の設定
        </Button>
      </Actions>
    </>
  );
}

function DayNav({ bookings: { station, day, days, today } }: { bookings: BookingsView }) {
  const to = (on: string, span: 1 | 7) =>
    `${stationPaths.day(station.id)}?day=${on}${span === 7 ? '&days=7' : ''}`;
  return (
    <nav class="ts-cluster" aria-label="日をえらぶ">
      <Link href={to(addDays(day, -days), days)}>{days === 1 ? '前の日' : '前の週'}</Link>
      {day !== today && <Link href={to(today, days)}>きょう</Link>}
      <Link href={to(addDays(day, days), days)}>{days === 1 ? '次の日' : '次の週'}</Link>
      <Link href={to(day, days === 1 ? 7 : 1)}>{days === 1 ? '週で見る' : '日で見る'}</Link>
    </nav>
  );
}

function Days({ bookings: { day, days, shown } }: { bookings: BookingsView }) {
  if (days === 1) return <BookingRows shown={shown} />;
  const each = Array.from({ length: days }, (_, ahead) => addDays(day, ahead));
  return (
    <>
      {each.map((on) => {
        const ofDay = shown.filter(({ booking }) => touches(booking, on));
        return ofDay.length === 0 ? null : (
          <Section title={formatDateShort(on)} level={3}>
            <BookingRows shown={ofDay} />
          </Section>
        );
      })}
    </>
  );
}

/** Whether a booking takes up part of a day; one may last several. */
function touches({ startsAt, endsAt }: Booking, day: string): boolean {
  const [start, end] = [new Date(`${day}T00:00:00+09:00`), new Date(`${addDays(day, 1)}T00:00:00+09:00`)];
  return startsAt < end && endsAt > start;
}

const looks: Record<BookingState, StateKind> = {
  requested: 'waiting',
  lottery: 'open',
  confirmed: 'doing',
  refused: 'withdrawn',
  cancelled: 'withdrawn',
  used: 'done',
  noShow: 'withdrawn',
  bumped: 'late',
};

export const BookingChip = ({ state }: { state: BookingState }) => (
  <StatusChip kind={looks[state]}>{bookingStates[state]}</StatusChip>
);

/** Rows of bookings: who and what for, then where and when, then how it stands. */
export function BookingRows({ shown, withDay }: { shown: readonly ShownBooking[]; withDay?: boolean }) {
  return (
    <ResourceList
      items={shown.map((one) => ({
        href: stationPaths.booking(one.booking.id),
        label: `${withDay ? `${dayWords(one.booking)} ` : ''}${clockRange(one.booking.startsAt, one.booking.endsAt)}　${one.room?.name ?? ''}`,
        title: whose(one),
        support: supportOf(one),
        sub: <BookingChip state={one.booking.state} />,
      }))}
    />
  );
}

const dayWords = ({ startsAt }: Booking): string =>
  formatDateShort(new Date(startsAt.getTime() + 9 * 3_600_000).toISOString().slice(0, 10));

function supportOf({ booking }: ShownBooking): string {
  const head = booking.headcount === null ? '' : `${booking.headcount}人`;
  const key = booking.keyOutAt && !booking.keyBackAt ? `鍵：${booking.keyTo}さんに渡し中` : '';
  return [purposeLabel(booking.purpose), booking.purposeWords, head, key].filter(Boolean).join('　');
}
