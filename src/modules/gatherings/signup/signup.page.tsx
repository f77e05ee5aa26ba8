import type { FormState } from '../../../kernel/forms/form.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import {
  BackLink,
  Button,
  Code,
  ContactBox,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  OwnWords,
  PageHead,
  PrintButton,
  SummaryList,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { DayState, SaidDay, SaidHours } from '../calendar/day-words.tsx';
import type { ShownDay } from '../calendar/shown-day.ts';
import { Subscribe } from '../calendar/subscribe.page.tsx';
import { gatheringWords, signupWords as words } from '../messages.ts';
import type { Signup, SignupState } from './signup.rules.ts';

/** The day one signs up for, in rows. */
const dayRows = ({ day, gathering, place }: ShownDay) => [
  { label: <Said message={gatheringWords.gathering} />, value: <OwnWords>{gathering.name}</OwnWords> },
  {
    label: <Said message={gatheringWords.when} />,
    value: (
      <>
        <SaidDay day={day.day} /> <SaidHours day={day} /> <DayState shown={{ day, movedTo: null }} />
      </>
    ),
  },
  ...(place
    ? [{ label: <Said message={gatheringWords.where} />, value: <OwnWords>{place.name}</OwnWords> }]
    : []),
];

const partyRow = ({ party }: Signup) => ({
  label: <Said message={words.party} />,
  value: <Said message={words.people} blanks={{ party }} />,
});

type JoinProps = {
  shown: ShownDay;
  form: FormState;
  deedId: string;
  keepDays: number;
};

/** Signing up for a day: a name will do. */
export function JoinPage({ shown, form, deedId, keepDays }: JoinProps) {
  return (
    <>
      <BackLink href={gatheringPaths.show(shown.gathering.id)}>
        <OwnWords>{shown.gathering.name}</OwnWords>
      </BackLink>
      <ErrorSummary form={form} />
      <PageHead title={<Said message={words.title} />} />
      <SummaryList rows={dayRows(shown)} />
      <Form action={gatheringPaths.join(shown.day.id)} deedId={deedId} draftKey={`join-${shown.day.id}`}>
        <SignupFields form={form} />
        <p>
          <Said message={words.kept} blanks={{ days: keepDays }} />
        </p>
        <Button>
          <Said message={words.send} />
        </Button>
      </Form>
      <ContactBox />
    </>
  );
}

/** The fields of a sign-up, the same for those who sign up and for staff who type for them. */
export function SignupFields({ form }: { form: FormState }) {
  return (
    <>
      <TextField
        form={form}
        name="name"
        label={<Said message={words.name} />}
        hint={<Said message={words.nameHint} />}
        autocomplete="nickname"
      />
      <TextField
        form={form}
        name="phone"
        label={<Said message={words.phone} />}
        hint={<Said message={words.phoneHint} />}
        required={false}
        type="tel"
        autocomplete="tel"
      />
      <TextField
        form={form}
        name="party"
        label={<Said message={words.party} />}
        inputmode="numeric"
        width="short"
      />
      <TextArea
        form={form}
        name="note"
        label={<Said message={words.note} />}
        hint={<Said message={words.noteHint} />}
        required={false}
        rows={3}
      />
    </>
  );
}

type OwnProps = { signup: Signup; shown: ShownDay; code: string };

/** What one takes away: the number in large type, the day, and how to withdraw; printable. */
export function JoinedPage({ signup, shown, code }: OwnProps) {
  const waits = signup.state === 'waiting';
  return (
    <>
      <PageHead
        title={<Said message={waits ? words.receivedWaiting : words.receivedIn} />}
        lead={waits ? <Said message={words.waitingHint} /> : undefined}
      />
      <SummaryList
        rows={[
          {
            label: <Said message={words.code} />,
            value: (
              <>
                <Code size="large">{code}</Code>
                <p>
                  <Said message={words.codeHint} />
                </p>
              </>
            ),
          },
          ...dayRows(shown),
          partyRow(signup),
        ]}
      />
      <PrintButton />
      <Subscribe gatheringId={shown.gathering.id} />
      <p>
        <Link href={gatheringPaths.own}>
          <Said message={words.find} />
        </Link>
      </p>
      <BackLink href={gatheringPaths.week}>
        <Said message={gatheringWords.backToWeek} />
      </BackLink>
    </>
  );
}

/** Typing the number to find a sign-up again; not an address, so that no list of visited pages keeps it. */
export function FindPage({ form, deedId }: { form: FormState; deedId: string }) {
  return (
    <>
      <ErrorSummary form={form} />
      <PageHead title={<Said message={words.find} />} />
      <Form action={gatheringPaths.own} deedId={deedId}>
        <TextField
          form={form}
          name="code"
          label={<Said message={words.findCode} />}
          inputmode="numeric"
          autocomplete="off"
        />
        <Button>
          <Said message={words.findSend} />
        </Button>
      </Form>
      <ContactBox />
    </>
  );
}

const stateWords: Record<SignupState, (typeof words)[keyof typeof words]> = {
  in: words.stateIn,
  waiting: words.stateWaiting,
  withdrawn: words.stateWithdrawn,
};

/** One's own sign-up: where it stands, and the way out. */
export function OwnPage({ signup, shown, code, deedId }: OwnProps & { deedId: string }) {
  return (
    <>
      <PageHead title={<Said message={words.find} />} />
      <SummaryList
        rows={[
          { label: <Said message={words.state} />, value: <Said message={stateWords[signup.state]} /> },
          ...dayRows(shown),
          partyRow(signup),
        ]}
      />
      {signup.state !== 'withdrawn' && (
        <Form action={gatheringPaths.withdraw} deedId={deedId}>
          <Hidden name="code" value={code} />
          <Button kind="outline" danger>
            <Said message={words.withdraw} />
          </Button>
        </Form>
      )}
      <BackLink href={gatheringPaths.show(shown.gathering.id)}>
        <OwnWords>{shown.gathering.name}</OwnWords>
      </BackLink>
    </>
  );
}
