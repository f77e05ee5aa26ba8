import { Link, Prose, StatusChip, Tag, Time, TimelineEntry } from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import type { CaseHead, Entry } from '../casefile/case-view.rules.ts';
import { relationWords, stateWords } from '../casefile/casefile.rules.ts';
import { stepWords } from '../casefile/step.rules.ts';
import { methodWords, type NoteMethod } from './note.rules.ts';

const kindOf = (method: NoteMethod) =>
  method === 'visit' || method === 'interview' || method === 'accompany'
    ? 'visit'
    : method === 'phone' || method === 'online'
      ? 'call'
      : method === 'letter' || method === 'sms'
        ? 'mail'
        : method === 'caseConference' || method === 'agencyCall'
          ? 'meeting'
          : 'note';

type NoteEntryData = Extract<Entry, { kind: 'note' }>;

/** An entry of a closed episode, where nothing can be corrected any more. */
export const PastEntry = ({ entry }: { entry: Entry }) =>
  entry.kind === 'note' ? <NoteEntry entry={{ ...entry, mayCorrect: false }} /> : <StepEntry entry={entry} />;

export function NoteEntry({ head, entry }: { head?: CaseHead; entry: NoteEntryData }) {
  const title = firstLine(entry) ?? methodWords[entry.method];
  return (
    <TimelineEntry
      id={`note-${entry.id}`}
      kind={kindOf(entry.method)}
      kindWord={methodWords[entry.method]}
      at={entry.at}
      title={entry.correctedById ? <s>{title}</s> : title}
      by={<NoteFoot {...(head ? { head } : {})} entry={entry} />}
    >
      {entry.correctedById ? (
        <p>
          <Link href={`#note-${entry.correctedById}`}>訂正後の記録</Link>
        </p>
      ) : null}
      {entry.correctsId && (
        <p>
          <Tag>訂正</Tag> {entry.correctionReason} <Link href={`#note-${entry.correctsId}`}>もとの記録</Link>
        </p>
      )}
      {entry.progress && <Progress progress={entry.progress} />}
      {entry.correctedById ? (
        <s>
          <Boxes entry={entry} />
        </s>
      ) : (
        <Boxes entry={entry} />
      )}
    </TimelineEntry>
  );
}

const firstLine = (entry: NoteEntryData): string | undefined =>
  [entry.fact, entry.words, entry.assessment, entry.next]
    .find((text) => text !== '')
    ?.split('\n')[0]
    ?.slice(0, 60);

const Progress = ({ progress }: { progress: NonNullable<NoteEntryData['progress']> }) => (
  <p>
    <StatusChip kind={progress.kind === 'progress' ? 'done' : 'waiting'}>
      {progress.kind === 'progress' ? '前進' : '後退'}
    </StatusChip>{' '}
    {`関係 ${progress.from} → ${progress.to}　${relationWords[progress.to] ?? ''}`}
  </p>
);

/** The four boxes; what the title already says is not said twice. */
function Boxes({ entry }: { entry: NoteEntryData }) {
  const title = firstLine(entry);
  const boxes = [
    ['見たこと・したこと', entry.fact],
    ['話されたこと', entry.words],
    ['考えたこと', entry.assessment],
    ['次にすること', entry.next],
    ['気づいた変化', entry.changeSeen],
  ] as const;
  const [named] = boxes.find(([, text]) => text !== '') ?? [''];
  return (
    <>
      {boxes.map(([label, text]) => {
        const rest =
          label === named && text.split('\n')[0] === title ? text.split('\n').slice(1).join('\n') : text;
        if (rest === '') return null;
        return (
          <>
            {label !== named && <p class="ts-quiet">{label}</p>}
            <Prose>{rest}</Prose>
          </>
        );
      })}
    </>
  );
}

function NoteFoot({ head, entry }: { head?: CaseHead; entry: NoteEntryData }) {
  const facts = [
    entry.by,
    entry.place,
    entry.durationMin === null ? '' : `${entry.durationMin}分`,
    entry.source,
    entry.episodeNo === head?.episodeNo ? '' : `${entry.episodeNo}回目の記録`,
  ].filter((text) => text !== '');
  return (
    <>
      {facts.join('　')}
      {entry.late && (
        <>
          {' '}
          書いた日時：
          <Time at={entry.recordedAt} />
        </>
      )}
      {head && entry.mayCorrect && (
        <>
          {'　'}
          <Link href={casesPaths.correctNote(head.id, entry.id)}>訂正する</Link>
        </>
      )}
    </>
  );
}

export function StepEntry({ entry }: { entry: Extract<Entry, { kind: 'step' }> }) {
  const handed = entry.step === 'leadChanged' || entry.step === 'protected';
  return (
    <TimelineEntry
      kind={handed ? 'handover' : 'decision'}
      kindWord={handed ? '引き継ぎ' : '決めたこと'}
      at={entry.at}
      title={stepWords[entry.step]}
      by={entry.by}
    >
      {entry.from && entry.to && (
        <p>
          {stateWords[entry.from]} → {stateWords[entry.to]}
        </p>
      )}
      {entry.post && <p>担当：{entry.post}</p>}
      {entry.words && <Prose>{entry.words}</Prose>}
    </TimelineEntry>
  );
}
