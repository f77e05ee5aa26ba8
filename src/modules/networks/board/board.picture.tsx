import { formatDate } from '../../../kernel/time.ts';
import { useSay, useView } from '../../../kernel/ui/index.ts';
import { networkWords as words } from '../messages.ts';
import type { Status } from '../words.rules.ts';
import type { Board, BoardRow } from './board.rules.ts';

const [tileWide, tileHigh, gap] = [172, 84, 8];
const columns = 2;

/** Ground, edge and letters of a tile. Colour is third: the word and the edge tell the same. */
const looks: Readonly<
  Record<Status, { ground: string; edge: string; dash?: string; ink: string; mark: string }>
> = {
  notStarted: { ground: 'var(--surface)', edge: 'var(--border)', dash: '3 5', ink: 'var(--text)', mark: '○' },
  preparing: { ground: 'var(--key-tint-1)', edge: 'var(--key)', dash: '10 5', ink: 'var(--text)', mark: '◐' },
  established: { ground: 'var(--key)', edge: 'var(--key)', ink: 'var(--text-on-fill)', mark: '●' },
  suspended: { ground: 'var(--surface)', edge: 'var(--text)', ink: 'var(--text)', mark: '‖' },
  dissolved: { ground: 'var(--surface)', edge: 'var(--border)', ink: 'var(--text)', mark: '×' },
};

/** All districts as tiles: not where they lie, but how far each has come. The text beside says the same. */
export function BoardPicture({ board }: { board: Board }) {
  const t = useSay();
  const { locale } = useView();
  const lines = Math.ceil(board.rows.length / columns);
  const [wide, high] = [columns * tileWide + (columns + 1) * gap, lines * tileHigh + (lines + 1) * gap];
  const named = (wanted: (row: BoardRow) => boolean) => board.rows.filter(wanted).length;
  const label = t(words.boardPicture, {
    day: formatDate(board.day, locale),
    total: board.rows.length,
    established: board.counts.established,
    preparing: board.counts.preparing,
    rest: named(({ status }) => status !== 'established' && status !== 'preparing'),
  });
  return (
    <div>
      <svg
        width={wide * 1.5}
        height={high * 1.5}
        viewBox={`0 0 ${wide} ${high}`}
        role="img"
        aria-label={label}
      >
        {board.rows.map((row, index) => (
          <Tile row={row} x={at(index % columns, tileWide)} y={at(Math.floor(index / columns), tileHigh)} />
        ))}
      </svg>
    </div>
  );
}

const at = (place: number, size: number): number => gap + place * (size + gap);

function Tile({ row, x, y }: { row: BoardRow; x: number; y: number }) {
  const t = useSay();
  const { ground, edge, dash, ink, mark } = looks[row.status];
  const { name } = row.district;
  const room = tileWide - 24;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={tileWide}
        height={tileHigh}
        rx="10"
        fill={ground}
        stroke={edge}
        stroke-width="3"
        stroke-dasharray={dash}
      />
      <text
        x={x + 12}
        y={y + 34}
        fill={ink}
        font-size="18"
        font-weight="700"
        {...(name.length > 8 ? { textLength: room, lengthAdjust: 'spacingAndGlyphs' } : {})}
      >
        {name}
      </text>
      <text x={x + 12} y={y + 64} fill={ink} font-size="16">
        {mark} {t(words[row.status])}
      </text>
    </g>
  );
}
