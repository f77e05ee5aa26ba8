import {
  BackLink,
  Button,
  EmptyState,
  Link,
  PageHead,
  PhoneLink,
  Section,
  Table,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { AsOf } from '../as-of.page.tsx';
import { type OrganizationKind, organizationKinds } from './organization.rules.ts';

type Body = {
  id: string;
  name: string;
  kind: OrganizationKind;
  ownProject: boolean;
  reportsToMayor: boolean;
};
export type ContactShown = {
  id: string;
  organizationId: string;
  name: string;
  phone: string;
  extension: string;
  hours: string;
  place: string;
};

type Props = {
  organizations: readonly Body[];
  contacts: readonly ContactShown[];
  mayChange: boolean;
  day: string;
};

/** Bodies of the town and its partners, with where they answer. */
export function OrganizationsPage({ organizations, contacts, mayChange, day }: Props) {
  const own = organizations.filter((body) => body.kind === 'municipal');
  const partners = organizations.filter((body) => body.kind !== 'municipal');
  return (
    <>
      <BackLink href={districtsPaths.offices}>担当と組織に戻る</BackLink>
      <PageHead
        title="組織と連絡先"
        lead={
          <>
            <Time at={day} />
            の、町の課・係と、委託を受けている組織です。
          </>
        }
        aside={mayChange && <Button href={districtsPaths.newOrganization}>組織を登録する</Button>}
      />
      <AsOf action={districtsPaths.organizations()} day={day} />
      <Bodies title="町の課・係" id="own" bodies={own} contacts={contacts} />
      <Bodies title="委託先・地域の組織" id="partners" bodies={partners} contacts={contacts} />
    </>
  );
}

type BodiesProps = { title: string; id: string; bodies: readonly Body[]; contacts: readonly ContactShown[] };

const Bodies = ({ title, id, bodies, contacts }: BodiesProps) => (
  <Section title={title} id={id}>
    {bodies.length === 0 ? (
      <EmptyState title="まだ登録されていません" />
    ) : (
      <Table
        id={`${id}-table`}
        caption={title}
        quietCaption
        dense
        heads={['名前', '種類', '連絡先']}
        rows={bodies.map((body) => [
          <Link href={districtsPaths.organization(body.id)}>{body.name}</Link>,
          <>
            {organizationKinds[body.kind]}
            {body.ownProject && '（自主事業）'}
            {body.reportsToMayor && '（市町村長の直属）'}
          </>,
          <Reached contacts={contacts.filter((contact) => contact.organizationId === body.id)} />,
        ])}
      />
    )}
  </Section>
);

/** Main number and extension, one line per counter. */
export function Reached({ contacts }: { contacts: readonly ContactShown[] }) {
  if (contacts.length === 0) return <span class="ts-quiet">未登録</span>;
  return (
    <ul class="ts-plain">
      {contacts.map((contact) => (
        <li>
          {contact.name} <PhoneLink phone={contact.phone} />
          {contact.extension && ` 内線${contact.extension}`}
        </li>
      ))}
    </ul>
  );
}
