import { Said } from '../i18n/ruby.tsx';
import { useSay } from '../ui/view.ts';
import { area as mitaka } from './areas/132047.ts';
import { area as nagakute } from './areas/232386.ts';
import type { MapArea } from './areas/area.ts';
import { mapWords } from './messages.ts';
import {
  type Dot,
  type Label,
  labelsOf,
  type Marker,
  middleOf,
  type Pin,
  pathOf,
  pinsOf,
  type Sheet,
  sheetFor,
} from './project.ts';

/** Outlines we carry, by municipality code (six digits). A town without one is drawn by its markers alone. */
const areas: Readonly<Record<string, MapArea>> = { '132047': mitaka, '232386': nagakute };

/** A municipality laid on its sheet: drawn once, the same on every page. */
type Drawn = {
  readonly sheet: Sheet;
  readonly outline: string;
  readonly districts: readonly { readonly name: string; readonly path: string; readonly middle: Dot }[];
};

const drawings = new Map<string, Drawn>();

function drawnArea(code: string): Drawn | undefined {
  const area = areas[code];
  const known = drawings.get(code);
  if (known || !area) return known;
  const sheet = sheetFor(area.outline.geometry.coordinates[0] ?? []);
  const districts = area.districts.map((feature) => ({
    name: String(feature.properties.A27_004),
    path: pathOf(feature, sheet),
    middle: middleOf(feature, sheet),
  }));
  const drawn = { sheet, outline: pathOf(area.outline, sheet), districts };
  drawings.set(code, drawn);
  return drawn;
}

type Props = {
  /** Municipality code. */
  code: string;
  markers: readonly Marker[];
  /** Name of a district to set off. */
  district?: string | undefined;
};

/** A map without tiles: outline, districts with their names, and numbered pins. What it shows always stands in a list beside it. */
export function TownMap({ code, markers, district }: Props) {
  const t = useSay();
  const area = drawnArea(code);
  if (!area && markers.length === 0) return null;
  const sheet = area?.sheet ?? sheetFor(markers.map(({ longitude, latitude }) => [longitude, latitude]));
  const pins = pinsOf(markers, sheet);
  return (
    <figure class="ts-map">
      <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={t(mapWords.title)}>
        {area && <path d={area.outline} />}
        {area?.districts.map(({ name, path }) => (
          <path d={path} data-here={name === district ? 'yes' : undefined} />
        ))}
        {labelsOf(area?.districts ?? [], pins, sheet).map((label) => (
          <DistrictName label={label} />
        ))}
        {pins.map((pin) => (
          <PinMark pin={pin} />
        ))}
      </svg>
      <figcaption class="ts-hint">
        <Said message={mapWords.numbers} /> {area && <Credit />}
      </figcaption>
    </figure>
  );
}

/** Edged with the ground, so that no border runs through the letters. */
const DistrictName = ({ label: { x, y, name } }: { label: Label }) => (
  <text
    x={x}
    y={y + 12}
    text-anchor="middle"
    font-size="36"
    fill="var(--text)"
    stroke="var(--surface)"
    stroke-width="8"
    paint-order="stroke"
  >
    {name}
  </text>
);

function PinMark({ pin: { x, y, label, halfWidth } }: { pin: Pin }) {
  return (
    <>
      <rect x={x - halfWidth} y={y - 26} width={2 * halfWidth} height={52} rx={26} />
      <text x={x} y={y + 12} text-anchor="middle" font-size="2.25rem" fill="var(--text-on-fill)">
        {label}
      </text>
    </>
  );
}

/** The source asks for these very words, in every language. */
const Credit = () => (
  <>
    <span lang="ja">「国土数値情報（行政区域データ）」（国土交通省）を加工して作成</span>。
    <Said message={mapWords.synthetic} />
  </>
);
