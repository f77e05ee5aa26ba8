import type { Child } from 'hono/jsx';
import { Ruby, Said } from '../../../kernel/i18n/ruby.tsx';
import { Actions, Button, Link, Section, Stack, useSay } from '../../../kernel/ui/index.ts';
import { articleWords as words } from '../messages.ts';
import type { TermFacts } from '../term/term.rules.ts';
import { Explanation, Word } from '../term/word.page.tsx';
import type { Footnotes } from './footnotes.rules.ts';
import type { Block, Piece } from './marks.rules.ts';

type Notes = Footnotes<TermFacts>;

type Speech = Extract<Block, { kind: 'speech' }>;

/** What an article is made of, drawn: each heading with what stands under it; what is said one after another, together. */
export function Blocks({ blocks, notes }: { blocks: readonly Block[]; notes: Notes }) {
  return (
    <Stack gap="large">
      {partsOf(blocks).map(({ title, rest }) => {
        const drawn = runsOf(rest).map((run) => <Run run={run} notes={notes} />);
        if (title !== null) return <Section title={<Ruby>{title}</Ruby>}>{drawn}</Section>;
        return rest.length > 0 && <Stack>{drawn}</Stack>;
      })}
    </Stack>
  );
}

type Part = { readonly title: string | null; readonly rest: Block[] };

function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = [{ title: null, rest: [] }];
  for (const block of blocks)
    if (block.kind === 'heading') parts.push({ title: block.text, rest: [] });
    else parts.at(-1)?.rest.push(block);
  return parts;
}

/** A block by itself; speeches, and doors, that follow each other together. */
function runsOf(blocks: readonly Block[]): readonly (readonly [Block, ...Block[]])[] {
  const runs: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && isJoined(block) && last[0].kind === block.kind) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

const isJoined = ({ kind }: Block): boolean => kind === 'speech' || kind === 'door';

function Run({ run, notes }: { run: readonly [Block, ...Block[]]; notes: Notes }): Child {
  const [block] = run;
  switch (block.kind) {
    case 'heading':
      return null;
    case 'paragraph':
      return (
        <p>
          <Pieces pieces={block.pieces} notes={notes} />
        </p>
      );
    case 'note':
      return (
        <p class="ts-quiet">
          ※ <Pieces pieces={block.pieces} notes={notes} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>
              <Pieces pieces={item} notes={notes} />
            </li>
          ))}
        </ul>
      );
    case 'door':
      return <Actions>{run.map((each) => each.kind === 'door' && <DoorButton door={each} />)}</Actions>;
    case 'speech':
      return <Talk said={run.filter((each): each is Speech => each.kind === 'speech')} notes={notes} />;
  }
}

const DoorButton = ({ door: { path, text } }: { door: Extract<Block, { kind: 'door' }> }) => (
  <Button kind="outline" href={path}>
    <Ruby>{text}</Ruby>
  </Button>
);

/** A conversation: each speaker by initial and name, the first of them framed so that two are told apart. */
function Talk({ said, notes }: { said: readonly Speech[]; notes: Notes }) {
  const t = useSay();
  const first = said[0]?.speaker;
  return (
    <ol class="ts-timeline ts-plain" aria-label={t(words.talk)}>
      {said.map(({ speaker, pieces }) => (
        <li class="ts-entry" data-framed={speaker === first ? 'yes' : undefined}>
          <span class="ts-entry-mark" aria-hidden="true">
            {[...speaker][0]}
          </span>
          <article>
            <p class="ts-entry-when">
              <strong>
                <Ruby>{speaker}</Ruby>
              </strong>
            </p>
            <p>
              <Pieces pieces={pieces} notes={notes} />
            </p>
          </article>
        </li>
      ))}
    </ol>
  );
}

const Pieces = ({ pieces, notes }: { pieces: readonly Piece[]; notes: Notes }) => (
  <>
    {pieces.map((piece) => (
      <OnePiece piece={piece} notes={notes} />
    ))}
  </>
);

/** A word that is explained leads to its explanation at the foot; where a script runs, it is shown in its place. */
function OnePiece({ piece, notes }: { piece: Piece; notes: Notes }) {
  const { text, term } = piece;
  const note = term === undefined ? undefined : notes.of(term);
  if (!note) return <Ruby>{text}</Ruby>;
  return (
    <a
      class="ts-link"
      href={`#word-${note.no}`}
      id={notes.firsts.has(piece) ? `from-${note.no}` : undefined}
      data-island="word"
    >
      {text === note.term.term ? <Word term={note.term} /> : <Ruby>{text}</Ruby>}
      <sup>{note.no}</sup>
    </a>
  );
}

/** The words an article explains, each once, at its foot; on paper its footnotes. */
export function Footnoted({ notes }: { notes: Notes }) {
  const t = useSay();
  if (notes.all.length === 0) return null;
  return (
    <Section id="words" title={<Said message={words.words} />}>
      <ol data-words-close={t(words.close)}>
        {notes.all.map(({ no, term }) => (
          <li id={`word-${no}`}>
            <div>
              <Explanation term={term} />
            </div>
            <Link href={`#from-${no}`} about={term.term}>
              <Said message={words.backToText} />
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  );
}
