import type { FormState } from '../../../kernel/forms/form.ts';
import { formatFiscalYear } from '../../../kernel/time.ts';
import {
  Actions,
  BackLink,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  PageHead,
  PrintButton,
  Prose,
  Section,
  TextArea,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';

type Note = { id: string; name: string; fiscalYear: number; body: string; writtenAt: Date };

type Props = {
  card: { id: string; name: string; organizationName: string };
  notes: readonly Note[];
  year: number;
  /** Null for who may only read. */
  form: FormState | null;
  version: number | undefined;
  deedId: string;
};

/** What holders of a post told those after them; the present holder writes this year's. */
export function NotePage({ card, notes, year, form, version, deedId }: Props) {
  return (
    <>
      <BackLink href={districtsPaths.post(card.id)}>{card.name}に戻る</BackLink>
      {form && <ErrorSummary form={form} />}
      <PageHead
        shoulder={`${card.organizationName}　${card.name}`}
        title="引き継ぎメモ"
        lead="この担当につく人だけが読めます。担当が変わると、つぎの人がそのまま読めます。"
      />
      {form && (
        <Section title={`${formatFiscalYear(year)}のメモを書く`} id="write">
          <Form action={districtsPaths.handoverNote(card.id)} deedId={deedId} version={version}>
            <TextArea
              form={form}
              name="body"
              label="引き継ぎメモ"
              hint="年間の動き、地域の人との約束、気をつけていること。ケースは番号だけを書き、名前や病名は書かないでください。"
              rows={12}
            />
            <Actions>
              <Button>メモを保存する</Button>
            </Actions>
          </Form>
        </Section>
      )}
      <Section title="これまでのメモ" id="notes">
        {notes.length === 0 && <EmptyState title="まだメモはありません" />}
        {notes.map((note) => (
          <Section title={`${formatFiscalYear(note.fiscalYear)}　${note.name}`} level={3}>
            <Prose>{note.body}</Prose>
            <p class="ts-quiet">
              <Time at={note.writtenAt} />
            </p>
          </Section>
        ))}
      </Section>
      <PrintButton label="引き継ぎメモを印刷する" />
    </>
  );
}
