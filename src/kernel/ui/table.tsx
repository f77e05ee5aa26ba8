import type { Child } from 'hono/jsx';
import { addressIn, useView } from './view.ts';

export type TableHead = {
  label: string;
  /** Numbers stand right, with the unit in the head. */
  number?: boolean | undefined;
  /** What to do with the row says it itself: no label where rows become cards. */
  deeds?: boolean | undefined;
  /** Sorting is a link; `order` is how the rows stand now. */
  sort?: { href: string; order?: 'ascending' | 'descending' | undefined } | undefined;
};

type TableProps = {
  caption: Child;
  heads: readonly (string | TableHead)[];
  /** One cell per head; the first cell is the row's head. */
  rows: readonly (readonly Child[])[];
  /** Dense rows for staff lists. */
  dense?: boolean | undefined;
  /** A true matrix scrolls sideways in its own box; lists become cards on a narrow screen. */
  matrix?: boolean | undefined;
  /** The caption is read but not shown, where a heading above already says it. */
  quietCaption?: boolean | undefined;
  id?: string | undefined;
};

// `display: block` on a narrow screen takes the table's meaning away in some browsers; the roles keep it.
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

export function Table({ caption, heads, rows, dense, matrix, quietCaption, id = 'table' }: TableProps) {
  const columns = heads.map((head) => (typeof head === 'string' ? { label: head } : head));
  // Three columns still fit a phone.
  const cards = !matrix && columns.length > 3;
  const frame = matrix ? { role: 'region', tabindex: 0, 'aria-labelledby': `${id}-caption` } : {};
  return (
    <div
      class="ts-table-frame"
      data-matrix={matrix ? 'yes' : undefined}
      data-cards={cards ? 'yes' : undefined}
      {...frame}
    >
      <table class="ts-table" data-dense={dense ? 'yes' : undefined} {...as.table}>
        <caption id={`${id}-caption`} class={quietCaption ? 'ts-hidden' : undefined}>
          {caption}
        </caption>
        <thead {...as.rowgroup}>
          <tr {...as.row}>
            {columns.map((head) => (
              <HeadCell head={head} />
            ))}
          </tr>
        </thead>
        <tbody {...as.rowgroup}>
          {rows.map((cells) => (
            <tr {...as.row}>
              {cells.map((cell, index) => (
                <BodyCell cell={cell} head={columns[index]} first={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell({ head }: { head: TableHead }) {
  const { base } = useView();
  return (
    <th
      scope="col"
      {...as.columnheader}
      data-number={head.number ? 'yes' : undefined}
      aria-sort={head.sort?.order}
    >
      {head.sort ? (
        <a class="ts-sort" href={addressIn(base, head.sort.href)}>
          {head.label}
          <span aria-hidden="true">
            {head.sort.order === 'ascending' ? '▲' : head.sort.order ? '▼' : '↕'}
          </span>
        </a>
      ) : (
        head.label
      )}
    </th>
  );
}

/** The label goes along for the narrow screen, where a row becomes a card and the heads are gone. */
function BodyCell({ cell, head, first }: { cell: Child; head: TableHead | undefined; first: boolean }) {
  const label = head?.deeds || first ? undefined : head?.label;
  const look = { 'data-label': label, 'data-number': head?.number ? 'yes' : undefined };
  if (first)
    return (
      <th scope="row" {...as.rowheader} {...look}>
        {cell}
      </th>
    );
  return (
    <td {...as.cell} {...look}>
      {cell}
    </td>
  );
}
