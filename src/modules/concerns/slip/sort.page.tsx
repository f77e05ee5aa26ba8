import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  PageHead,
  Quote,
  Radios,
  Section,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import { consentWords, sortings, topics } from '../words.rules.ts';
import type { SlipStory } from './slip.seen.ts';

type Props = { readonly story: SlipStory; readonly form: FormState; readonly deedId: string };

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** One person's matter, a shared one, or both: two records, each in its own space (consultation.md 4.2). */
export function SortPage({ story, form, deedId }: Props) {
  const { slip, words } = story;
  const readable = words !== null && words.erasedAt === null;
  const ways = readable ? sortings : { theme: sortings.theme };
  return (
    <>
      <BackLink href={concernPaths.slip(slip.id)}>気づきメモ</BackLink>
      <ErrorSummary form={form} />
      <PageHead title="行き先を決める" />
      {readable ? (
        <Quote by="気づいた人のことば">{words.words}</Quote>
      ) : (
        <p>{consentWords[slip.consent]}。ことばは開いていないため、話題だけをテーマにできます。</p>
      )}
      <Form action={concernPaths.sort(slip.id)} deedId={deedId} draftKey={`concern-sort-${slip.id}`}>
        <Radios form={form} name="how" label="行き先" options={optionsOf(ways)} />
        {readable && <Person form={form} />}
        <Theme form={form} about={slip.about} />
        <Actions>
          <Button>行き先を決める</Button>
        </Actions>
      </Form>
    </>
  );
}

function Person({ form }: { form: FormState }) {
  const field = { form, required: false } as const;
  return (
    <Section title="相談で受けるとき">
      <TextField
        {...field}
        name="name"
        label="本人の名前"
        hint="わからなければ空のままで。名前がなくても受けられます。"
        autocomplete="off"
      />
      <TextField {...field} name="placeDescription" label="場所" hint="例）団地の3階、南側の部屋" />
    </Section>
  );
}

function Theme({ form, about }: { form: FormState; about: SlipStory['slip']['about'] }) {
  const check =
    about === 'area'
      ? 'すぐに地区のテーマとして、職員みんなが読めるようになります。'
      : 'ほかの人が確かめるまで、だれにも見えません。';
  return (
    <Section title="テーマにするとき">
      <TextArea
        form={form}
        name="gist"
        label="テーマ"
        hint={`だれのことかわからないように、一文か二文で。名前、電話番号、部屋番号、年齢は書けません。${check}`}
        required={false}
        rows={3}
      />
      <Checkboxes
        form={form}
        name="topics"
        label="話題"
        options={optionsOf(topics)}
        required={false}
        inline
      />
    </Section>
  );
}
