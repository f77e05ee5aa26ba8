import type { Child } from 'hono/jsx';
import type { Message } from '../../../kernel/i18n/messages.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import {
  Breadcrumbs,
  Link,
  PageHead,
  Section,
  SummaryList,
  useSay,
  useView,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { activityWords, groupWords, layerWords, pillarWords, networkWords as words } from '../messages.ts';
import type { Pillar, TargetGroup } from '../words.rules.ts';
import { StageChip } from './network.page.tsx';
import type { ActivityView } from './open.seen.ts';
import { Own, SaidDated } from './own-words.tsx';

/** One activity for neighbours, about nobody. */
export function ActivityPage({ view }: { view: ActivityView }) {
  const t = useSay();
  const { activity, network } = view;
  const called = network.alias || network.name;
  return (
    <>
      <Breadcrumbs
        items={[
          { href: networkPaths.all, label: t(words.title) },
          { href: networkPaths.show(network.id), label: called },
          { label: activity.name },
        ]}
      />
      <PageHead
        shoulder={<Said message={activityWords[activity.kind]} />}
        title={<Own>{activity.name}</Own>}
        lead={activity.purpose && <Own>{activity.purpose}</Own>}
        aside={<StageChip stage={activity.stage} />}
      />
      {activity.fromConcerns && (
        <p>
          <Said message={words.fromConcerns} />
        </p>
      )}
      <SummaryList rows={rowsOf(view)} />
      <Section title={<Said message={words.stories} />}>
        {activity.whatChanged === '' ? (
          <p class="ts-quiet">
            <Said message={words.noStories} />
          </p>
        ) : (
          <div class="ts-prose" lang="ja">
            {activity.whatChanged}
          </div>
        )}
      </Section>
      {useView().audience === 'staff' && (
        <p>
          <Link href={networkPaths.editActivity(activity.id)}>
            <Said message={words.forStaff} />
          </Link>
        </p>
      )}
    </>
  );
}

function rowsOf({ activity, network, subcommittee, gathering }: ActivityView) {
  const rows: (readonly [Message, Child])[] = [
    [words.forWhom, <Whom groups={activity.targetGroups as TargetGroup[]} />],
    [words.period, <Period activity={activity} />],
    [
      words.heldAs,
      gathering && (
        <Link href={gatheringPaths.show(gathering.id)}>
          <Own>{gathering.name}</Own>
        </Link>
      ),
    ],
    [
      words.subcommittee,
      <Own>
        <Link href={networkPaths.show(network.id)}>{network.name}</Link>
        {subcommittee !== '' && `　${subcommittee}`}
      </Own>,
    ],
    [words.layer, <Said message={layerWords[activity.layer]} />],
    [words.pillars, activity.pillars.length > 0 && <Pillars pillars={activity.pillars as Pillar[]} />],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label: <Said message={label} />, value }] : []));
}

const Whom = ({ groups }: { groups: readonly TargetGroup[] }) =>
  groups.length === 0 ? (
    <Said message={words.anyone} />
  ) : (
    <span class="ts-cluster">
      {groups.map((group) => (
        <span>
          <Said message={groupWords[group]} />
        </span>
      ))}
    </span>
  );

const Pillars = ({ pillars }: { pillars: readonly Pillar[] }) => (
  <span class="ts-cluster">
    {pillars.map((pillar) => (
      <span>
        <Said message={pillarWords[pillar]} />
      </span>
    ))}
  </span>
);

const Period = ({ activity: { started, ended } }: { activity: ActivityView['activity'] }) => (
  <>
    <SaidDated dated={started} />〜{ended && <SaidDated dated={ended} />}
  </>
);
