import { type FormState, inScope } from '../forms/form.ts';
import {
  Actions,
  Button,
  Checkbox,
  Checkboxes,
  DateField,
  Disclosure,
  Fieldset,
  Form,
  Radios,
  SearchBox,
  Section,
  Select,
  TextArea,
  TextField,
  TimeField,
} from './index.ts';

type Props = { title: string; scope: string; form: FormState };

/** Every field, blank or wrong. */
export function StyleguideFields({ title, scope, form: given }: Props) {
  const form = inScope(given, scope);
  return (
    <Section title={title} id={scope}>
      <Form action="/consult" deedId="0196b5b0-0000-7000-8000-000000000000" draftKey={`styleguide-${scope}`}>
        <TextArea
          form={form}
          name="story"
          big
          label="どんなことでも、ことばのままで"
          hint="うまくまとめなくて大丈夫です。"
        />
        <Disclosure summary="なぜ聞くのですか">
          <p>はじめにお話をそのまま受けとめて、いちばん合う人につなぐためです。</p>
        </Disclosure>
        <Fieldset legend="だれのことですか" hint="分かるところだけで大丈夫です。">
          <TextField
            form={form}
            name="name"
            label="お名前"
            width="name"
            autocomplete="name"
            required={false}
          />
          <TextField form={form} name="kana" label="ふりがな" width="name" required={false} />
          <DateField form={form} name="born" label="生年月日" required={false} />
        </Fieldset>
        <TextField
          form={form}
          name="tel"
          label="電話番号"
          type="tel"
          width="phone"
          autocomplete="tel"
          hint="例）090-1234-5678"
        />
        <Radios
          form={form}
          name="how"
          label="連絡のしかた"
          options={[
            { value: 'phone', label: '電話' },
            { value: 'visit', label: '訪問', hint: '職員が家にうかがいます。' },
            { value: 'none', label: '連絡はいりません' },
          ]}
        />
        <Checkboxes
          form={form}
          name="needs"
          label="お手伝い（あてはまるものをすべて選んでください）"
          required={false}
          options={[
            { value: 'meal', label: '食事' },
            { value: 'walk', label: '外出の付き添い' },
            { value: 'snow', label: '雪かき' },
          ]}
        />
        <Select
          form={form}
          name="kind"
          label="相談の種類"
          options={[
            { value: 'care', label: '介護' },
            { value: 'money', label: 'お金' },
          ]}
        />
        <TimeField form={form} name="time" label="時刻" required={false} />
        <TextField
          form={form}
          name="fixed"
          label="世帯番号"
          readonly
          required={false}
          hint="住民登録の情報のため、ここでは変えられません。"
        />
        <Checkbox form={form} name="agree" label="この内容を関係する人に伝えてよい" />
        <Actions>
          <Button>相談を送る</Button>
          <Button kind="text" href="/">
            やめる
          </Button>
        </Actions>
      </Form>
      <SearchBox action="/people" name={`q-${scope}`} value="介護" label="名前・ふりがな・電話番号" />
    </Section>
  );
}
