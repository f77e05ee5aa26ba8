import {
  ContactBox,
  EmptyState,
  PageHead,
  PhoneLink,
  PrintButton,
  Section,
  SummaryList,
  useSay,
} from '../../kernel/ui/index.ts';
import { contactWords } from './messages.ts';

export type Contact = {
  readonly id: string;
  readonly organizationName: string;
  readonly name: string;
  readonly phone: string;
  readonly extension: string;
  readonly hours: string;
  readonly place: string;
};

/** Every contact point under its body: main number and extension are two fields. */
export function ContactPage({ contacts }: { contacts: readonly Contact[] }) {
  const t = useSay();
  const groups = Map.groupBy(contacts, (contact) => contact.organizationName);
  return (
    <>
      <PageHead title={t(contactWords.title)} lead={t(contactWords.lead)} />
      {contacts.length === 0 && (
        <EmptyState title={t(contactWords.none)}>{t(contactWords.askPhone)}</EmptyState>
      )}
      {[...groups].map(([organization, its]) => (
        <Section title={organization}>
          {its.map((contact) => (
            <ContactRows contact={contact} organization={organization} />
          ))}
        </Section>
      ))}
      <PrintButton />
      <ContactBox />
    </>
  );
}

function ContactRows({ contact, organization }: { contact: Contact; organization: string }) {
  const t = useSay();
  const rows = [
    { label: t(contactWords.phone), value: <PhoneLink phone={contact.phone} /> },
    { label: t(contactWords.extension), value: contact.extension },
    { label: t(contactWords.hours), value: contact.hours },
    { label: t(contactWords.place), value: contact.place },
  ];
  return (
    <>
      {contact.name !== organization && <h3>{contact.name}</h3>}
      <SummaryList rows={rows.filter((row) => row.value !== '')} />
    </>
  );
}
