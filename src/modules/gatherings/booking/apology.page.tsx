import { formatDate, formatEra } from '../../../kernel/time.ts';
import {
  BackLink,
  Button,
  DeedButton,
  Disclosure,
  EmptyState,
  Link,
  PageHead,
  PhoneLink,
  PrintButton,
  Prose,
  Quote,
  useView,
} from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import type { KeptStation, ShownBooking } from './booking.view.ts';
import { dayOfBooking, phoneOf, whose } from './booking-words.ts';
import { BookingChip } from './desk.page.tsx';
import { placeName, StationHead } from './station-head.page.tsx';
import { clockRange } from './time-words.tsx';

type Apology = KeptStation & ShownBooking;

type Untold = KeptStation & { readonly shown: readonly ShownBooking[] };

/** Whom to call: those whose booking was bumped, refused, or came out of the draw. */
export function UntoldPage({ untold, deedId }: { untold: Untold; deedId: () => string }) {
  const { station, place, shown } = untold;
  return (
    <>
      <StationHead
        {...{ station, place }}
        tab="untold"
        title={`本人に伝えること（${shown.length}件）`}
        lead="伝えたら記録します。記録するまで、ここに残ります。"
      />
      {shown.length === 0 ? (
        <EmptyState title="伝えることはありません">
          災害で止めた予約、お断りした予約、抽選の結果がここに並びます。
        </EmptyState>
      ) : (
        <ul class="ts-plain ts-stack">
          {shown.map((one) => (
            <UntoldOne shown={one} kept={{ station, place }} deedId={deedId()} />
          ))}
        </ul>
      )}
    </>
  );
}

type OneProps = { shown: ShownBooking; kept: KeptStation; deedId: string };

function UntoldOne({ shown: one, kept, deedId }: OneProps) {
  const { booking, room } = one;
  const phone = phoneOf(one);
  return (
    <li class="ts-card">
      <p class="ts-cluster">
        <strong>
          <Link href={stationPaths.booking(booking.id)}>{whose(one)}</Link>
        </strong>
        <BookingChip state={booking.state} />
      </p>
      <p>
        {formatDate(dayOfBooking(one))} {clockRange(booking.startsAt, booking.endsAt)}　{room?.name}
      </p>
      <p>{phone ? <PhoneLink phone={phone} /> : '電話番号なし'}</p>
      <Spoken apology={{ ...one, ...kept }} />
      <div class="ts-cluster">
        <Link href={stationPaths.letter(booking.id)} about={whose(one)}>
          手紙を開く
        </Link>
        <DeedButton action={stationPaths.bookingDeed(booking.id, 'told')} deedId={deedId}>
          <Button size="sm" kind="outline" about={whose(one)}>
            伝えた
          </Button>
        </DeedButton>
      </div>
    </li>
  );
}

/** The drafted letter, one page to print. */
export function ApologyPage({ apology }: { apology: Apology }) {
  return (
    <>
      <BackLink href={stationPaths.booking(apology.booking.id)}>予約に戻る</BackLink>
      <PrintButton label="手紙を印刷する" />
      <Letter apology={apology} />
    </>
  );
}

const headings = {
  bumped: 'お部屋のご予約の中止について（お詫び）',
  refused: 'お部屋のお申し込みについて',
  confirmed: 'お部屋のご予約が決まったお知らせ',
} as const;

const headOf = ({ booking: { state } }: Apology): string =>
  headings[state as keyof typeof headings] ?? headings.refused;

const whenWords = (apology: Apology): string =>
  `${formatDate(dayOfBooking(apology))} ${clockRange(apology.booking.startsAt, apology.booking.endsAt)}`;

function bodyOf(apology: Apology): string {
  const { booking, room } = apology;
  const what = `${placeName(apology)} ${room?.name ?? ''}（${whenWords(apology)}）`;
  if (booking.state === 'bumped')
    return `ご予約をいただいていた${what}は、${booking.reason}のため、お使いいただけなくなりました。急なことで、たいへん申し訳ございません。使用料はいただきません。お支払い済みの分はお返しします。ほかの日や、ほかの部屋をお探しするときは、お手伝いいたします。`;
  if (booking.state === 'confirmed')
    return `お申し込みいただいた${what}は、ご予約が決まりました。当日お待ちしております。ご都合が悪くなったときは、お早めにお知らせください。`;
  return `お申し込みいただいた${what}は、お貸しできませんでした。${booking.reason} ほかの日や、ほかの部屋をお探しするときは、お手伝いいたします。`;
}

/** Words to read out on the telephone. */
export function Spoken({ apology }: { apology: Apology }) {
  const { townName } = useView();
  return (
    <Disclosure summary="電話で読むことば">
      <Quote by="電話をかける人">
        {`${townName}の${placeName(apology)}です。${whose(apology)}さんでいらっしゃいますか。${bodyOf(apology)}`}
      </Quote>
    </Disclosure>
  );
}

function Letter({ apology }: { apology: Apology }) {
  const { townName, nowIso, townPhone } = useView();
  const today = new Date(Date.parse(nowIso) + 9 * 3_600_000).toISOString().slice(0, 10);
  const { group, booking, place } = apology;
  const to = group ? `${group.name}\n${group.contactName} 様` : `${booking.name} 様`;
  return (
    <article class="ts-stack">
      <p>{formatEra(today)}</p>
      <Prose>{to}</Prose>
      <p>{`${townName} ${placeName(apology)}`}</p>
      <PageHead title={headOf(apology)} />
      <p>{bodyOf(apology)}</p>
      <p>{`お問い合わせ：${placeName(apology)}　電話 ${place?.phone || townPhone}`}</p>
    </article>
  );
}
