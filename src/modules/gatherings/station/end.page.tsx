import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  DateField,
  DeedButton,
  ErrorSummary,
  Form,
  PageHead,
  Section,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import type { KeptStation, ShownBooking } from '../booking/booking.view.ts';
import { BookingRows } from '../booking/desk.page.tsx';
import { placeName } from '../booking/station-head.page.tsx';

type Props = KeptStation & {
  readonly standing: readonly ShownBooking[];
  readonly form: FormState;
  readonly deedId: string;
};

/** Where a station is ended after a day, with what has to be settled first; or opened again. */
export function EndPage({ station, place, standing, form, deedId }: Props) {
  return (
    <>
      <BackLink href={stationPaths.edit(station.id)}>ステーションと部屋の設定に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        shoulder={placeName({ place })}
        title="ステーションを終える"
        lead="最後の日のあとは、部屋の予約も居間の人数も入りません。これまでの記録は残り、あとで開きなおせます。"
      />
      {station.lastOn ? (
        <Ended station={station} deedId={deedId} />
      ) : (
        <Form action={stationPaths.end(station.id)} deedId={deedId}>
          <DateField form={form} name="lastOn" label="最後の日" />
          <TextField
            form={form}
            name="reason"
            label="終わる理由"
            hint="住民のページに出ます。例）建てかえのため、新しい建物に移ります。"
          />
          <Button danger>この日で終える</Button>
        </Form>
      )}
      <Standing standing={standing} />
    </>
  );
}

function Ended({ station, deedId }: Pick<Props, 'station' | 'deedId'>) {
  return (
    <>
      <Banner
        kind="info"
        title={
          <>
            最後の日は
            <Time at={station.lastOn ?? ''} />
            です
          </>
        }
        level={2}
      >
        <p>{station.endReason}</p>
      </Banner>
      <Actions>
        <DeedButton action={stationPaths.reopen(station.id)} deedId={deedId}>
          <Button kind="outline">取りやめて、開きなおす</Button>
        </DeedButton>
      </Actions>
    </>
  );
}

function Standing({ standing }: Pick<Props, 'standing'>) {
  if (standing.length === 0) return null;
  return (
    <Section title={`これからの予約　${standing.length}件`}>
      <p>最後の日よりあとの予約は、先に1件ずつ断って、予約した人に伝えてください。</p>
      <BookingRows shown={standing} withDay />
    </Section>
  );
}
