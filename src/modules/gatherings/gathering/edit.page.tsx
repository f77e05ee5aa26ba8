import type { FormState } from '../../../kernel/forms/form.ts';
import { weekdayName } from '../../../kernel/time.ts';
import {
  BackLink,
  Button,
  Checkbox,
  Checkboxes,
  DateField,
  Disclosure,
  ErrorSummary,
  Fieldset,
  Form,
  PageHead,
  Radios,
  Select,
  TextArea,
  TextField,
  TimeField,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { ListedBanner } from '../listing/listing.page.tsx';
import type { Listing } from '../listing/listing.ts';
import { nthOptions, repetitions, repetitionWords, weekdayOptions } from './gathering.form.ts';
import {
  gatheringStates,
  gatheringStateWords,
  holidayWays,
  holidayWayWords,
  signupWays,
  signupWayWords,
  targetGroups,
  targetGroupWords,
} from './gathering.rules.ts';

type Choice = { readonly value: string; readonly label: string };

export type EditProps = {
  id: string | null;
  listing: Listing | null;
  version?: number | undefined;
  form: FormState;
  deedId: string;
  posts: readonly Choice[];
  districts: readonly Choice[];
  places: readonly Choice[];
};

/** Making and changing a gathering: what it is, when, where, who keeps it. */
export function EditPage({ id, listing, version, form, deedId, ...lists }: EditProps) {
  const title = id ? '集まりを変える' : '集まりを作る';
  return (
    <>
      <BackLink href={id ? gatheringPaths.keep(id) : gatheringPaths.list}>
        {id ? '集まりのページに戻る' : '集まりの一覧に戻る'}
      </BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title={title}
        lead="日の決め方を変えても、開いた日の記録と、1日ごとに決めた日はそのまま残ります。"
      />
      {listing && <ListedBanner listing={listing} />}
      <Form
        action={id ? gatheringPaths.edit(id) : gatheringPaths.make}
        deedId={deedId}
        version={version}
        draftKey={`gathering-${id ?? 'new'}`}
      >
        <What form={form} />
        <When form={form} />
        <Where form={form} {...lists} />
        <Coming form={form} />
        <Keeping form={form} {...lists} />
        <Button>{id ? '変える' : '作る'}</Button>
      </Form>
    </>
  );
}

type Part = { form: FormState };

function What({ form }: Part) {
  return (
    <Fieldset legend="どんな集まりか">
      <TextField form={form} name="name" label="名前" hint="例）しんなかサロン" />
      <TextField form={form} name="kana" label="よみがな" required={false} />
      <TextField
        form={form}
        name="alias"
        label="呼び名"
        hint="公開ページで、名前の代わりに見せます。"
        required={false}
      />
      <TextArea
        form={form}
        name="lead"
        label="どんな集まりか"
        hint="はじめての人に話すように、1〜2文で。"
        required={false}
        rows={3}
      />
      <TextField
        form={form}
        name="organizerName"
        label="開いている人たち"
        hint="例）地域ケアネットワーク・新川中原"
        required={false}
      />
      <Checkboxes
        form={form}
        name="targetGroups"
        label="対象"
        hint="選ばなければ「どなたでも」になります。"
        required={false}
        options={targetGroupWords.map((word) => ({ value: word, label: targetGroups[word] }))}
        inline
      />
      <Checkbox form={form} name="allAges" label="多世代の集まり" />
      <Checkbox form={form} name="newcomers" label="はじめての人も歓迎" />
    </Fieldset>
  );
}

function When({ form }: Part) {
  return (
    <Fieldset legend="いつ開くか">
      <Radios
        form={form}
        name="repetition"
        label="日の決め方"
        options={repetitionWords.map((word) => ({ value: word, label: repetitions[word] }))}
      />
      <Checkboxes
        form={form}
        name="nths"
        label="第何週（毎月 第○ ○曜日 のとき）"
        required={false}
        options={nthOptions.map((nth) => ({ value: nth, label: nth === '-1' ? '最終' : `第${nth}` }))}
        inline
      />
      <Checkboxes
        form={form}
        name="weekdays"
        label="曜日"
        required={false}
        options={weekdayOptions.map((weekday) => ({ value: weekday, label: weekdayName(Number(weekday)) }))}
        inline
      />
      <TextField
        form={form}
        name="monthDays"
        label="日にち（毎月 ○日 のとき）"
        hint="例）5、20"
        required={false}
        width="short"
      />
      <TextField
        form={form}
        name="interval"
        label="何週間・何か月ごと"
        hint="1 なら毎週・毎月です。"
        required={false}
        width="short"
      />
      <TimeField form={form} name="startsAt" label="始まる時刻" required={false} />
      <TimeField form={form} name="endsAt" label="終わる時刻" required={false} />
      <WeekHours form={form} />
      <Disclosure summary="くり返しの式で入れる" open={'rule' in form.errors}>
        <TextField
          form={form}
          name="rule"
          label="くり返しの式"
          hint="例）FREQ=MONTHLY;BYDAY=4TH"
          required={false}
        />
      </Disclosure>
      <DateField form={form} name="startsOn" label="始まりの日" />
      <DateField
        form={form}
        name="repeatsUntil"
        label="最後の日"
        hint="空なら1年後です。終わりが近づくと、続けるかどうかをお聞きします。"
        required={false}
      />
      <Radios
        form={form}
        name="onHoliday"
        label="祝日や会場の休みの日"
        options={holidayWayWords.map((word) => ({ value: word, label: holidayWays[word] }))}
      />
      <TextField
        form={form}
        name="displayText"
        label="「いつも」の言い方"
        hint="例）月2～3回。空なら日の決め方から作ります。"
        required={false}
      />
      <TextField form={form} name="perMonthMin" label="月の回数（少なくて）" required={false} width="short" />
      <TextField form={form} name="perMonthMax" label="月の回数（多くて）" required={false} width="short" />
    </Fieldset>
  );
}

function WeekHours({ form }: Part) {
  const open = Object.keys({ ...form.typed, ...form.errors }).some((name) => /^(from|until)\d$/.test(name));
  return (
    <Disclosure summary="曜日ごとの開いている時間" open={open}>
      {weekdayOptions.map((weekday) => (
        <div class="ts-cluster">
          <TimeField
            form={form}
            name={`from${weekday}`}
            label={`${weekdayName(Number(weekday))}曜日 開く`}
            required={false}
          />
          <TimeField
            form={form}
            name={`until${weekday}`}
            label={`${weekdayName(Number(weekday))}曜日 閉じる`}
            required={false}
          />
        </div>
      ))}
    </Disclosure>
  );
}

function Where({ form, districts, places }: Part & Pick<EditProps, 'districts' | 'places'>) {
  return (
    <Fieldset legend="どこで">
      <Select
        form={form}
        name="placeId"
        label="場所"
        required={false}
        blank="決まっていない"
        options={places}
      />
      <TextField
        form={form}
        name="placeNote"
        label="ほかの場所"
        hint="例）ほか、各地区の集会所"
        required={false}
      />
      <Select
        form={form}
        name="districtId"
        label="地区"
        required={false}
        blank="地区を決めない"
        options={districts}
      />
      <TextField
        form={form}
        name="venueAsPrinted"
        label="元の記事に書いてある会場"
        hint="記事の会場が疑わしいとき、書いてあるとおりに残します。"
        required={false}
      />
      <TextField
        form={form}
        name="printedIn"
        label="どこに書いてあるか"
        hint="例）広報みたか 2010年9月19日号 1面"
        required={false}
      />
      <TextField
        form={form}
        name="needsReview"
        label="確かめること"
        hint="職員だけに見えます。確かめたら、集まりのページで結果を書きます。"
        required={false}
      />
    </Fieldset>
  );
}

function Coming({ form }: Part) {
  return (
    <Fieldset legend="参加のしかた">
      <Radios
        form={form}
        name="signup"
        label="申し込み"
        options={signupWayWords.map((word) => ({ value: word, label: signupWays[word] }))}
      />
      <TextField form={form} name="capacity" label="定員" required={false} width="short" />
      <Checkbox form={form} name="tallyOnly" label="人数だけを数える（名前をいっさい聞かない居場所）" />
      <TextField
        form={form}
        name="feeYen"
        label="参加費（円）"
        hint="無料なら 0、分からなければ空。"
        required={false}
        width="short"
      />
      <TextField form={form} name="feeNote" label="参加費について" hint="例）お茶代" required={false} />
      <TextField form={form} name="contactName" label="問い合わせ先" required={false} />
      <TextField form={form} name="contactPhone" label="電話" required={false} width="phone" />
      <TextField form={form} name="contactExtension" label="内線" required={false} width="short" />
    </Fieldset>
  );
}

function Keeping({ form, posts }: Part & Pick<EditProps, 'posts'>) {
  return (
    <Fieldset legend="世話と公開">
      <Checkboxes
        form={form}
        name="keepers"
        label="世話をする担当"
        hint="申し込んだ人の名前と電話は、ここで選んだ担当（と管理職）だけが見ます。"
        options={posts}
      />
      <Radios
        form={form}
        name="state"
        label="公開"
        options={gatheringStateWords.map((word) => ({ value: word, label: gatheringStates[word] }))}
      />
    </Fieldset>
  );
}
