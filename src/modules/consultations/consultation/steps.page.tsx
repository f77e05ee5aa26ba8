import { Section, Timeline, TimelineEntry } from '../../../kernel/ui/index.ts';
import type { StepKind } from './consultation.rules.ts';
import type { ConsultationStory } from './consultation.seen.ts';

const stepKinds: Readonly<
  Record<StepKind, { word: string; kind: 'note' | 'call' | 'handover' | 'decision' }>
> = {
  received: { word: '受付', kind: 'note' },
  screened: { word: 'ふりわけ', kind: 'decision' },
  handedOver: { word: 'つなぎの依頼', kind: 'handover' },
  accepted: { word: '引き受け', kind: 'handover' },
  declined: { word: '引き受けられない', kind: 'handover' },
  moreAsked: { word: '問い合わせ', kind: 'handover' },
  takenBack: { word: '依頼の取り下げ', kind: 'handover' },
  offered: { word: '調整役への依頼', kind: 'handover' },
  callPromised: { word: '電話の約束', kind: 'call' },
  called: { word: '電話', kind: 'call' },
  linked: { word: 'つながり', kind: 'note' },
  moved: { word: '訂正', kind: 'note' },
  answered: { word: '返事', kind: 'note' },
  messaged: { word: 'メッセージ', kind: 'note' },
  caseOpened: { word: '支援の開始', kind: 'decision' },
  ended: { word: '終わり', kind: 'decision' },
  withdrawn: { word: '取り下げ', kind: 'decision' },
};

const stepKindOf = (kind: string) => stepKinds[kind as StepKind] ?? stepKinds.linked;

type Step = ConsultationStory['steps'][number];

/** Who did it; of a hand-over, who asked whom: the asked post never stands there as the actor's own. */
function whoIn({ kind, byName, postName }: Step): string {
  if (!postName || !byName) return postName ?? byName ?? '';
  if (kind === 'handedOver') return `${byName} → ${postName}`;
  if (kind === 'takenBack') return `${byName}　つなぎ先：${postName}`;
  return kind === 'offered' ? `つなぎ先：${postName}（自動）` : `${postName}　${byName}`;
}

/** What was done so far, newest first. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <Section title="これまでのこと">
      <Timeline label="これまでのこと">
        {steps.map((step) => {
          const { word, kind } = stepKindOf(step.kind);
          return (
            <TimelineEntry kind={kind} kindWord="" at={step.at} title={word} by={whoIn(step)}>
              {step.words && <p>{step.words}</p>}
            </TimelineEntry>
          );
        })}
      </Timeline>
    </Section>
  );
}
