import { type FormState, typedText } from '../../../kernel/forms/form.ts';
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
  TextArea,
  TextField,
  Timeline,
  TimelineEntry,
  useSay,
} from '../../../kernel/ui/index.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { followWords, stepWords } from '../messages.ts';
import type { FollowedStory } from './receipt.walls.ts';

/** Number and secret word; with what was being sent when the page had shut, which is sent on then. */
export function FollowPage({ form, deedId }: { form: FormState; deedId: string }) {
  const t = useSay();
  const [deed, words] = [typedText(form, 'deed'), typedText(form, 'words')];
  return (
    <>
      <ErrorSummary form={form} />
      <PageHead title={t(followWords.title)} lead={t(followWords.lead)} />
      <Form action={consultationPaths.follow} deedId={deedId}>
        {deed && (
          <>
            <Hidden name="deed" value={deed} />
            <Hidden name="words" value={words} />
            <p>{t(followWords.shutMeanwhile)}</p>
            <Quote by={t(followWords.fromYou)}>{words}</Quote>
          </>
        )}
        <TextField
          form={form}
          name="receiptNo"
          label={t(followWords.number)}
          hint={t(followWords.numberHint)}
          width="name"
          autocomplete="off"
        />
        <TextField
          form={form}
          name="word"
          label={t(followWords.word)}
          hint={t(followWords.wordHint)}
          autocomplete="off"
        />
        <Button>{t(deed ? followWords.addSend : followWords.open)}</Button>
      </Form>
      <p>{t(followWords.lost)}</p>
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
      <PageHead title={t(followWords.title)} lead={<Code>{story.receiptNo}</Code>} />
      <Section title={t(followWords.story)}>
        <Timeline label={t(followWords.story)}>
          {story.steps.map((step) => (
            <TimelineEntry kind="note" kindWord="" at={step.at} title={t(wordOf(step.kind))} />
          ))}
        </Timeline>
      </Section>
      <Section title={t(followWords.yours)}>
        <Quote by={t(followWords.fromYou)}>{story.worry}</Quote>
        {story.messages.map((message) => (
          <Quote by={t(message.side === 'resident' ? followWords.fromYou : followWords.fromUs)}>
            {message.body}
          </Quote>
        ))}
      </Section>
      {open && <FollowDeeds story={story} form={form} deeds={deeds} />}
      <DeedButton action={`${consultationPaths.follow}/close`} deedId={deeds.message}>
        <Button kind="text">{t(followWords.close)}</Button>
      </DeedButton>
      <ContactBox />
    </>
  );
}

function FollowDeeds({ story, form, deeds }: { story: FollowedStory; form: FormState; deeds: Deeds }) {
  const t = useSay();
  return (
    <>
      <Section title={t(followWords.add)}>
        <Form
          action={consultationPaths.followedDeed(story.receiptNo, 'message')}
          deedId={deeds.message}
          draftKey="follow"
        >
          <TextArea form={form} name="body" label={t(followWords.add)} rows={4} />
          <Button kind="outline">{t(followWords.addSend)}</Button>
        </Form>
      </Section>
      <Section title={t(followWords.callMe)}>
        <Form action={consultationPaths.followedDeed(story.receiptNo, 'call-me')} deedId={deeds.call}>
          <TextField form={form} name="wish" label={t(followWords.callWish)} />
          <Button kind="outline">{t(followWords.callSend)}</Button>
        </Form>
      </Section>
      <p>
        <Link href={consultationPaths.followedDeed(story.receiptNo, 'withdraw')}>
          {t(followWords.withdraw)}
        </Link>
      </p>
    </>
  );
}

/** Asks once more before taking back. */
export function WithdrawPage({ receiptNo, deedId }: { receiptNo: string; deedId: string }) {
  const t = useSay();
  return (
    <>
      <PageHead title={t(followWords.withdraw)} lead={t(followWords.withdrawLead)} />
      <Form action={consultationPaths.followedDeed(receiptNo, 'withdraw')} deedId={deedId}>
        <div class="ts-actions">
          <Button danger>{t(followWords.withdrawSend)}</Button>
          <Button kind="text" href={consultationPaths.followed(receiptNo)}>
            {t(followWords.title)}
          </Button>
        </div>
      </Form>
    </>
  );
}

const wordOf = (kind: string) => stepWords[kind as keyof typeof stepWords] ?? stepWords.screened;
