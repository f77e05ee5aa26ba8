import { Said, SaidTime } from '../../../kernel/i18n/ruby.tsx';
import { formatDateShort, speakTime } from '../../../kernel/time.ts';
import { Breadcrumbs, Link, PageHead, Section, useSay, useView } from '../../../kernel/ui/index.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { networkWords as words } from '../messages.ts';
import { ActivityLines } from './network.page.tsx';
import type { DistrictView } from './open.seen.ts';
import { Own, Since, StandingChip } from './own-words.tsx';

/** A district: who is in charge, networks, this week's gatherings, what changed; for staff the table too (screens.md 13). */
export function DistrictPage({ view }: { view: DistrictView }) {
  const t = useSay();
  const { district, networks, activities } = view;
  return (
    <>
      <Breadcrumbs items={[{ href: networkPaths.all, label: t(words.nav) }, { label: district.name }]} />
      <PageHead title={<Own>{district.name}</Own>} lead={<Said message={words.districtLead} />} />
      <InCharge view={view} />
      {networks.length > 0 && (
        <Section title={<Said message={words.title} />}>
          <ul class="ts-plain ts-stack">
            {networks.map(({ network, standing }) => (
              <li class="ts-cluster">
                <Link href={networkPaths.show(network.id)}>
                  <Own>{network.name}</Own>
                </Link>
                <StandingChip status={standing.status} />
                <span>
                  <Since standing={standing} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Week view={view} />
      {activities.length > 0 && (
        <Section title={<Said message={words.activities} />}>
          <ActivityLines activities={activities} />
        </Section>
      )}
      <Stories view={view} />
      {view.themes && <Table themes={view.themes} />}
    </>
  );
}

function InCharge({ view: { posts } }: { view: DistrictView }) {
  return (
    <Section title={<Said message={words.inCharge} />}>
      {posts.length === 0 ? (
        <p>
          <Said message={words.nobodyInCharge} />{' '}
          <Link href="/contact">
            <Said message={words.counters} />
          </Link>
        </p>
      ) : (
        <ul>
          {posts.map(({ name, organizationName }) => (
            <li>
              <Own>
                {name}（{organizationName}）
              </Own>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Week({ view: { week } }: { view: DistrictView }) {
  const { locale } = useView();
  return (
    <Section title={<Said message={words.week} />}>
      {week.length === 0 ? (
        <p class="ts-quiet">
          <Said message={words.noWeek} />
        </p>
      ) : (
        <ul class="ts-plain ts-stack">
          {week.map(({ day, gathering, place }) => (
            <li>
              <SaidTime>{formatDateShort(day.day, locale)}</SaidTime>{' '}
              {day.startsAt !== '' && <SaidTime>{speakTime(day.startsAt, locale)}</SaidTime>}{' '}
              <Link href={gatheringPaths.show(gathering.id)}>
                <Own>{gathering.alias || gathering.name}</Own>
              </Link>
              {place && (
                <Own>
                  {'　'}
                  {place.name}
                </Own>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={gatheringPaths.week}>
          <Said message={words.gatheringsNear} />
        </Link>
      </p>
    </Section>
  );
}

function Stories({ view: { stories } }: { view: DistrictView }) {
  return (
    <Section title={<Said message={words.stories} />}>
      {stories.length === 0 ? (
        <p class="ts-quiet">
          <Said message={words.noStories} />
        </p>
      ) : (
        <ul class="ts-plain ts-stack">
          {stories.map(({ id, name, whatChanged }) => (
            <li>
              <strong>
                <Link href={networkPaths.activity(id)}>
                  <Own>{name}</Own>
                </Link>
              </strong>
              <div class="ts-prose" lang="ja">
                {whatChanged}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** What lies on the district's table: for staff alone, who read Japanese. */
const Table = ({ themes }: { themes: NonNullable<DistrictView['themes']> }) => (
  <Section title="話し合いを待っているテーマ（職員だけに見えます）">
    {themes.length === 0 ? (
      <p class="ts-quiet">いま、話し合いを待っているテーマはありません。</p>
    ) : (
      <ul>
        {themes.map(({ id, gist }) => (
          <li>
            <Link href={concernPaths.theme(id)}>{gist}</Link>
          </li>
        ))}
      </ul>
    )}
  </Section>
);
