import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  Banner,
  Button,
  Checkboxes,
  Disclosure,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import { abouts, consents, enteredVias, kinds, topics, urgencies, vias } from '../words.rules.ts';

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const aboutHints: Readonly<Record<string, string>> = {
  area: '暗い道、店がない など',
  person: '書いたことばは、担当だけが見ます',
  self: '困りごと、やってみたいこと',
};

export type Surroundings = {
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  readonly place: { readonly id: string; readonly name: string } | null;
  readonly ownDistrict: { readonly id: string; readonly name: string } | null;
  readonly maySort: boolean;
};

type Props = {
  readonly form: FormState;
  readonly deedId: string;
  readonly around: Surroundings;
  readonly occurrenceId: string;
};

/** One thumb, ten seconds: what was noticed, whom it is about, send. Everything else has an answer already. */
export function CatchPage({ form, deedId, around, occurrenceId }: Props) {
  const { place } = around;
  return (
    <>
      <ErrorSummary form={form} />
      <PageHead title="気づきメモ" shoulder={place?.name} lead="「あれ？」と思ったことを、ことばのままで。" />
      <Form action={concernPaths.new} deedId={deedId} draftKey="concern">
        {place && <Hidden name="placeId" value={place.id} />}
        {occurrenceId !== '' && <Hidden name="occurrenceId" value={occurrenceId} />}
        <TextArea form={form} name="words" label="気づいたこと" rows={5} />
        <Radios
          form={form}
          name="about"
          label="何のことですか"
          options={optionsOf(abouts).map((option) => ({ ...option, hint: aboutHints[option.value] }))}
        />
        <Radios
          form={form}
          name="urgency"
          label="急ぎますか"
          required={false}
          options={optionsOf(urgencies)}
          inline
        />
        <Consent form={form} />
        <More form={form} around={around} />
        <p>送ったことばは、あなたも読み返せません。受け取られたかは、いつでも見られます。</p>
        <Actions>
          <Button size="lg">気づきメモを送る</Button>
        </Actions>
      </Form>
      <p>
        <Link href={concernPaths.mine}>わたしの気づきメモのその後</Link>
      </p>
      {around.maySort && (
        <p>
          <Link href={concernPaths.list}>届いた気づきメモ</Link>
        </p>
      )}
    </>
  );
}

function Consent({ form }: { form: FormState }) {
  return (
    <>
      <Radios
        form={form}
        name="consent"
        label="だれかのことのとき：本人は、伝えてよいと言っていますか"
        hint="「はい」になるまで、ことばはだれにも見えません。"
        required={false}
        options={optionsOf(consents)}
      />
      <Disclosure
        summary="命があぶないと思うとき"
        open={form.errors.lifeRiskReason !== undefined || form.typed.consent === 'lifeRisk'}
      >
        <Banner kind="warning" title="まず、警察 110　消防・救急 119" level={3} />
        <TextField
          form={form}
          name="lifeRiskReason"
          label="命があぶないと考えた理由"
          hint="見たこと、聞いたこと。だれが決めたかも残ります。"
          required={false}
        />
      </Disclosure>
    </>
  );
}

function More({ form, around }: { form: FormState; around: Surroundings }) {
  const field = { form, required: false } as const;
  const where = around.ownDistrict ? `書かなければ「${around.ownDistrict.name}」です。` : undefined;
  const isWrong = ['districtId', 'noticedBy', 'topics', 'kind', 'caughtVia', 'enteredVia'].some(
    (name) => form.errors[name] !== undefined,
  );
  return (
    <Disclosure summary="話題・地区・ほかの人の気づき" open={isWrong}>
      <Radios {...field} name="kind" label="どちらですか" options={optionsOf(kinds)} inline />
      <Checkboxes {...field} name="topics" label="話題" options={optionsOf(topics)} inline />
      <Select
        {...field}
        name="districtId"
        label="地区"
        hint={around.place ? `書かなければ「${around.place.name}」のある地区です。` : where}
        blank="えらばない"
        options={around.districts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select {...field} name="caughtVia" label="どこで気づきましたか" options={optionsOf(vias)} />
      <Radios
        {...field}
        name="enteredVia"
        label="だれの気づきですか"
        options={optionsOf(enteredVias)}
        inline
      />
      <TextField
        {...field}
        name="noticedBy"
        label="気づいた人（ほかの人の気づきを書くとき）"
        hint="名前でも「サロンに来た方」でもかまいません。"
        autocomplete="off"
      />
    </Disclosure>
  );
}
