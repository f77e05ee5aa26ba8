import type { Message } from '../../kernel/i18n/messages.ts';
import { Said } from '../../kernel/i18n/ruby.tsx';
import { Card, Cards, EmptyState, PageHead, PhoneLink, PrintButton } from '../../kernel/ui/index.ts';
import { CallBox, type Calling } from './home.page.tsx';
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

type Props = { contacts: readonly Contact[]; calling: Calling };

/** Every contact point under its body: main number and extension are two fields. */
export function ContactPage({ contacts, calling }: Props) {
  const groups = [...Map.groupBy(contacts, (contact) => contact.organizationName)];
  return (
    <>
      <PageHead
        title={<Said message={contactWords.title} />}
        lead={contacts.length > 0 && <Said message={contactWords.lead} />}
      />
      {contacts.length === 0 ? (
        <EmptyState title={<Said message={contactWords.none} />}>
          <Said message={contactWords.askPhone} />
        </EmptyState>
      ) : (
        <>
          {contacts.some((contact) => contact.extension !== '') && (
            <p>
              <Said message={contactWords.extensionHelp} />
            </p>
          )}
          <Cards>
            {groups.map(([organization, its]) => (
              <Card title={organization} level={2}>
                {its.map((contact) => (
                  <ContactFacts contact={contact} organization={organization} />
                ))}
              </Card>
            ))}
          </Cards>
          <PrintButton />
        </>
      )}
      <CallBox calling={calling} />
    </>
  );
}

function ContactFacts({ contact, organization }: { contact: Contact; organization: string }) {
  const { name, phone, extension, hours, place } = contact;
  return (
    <>
      {name !== organization && <h3 class="ts-contact-name">{name}</h3>}
      <dl class="ts-contact-facts">
        <Fact label={contactWords.phone}>
          <PhoneLink phone={phone} />
        </Fact>
        {extension !== '' && <Fact label={contactWords.extension}>{extension}</Fact>}
        {hours !== '' && <Fact label={contactWords.hours}>{hours}</Fact>}
        {place !== '' && <Fact label={contactWords.place}>{place}</Fact>}
      </dl>
    </>
  );
}

const Fact = ({ label, children }: { label: Message; children: unknown }) => (
  <div>
    <dt>
      <Said message={label} />
    </dt>
    <dd>{children}</dd>
  </div>
);
