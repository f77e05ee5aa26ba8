import type { FormState } from '../../../kernel/forms/form.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
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
  useSay,
  useView,
} from '../../../kernel/ui/index.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { askWords, tonightWords } from '../messages.ts';

type Props = { form: FormState; deedId: string; nightPhone: string };

/** The first door: one large box, everything else optional (screens.md 2). */
export function AskPage({ form, deedId, nightPhone }: Props) {
  const t = useSay();
  const field = { form, required: false } as const;
  return (
    <>
      <ErrorSummary form={form} />
      <PageHead title={<Said message={askWords.title} />} lead={<Said message={askWords.lead} />} />
      <Form action={consultationPaths.ask} deedId={deedId} draftKey="ask">
        <TextArea
          form={form}
          name="worry"
          label={t(askWords.worry)}
          hint={t(askWords.worryHint)}
          rows={8}
          big
        />
        <p>
          <Said message={askWords.onlyThis} />
        </p>
        <Disclosure
          summary={t(askWords.more)}
          open={Object.keys(form.errors).some((name) => name !== 'worry')}
        >
          <Radios
            {...field}
            name="about"
            label={t(askWords.about)}
            options={[
              { value: 'me', label: t(askWords.aboutMe) },
              { value: 'family', label: t(askWords.aboutFamily) },
              { value: 'neighbour', label: t(askWords.aboutNeighbour) },
              { value: 'other', label: t(askWords.aboutOther) },
            ]}
            hint={t(askWords.aboutSealed)}
          />
          <Radios
            {...field}
            name="kind"
            label={t(askWords.kind)}
            options={[
              { value: 'worry', label: t(askWords.kindWorry) },
              { value: 'wish', label: t(askWords.kindWish) },
            ]}
          />
          <Radios
            {...field}
            name="urgency"
            label={t(askWords.urgency)}
            options={[
              { value: 'today', label: t(askWords.today) },
              { value: 'soon', label: t(askWords.soon) },
              { value: 'anytime', label: t(askWords.anytime) },
            ]}
          />
          <Radios
            {...field}
            name="contactWay"
            label={t(askWords.contactWay)}
            options={[
              { value: 'none', label: t(askWords.contactNone) },
              { value: 'phone', label: t(askWords.contactPhone) },
              { value: 'mail', label: t(askWords.contactMail) },
              { value: 'letter', label: t(askWords.contactLetter) },
              { value: 'visit', label: t(askWords.contactVisit) },
            ]}
          />
          <TextField {...field} name="contact" label={t(askWords.contact)} />
          <TextField {...field} name="name" label={t(askWords.name)} autocomplete="name" />
          <TextField {...field} name="place" label={t(askWords.place)} hint={t(askWords.placeHint)} />
        </Disclosure>
        <p>
          <Said message={askWords.promise} />
        </p>
        <Button>{t(askWords.send)}</Button>
      </Form>
      <Disclosure summary={t(tonightWords.link)}>
        <Tonight nightPhone={nightPhone} />
      </Disclosure>
      <ContactBox />
    </>
  );
}

/** Numbers for tonight. Sources: police 110, fire 119, child guidance 189, and the helplines listed by the ministries. */
export function Tonight({ nightPhone }: { nightPhone: string }) {
  const t = useSay();
  const rows = [
    { label: t(tonightWords.police), phone: '110' },
    { label: t(tonightWords.ambulance), phone: '119' },
    { label: t(tonightWords.life), phone: '0120-279-338' },
    { label: t(tonightWords.violence), phone: '0120-279-889' },
    { label: t(tonightWords.child), phone: '189' },
    ...(nightPhone ? [{ label: t(tonightWords.town), phone: nightPhone }] : []),
  ];
  return (
    <>
      <p>{t(tonightWords.lead)}</p>
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
  const t = useSay();
  const { locale } = useView();
  return (
    <>
      <PageHead title={t(askWords.receivedTitle)} />
      {card.danger && (
        <Section title={t(tonightWords.title)}>
          <Tonight nightPhone={nightPhone} />
        </Section>
      )}
      <SummaryList
        rows={[
          { label: t(askWords.receivedNo), value: <Code size="large">{card.receiptNo}</Code> },
          { label: t(askWords.receivedWord), value: <Code size="large">{card.secretWord}</Code> },
        ]}
      />
      <p>{t(askWords.keepBoth)}</p>
      <PrintButton />
      <Section title={t(askWords.next)}>
        <ol>
          <li>{t(askWords.nextOwner, { post: card.postName })}</li>
          <li>{t(askWords.nextBy, { by: formatDate(card.dueOn, locale) })}</li>
          <li>{t(askWords.nextCall)}</li>
          <li>{t(askWords.nextFollow)}</li>
        </ol>
        <div class="ts-actions">
          <Button href={consultationPaths.follow} kind="outline">
            {t(askWords.followLink)}
          </Button>
          <Button href={consultationPaths.ask} kind="text">
            {t(askWords.again)}
          </Button>
        </div>
      </Section>
      {!card.danger && (
        <Disclosure summary={t(tonightWords.link)}>
          <Tonight nightPhone={nightPhone} />
        </Disclosure>
      )}
      <ContactBox />
    </>
  );
}
