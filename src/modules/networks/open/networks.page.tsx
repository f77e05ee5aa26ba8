import { Said } from '../../../kernel/i18n/ruby.tsx';
import { Card, Cards, Link, PageHead } from '../../../kernel/ui/index.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { Otherwise } from '../board/board.page.tsx';
import { networkWords as words } from '../messages.ts';
import type { NetworksView } from './open.seen.ts';
import { Founded, Own, StandingChip } from './own-words.tsx';

/** The town's networks; where there are none, what happens instead, district by district. */
export function NetworksPage({ view: { board, networks } }: { view: NetworksView }) {
  const none = networks.length === 0;
  return (
    <>
      <PageHead
        title={<Said message={none ? words.noneTitle : words.title} />}
        lead={<Said message={none ? words.noneText : words.lead} />}
      />
      {none && <Otherwise />}
      <Cards>
        {networks.map(({ network, district, standing, founded }) => (
          <Card
            level={2}
            href={networkPaths.show(network.id)}
            title={<Own>{network.name}</Own>}
            foot={<StandingChip status={standing.status} />}
          >
            <p>
              <Own>{[network.alias, district].filter((name) => name !== '').join('・')}</Own>
            </p>
            {founded && (
              <p>
                <Founded entry={founded} />
              </p>
            )}
          </Card>
        ))}
      </Cards>
      {none && (
        <ul class="ts-plain ts-stack">
          {board.rows.map(({ district }) => (
            <li>
              <Link href={networkPaths.district(district.id)}>
                <Said message={words.openDistrict} blanks={{ district: <Own>{district.name}</Own> }} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p class="ts-cluster">
        <Link href={networkPaths.board}>
          <Said message={none ? words.noneBoard : words.board} />
        </Link>
        <Link href={networkPaths.layers}>
          <Said message={words.layersLink} />
        </Link>
      </p>
    </>
  );
}
