import { Said } from '../i18n/ruby.tsx';
import { useSay } from '../ui/view.ts';
import { area as mitaka } from './areas/132047.ts';
import { area as nagakute } from './areas/232386.ts';
import type { MapArea } from './areas/area.ts';
import { mapWords } from './messages.ts';
import { type Marker, type Pin, pathOf, pinsOf, sheetFor } from './project.ts';

/** Outlines we carry, by municipality code (six digits). A town without one is drawn by its markers alone. */
const areas: Readonly<Record<string, MapArea>> = { '132047': mitaka, '232386': nagakute };

type Props = {
  /** Municipality code. */
  code: string;
  markers: readonly Marker[];
  /** Name of a district to set off. */
  district?: string | undefined;
};

/** A map without tiles: outline, districts and numbered pins. What it shows always stands in a list beside it. */
export function TownMap({ code, markers, district }: Props) {
  const t = useSay();
  const area = areas[code];
  if (!area && markers.length === 0) return null;
  const dots = markers.map(({ longitude, latitude }) => [longitude, latitude] as const);
  const sheet = sheetFor([...(area?.outline.geometry.coordinates[0] ?? []), ...dots]);
  return (
    <figure class="ts-map">
      <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={t(mapWords.title)}>
        {area && <path d={pathOf(area.outline, sheet)} />}
        {area?.districts.map((feature) => (
          <path
            d={pathOf(feature, sheet)}
            data-here={district && feature.properties.A27_004 === district ? 'yes' : undefined}
          />
        ))}
        {pinsOf(markers, sheet).map((pin) => (
          <PinMark pin={pin} />
        ))}
      </svg>
      <figcaption class="ts-hint">
        <Said message={mapWords.numbers} /> {area && <Credit />}
      </figcaption>
    </figure>
  );
}

function PinMark({ pin: { x, y, label } }: { pin: Pin }) {
  const half = 14 + 12 * [...label].length;
  return (
    <>
      <rect x={x - half} y={y - 26} width={2 * half} height={52} rx={26} />
      <text x={x} y={y + 12} text-anchor="middle">
        {label}
      </text>
    </>
  );
}

/** The source asks for these very words, in every language. */
const Credit = () => (
  <>
    <span lang="ja">「国土数値情報（行政区域データ）」（国土交通省）を加工して作成</span>{' '}
    <Said message={mapWords.synthetic} />
  </>
);
