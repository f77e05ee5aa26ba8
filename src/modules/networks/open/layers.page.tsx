import { Said } from '../../../kernel/i18n/ruby.tsx';
import { Breadcrumbs, PageHead, Section, SummaryList, useSay } from '../../../kernel/ui/index.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { layerWords, partnerWords, networkWords as words } from '../messages.ts';
import { codesOf, layers, partners } from '../words.rules.ts';
import type { Layers } from './layers.rules.ts';

/** 自助・共助・公助 as a picture drawn from what goes on, and the same as a table (community.md M4). */
export function LayersPage({ view }: { view: Layers }) {
  const t = useSay();
  const who = { self: words.selfWho, mutual: words.mutualWho, public: words.publicWho } as const;
  return (
    <>
      <Breadcrumbs
        items={[{ href: networkPaths.all, label: t(words.title) }, { label: t(words.layersTitle) }]}
      />
      <PageHead title={<Said message={words.layersTitle} />} lead={<Said message={words.layersLead} />} />
      <LayersPicture view={view} />
      <Section title={<Said message={words.layersTable} />}>
        <SummaryList
          rows={codesOf(layers).map((layer) => ({
            label: <Said message={layerWords[layer]} />,
            value: (
              <>
                <Said message={who[layer]} />
                <br />
                <Said message={words.layersCount} blanks={{ count: String(view.activities[layer]) }} />
              </>
            ),
          }))}
        />
      </Section>
      <Section title={<Said message={words.membersCount} />}>
        <SummaryList
          rows={codesOf(partners).map((partner) => ({
            label: <Said message={partnerWords[partner]} />,
            value: String(view.partners[partner]),
          }))}
        />
      </Section>
    </>
  );
}

const [wide, high] = [360, 392];
const band = { x: 8, width: wide - 16 } as const;

function LayersPicture({ view: { activities, partners: joined } }: { view: Layers }) {
  const t = useSay();
  const label = t(words.layersPicture, { ...activities, ...joined, public: activities.public });
  return (
    <div>
      <svg
        width={wide * 1.5}
        height={high * 1.5}
        viewBox={`0 0 ${wide} ${high}`}
        role="img"
        aria-label={label}
      >
        <Band
          y={8}
          height={72}
          title={t(layerWords.public)}
          sub={t(words.publicWho)}
          count={activities.public}
        />
        <rect
          {...band}
          y={88}
          height={216}
          rx="10"
          fill="var(--key-tint-1)"
          stroke="var(--key)"
          stroke-width="3"
        />
        <Title y={116} title={t(layerWords.mutual)} count={activities.mutual} />
        {codesOf(partners).map((partner, index) => (
          <Partner
            x={20 + (index % 2) * 164}
            y={130 + Math.floor(index / 2) * 84}
            title={t(partnerWords[partner])}
            count={joined[partner]}
          />
        ))}
        <Band y={312} height={72} title={t(layerWords.self)} sub={t(words.selfWho)} count={activities.self} />
      </svg>
    </div>
  );
}

type BandProps = { y: number; height: number; title: string; sub: string; count: number };

const Band = ({ y, height, title, sub, count }: BandProps) => (
  <g>
    <rect
      {...band}
      y={y}
      height={height}
      rx="10"
      fill="var(--surface)"
      stroke="var(--border)"
      stroke-width="2"
    />
    <Title y={y + 30} title={title} count={count} />
    <text x={20} y={y + 56} fill="var(--text)" font-size="15">
      {sub}
    </text>
  </g>
);

const Title = ({ y, title, count }: { y: number; title: string; count: number }) => (
  <>
    <text x={20} y={y} fill="var(--text)" font-size="19" font-weight="700">
      {title}
    </text>
    {count > 0 && (
      <text x={wide - 20} y={y} fill="var(--text)" font-size="19" text-anchor="end">
        {count}
      </text>
    )}
  </>
);

const Partner = ({ x, y, title, count }: { x: number; y: number; title: string; count: number }) => (
  <g>
    <rect
      x={x}
      y={y}
      width={156}
      height={76}
      rx="8"
      fill="var(--surface)"
      stroke="var(--key)"
      stroke-width="2"
    />
    <text
      x={x + 10}
      y={y + 30}
      fill="var(--text)"
      font-size="14"
      {...(title.length > 10 ? { textLength: 136, lengthAdjust: 'spacingAndGlyphs' } : {})}
    >
      {title}
    </text>
    {count > 0 && (
      <text x={x + 10} y={y + 60} fill="var(--text)" font-size="20" font-weight="700">
        {count}
      </text>
    )}
  </g>
);
