import { formOf } from '../../../kernel/forms/form.ts';
import type { Message } from '../../../kernel/i18n/messages.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import { TownMap } from '../../../kernel/map/town-map.tsx';
import {
  Actions,
  Button,
  Checkbox,
  Cluster,
  Columns,
  ContactBox,
  Disclosure,
  EmptyState,
  Form,
  Link,
  type Option,
  PageHead,
  Pager,
  ResourceList,
  Section,
  Select,
  TextField,
  useSay,
} from '../../../kernel/ui/index.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { type ResourceQuery, resourcesPaths } from '../../../paths/resources.ts';
import { helpLayers, issueTags, labelOf, targetGroups } from '../facet.words.ts';
import { searchWords, tryWords } from '../messages.ts';
import { entryRow, markersOf } from './entry-row.tsx';
import type { Choices, ListedEntry } from './seen.ts';

export type SearchProps = {
  readonly query: ResourceQuery;
  readonly rows: readonly ListedEntry[];
  readonly total: number;
  readonly nearest: boolean;
  readonly page: number;
  readonly pageSize: number;
  readonly choices: Choices;
  /** Municipality code, for the map. */
  readonly code: string;
};

/** The public search: a box, what was found, and the same on a map beside it. */
export function SearchPage(props: SearchProps) {
  const { query, rows, total, nearest, page, pageSize, choices, code } = props;
  const first = (page - 1) * pageSize + 1;
  const district = choices.districts.find(({ id }) => id === query.district)?.name;
  const asked = Object.entries(query).some(([name, value]) => name !== 'page' && value);
  return (
    <>
      <PageHead title={<Said message={searchWords.title} />} lead={<Said message={searchWords.lead} />} />
      <SearchForm query={query} choices={choices} />
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <Section id="found" title={<Said message={asked ? searchWords.list : searchWords.all} />}>
          {nearest && (
            <p>
              <Said message={searchWords.nearest} blanks={{ count: total.toLocaleString('ja-JP') }} />
            </p>
          )}
          <Columns aside={<FoundMap code={code} markers={markersOf(rows, first)} district={district} />}>
            <ResourceList items={rows.map((row, index) => entryRow(row, first + index))} />
            <Pager
              page={page}
              pageSize={pageSize}
              total={total}
              nearest={nearest}
              hrefOf={(to) => resourcesPaths.search({ ...query, page: String(to) })}
            />
          </Columns>
        </Section>
      )}
      <p>
        <Link href={resourcesPaths.leaflet(query.district || undefined)}>
          <Said message={searchWords.leaflet} />
        </Link>
      </p>
      <p>
        <Link href={resourcesPaths.hsds}>
          <Said message={searchWords.openData} />
        </Link>
      </p>
    </>
  );
}

/** Left out where it would show neither a pin nor a district. */
const FoundMap = (props: Parameters<typeof TownMap>[0]) =>
  props.markers.length > 0 || props.district ? <TownMap {...props} /> : null;

const boxes = [
  ['free', searchWords.free],
  ['stepFree', searchWords.stepFree],
  ['noSignUp', searchWords.noSignUp],
  ['openToday', searchWords.openToday],
] as const;

function SearchForm({ query, choices }: Pick<SearchProps, 'query' | 'choices'>) {
  const t = useSay();
  const form = formOf({ ...query });
  const narrowed = Object.entries(query).some(([name, value]) => !['q', 'page'].includes(name) && value);
  const worded = (codes: readonly string[], facet: Readonly<Record<string, Message>>) =>
    codes.map((code) => ({ value: code, label: t(labelOf(facet, code)) }));
  return (
    <search>
      <Form action={resourcesPaths.search()} method="get">
        <TextField
          form={form}
          name="q"
          required={false}
          label={<Said message={searchWords.box} />}
          hint={<Said message={searchWords.hint} />}
        />
        <Disclosure summary={<Said message={searchWords.narrow} />} open={narrowed}>
          <Cluster>
            <Pick
              form={form}
              name="whom"
              word={searchWords.whom}
              options={worded(Object.keys(targetGroups), targetGroups)}
            />
            <Pick form={form} name="tag" word={searchWords.tag} options={worded(choices.tags, issueTags)} />
            <Pick
              form={form}
              name="district"
              word={searchWords.district}
              options={choices.districts.map(({ id, name }) => ({ value: id, label: name, lang: 'ja' }))}
            />
            <Pick
              form={form}
              name="layer"
              word={searchWords.layer}
              options={worded(choices.layers, helpLayers)}
            />
          </Cluster>
          <Cluster>
            {boxes.map(([name, word]) => (
              <Checkbox form={form} name={name} label={<Said message={word} />} />
            ))}
          </Cluster>
        </Disclosure>
        <Button>
          <Said message={searchWords.button} />
        </Button>
      </Form>
    </search>
  );
}

type PickProps = {
  form: ReturnType<typeof formOf>;
  name: string;
  word: Message;
  options: readonly Option[];
};

function Pick({ form, name, word, options }: PickProps) {
  const t = useSay();
  return (
    <Select
      form={form}
      name={name}
      required={false}
      label={<Said message={word} />}
      options={options}
      blank={t(searchWords.any)}
    />
  );
}

/** Nothing found: words that do find something, the door that refuses nothing, and a number to call. */
function Nothing() {
  return (
    <>
      <EmptyState title={<Said message={searchWords.noneTitle} />}>
        <Said message={searchWords.noneTry} />
      </EmptyState>
      <Cluster>
        {Object.values(tryWords).map((message) => (
          <TryWord message={message} />
        ))}
      </Cluster>
      <p>
        <Said message={searchWords.noneAsk} />
      </p>
      <Actions>
        <Button href={consultationPaths.ask} kind="outline">
          <Said message={searchWords.ask} />
        </Button>
      </Actions>
      <ContactBox />
    </>
  );
}

const TryWord = ({ message }: { message: Message }) => (
  <Link href={resourcesPaths.search({ q: message.ja.replace(/\[[^\]]*\]/g, '') })}>
    <Said message={message} />
  </Link>
);
