import { type FormState, typedText } from '../../../kernel/forms/form.ts';
import { formatDate } from '../../../kernel/time.ts';
import {
  BackLink,
  Banner,
  Button,
  Columns,
  DeedButton,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  PhoneLink,
  Section,
  SummaryList,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { Spoken } from './apology.page.tsx';
import { bookingChannels, mayHaveKey, purposeLabel } from './booking.rules.ts';
import type { BookingView } from './booking.view.ts';
import { dayOfBooking, phoneOf, whose } from './booking-words.ts';
import { BookingChip } from './desk.page.tsx';
import { placeName } from './station-head.page.tsx';
import { clockRange } from './time-words.tsx';

type Props = { view: BookingView; form: FormState; deedId: () => string; now: Date };

/** One booking: whose it is, how it stands, and what can be done about it. */
export function BookingPage({ view, form, deedId, now }: Props) {
  const { booking, station, room } = view;
  return (
    <>
      <BackLink href={`${stationPaths.day(station.id)}?day=${dayOfBooking(view)}`}>
        {placeName(view)}の予約に戻る
      </BackLink>
      <ErrorSummary form={form} />
      <PageHead
        shoulder={`${placeName(view)}　${room?.name ?? ''}`}
        title={whose(view)}
        lead={`${formatDate(dayOfBooking(view))} ${clockRange(booking.startsAt, booking.endsAt)}`}
        aside={<BookingChip state={booking.state} />}
      />
      {!booking.told && <Untold view={view} deedId={deedId} />}
      <Columns aside={<Key view={view} form={form} deedId={deedId} now={now} />}>
        <Facts view={view} />
        <Decide view={view} form={form} deedId={deedId} now={now} />
      </Columns>
    </>
  );
}

function Untold({ view, deedId }: Pick<Props, 'view' | 'deedId'>) {
  const phone = phoneOf(view);
  return (
    <Banner
      kind="warning"
      title="まだ本人に伝えていません"
      action={
        <>
          <DeedButton action={stationPaths.bookingDeed(view.booking.id, 'told')} deedId={deedId()}>
            <Button>伝えたことを記録する</Button>
          </DeedButton>
          <Link href={stationPaths.letter(view.booking.id)}>手紙を開く</Link>
        </>
      }
    >
      <p>{phone ? <PhoneLink phone={phone} /> : '電話番号がありません。手紙か、来られたときに伝えます。'}</p>
      <Spoken apology={view} />
    </Banner>
  );
}

function Facts({ view }: Pick<Props, 'view'>) {
  const { booking, group } = view;
  const phone = phoneOf(view);
  return (
    <SummaryList
      rows={[
        ...(group ? [{ label: '団体', value: `${group.name}（番号 ${group.number}）` }] : []),
        { label: '連絡先の名前', value: group?.contactName || booking.name, empty: '消えています' },
        { label: '電話', value: phone && <PhoneLink phone={phone} />, empty: '聞いていない' },
        {
          label: '使いみち',
          value: [purposeLabel(booking.purpose), booking.purposeWords].filter(Boolean).join('：'),
        },
        {
          label: '人数',
          value: booking.headcount === null ? null : `${booking.headcount}人`,
          empty: '聞いていない',
        },
        { label: '使用料', value: `${booking.feeYen.toLocaleString('ja-JP')}円` },
        {
          label: '申し込み',
          value: (
            <>
              {bookingChannels[booking.channel]}　<Time at={booking.askedAt} as="near" />
            </>
          ),
        },
        ...(booking.drawNo ? [{ label: '抽選の番号', value: String(booking.drawNo) }] : []),
        ...(booking.reason ? [{ label: '本人へのことば', value: booking.reason }] : []),
      ]}
    />
  );
}

function Decide({ view: { booking, moves }, form, deedId, now }: Props) {
  const begun = booking.startsAt <= now;
  const waits = booking.state === 'lottery';
  return (
    <>
      {moves.includes('confirm') && (
        <Section title="返事をする">
          <DeedButton action={stationPaths.bookingDeed(booking.id, 'confirm')} deedId={deedId()}>
            <Button>この予約を決める</Button>
          </DeedButton>
        </Section>
      )}
      {begun && (moves.includes('use') || moves.includes('miss')) && (
        <Section title="使った記録">
          <div class="ts-cluster">
            {moves.includes('use') && (
              <Settle id={booking.id} outcome="use" deedId={deedId()} label="使った" />
            )}
            {moves.includes('miss') && (
              <Settle id={booking.id} outcome="miss" deedId={deedId()} label="来なかった" />
            )}
          </div>
        </Section>
      )}
      {moves.includes('refuse') && booking.kind !== 'internal' && (
        <Section title={waits ? '抽選の前にお断りする' : 'お断りする・取り消す'}>
          {waits && <p>断った申し込みは、抽選に入りません。ほかの申し込みは、そのまま抽選を待ちます。</p>}
          <Form action={stationPaths.bookingDeed(booking.id, 'refuse')} deedId={deedId()}>
            <TextField
              form={form}
              name="reason"
              label="本人へのことば"
              hint="このまま本人の画面と手紙にのります。例）設備の点検のため、この日は使えなくなりました。"
            />
            <Button kind="outline" danger>
              {waits ? 'この申し込みを断る' : 'この予約を断る'}
            </Button>
          </Form>
        </Section>
      )}
      {moves.includes('refuse') && booking.kind === 'internal' && (
        <Form action={stationPaths.bookingDeed(booking.id, 'refuse')} deedId={deedId()}>
          <Hidden name="reason" value="市の利用を取りやめ" />
          <Button kind="outline" danger>
            市の利用を取りやめる
          </Button>
        </Form>
      )}
    </>
  );
}

type SettleProps = { id: string; outcome: 'use' | 'miss'; deedId: string; label: string };

const Settle = ({ id, outcome, deedId, label }: SettleProps) => (
  <DeedButton action={stationPaths.bookingDeed(id, 'settle')} deedId={deedId}>
    <Hidden name="outcome" value={outcome} />
    <Button kind={outcome === 'use' ? 'solid' : 'outline'}>{label}</Button>
  </DeedButton>
);

function Key({ view: { booking }, form, deedId }: Props) {
  const isOut = booking.keyOutAt !== null && booking.keyBackAt === null;
  return (
    <Section title="鍵" level={2}>
      {booking.keyOutAt ? (
        <SummaryList
          compact
          rows={[
            { label: '渡した相手', value: booking.keyTo },
            { label: '渡した時', value: <Time at={booking.keyOutAt} as="near" /> },
            {
              label: '返ってきた時',
              value: booking.keyBackAt && <Time at={booking.keyBackAt} as="near" />,
              empty: 'まだ',
            },
          ]}
        />
      ) : (
        <p>まだ渡していません。</p>
      )}
      {isOut ? (
        <DeedButton action={stationPaths.bookingDeed(booking.id, 'key')} deedId={deedId()}>
          <Hidden name="deed" value="back" />
          <Button>鍵が返ってきた</Button>
        </DeedButton>
      ) : (
        (mayHaveKey(booking.state) || typedText(form, 'keyTo') !== '') && (
          <Form action={stationPaths.bookingDeed(booking.id, 'key')} deedId={deedId()}>
            <Hidden name="deed" value="out" />
            <TextField form={form} name="keyTo" label="渡す相手の名前" width="name" />
            <Button kind="outline">鍵を渡した</Button>
          </Form>
        )
      )}
    </Section>
  );
}
