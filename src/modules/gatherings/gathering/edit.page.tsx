import type { FormState } from '../../../kernel/forms/form.ts';
import {
  BackLink,
  Button,
  Checkbox,
  Checkboxes,
  ErrorSummary,
  Fieldset,
  Form,
  PageHead,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { ListedBanner } from '../listing/listing.page.tsx';
import type { Listing } from '../listing/listing.ts';
import {
  gatheringStates,
  gatheringStateWords,
  signupWays,
  signupWayWords,
  targetGroups,
  targetGroupWords,
} from './gathering.rules.ts';
import { ScheduleFields } from './schedule-fields.page.tsx';

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
        <ScheduleFields form={form} />
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
