import type { FormState } from '../../../kernel/forms/form.ts';
import {
  BackLink,
  Banner,
  Button,
  Checkboxes,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  PageHead,
  TextField,
  TimeField,
} from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import type { Room } from '../station/station.rules.ts';
import type { KeptStation } from './booking.view.ts';
import { placeName } from './station-head.page.tsx';

type Props = { kept: KeptStation; rooms: readonly Room[]; form: FormState; deedId: string };

/** Takes rooms for a disaster: what stands in the way is stopped, and each sender is to be told. */
export function BumpPage({ kept, rooms, form, deedId }: Props) {
  return (
    <>
      <BackLink href={stationPaths.day(kept.station.id)}>予約に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead shoulder={placeName(kept)} title="災害のために部屋を空ける" />
      <Banner kind="warning" title="その間の予約は中止になります">
        <p>
          中止した予約ごとに、お詫びの手紙と電話のことばができます。伝えるまで「伝えること」に残ります。部屋は市の利用として押さえます。
        </p>
      </Banner>
      <Form action={stationPaths.bump(kept.station.id)} deedId={deedId}>
        <Checkboxes
          form={form}
          name="rooms"
          label="空ける部屋（あてはまるものをすべて）"
          options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Fieldset legend="いつから">
          <DateField form={form} name="fromDay" label="日" />
          <TimeField form={form} name="fromTime" label="時刻" />
        </Fieldset>
        <Fieldset
          legend="いつまで"
          hint="何日かにまたがってもかまいません。早く終わったら、市の利用を取りやめます。"
        >
          <DateField form={form} name="untilDay" label="日" />
          <TimeField form={form} name="untilTime" label="時刻" />
        </Fieldset>
        <TextField
          form={form}
          name="reason"
          label="理由"
          hint="手紙にそのままのります。例）大雨による避難所の開設"
        />
        <Button danger>予約を止めて部屋を空ける</Button>
      </Form>
    </>
  );
}
