import { LinkedData } from '../../../kernel/ui/index.ts';
import type { NetworkView } from './open.seen.ts';

/** The network for machines that read pages (schema.org Organization): only what stands on its page. */
export function NetworkForMachines({ view, url }: { view: NetworkView; url: string }) {
  const { network, district, founded, subcommittees, members } = view;
  const bodies = members.map(({ body }) => body).filter((body) => body !== '');
  const told = {
    ...{ '@type': 'Organization', name: network.name, url },
    ...(network.alias === '' ? {} : { alternateName: network.alias }),
    ...(network.about === '' ? {} : { description: network.about }),
    ...(network.url === '' ? {} : { sameAs: network.url }),
    ...(founded?.known === 'on' ? { foundingDate: founded.dated } : {}),
    ...(district ? { areaServed: { '@type': 'AdministrativeArea', name: district.name } } : {}),
    ...(network.phone === '' ? {} : { contactPoint: [contactOf(view)] }),
    ...(bodies.length === 0 ? {} : { member: bodies.map(organization) }),
    ...(subcommittees.length === 0
      ? {}
      : { subOrganization: subcommittees.map(({ name }) => organization(name)) }),
  };
  return <LinkedData things={[told]} />;
}

const organization = (name: string) => ({ '@type': 'Organization', name });

/** The office's number; an extension as it is dialled, behind the number (RFC 3966 `;ext=`). */
const contactOf = ({ network: { secretariat, phone, extension } }: NetworkView) => ({
  '@type': 'ContactPoint',
  ...(secretariat === '' ? {} : { name: secretariat }),
  telephone: extension === '' ? phone : `${phone};ext=${extension}`,
});
