import type { FormState } from '../../../kernel/forms/form.ts';
import { formatDate, formatDateShort, formatMonth } from '../../../kernel/time.ts';
import {
  Banner,
  Breadcrumbs,
  Button,
  DateField,
  DeedButton,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  ResourceList,
  Section,
  Select,
  StatusChip,
  SummaryList,
  Table,
  TextField,
  TimeField,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import type { PlaceCard } from '../../districts/index.ts';
import type { Count } from '../attendance/attendance.rules.ts';
import type { ShownDay } from '../calendar/shown-day.ts';
import { type OccurrenceState, occurrenceStates } from '../occurrence/occurrence.rules.ts';
import type { Gathering } from './gathering.rules.ts';
import { gatheringStates } from './gathering.rules.ts';
import type { KeepConcern } from './keep.rules.ts';
import { type Review, ReviewFlag, SettledReviews } from './review.page.tsx';
import { scheduleWords } from './words.rules.ts';

type Row = {
  readonly gathering: Gathering;
  readonly mine: boolean;
  readonly next: string | null;
  readonly concerns: readonly KeepConcern[];
};

/** Every gathering, for staff and keepers: one's own first, what asks for something before the rest. */
export function KeptListPage({ rows, mayMake }: { rows: readonly Row[]; mayMake: boolean }) {
  const make = <Button href={gatheringPaths.make}>集まりを作る</Button>;
  return (
    <>
      <PageHead
        title="集まり"
        lead="サロン・居場所・学習会など。世話をしているものと、決めることがあるものを先に並べています。"
        aside={mayMake && rows.length > 0 ? make : undefined}
      />
      {rows.length === 0 ? (
        <EmptyState title="まだ集まりがありません" action={mayMake ? make : undefined}>
          名前・場所・日の決め方を入れると、先の日どりが公開ページとカレンダーに載ります。
        </EmptyState>
      ) : (
        <ResourceList items={rows.map(rowOf)} />
      )}
      <p>
        <Link href={gatheringPaths.week}>住民が見るページ（近くの集まり）</Link>
      </p>
    </>
  );
}

const rowOf = ({ gathering, mine, next, concerns }: Row) => ({
  href: gatheringPaths.keep(gathering.id),
  label: mine ? '世話をしている集まり' : undefined,
  title: gathering.name,
  support: [
    scheduleWords(gathering.schedule, gathering.displayText),
    next ? `次は${formatDateShort(next)}` : '次の日は決まっていません',
  ]
    .filter((word) => word !== '')
    .join('　'),
  sub:
    concerns.length > 0 ? (
      <StatusChip kind="waiting">{concernWords(concerns[0] as KeepConcern)}</StatusChip>
    ) : gathering.state === 'running' ? undefined : (
      <StatusChip kind="draft">{gatheringStates[gathering.state]}</StatusChip>
    ),
});

/** What asks for a decision, in a sentence. */
export function concernWords(concern: KeepConcern): string {
  switch (concern.kind) {
    case 'undecided':
      return `${formatDateShort(concern.day)}を開くか決める（${concern.reason}）`;
    case 'too-few':
      return `${formatMonth(concern.month)}の日が少ない（${concern.days}日）`;
    case 'too-many':
      return `${formatMonth(concern.month)}の日が多い（${concern.days}日）`;
    case 'ending':
      return `${formatDateShort(concern.on)}で終わる予定。続けるか決める`;
    case 'review':
      return '確かめることがある';
  }
}

type DayRow = ShownDay & { readonly count: Count };

type KeepProps = {
  gathering: Gathering;
  keeperNames: readonly string[];
  review: Review;
  mayKeep: boolean;
  places: readonly PlaceCard[];
  concerns: readonly KeepConcern[];
  days: readonly DayRow[];
  today: string;
  form: FormState;
  deedId: () => string;
};

/** One gathering for those who keep it. */
export function KeepPage(props: KeepProps) {
  const { gathering, mayKeep, days, today } = props;
  const coming = days.filter(({ day }) => day.day >= today);
  const past = days.filter(({ day }) => day.day < today).reverse();
  return (
    <>
      <Breadcrumbs items={[{ href: gatheringPaths.list, label: '集まり' }, { label: gathering.name }]} />
      <ErrorSummary form={props.form} />
      <PageHead
        title={gathering.name}
        lead={scheduleWords(gathering.schedule, gathering.displayText) || undefined}
        aside={
          mayKeep ? (
            <Button href={gatheringPaths.edit(gathering.id)} kind="outline">
              変える
            </Button>
          ) : undefined
        }
      />
      <ReviewFlag {...props} />
      <Concerns {...props} />
      <Section title="これからの日" id="coming">
        {coming.length === 0 ? <p>先の日は、まだ入っていません。</p> : <DayTable days={coming} />}
        {mayKeep && <AddDay {...props} />}
      </Section>
      <Section title="これまでの日（3か月）" id="past">
        {past.length === 0 ? <p>この3か月に開いた日はありません。</p> : <DayTable days={past} counts />}
        <p class="ts-quiet">
          人数は延べ人数です。名前を聞かずに数えるので、実人数（ちがう人の数）は分かりません。
        </p>
      </Section>
      <SummaryList
        rows={[
          { label: '世話をする担当', value: props.keeperNames.join('、') },
          { label: '公開', value: gatheringStates[gathering.state] },
          {
            label: '住民が見るページ',
            value: <Link href={gatheringPaths.show(gathering.id)}>{gathering.name}</Link>,
          },
          ...(gathering.venueAsPrinted === ''
            ? []
            : [{ label: '元の記事に書いてある会場', value: printedWords(gathering) }]),
        ]}
      />
      <SettledReviews {...props} />
    </>
  );
}

const printedWords = ({ venueAsPrinted, printedIn }: Gathering): string =>
  printedIn === '' ? venueAsPrinted : `${venueAsPrinted}（${printedIn}）`;

function Concerns({ gathering, concerns: all, mayKeep, deedId }: KeepProps) {
  const concerns = all.filter(({ kind }) => kind !== 'review');
  if (concerns.length === 0) return null;
  return (
    <Banner kind="warning" title="決めること">
      <ul>
        {concerns.map((concern) => (
          <li>{concernWords(concern)}</li>
        ))}
      </ul>
      {mayKeep && concerns.some(({ kind }) => kind === 'ending') && (
        <DeedButton action={gatheringPaths.goOn(gathering.id)} deedId={deedId()} version={gathering.version}>
          <Button kind="outline">この集まりを1年続ける</Button>
        </DeedButton>
      )}
    </Banner>
  );
}

const chipOf = {
  tentative: 'waiting',
  confirmed: 'doing',
  cancelled: 'withdrawn',
  moved: 'withdrawn',
  held: 'done',
} as const satisfies Record<OccurrenceState, string>;

function DayTable({ days, counts }: { days: readonly DayRow[]; counts?: boolean }) {
  return (
    <Table
      caption={counts ? 'これまでの日と来た人数' : 'これからの日'}
      heads={['日', '時間', '場所', '状態', counts ? '延べ人数' : '申し込み']}
      rows={days.map(({ day, gathering, place, movedTo, count }) => [
        <Link href={gatheringPaths.day(day.id)}>{formatDateShort(day.day)}</Link>,
        `${day.startsAt}–${day.endsAt}`,
        place?.name ?? '',
        <>
          <StatusChip kind={chipOf[day.state]}>{occurrenceStates[day.state]}</StatusChip>{' '}
          {movedTo ? `→ ${formatDateShort(movedTo)}` : day.reason}
        </>,
        counts ? `${count.visitors}人` : signedUp(day, gathering),
      ])}
    />
  );
}

const signedUp = (day: ShownDay['day'], gathering: Gathering): string => {
  if (gathering.signup === 'none') return '不要';
  return day.seatsWaiting > 0 ? `${day.seatsTaken}人（待ち${day.seatsWaiting}人）` : `${day.seatsTaken}人`;
};

function AddDay({ gathering, places, form, deedId }: KeepProps) {
  return (
    <Disclosure summary="日を1日加える" open={Object.keys(form.errors).length > 0}>
      <Form action={gatheringPaths.addDay(gathering.id)} deedId={deedId()}>
        <DayFields form={form} places={places} />
        <TextField form={form} name="capacity" label="この日の定員" required={false} width="short" />
        <Button>この日を加える</Button>
      </Form>
    </Disclosure>
  );
}

/** When and where one day is held. */
export function DayFields({ form, places }: { form: FormState; places: readonly PlaceCard[] }) {
  return (
    <>
      <DateField form={form} name="day" label="日" />
      <TimeField form={form} name="startsAt" label="始まる時刻" />
      <TimeField form={form} name="endsAt" label="終わる時刻" />
      <Select
        form={form}
        name="placeId"
        label="場所"
        required={false}
        blank="決まっていない"
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}

/** A day in full, for heads of pages. */
export const dayTitle = (day: ShownDay['day']): string =>
  `${formatDate(day.day)} ${day.startsAt}–${day.endsAt}`;
