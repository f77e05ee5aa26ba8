import type { FormState } from '../../../kernel/forms/form.ts';
import {
  BackLink,
  Button,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  PageHead,
  Radios,
  Select,
  TextField,
  TimeField,
} from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import type { Room } from '../station/station.rules.ts';
import { bookingChannels, proxyChannels, purposes, purposeWords } from './booking.rules.ts';
import type { KeptStation } from './booking.view.ts';
import { type Policy, runsOf } from './policy.rules.ts';
import { placeName } from './station-head.page.tsx';

type Props = {
  kept: KeptStation;
  rooms: readonly Room[];
  policy: Policy;
  form: FormState;
  deedId: string;
};

/** A booking that came by telephone, at the counter or on paper, or the town's own. */
export function EnterPage({ kept, rooms, policy, form, deedId }: Props) {
  return (
    <>
      <BackLink href={stationPaths.day(kept.station.id)}>予約に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead shoulder={placeName(kept)} title="予約を入れる" />
      <Form action={stationPaths.enter(kept.station.id)} deedId={deedId}>
        <Select
          form={form}
          name="roomId"
          label="部屋"
          options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField form={form} name="day" label="使う日" />
        <Times form={form} policy={policy} />
        <Who form={form} />
        <Radios
          form={form}
          name="channel"
          label="どう受けましたか"
          required={false}
          inline
          options={proxyChannels.map((value) => ({ value, label: bookingChannels[value] }))}
        />
        <Button>この予約を入れる</Button>
      </Form>
    </>
  );
}

const timesHint = '準備と片付けの時間も入れます。';

function Times({ form, policy }: Pick<Props, 'form' | 'policy'>) {
  if (policy.slots.length > 0)
    return (
      <Radios
        form={form}
        name="slot"
        label="時間の枠"
        hint={timesHint}
        inline
        options={runsOf(policy.slots).map(({ from, until }) => ({
          value: `${from}-${until}`,
          label: `${from}–${until}`,
        }))}
      />
    );
  return (
    <>
      <TimeField form={form} name="from" label="始まり" />
      <TimeField form={form} name="until" label="終わり" hint={timesHint} />
    </>
  );
}

function Who({ form }: Pick<Props, 'form'>) {
  return (
    <Fieldset legend="使う人">
      <Radios
        form={form}
        name="whose"
        label="だれが使いますか"
        options={[
          { value: 'person', label: '個人や、登録していないグループ' },
          { value: 'group', label: '登録した団体' },
          { value: 'internal', label: '市の利用', hint: '貸し出しの決まりにかかわらず入れられます。' },
        ]}
      />
      <TextField
        form={form}
        name="groupNumber"
        label="団体番号"
        hint="登録した団体のとき"
        required={false}
        width="short"
        inputmode="numeric"
      />
      <TextField form={form} name="name" label="名前" required={false} width="name" />
      <TextField form={form} name="phone" label="電話番号" required={false} type="tel" width="phone" />
      <Select
        form={form}
        name="purpose"
        label="使いみち"
        required={false}
        options={purposeWords.map((value) => ({ value, label: purposes[value] }))}
      />
      <TextField form={form} name="purposeWords" label="くわしく" required={false} />
      <TextField
        form={form}
        name="headcount"
        label="人数"
        required={false}
        width="short"
        inputmode="numeric"
      />
    </Fieldset>
  );
}
