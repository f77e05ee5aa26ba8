import type { FormState } from '../../../kernel/forms/form.ts';
import type { Message } from '../../../kernel/i18n/messages.ts';
import {
  Actions,
  BackLink,
  Button,
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
import { resourcesPaths } from '../../../paths/resources.ts';
import { accessCodes, issueTagCodes, pillarCodes, targetGroupCodes } from '../facet.rules.ts';
import { accessKinds, helpLayers, issueTags, pillars, plainLabel, targetGroups } from '../facet.words.ts';
import type { FormChoices } from './seen.ts';
import { placesInForm } from './service.form.ts';
import { statusWords } from './words.ts';

type Props = {
  title: string;
  action: string;
  back: string;
  form: FormState;
  deedId: string;
  version?: number | undefined;
  choices: FormChoices;
};

const worded = (codes: readonly string[], facet: Readonly<Record<string, Message>>) =>
  codes.map((code) => ({ value: code, label: plainLabel(facet, code) }));

const named = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

/** The form of an entry, public facts first; what is not for everybody stands apart, at the end. */
export function ServiceFormPage({ title, action, back, form, deedId, version, choices }: Props) {
  const props = { form, choices };
  return (
    <>
      <BackLink href={back}>戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title={title} lead="はじめの4つの見出しの内容は、住民のページと公開データに出ます。" />
      <Form action={action} deedId={deedId} version={version}>
        <What {...props} />
        <How {...props} />
        <Where {...props} />
        <Found {...props} />
        <Inside form={form} />
        <Actions>
          <Button>この内容で登録する</Button>
        </Actions>
      </Form>
    </>
  );
}

type PartProps = { form: FormState; choices: FormChoices };

const What = ({ form, choices }: PartProps) => {
  const field = { form, required: false } as const;
  return (
    <Fieldset legend="何をしているところか">
      <TextField form={form} name="name" label="名前" />
      <TextField {...field} name="kana" label="よみ" />
      <TextField {...field} name="alias" label="呼び名" hint="住民が呼ぶ名前。例）ケアネット・しんなか" />
      <TextArea form={form} name="description" label="説明" hint="ふだんのことばで、2、3文で" rows={3} />
      <Select {...field} name="organizationId" label="運営する組織" options={named(choices.bodies)} />
      <TextField
        {...field}
        name="newBody"
        label="一覧にない団体の名前"
        hint="入れると、その団体も登録します"
      />
      <Radios
        form={form}
        name="status"
        label="状態"
        inline
        options={(['active', 'temporarilyClosed', 'inactive'] as const).map((value) => ({
          value,
          label: statusWords[value],
        }))}
      />
      <TextField {...field} name="alert" label="いまだけのお知らせ" hint="例）12月は会場が変わります" />
      <TextField {...field} name="phone" label="電話番号" width="phone" inputmode="tel" />
      <TextField {...field} name="extension" label="内線" width="short" />
      <TextField {...field} name="email" label="公開するメールアドレス" type="email" />
      <TextField {...field} name="url" label="ホームページ" type="url" />
    </Fieldset>
  );
};

const How = ({ form }: PartProps) => {
  const field = { form, required: false } as const;
  return (
    <Fieldset legend="使い方">
      <Radios
        form={form}
        name="reservation"
        label="申し込み"
        inline
        options={[
          { value: 'notNeeded', label: 'いらない' },
          { value: 'needed', label: '必要' },
          { value: 'unknown', label: 'わからない' },
        ]}
      />
      <Radios
        form={form}
        name="intakePath"
        label="利用の入口"
        options={[
          { value: 'self', label: '本人が直接使える' },
          { value: 'viaCsw', label: '職員（CSWなど）の紹介だけ' },
        ]}
      />
      <TextArea {...field} name="application" label="使い始めるには" rows={2} />
      <TextField {...field} name="fees" label="費用" hint="例）100円/10分、最大500円" />
      <TextField
        {...field}
        name="feeYen"
        label="金額（いちばん小さい単位、円）"
        hint="無料は0。わからないときは空けておきます"
        width="short"
        inputmode="numeric"
      />
      <TextArea {...field} name="eligibility" label="使える方" rows={2} />
      <TextField {...field} name="minimumAge" label="何歳から" width="short" inputmode="numeric" />
      <TextField {...field} name="maximumAge" label="何歳まで" width="short" inputmode="numeric" />
      <TextField {...field} name="capacity" label="定員" width="short" inputmode="numeric" />
      <TextField {...field} name="placesFree" label="空き" width="short" inputmode="numeric" />
      <Checkboxes {...field} name="access" label="使いやすさ" options={worded(accessCodes, accessKinds)} />
    </Fieldset>
  );
};

const Where = ({ form, choices }: PartProps) => {
  const field = { form, required: false } as const;
  return (
    <Fieldset legend="場所と地区">
      {placesInForm.map((no) => (
        <>
          <Select {...field} name={`place${no}`} label={`場所${no}`} options={named(choices.places)} />
          <TextField
            {...field}
            name={`schedule${no}`}
            label={`場所${no}の日時`}
            hint="例）第4木曜 13時30分から15時30分まで"
          />
        </>
      ))}
      <TextField
        {...field}
        name="newPlace"
        label="一覧にない場所の名前"
        hint="公開されます。個人の家の名前や住所は入れないでください"
      />
      <TextField {...field} name="newAddress" label="その住所" />
      <TextField {...field} name="newSchedule" label="その日時" />
      <Checkboxes
        {...field}
        name="districtIds"
        label="対象の地区"
        hint="選ばないと市町村の全域になります"
        options={named(choices.districts)}
      />
    </Fieldset>
  );
};

const Found = ({ form, choices }: PartProps) => {
  const field = { form, required: false } as const;
  return (
    <Fieldset legend="さがすための分類">
      <TextField
        {...field}
        name="everydayWords"
        label="住民がよく言うことば"
        hint="読点（、）で区切ります。例）電球、ごみ出し、話し相手"
      />
      <Checkboxes
        form={form}
        name="targetGroups"
        label="だれのため"
        options={worded(targetGroupCodes, targetGroups)}
      />
      <Checkboxes {...field} name="issueTags" label="困りごと" options={worded(issueTagCodes, issueTags)} />
      <TextField
        {...field}
        name="ownTags"
        label="町独自の分類"
        hint="「町の決まり」で決めた名前を、読点（、）で区切ります"
      />
      <Checkboxes
        form={form}
        name="helpLayers"
        label="支え合いの種類"
        options={worded(choices.layers, helpLayers)}
      />
      <TextField {...field} name="layerNote" label="この種類とした理由" />
      <Checkboxes {...field} name="pillars" label="3つの柱" options={worded(pillarCodes, pillars)} />
      <Radios
        form={form}
        name="formal"
        label="運営のしかた"
        options={[
          { value: 'yes', label: '制度や事業として' },
          { value: 'no', label: '住民の自主的な活動として' },
        ]}
      />
      <TextField {...field} name="programme" label="事業の名前" hint="例）重層的支援体制整備事業" />
    </Fieldset>
  );
};

const seenBy = [
  { value: 'staff', label: '職員だけ' },
  { value: 'partners', label: '協力者（民生委員など）も' },
];

const Inside = ({ form }: { form: FormState }) => {
  const field = { form, required: false } as const;
  return (
    <Fieldset
      legend="公開しない連絡先（確認のため）"
      hint="住民のページ・検索・公開データのどこにも出ません。見られる人を選ばないときは職員だけです。"
    >
      <TextField {...field} name="contactPerson" label="連絡先の人" width="name" />
      <Select {...field} name="contactPersonSeen" label="連絡先の人を見られる人" options={seenBy} />
      <TextField {...field} name="directPhone" label="直通の電話" width="phone" inputmode="tel" />
      <Select {...field} name="directPhoneSeen" label="直通の電話を見られる人" options={seenBy} />
      <TextField {...field} name="contactMail" label="確認のためのメール" type="email" />
      <Select {...field} name="contactMailSeen" label="確認のためのメールを見られる人" options={seenBy} />
      <TextField {...field} name="contactAddress" label="はがきの宛先" />
      <Select {...field} name="contactAddressSeen" label="はがきの宛先を見られる人" options={seenBy} />
      <TextArea {...field} name="note" label="内部のメモ" rows={2} />
      <Select {...field} name="noteSeen" label="内部のメモを見られる人" options={seenBy} />
      <TextField
        {...field}
        name="verifyEveryDays"
        label="確かめる間隔（日）"
        hint="空けておくと、町の決まりの日数になります"
        width="short"
        inputmode="numeric"
      />
    </Fieldset>
  );
};

/** Where a form of a known entry goes back to. */
export const backOf = (id: string | null): string => (id ? resourcesPaths.keep(id) : resourcesPaths.desk());
