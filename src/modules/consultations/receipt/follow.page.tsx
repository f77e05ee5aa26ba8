import { type FormState, typedText } from '../../../kernel/forms/form.ts';
import { Said, SaidTime } from '../../../kernel/i18n/ruby.tsx';
import { dayOf, formatDate } from '../../../kernel/time.ts';
import {
  Button,
  Code,
  ContactBox,
  DeedButton,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  Quote,
  Section,
  SummaryList,
  TextArea,
  TextField,
  Timeline,
  TimelineEntry,
  useSay,
  useView,
} from '../../../kernel/ui/index.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { followWords, stepWords } from '../messages.ts';
import type { FollowedStory } from './receipt.walls.ts';

/** Number and secret word; with what was being sent when the page had shut, which is sent on then. */
export function FollowPage({ form, deedId }: { form: FormState; deedId: string }) {
  const [deed, words] = [typedText(form, 'deed'), typedText(form, 'words')];
  return (
    <>
      <ErrorSummary form={form} />
      <PageHead title={<Said message={followWords.title} />} lead={<Said message={followWords.lead} />} />
      <Form action={consultationPaths.follow} deedId={deedId}>
        {deed && (
          <>
            <Hidden name="deed" value={deed} />
            <Hidden name="words" value={words} />
            <p>
              <Said message={followWords.shutMeanwhile} />
            </p>
            <Quote by={<Said message={followWords.fromYou} />}>{words}</Quote>
          </>
        )}
        <TextField
          form={form}
          name="receiptNo"
          label={<Said message={followWords.number} />}
          hint={<Said message={followWords.numberHint} />}
          width="name"
          autocomplete="off"
        />
        <TextField
          form={form}
          name="word"
          label={<Said message={followWords.word} />}
          hint={<Said message={followWords.wordHint} />}
          autocomplete="off"
        />
        <Button>
          <Said message={deed ? followWords.addSend : followWords.open} />
        </Button>
      </Form>
      <p>
        <Said message={followWords.lost} />
      </p>
      <ContactBox />
    </>
  );
}

type Deeds = { readonly message: string; readonly call: string };

/** A plain timeline of what was done, never who thinks what; add a message, ask for a call, take it back. */
export function FollowedPage({
  story,
  form,
  deeds,
}: {
  story: FollowedStory;
  form: FormState;
  deeds: Deeds;
}) {
  const t = useSay();
  const open = story.withdrawnAt === null;
  return (
    <>
      <ErrorSummary form={form} />
      <PageHead title={<Said message={followWords.title} />} lead={<Code>{story.receiptNo}</Code>} />
      <Responsible story={story} />
      <Section title={<Said message={followWords.story} />}>
        <Timeline label={t(followWords.story)}>
          {story.steps.map((step) => (
            <TimelineEntry
              kind="note"
              kindWord=""
              at={step.at}
              title={<Said message={wordOf(step.kind)} />}
            />
          ))}
        </Timeline>
      </Section>
      <Section title={<Said message={followWords.yours} />}>
        <Quote by={<Said message={followWords.fromYou} />}>{story.worry}</Quote>
        {story.messages.map((message) => (
          <Quote
            by={<Said message={message.side === 'resident' ? followWords.fromYou : followWords.fromUs} />}
          >
            {message.body}
          </Quote>
        ))}
      </Section>
      {open && <FollowDeeds story={story} form={form} deeds={deeds} />}
      <DeedButton action={`${consultationPaths.follow}/close`} deedId={deeds.message} endsDrafts>
        <Button kind="text">
          <Said message={followWords.close} />
        </Button>
      </DeedButton>
      <ContactBox />
    </>
  );
}

/** Who is responsible and by when the next step is taken; a promise that was not kept is admitted. */
function Responsible({ story: { owner, nextBy, withdrawnAt } }: { story: FollowedStory }) {
  const { locale, nowIso } = useView();
  const rows = [{ label: <Said message={followWords.owner} />, value: <span lang="ja">{owner}</span> }];
  if (!nextBy || withdrawnAt) return <SummaryList rows={rows} />;
  const by = <SaidTime>{formatDate(lastDayBefore(nextBy), locale)}</SaidTime>;
  const words = nextBy < new Date(nowIso) ? followWords.nextLate : followWords.nextBy;
  const next = {
    label: <Said message={followWords.nextStep} />,
    value: <Said message={words} blanks={{ by }} />,
  };
  return <SummaryList rows={[...rows, next]} />;
}

/** What is due at 0:00 is due on the day before. */
const lastDayBefore = (due: Date) => dayOf(new Date(due.getTime() - 1));

function FollowDeeds({ story, form, deeds }: { story: FollowedStory; form: FormState; deeds: Deeds }) {
  return (
    <>
      <Section title={<Said message={followWords.add} />}>
        <Form
          action={consultationPaths.followedDeed(story.receiptNo, 'message')}
          deedId={deeds.message}
          draftKey={`follow-${story.receiptNo}`}
        >
          <TextArea form={form} name="body" label={<Said message={followWords.add} />} rows={4} />
          <Button kind="outline">
            <Said message={followWords.addSend} />
          </Button>
        </Form>
      </Section>
      <Section title={<Said message={followWords.callMe} />}>
        <Form action={consultationPaths.followedDeed(story.receiptNo, 'call-me')} deedId={deeds.call}>
          <TextField form={form} name="wish" label={<Said message={followWords.callWish} />} />
          <Button kind="outline">
            <Said message={followWords.callSend} />
          </Button>
        </Form>
      </Section>
      <p>
        <Link href={consultationPaths.followedDeed(story.receiptNo, 'withdraw')}>
          <Said message={followWords.withdraw} />
        </Link>
      </p>
    </>
  );
}

/** Asks once more before taking back. */
export function WithdrawPage({ receiptNo, deedId }: { receiptNo: string; deedId: string }) {
  return (
    <>
      <PageHead
        title={<Said message={followWords.withdraw} />}
        lead={<Said message={followWords.withdrawLead} />}
      />
      <Form action={consultationPaths.followedDeed(receiptNo, 'withdraw')} deedId={deedId}>
        <div class="ts-actions">
          <Button danger>
            <Said message={followWords.withdrawSend} />
          </Button>
          <Button kind="text" href={consultationPaths.followed(receiptNo)}>
            <Said message={followWords.title} />
          </Button>
        </div>
      </Form>
    </>
  );
}

const wordOf = (kind: string) => stepWords[kind as keyof typeof stepWords] ?? stepWords.screened;
