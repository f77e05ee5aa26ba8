import type { FormState } from '../../../kernel/forms/form.ts';
import { Said, SaidTime } from '../../../kernel/i18n/ruby.tsx';
import { formatDate } from '../../../kernel/time.ts';
import {
  Button,
  Code,
  ContactBox,
  Disclosure,
  ErrorSummary,
  Form,
  PageHead,
  PhoneLink,
  PrintButton,
  Radios,
  Section,
  SummaryList,
  TextArea,
  TextField,
  useView,
} from '../../../kernel/ui/index.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { askWords, tonightWords } from '../messages.ts';

type Props = { form: FormState; deedId: string; nightPhone: string };

/** The first door: one large box, everything else optional (screens.md 2). */
export function AskPage({ form, deedId, nightPhone }: Props) {
  const field = { form, required: false } as const;
  return (
    <>
      <ErrorSummary form={form} />
      <PageHead title={<Said message={askWords.title} />} lead={<Said message={askWords.lead} />} />
      <Form action={consultationPaths.ask} deedId={deedId} draftKey="ask">
        <TextArea
          form={form}
          name="worry"
          label={<Said message={askWords.worry} />}
          hint={<Said message={askWords.worryHint} />}
          rows={8}
          big
        />
        <p>
          <Said message={askWords.onlyThis} />
        </p>
        <Disclosure
          summary={<Said message={askWords.more} />}
          open={Object.keys(form.errors).some((name) => name !== 'worry')}
        >
          <Radios
            {...field}
            name="about"
            label={<Said message={askWords.about} />}
            options={[
              { value: 'me', label: <Said message={askWords.aboutMe} /> },
              { value: 'family', label: <Said message={askWords.aboutFamily} /> },
              { value: 'neighbour', label: <Said message={askWords.aboutNeighbour} /> },
              { value: 'other', label: <Said message={askWords.aboutOther} /> },
            ]}
            hint={<Said message={askWords.aboutSealed} />}
          />
          <Radios
            {...field}
            name="kind"
            label={<Said message={askWords.kind} />}
            options={[
              { value: 'worry', label: <Said message={askWords.kindWorry} /> },
              { value: 'wish', label: <Said message={askWords.kindWish} /> },
            ]}
          />
          <Radios
            {...field}
            name="urgency"
            label={<Said message={askWords.urgency} />}
            options={[
              { value: 'today', label: <Said message={askWords.today} /> },
              { value: 'soon', label: <Said message={askWords.soon} /> },
              { value: 'anytime', label: <Said message={askWords.anytime} /> },
            ]}
          />
          <Radios
            {...field}
            name="contactWay"
            label={<Said message={askWords.contactWay} />}
            options={[
              { value: 'none', label: <Said message={askWords.contactNone} /> },
              { value: 'phone', label: <Said message={askWords.contactPhone} /> },
              { value: 'mail', label: <Said message={askWords.contactMail} /> },
              { value: 'letter', label: <Said message={askWords.contactLetter} /> },
              { value: 'visit', label: <Said message={askWords.contactVisit} /> },
            ]}
          />
          <TextField {...field} name="contact" label={<Said message={askWords.contact} />} />
          <TextField {...field} name="name" label={<Said message={askWords.name} />} autocomplete="name" />
          <TextField
            {...field}
            name="place"
            label={<Said message={askWords.place} />}
            hint={<Said message={askWords.placeHint} />}
          />
        </Disclosure>
        <p>
          <Said message={askWords.promise} />
        </p>
        <Button>
          <Said message={askWords.send} />
        </Button>
      </Form>
      <Disclosure summary={<Said message={tonightWords.link} />}>
        <Tonight nightPhone={nightPhone} />
      </Disclosure>
      <ContactBox />
    </>
  );
}

/** Numbers for tonight. Sources: police 110, fire 119, child guidance 189, and the helplines listed by the ministries. */
export function Tonight({ nightPhone }: { nightPhone: string }) {
  const rows = [
    { label: <Said message={tonightWords.police} />, phone: '110' },
    { label: <Said message={tonightWords.ambulance} />, phone: '119' },
    { label: <Said message={tonightWords.life} />, phone: '0120-279-338' },
    { label: <Said message={tonightWords.violence} />, phone: '0120-279-889' },
    { label: <Said message={tonightWords.child} />, phone: '189' },
    ...(nightPhone ? [{ label: <Said message={tonightWords.town} />, phone: nightPhone }] : []),
  ];
  return (
    <>
      <p>
        <Said message={tonightWords.lead} />
      </p>
      <SummaryList rows={rows.map(({ label, phone }) => ({ label, value: <PhoneLink phone={phone} /> }))} />
    </>
  );
}

export type ReceivedCard = {
  readonly receiptNo: string;
  readonly secretWord: string;
  readonly postName: string;
  readonly dueOn: string;
  readonly danger: boolean;
};

/** Number and secret word in large type, what happens next and by when, and numbers to call tonight. */
export function ReceivedPage({ card, nightPhone }: { card: ReceivedCard; nightPhone: string }) {
  const { locale } = useView();
  return (
    <>
      <PageHead title={<Said message={askWords.receivedTitle} />} />
      {card.danger && (
        <Section title={<Said message={tonightWords.title} />}>
          <Tonight nightPhone={nightPhone} />
        </Section>
      )}
      <SummaryList
        rows={[
          {
            label: <Said message={askWords.receivedNo} />,
            value: <Code size="large">{card.receiptNo}</Code>,
          },
          {
            label: <Said message={askWords.receivedWord} />,
            value: <Code size="large">{card.secretWord}</Code>,
          },
        ]}
      />
      <p>
        <Said message={askWords.keepBoth} />
      </p>
      <PrintButton />
      <Section title={<Said message={askWords.next} />}>
        <ol>
          <li>
            <Said message={askWords.nextOwner} blanks={{ post: card.postName }} />
          </li>
          <li>
            <Said
              message={askWords.nextBy}
              blanks={{ by: <SaidTime>{formatDate(card.dueOn, locale)}</SaidTime> }}
            />
          </li>
          <li>
            <Said message={askWords.nextCall} />
          </li>
          <li>
            <Said message={askWords.nextFollow} />
          </li>
        </ol>
        <div class="ts-actions">
          <Button href={consultationPaths.follow} kind="outline">
            <Said message={askWords.followLink} />
          </Button>
          <Button href={consultationPaths.ask} kind="text">
            <Said message={askWords.again} />
          </Button>
        </div>
      </Section>
      {!card.danger && (
        <Disclosure summary={<Said message={tonightWords.link} />}>
          <Tonight nightPhone={nightPhone} />
        </Disclosure>
      )}
      <ContactBox />
    </>
  );
}
