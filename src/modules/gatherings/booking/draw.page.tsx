import { Said, SaidTime } from '../../../kernel/i18n/ruby.tsx';
import { formatMonth } from '../../../kernel/time.ts';
import { BackLink, Code, PageHead, Section, SummaryList, Time, useView } from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import type { Drawing, LoggedStep } from './draw.rules.ts';
import { bookingWords, drawWords as words } from './messages.ts';
import { SaidStretch } from './time-words.tsx';

/** A drawing of lots as everybody may check it. */
export function DrawnPage({ drawing }: { drawing: Drawing }) {
  const { locale } = useView();
  const month = <SaidTime>{formatMonth(`${drawing.month}-01`, locale)}</SaidTime>;
  return (
    <>
      <BackLink href={stationPaths.show(drawing.stationId)}>
        <Said message={bookingWords.toStation} />
      </BackLink>
      <PageHead title={<Said message={words.title} blanks={{ month }} />} />
      <p>
        <Said message={words.lead} />
      </p>
      <SummaryList
        rows={[
          { label: <Said message={words.seed} />, value: <Code>{drawing.seed}</Code> },
          { label: <Said message={words.drawnAt} />, value: <Time at={drawing.drawnAt} /> },
        ]}
      />
      <Section title={<Said message={words.log} />}>
        <ol>
          {drawing.log.map((step) => (
            <Step step={step} />
          ))}
        </ol>
      </Section>
    </>
  );
}

const outcomes = { won: words.won, taken: words.taken, most: words.most } as const;

const gap = '　';

const Step = ({ step }: { step: LoggedStep }) => (
  <li>
    <Said message={words.no} blanks={{ no: step.no }} />
    {`${gap}${step.room}${gap}`}
    <SaidStretch startsAt={new Date(step.from)} endsAt={new Date(step.until)} />
    {gap}
    <strong>
      <Said message={outcomes[step.outcome]} />
    </strong>
  </li>
);
