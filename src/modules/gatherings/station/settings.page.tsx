import type { Child } from 'hono/jsx';
import type { FormState } from '../../../kernel/forms/form.ts';
import {
  BackLink,
  Button,
  Checkbox,
  Checkboxes,
  DateField,
  ErrorSummary,
  Form,
  Link,
  type Option,
  type OptionRow,
  PageHead,
  Radios,
  ResourceList,
  Section,
  Select,
  StatusChip,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { purposes, refusablePurposes } from '../booking/booking.rules.ts';
import type { Room } from './station.rules.ts';

type Choices = { places: readonly Option[]; posts: readonly OptionRow[] };
type StationProps = Choices & {
  station: { id: string; version: number } | null;
  rooms: readonly Room[];
  forms: { station: FormState; room: FormState };
  deedId: () => string;
};

/** What a station tells of itself, who keeps it, its rooms. */
export function StationFormPage(props: StationProps) {
  const { station, forms, deedId } = props;
  const wrong = [forms.station, forms.room].find((form) => Object.keys(form.errors).length > 0);
  return (
    <>
      <BackLink href={station ? stationPaths.day(station.id) : stationPaths.desk}>
        {station ? 'ステーションの予約に戻る' : 'ステーションの一覧に戻る'}
      </BackLink>
      {wrong && <ErrorSummary form={wrong} />}
      <PageHead title={station ? 'ステーションと部屋の設定' : 'ステーションを加える'} />
      {station && (
        <p>
          <Link href={stationPaths.policy(station.id)}>貸し出しの決まりを変える</Link>　
          <Link href={stationPaths.end(station.id)}>ステーションを終える・開きなおす</Link>
        </p>
      )}
      <Form
        action={station ? stationPaths.edit(station.id) : stationPaths.make}
        deedId={deedId()}
        {...(station ? { version: station.version } : {})}
      >
        <StationFields {...props} />
        <Button>{station ? '変えた内容を保存する' : 'このステーションを加える'}</Button>
      </Form>
      {station && <Rooms {...props} station={station} />}
    </>
  );
}

function StationFields({ forms: { station: form }, places, posts }: StationProps) {
  const optional = { form, required: false } as const;
  return (
    <>
      <Select
        form={form}
        name="placeId"
        label="場所"
        hint="名前・住所・電話・開いている時間は、場所の記録から出ます。"
        options={places}
      />
      <TextField {...optional} name="lead" label="ひとこと" hint="どんなところか、1文か2文で。" />
      <TextArea
        {...optional}
        name="openSpace"
        label="居間"
        hint="だれでも使えるところに何があるか。"
        rows={3}
      />
      <TextField {...optional} name="kitchen" label="台所" />
      <TextField {...optional} name="staffWords" label="いる人" hint="例）平日の10時から16時は職員がいます" />
      <TextField {...optional} name="coming" label="来かた" />
      <Checkbox form={form} name="public" label="住民のページに出す" />
      <Checkboxes
        form={form}
        name="postIds"
        label="担当（予約した人の名前を見て、予約に答えます）"
        options={posts}
      />
    </>
  );
}

function Rooms({ station, rooms, forms, deedId }: StationProps & { station: { id: string } }) {
  return (
    <>
      <Section title="部屋">
        {rooms.length === 0 ? (
          <p>まだありません。下から加えます。</p>
        ) : (
          <ResourceList
            items={rooms.map((room) => ({
              href: stationPaths.editRoom(room.id),
              title: room.name,
              support: [room.seats === null ? '' : `${room.seats}人`, room.equipment]
                .filter(Boolean)
                .join('　'),
              sub: room.bookable ? null : <StatusChip kind="withdrawn">貸していない</StatusChip>,
            }))}
          />
        )}
      </Section>
      <Section title="部屋を加える">
        <Form action={stationPaths.rooms(station.id)} deedId={deedId()}>
          <RoomFields form={forms.room} />
          <Button kind="outline">この部屋を加える</Button>
        </Form>
      </Section>
    </>
  );
}

const stepFree = [
  { value: 'yes', label: '段差なし' },
  { value: 'partly', label: '一部に段差' },
  { value: 'no', label: '段差あり' },
  { value: 'unknown', label: 'わからない' },
] as const;

function RoomFields({ form }: { form: FormState }) {
  const figure = { form, width: 'short', inputmode: 'numeric' } as const;
  return (
    <>
      <TextField form={form} name="name" label="部屋の名前" width="name" />
      <TextField {...figure} name="seats" label="定員" hint="人。決めていなければ空に。" required={false} />
      <TextField form={form} name="equipment" label="設備" hint="例）机8、いす30、ピアノ" required={false} />
      <Radios form={form} name="stepFree" label="段差" inline options={stepFree} />
      <TextField
        {...figure}
        name="minutesBefore"
        label="予約の前に空ける分"
        hint="続けて入れてよければ0。これから入る予約から効きます。"
      />
      <TextField {...figure} name="minutesAfter" label="予約のあとに空ける分" hint="掃除などの時間。" />
      <Checkbox form={form} name="bookable" label="貸し出している" />
      <TextField {...figure} name="sort" label="並べる順" hint="小さいほど上。" />
    </>
  );
}

type RoomProps = {
  room: { id: string; name: string; stationId: string };
  form: FormState;
  version: number;
  deedId: string;
};

/** One room. */
export function RoomFormPage({ room, form, version, deedId }: RoomProps) {
  return (
    <>
      <BackLink href={stationPaths.edit(room.stationId)}>ステーションと部屋の設定に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title={room.name} />
      <Form action={stationPaths.editRoom(room.id)} deedId={deedId} version={version}>
        <RoomFields form={form} />
        <Button>変えた内容を保存する</Button>
      </Form>
    </>
  );
}

type PolicyProps = { stationId: string; placeName: Child; form: FormState; deedId: string };

/** By which rules rooms are lent, from a day on. */
export function PolicyPage({ stationId, placeName, form, deedId }: PolicyProps) {
  const figure = { form, width: 'short', inputmode: 'numeric' } as const;
  return (
    <>
      <BackLink href={stationPaths.edit(stationId)}>ステーションと部屋の設定に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        shoulder={placeName}
        title="貸し出しの決まり"
        lead="決めた日から効きます。もう入っている予約はそのままです。"
      />
      <Form action={stationPaths.policy(stationId)} deedId={deedId}>
        <DateField form={form} name="fromOn" label="いつから" />
        <TextArea
          form={form}
          name="slots"
          label="時間の枠"
          hint="1行に1枠。例）9:00-13:00。空にすると、好きな時刻で予約できます。"
          rows={3}
          required={false}
        />
        <TextField {...figure} name="earliestDays" label="使う日の何日前から" hint="抽選をしないとき。" />
        <TextField {...figure} name="latestDays" label="使う日の何日前まで" hint="当日もよければ0。" />
        <TextField
          {...figure}
          name="drawDay"
          label="抽選する日（毎月）"
          hint="2から28。抽選をしないときは空に。"
          required={false}
        />
        <TextField {...figure} name="drawMonths" label="抽選は使う月の何か月前" />
        <TextField
          {...figure}
          name="groupSlots"
          label="1団体1か月の上限（回）"
          hint="なければ空に。"
          required={false}
        />
        <TextField {...figure} name="freeDays" label="上限がなくなるのは何日前から" />
        <Checkbox form={form} name="registeredOnly" label="登録した団体だけに貸す（毎年度）" />
        <Checkboxes
          form={form}
          name="refusedPurposes"
          label="貸さない使いみち"
          required={false}
          options={refusablePurposes.map((value) => ({ value, label: purposes[value] }))}
        />
        <Radios
          form={form}
          name="confirms"
          label="予約の決まり方"
          options={[
            { value: 'atOnce', label: '空いていればその場で決まる' },
            {
              value: 'staff',
              label: '職員が返事をして決まる',
              hint: '返事を待つあいだ、その時間は押さえます。',
            },
          ]}
        />
        <TextField {...figure} name="feeYen" label="使用料（円）" />
        <Radios
          form={form}
          name="feePer"
          label="使用料の数え方"
          inline
          options={[
            { value: 'slot', label: '1枠ごと' },
            { value: 'hour', label: '1時間ごと' },
          ]}
        />
        <Button>この決まりにする</Button>
      </Form>
    </>
  );
}
