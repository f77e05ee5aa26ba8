import { blankForm, type FormState, inScope, typedText } from '../../../kernel/forms/form.ts';
import { formatDate, formatMonth } from '../../../kernel/time.ts';
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  Section,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import type { DrawsView } from './booking.view.ts';
import { StationHead } from './station-head.page.tsx';

/** Months that wait for their draw, and the drawings that were. */
export function LotsPage({
  draws,
  form,
  deedId,
}: {
  draws: DrawsView;
  form: FormState;
  deedId: () => string;
}) {
  const { station, place, months, drawings } = draws;
  return (
    <>
      <ErrorSummary form={formFor(form, typedText(form, 'month'))} />
      <StationHead
        {...{ station, place }}
        tab="draw"
        title="部屋の抽選"
        lead="種のことばから順番が決まり、当たった回数の少ない団体が先になります。結果は、名前を出さずに公開されます。"
      />
      {months.length === 0 ? (
        <EmptyState title="抽選を待っている申し込みはありません">
          抽選のある決まりにすると、申し込みが月ごとにここへ集まります。
        </EmptyState>
      ) : (
        months.map((month) => <Month draws={draws} month={month} form={form} deedId={deedId()} />)
      )}
      {months.length === 0 && typedText(form, 'seed') !== '' && (
        <SeedForm stationId={station.id} month={typedText(form, 'month')} form={form} deedId={deedId()} />
      )}
      {drawings.length > 0 && (
        <Section title="済んだ抽選">
          <ul>
            {drawings.map(({ id, month, drawnAt }) => (
              <li>
                <Link href={stationPaths.drawn(id)}>{formatMonth(`${month}-01`)}の記録</Link>（
                <Time at={drawnAt} as="near" />）
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

type MonthProps = { draws: DrawsView; month: DrawsView['months'][number]; form: FormState; deedId: string };

function Month({ draws: { station, today }, month: { month, wishes, drawsOn }, form, deedId }: MonthProps) {
  return (
    <Section title={`${formatMonth(month)}に使う申し込み ${wishes}件`}>
      {today < drawsOn ? (
        <p>抽選の日は{formatDate(drawsOn)}です。それまで申し込みを受け付けます。</p>
      ) : (
        <SeedForm stationId={station.id} month={month.slice(0, 7)} form={form} deedId={deedId} />
      )}
    </Section>
  );
}

/** Several months may wait on one page: what was typed belongs to one of them. */
const formFor = (form: FormState, month: string): FormState =>
  inScope(typedText(form, 'month') === month ? form : blankForm, `month-${month}`);

type SeedProps = { stationId: string; month: string; form: FormState; deedId: string };

const SeedForm = ({ stationId, month, form, deedId }: SeedProps) => (
  <Form action={stationPaths.draw(stationId)} deedId={deedId}>
    <Hidden name="month" value={month} />
    <TextField
      form={formFor(form, month)}
      name="seed"
      label="種のことば"
      hint="その場で決めたことばや、みんなの前で振ったさいころの目。例）いちょう 4 2 6。抽選は1か月に1回だけです。"
      width="name"
    />
    <Button>抽選する</Button>
  </Form>
);
