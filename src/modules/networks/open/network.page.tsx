import type { Child } from 'hono/jsx';
import type { Message } from '../../../kernel/i18n/messages.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import {
  Breadcrumbs,
  Link,
  PageHead,
  PhoneLink,
  Section,
  type StateKind,
  StatusChip,
  SummaryList,
  useSay,
  useView,
} from '../../../kernel/ui/index.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { activityWords, meetingWords, roleWords, stageWords, networkWords as words } from '../messages.ts';
import type { MeetingKind, Stage } from '../words.rules.ts';
import { NetworkForMachines } from './network-machine.page.tsx';
import type { NetworkView } from './open.seen.ts';
import { Founded, Own, SaidDay, StandingChip } from './own-words.tsx';

/** One network for neighbours: what it is, since when, who belongs to it, what it does, what it met about. */
export function NetworkPage({ view, url }: { view: NetworkView; url: string }) {
  const t = useSay();
  const { network, standing, founded } = view;
  return (
    <>
      <Breadcrumbs
        items={[{ href: networkPaths.all, label: t(words.title) }, { label: network.alias || network.name }]}
      />
      <PageHead
        shoulder={network.alias && <Own>{network.alias}</Own>}
        title={<Own>{network.name}</Own>}
        lead={network.about && <Own>{network.about}</Own>}
        aside={<StandingChip status={standing.status} />}
      />
      {founded && (
        <p>
          <Founded entry={founded} />
        </p>
      )}
      <Activities view={view} />
      <Subcommittees view={view} />
      <Members view={view} />
      <Minutes view={view} />
      <Contact view={view} />
      {useView().audience === 'staff' && (
        <p>
          <Link href={networkPaths.keep(network.id)}>
            <Said message={words.forStaff} />
          </Link>
        </p>
      )}
      <NetworkForMachines view={view} url={url} />
    </>
  );
}

const stageLooks: Readonly<Record<Stage, StateKind>> = {
  study: 'draft',
  pilot: 'doing',
  running: 'done',
  ended: 'withdrawn',
};

export const StageChip = ({ stage }: { stage: Stage }) => (
  <StatusChip kind={stageLooks[stage]}>
    <Said message={stageWords[stage]} />
  </StatusChip>
);

type ActivityLine = NetworkView['activities'][number];

export const ActivityLines = ({ activities }: { activities: readonly ActivityLine[] }) => (
  <ul class="ts-plain ts-stack">
    {activities.map(({ id, name, kind, stage, purpose }) => (
      <li>
        <p class="ts-cluster">
          <strong>
            <Link href={networkPaths.activity(id)}>
              <Own>{name}</Own>
            </Link>
          </strong>
          <Said message={activityWords[kind]} />
          <StageChip stage={stage} />
        </p>
        {purpose !== '' && (
          <p>
            <Own>{purpose}</Own>
          </p>
        )}
      </li>
    ))}
  </ul>
);

function Activities({ view: { activities } }: { view: NetworkView }) {
  const [going, ended] = [
    activities.filter(({ stage }) => stage !== 'ended'),
    activities.filter(({ stage }) => stage === 'ended'),
  ];
  return (
    <Section title={<Said message={words.activities} />}>
      {going.length > 0 ? <ActivityLines activities={going} /> : <Empty message={words.noActivities} />}
      {ended.length > 0 && (
        <>
          <h3>
            <Said message={words.ended} />
          </h3>
          <ActivityLines activities={ended} />
        </>
      )}
    </Section>
  );
}

const Empty = ({ message }: { message: Message }) => (
  <p class="ts-quiet">
    <Said message={message} />
  </p>
);

function Subcommittees({ view: { subcommittees } }: { view: NetworkView }) {
  if (subcommittees.length === 0) return null;
  return (
    <Section title={<Said message={words.subcommittees} />}>
      <ul>
        {subcommittees.map(({ name, purpose }) => (
          <li>
            <Own>
              {name}
              {purpose !== '' && `：${purpose}`}
            </Own>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Members({ view: { members } }: { view: NetworkView }) {
  const bodies = members.filter(({ body, publicName }) => body !== '' || publicName !== '');
  return (
    <Section title={<Said message={words.members} />}>
      {bodies.length === 0 && <Empty message={words.noMembers} />}
      <ul>
        {bodies.map((member) => (
          <li>
            <Member member={member} />
          </li>
        ))}
      </ul>
      {bodies.length < members.length && <Empty message={words.people} />}
    </Section>
  );
}

function Member({
  member: { body, publicName, role, founding },
}: {
  member: NetworkView['members'][number];
}) {
  const hasPart = role !== 'representative' && role !== 'individual';
  return (
    <>
      <Own>{[body, publicName].filter((name) => name !== '').join('　')}</Own>
      {hasPart && (
        <>
          {'　'}
          <Said message={roleWords[role]} />
        </>
      )}
      {founding && (
        <span class="ts-quiet">
          {'　'}
          <Said message={words.founding} />
        </span>
      )}
    </>
  );
}

function Minutes({ view: { meetings } }: { view: NetworkView }) {
  return (
    <Section title={<Said message={words.minutes} />}>
      {meetings.length === 0 ? (
        <Empty message={words.noMinutes} />
      ) : (
        <ul class="ts-plain ts-stack">
          {meetings.map(({ meetingId, kind, title, heldOn }) => (
            <li>
              <Link href={networkPaths.openMinutes(meetingId)}>
                <SaidDay day={heldOn} /> <Said message={meetingWords[kind as MeetingKind]} />
              </Link>
              {title !== '' && (
                <Own>
                  {'　'}
                  {title}
                </Own>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Contact({ view: { network, district } }: { view: NetworkView }) {
  const rows: (readonly [Message, Child])[] = [
    [words.secretariat, network.secretariat && <Own>{network.secretariat}</Own>],
    [words.contact, network.phone && <Phone network={network} />],
    [words.website, network.url && <Link href={network.url}>{network.url}</Link>],
    [
      words.district,
      district && (
        <Link href={networkPaths.district(district.id)}>
          <Own>{district.name}</Own>
        </Link>
      ),
    ],
  ];
  return (
    <Section title={<Said message={words.contact} />}>
      <SummaryList
        rows={rows.flatMap(([label, value]) => (value ? [{ label: <Said message={label} />, value }] : []))}
      />
    </Section>
  );
}

const Phone = ({ network: { phone, extension } }: { network: NetworkView['network'] }) => (
  <>
    <PhoneLink phone={phone} />{' '}
    {extension !== '' && <Said message={words.extension} blanks={{ number: extension }} />}
  </>
);
