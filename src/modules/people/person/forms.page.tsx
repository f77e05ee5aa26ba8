import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  PageHead,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { NowBeside } from './person.page.tsx';
import {
  addressKinds,
  contactWays,
  identities,
  markerKinds,
  nameKinds,
  type PersonCard,
} from './person.rules.ts';
import {
  addressKindWords,
  contactWayWords,
  identityWords,
  markerWords,
  nameKindWords,
  optionsOf,
} from './person.words.ts';
import type { Person } from './story.ts';

type Drawn = { form: FormState; deedId: string };

const nameHint = '書類のとおりに。わからなければ、呼ばれている名前だけでかまいません';
const bornHint = '例）昭和20年5月3日、1945年5月、昭和20年ごろ。わからなければ空けておく';

/** Correcting a person. After a stale save the present record stands beside what was typed. */
export function EditPage({
  card,
  version,
  form,
  deedId,
  now,
}: Drawn & { card: PersonCard; version: number; now?: Person | undefined }) {
  return (
    <>
      <BackLink href={peoplePaths.person(card.id)}>{card.name}のページに戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title={`${card.name}の記録を直す`} />
      {now && <NowBeside person={now} card={card} />}
      <Form action={peoplePaths.edit(card.id)} deedId={deedId} version={version}>
        <TextField form={form} name="nameWritten" label="名前" hint={nameHint} width="name" />
        <TextField form={form} name="kana" label="よみ" required={false} width="name" />
        <TextField form={form} name="born" label="生年月日" hint={bornHint} required={false} width="name" />
        <TextField
          form={form}
          name="gender"
          label="性別"
          hint="本人のことばで"
          required={false}
          width="short"
        />
        <TextField form={form} name="language" label="話しやすい言葉" required={false} width="name" />
        <Radios
          form={form}
          name="identity"
          label="本人の確かめ"
          options={optionsOf(identityWords, identities)}
        />
        <Radios
          form={form}
          name="preferredContact"
          label="連絡のしかた"
          options={optionsOf(contactWayWords, contactWays)}
        />
        <Checkbox form={form} name="safeToLeaveMessage" label="留守番電話に残してよい" />
        <TextField
          form={form}
          name="residentNo"
          label="宛名番号"
          hint="マイナンバーは入れない"
          required={false}
          width="short"
        />
        <Actions>
          <Button>直して保存する</Button>
        </Actions>
      </Form>
    </>
  );
}

/** Entering somebody new: only a name must be there. */
export function EnterPage({ form, deedId }: Drawn) {
  return (
    <>
      <BackLink href={peoplePaths.search}>人をさがすに戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="人を登録する"
        lead="住所や住民票がなくても登録できます。先に、同じ人がいないかをさがしてください。"
      />
      <Form action={peoplePaths.enter} deedId={deedId}>
        <TextField form={form} name="nameWritten" label="名前" hint={nameHint} width="name" />
        <TextField form={form} name="kana" label="よみ" required={false} width="name" />
        <TextField form={form} name="born" label="生年月日" hint={bornHint} required={false} width="name" />
        <TextField form={form} name="phone" label="電話番号" type="tel" required={false} width="phone" />
        <Fieldset legend="住んでいるところ" hint="「中央公園の東屋」のような書き方でもかまいません">
          <TextField form={form} name="postcode" label="郵便番号" required={false} width="postcode" />
          <TextField form={form} name="address" label="住所・いるところ" required={false} width="full" />
        </Fieldset>
        <Fieldset legend="ほかの名前">
          <TextField form={form} name="otherName" label="ほかの名前" required={false} width="name" />
          <Select
            form={form}
            name="otherKind"
            label="ほかの名前の種類"
            required={false}
            options={optionsOf(nameKindWords, nameKinds)}
          />
        </Fieldset>
        <Actions>
          <Button>この人を登録する</Button>
        </Actions>
      </Form>
    </>
  );
}

/** The form of one more fact about a person. */
export function FactPage({
  card,
  kind,
  title,
  form,
  deedId,
}: Drawn & { card: PersonCard; kind: string; title: string }) {
  return (
    <>
      <BackLink href={peoplePaths.person(card.id)}>{card.name}のページに戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title={title} shoulder={card.name} />
      <Form action={peoplePaths.fact(card.id, kind)} deedId={deedId}>
        {kind === 'names' && <NameFields form={form} />}
        {kind === 'phones' && <PhoneFields form={form} />}
        {kind === 'addresses' && <AddressFields form={form} hidden={card.hidden} />}
        {kind === 'markers' && <MarkerFields form={form} />}
        <Actions>
          <Button>{title}</Button>
        </Actions>
      </Form>
    </>
  );
}

function NameFields({ form }: { form: FormState }) {
  return (
    <>
      <Radios form={form} name="kind" label="名前の種類" options={optionsOf(nameKindWords, nameKinds)} />
      <TextField form={form} name="value" label="名前" width="name" />
      <TextField form={form} name="kana" label="よみ" required={false} width="name" />
      <Checkbox
        form={form}
        name="forMail"
        label="手紙の宛名に使う"
        hint="本人が選んだ名前だけ。前に選んだ名前の代わりになります"
      />
      <DateField form={form} name="fromOn" label="使いはじめた日" required={false} />
    </>
  );
}

function PhoneFields({ form }: { form: FormState }) {
  return (
    <>
      <TextField form={form} name="number" label="電話番号" type="tel" width="phone" />
      <TextField
        form={form}
        name="note"
        label="つながる時間など"
        hint="例）夕方5時から。妹が出ることもある"
        required={false}
        width="full"
      />
    </>
  );
}

function AddressFields({ form, hidden }: { form: FormState; hidden: boolean }) {
  return (
    <>
      {hidden && (
        <Banner kind="info" title="支援措置の対象です">
          <p>この住所は、安全配慮の担当と、選ばれた担当だけが見られます。地区にも地図にも出ません。</p>
        </Banner>
      )}
      <Radios
        form={form}
        name="kind"
        label="住所の種類"
        options={optionsOf(addressKindWords, addressKinds)}
      />
      <TextField form={form} name="postcode" label="郵便番号" required={false} width="postcode" />
      <TextField form={form} name="value" label="住所" width="full" />
      <DateField form={form} name="fromOn" label="いつから" required={false} />
      <Checkbox form={form} name="endOthers" label="同じ種類の前の住所は、その前の日で終わりにする" />
    </>
  );
}

function MarkerFields({ form }: { form: FormState }) {
  return (
    <>
      <Radios form={form} name="kind" label="注意の種類" options={optionsOf(markerWords, markerKinds)} />
      <TextArea
        form={form}
        name="note"
        label="くわしく"
        hint="訪問や電話をする人が、その場で読む短い言葉で"
        required={false}
        rows={3}
      />
      <DateField form={form} name="toOn" label="いつまで" required={false} />
    </>
  );
}

/** A day and one button: the last day of a fact, of a membership, of a life. */
export function DayPage({
  card,
  action,
  title,
  label,
  lead,
  version,
  form,
  deedId,
}: Drawn & {
  card: { id: string; name: string };
  action: string;
  title: string;
  label: string;
  lead?: string;
  version?: number;
}) {
  return (
    <>
      <BackLink href={peoplePaths.person(card.id)}>{card.name}のページに戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title={title} shoulder={card.name} lead={lead} />
      <Form action={action} deedId={deedId} version={version}>
        <DateField form={form} name="on" label={label} />
        <Actions>
          <Button>{title}</Button>
        </Actions>
      </Form>
    </>
  );
}
