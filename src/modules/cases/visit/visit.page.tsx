import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  Button,
  DateField,
  DeedButton,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  ResourceList,
  Section,
  Select,
  TextField,
  Time,
  TimeField,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import type { CaseAside, CaseHead } from '../casefile/case-view.rules.ts';
import { Back, Cancel, type Deed } from '../casefile/deed-frame.page.tsx';

/** Planning a visit; those planned already can be called off. */
export function VisitsPage({ head, aside, form, deedId }: Deed & { aside: CaseAside }) {
  return (
    <>
      <Back head={head} />
      <ErrorSummary form={form} />
      <PageHead title="訪問を予定する" />
      <Form action={casesPaths.visits(head.id)} deedId={deedId}>
        <DateField form={form} name="day" label="訪問する日" />
        <TimeField form={form} name="time" label="時刻" />
        <Select
          form={form}
          name="postId"
          label="訪問する担当"
          options={aside.team.map((seat) => ({ value: seat.postId, label: seat.postName }))}
        />
        <TextField form={form} name="purpose" label="目的" />
        <TextField form={form} name="safety" label="訪問のときに気をつけること" required={false} />
        <Actions>
          <Button>訪問を予定する</Button>
          <Cancel head={head} />
        </Actions>
      </Form>
      {aside.visits.length > 0 && (
        <Section title="いまの予定">
          <ResourceList
            items={aside.visits.map((visit) => ({
              title: <Time at={visit.at} />,
              support: `${visit.purpose}　${visit.postName}`,
              sub: (
                <DeedButton action={casesPaths.visitDone(head.id, visit.id)} deedId={newId()}>
                  <Button kind="text" size="sm" about={visit.purpose}>
                    取りやめる
                  </Button>
                </DeedButton>
              ),
            }))}
          />
        </Section>
      )}
      <RiskSection head={head} />
    </>
  );
}

const RiskSection = ({ head }: { head: CaseHead }) => (
  <p>
    <Link href={casesPaths.risks(head.id)}>危険と配慮を書く・消す</Link>
  </p>
);
