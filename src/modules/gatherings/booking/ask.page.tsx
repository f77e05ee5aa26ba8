import type { FormState } from '../../../kernel/forms/form.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import {
  BackLink,
  Banner,
  Button,
  Code,
  DeedButton,
  Disclosure,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  PrintButton,
  SummaryList,
  TextField,
} from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import type { Room } from '../station/station.rules.ts';
import type { Booking } from './booking.rules.ts';
import type { BookingFormView } from './booking.view.ts';
import { LendingRules } from './lending-rules.page.tsx';
import { bookingStateWords, bookingWords as words } from './messages.ts';
import { SaidStretch } from './time-words.tsx';
import { WhenFields, WhoFields } from './wish-fields.page.tsx';

type AskProps = { view: BookingFormView; form: FormState; deedId: string };

/** Asks for a room, without an account. */
export function BookPage({ view, form, deedId }: AskProps) {
  const { room, place, policy } = view;
  return (
    <>
      <BackLink href={stationPaths.room(room.id)}>
        <Said message={words.calendar} blanks={{ room: room.name }} />
      </BackLink>
      <ErrorSummary form={form} />
      <PageHead title={<Said message={words.title} blanks={{ room: room.name }} />} shoulder={place.name} />
      <Disclosure summary={<Said message={words.rules} />}>
        <LendingRules policy={policy} />
      </Disclosure>
      <Form action={stationPaths.book(room.id)} deedId={deedId}>
        <WhenFields form={form} policy={policy} />
        <WhoFields form={form} policy={policy} />
        <p>
          <Said message={words.kept} />
        </p>
        <Button>
          <Said message={words.send} />
        </Button>
      </Form>
    </>
  );
}

/** What a browser keeps for a while of the booking just made. */
export type BookedCard = {
  readonly code: string;
  readonly state: 'lottery' | 'requested' | 'confirmed';
  readonly feeYen: number;
  readonly room: string;
  readonly stationId: string;
  readonly startsAt: string;
  readonly endsAt: string;
};

const titles = {
  confirmed: words.receivedConfirmed,
  requested: words.receivedRequested,
  lottery: words.receivedLottery,
} as const;
const nexts = {
  confirmed: words.nextConfirmed,
  requested: words.nextRequested,
  lottery: words.nextLottery,
} as const;

export const bookedTitle = (state: BookedCard['state']) => titles[state];

/** The number to keep, and what happens next. */
export function BookedPage({ card }: { card: BookedCard }) {
  return (
    <>
      <PageHead title={<Said message={titles[card.state]} />} lead={<Said message={nexts[card.state]} />} />
      <SummaryList
        rows={[
          {
            label: <Said message={words.code} />,
            value: (
              <>
                <Code size="large">{card.code}</Code>
                <p>
                  <Said message={words.codeHint} />
                </p>
              </>
            ),
          },
          { label: <Said message={words.room} />, value: card.room },
          {
            label: <Said message={words.when} />,
            value: <SaidStretch startsAt={new Date(card.startsAt)} endsAt={new Date(card.endsAt)} />,
          },
          { label: <Said message={words.fee} />, value: <Fee yen={card.feeYen} /> },
        ]}
      />
      <PrintButton />
      <Button kind="outline" href={stationPaths.show(card.stationId)}>
        <Said message={words.toStation} />
      </Button>
    </>
  );
}

/** After the browser forgot: the way to one's booking. */
export function ForgottenPage() {
  return (
    <>
      <PageHead title={<Said message={words.find} />} />
      <Banner kind="info" title={<Said message={words.forgotten} />} />
      <Button href={stationPaths.own}>
        <Said message={words.find} />
      </Button>
    </>
  );
}

const Fee = ({ yen }: { yen: number }) =>
  yen === 0 ? (
    <Said message={words.noFee} />
  ) : (
    <Said message={words.yen} blanks={{ yen: yen.toLocaleString('ja-JP') }} />
  );

/** The door to one's own booking. */
export function FindPage({ form, deedId }: { form: FormState; deedId: string }) {
  return (
    <>
      <ErrorSummary form={form} />
      <PageHead title={<Said message={words.find} />} />
      <Form action={stationPaths.own} deedId={deedId}>
        <TextField
          form={form}
          name="code"
          label={<Said message={words.findCode} />}
          inputmode="numeric"
          width="name"
          autocomplete="off"
        />
        <Button>
          <Said message={words.findSend} />
        </Button>
      </Form>
    </>
  );
}

type Own = {
  readonly booking: Pick<
    Booking,
    'state' | 'startsAt' | 'endsAt' | 'feeYen' | 'reason' | 'drawNo' | 'stationId'
  >;
  readonly room: Room;
};

/** One's own booking, and a way to take it back. */
export function OwnPage({ own, code, deedId, now }: { own: Own; code: string; deedId: string; now: Date }) {
  const { booking, room } = own;
  const isOpen = ['requested', 'lottery', 'confirmed'].includes(booking.state) && booking.startsAt > now;
  return (
    <>
      <BackLink href={stationPaths.own}>
        <Said message={words.find} />
      </BackLink>
      <PageHead title={<Said message={bookingStateWords[booking.state]} />} />
      <SummaryList
        rows={[
          { label: <Said message={words.room} />, value: room.name },
          {
            label: <Said message={words.when} />,
            value: <SaidStretch startsAt={booking.startsAt} endsAt={booking.endsAt} />,
          },
          { label: <Said message={words.fee} />, value: <Fee yen={booking.feeYen} /> },
          ...(booking.reason ? [{ label: <Said message={words.reason} />, value: booking.reason }] : []),
          ...(booking.drawNo ? [{ label: <Said message={words.drawNo} />, value: booking.drawNo }] : []),
        ]}
      />
      {isOpen && (
        <DeedButton action={stationPaths.withdraw} deedId={deedId}>
          <Hidden name="code" value={code} />
          <Button kind="outline" danger>
            <Said message={words.withdraw} />
          </Button>
        </DeedButton>
      )}
      <Button kind="text" href={stationPaths.show(booking.stationId)}>
        <Said message={words.toStation} />
      </Button>
    </>
  );
}
