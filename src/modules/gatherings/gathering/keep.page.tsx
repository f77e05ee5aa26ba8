import type { FormState } from '../../../kernel/forms/form.ts';
import { formatDateShort } from '../../../kernel/time.ts';
import {
  Banner,
  Breadcrumbs,
  Button,
  DateField,
  DeedButton,
  Disclosure,
  ErrorSummary,
  Form,
  Link,
  PageHead,
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
import { type ShownDay, whereOf } from '../calendar/shown-day.ts';
import { GoneBanner, ListingFacts } from '../listing/listing.page.tsx';
import type { Listing } from '../listing/listing.ts';
import { endDay, type OccurrenceState, occurrenceStates } from '../occurrence/occurrence.rules.ts';
import { daysText, hoursText } from './day-text.rules.ts';
import type { Gathering } from './gathering.rules.ts';
import { gatheringStates } from './gathering.rules.ts';
import type { KeepConcern } from './keep.rules.ts';
import { concernWords } from './kept-list.page.tsx';
import { type Review, ReviewFlag, SettledReviews } from './review.page.tsx';
import { scheduleWords } from './words.rules.ts';

type DayRow = ShownDay & { readonly count: Count };

type KeepProps = {
  gathering: Gathering;
  listing: Listing | null;
  keeperNames: readonly string[];
  /** Null for whoever can do nothing about it. */
  review: Review | null;
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
  const { gathering, listing, mayKeep, days, today } = props;
  const coming = days.filter(({ day }) => endDay(day) >= today);
  const past = days.filter(({ day }) => endDay(day) < today).reverse();
  return (
    <>
      <Breadcrumbs
        items={[
          { href: isListsOwn(props) ? gatheringPaths.listed() : gatheringPaths.list, label: '集まり' },
          { label: gathering.name },
        ]}
      />
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
      {props.review && <ReviewFlag gathering={gathering} review={props.review} />}
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
          { label: '世話をする担当', value: keepersWords(props) },
          { label: '公開', value: gatheringStates[gathering.state] },
          {
            label: '住民が見るページ',
            value: <Link href={gatheringPaths.show(gathering.id)}>{gathering.name}</Link>,
          },
          ...(gathering.venueAsPrinted === '' ||
          props.days.some(({ place }) => place?.name === gathering.venueAsPrinted)
            ? []
            : [{ label: '元の記事に書いてある会場', value: printedWords(gathering) }]),
        ]}
      />
      {listing && <ListingFacts listing={listing} gathering={gathering} />}
      {props.review && <SettledReviews review={props.review} />}
    </>
  );
}

const printedWords = ({ venueAsPrinted, printedIn }: Gathering): string =>
  printedIn === '' ? venueAsPrinted : `${venueAsPrinted}（${printedIn}）`;

/** Whether nobody keeps it but its list. */
const isListsOwn = ({ keeperNames, listing }: KeepProps): boolean =>
  listing !== null && keeperNames.length === 0;

const keepersWords = (props: KeepProps): string =>
  isListsOwn(props)
    ? 'いません（一覧のとおりに載せています。管理職・地区の担当・CSWが変えられます）'
    : props.keeperNames.join('、');

function Concerns({ gathering, concerns, mayKeep, deedId }: KeepProps) {
  const others = concerns.filter(({ kind }) => kind !== 'gone' && kind !== 'review');
  return (
    <>
      {concerns.map(
        (concern) =>
          concern.kind === 'gone' && (
            <GoneBanner
              gatheringId={gathering.id}
              goneOn={concern.on}
              days={concern.days}
              mayKeep={mayKeep}
              deedId={deedId}
            />
          ),
      )}
      {others.length > 0 && (
        <OtherConcerns gathering={gathering} concerns={others} mayKeep={mayKeep} deedId={deedId} />
      )}
    </>
  );
}

function OtherConcerns({
  gathering,
  concerns,
  mayKeep,
  deedId,
}: Pick<KeepProps, 'gathering' | 'concerns' | 'mayKeep' | 'deedId'>) {
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
      quietCaption
      heads={['日', '時間', '場所', '状態', counts ? '延べ人数' : '申し込み']}
      rows={days.map(({ day, gathering, place, movedTo, count }) => [
        <Link href={gatheringPaths.day(day.id)}>{daysText(day)}</Link>,
        hoursText(day),
        whereOf({ gathering, place }),
        <>
          <StatusChip kind={chipOf[day.state]}>{occurrenceStates[day.state]}</StatusChip>{' '}
          {movedTo ? `→ ${formatDateShort(movedTo)}` : day.reason}
        </>,
        counts ? countedWords(count) : signedUp(day, gathering),
      ])}
    />
  );
}

/** A day nobody counted is not a day to which nobody came. */
const countedWords = ({ visitors, helpers }: Count): string =>
  visitors + helpers === 0 ? '数えていません' : `${visitors}人`;

const signedUp = (day: ShownDay['day'], gathering: Gathering): string => {
  if (gathering.signup === 'none') return gathering.sourceId === '' ? '不要' : '一覧のとおり';
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
