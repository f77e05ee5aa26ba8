import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Pager,
  Radios,
  Section,
  StatusChip,
  Table,
  Tabs,
  Tag,
  TextArea,
  Time,
} from '../../../kernel/ui/index.ts';
import { importPaths } from '../../../paths/imports.ts';
import type { PairSeen, PairState, Side } from './pair.rules.ts';
import type { Conflict, SameReason } from './same-place.rules.ts';

const reasonWords: Readonly<Record<SameReason, string>> = {
  sameName: '名前が同じ',
  partOfName: '名前の一部が同じ',
  samePhone: '電話が同じ',
  sameAddress: '住所が同じ',
  near: '150m以内',
};

const conflictWords: Readonly<Record<Conflict, string>> = {
  phone: '電話がちがう',
  address: '住所がちがう',
  far: '1km以上はなれている',
};

const stateTitles: Readonly<Record<PairState, string>> = {
  open: 'これから決める',
  later: 'あとで',
  same: 'まとめた',
  different: '別の場所',
};

export const pairStates = Object.keys(stateTitles) as readonly PairState[];

type ListProps = {
  pairs: readonly PairSeen[];
  counts: Readonly<Record<PairState, number>>;
  state: PairState;
  page: number;
  pageSize: number;
};

/** Pairs of places that may be one; those that contradict each other first, for they take a person longest. */
export function DuplicatesPage({ pairs, counts, state, page, pageSize }: ListProps) {
  return (
    <>
      <BackLink href={importPaths.lists}>公開された一覧に戻る</BackLink>
      <PageHead
        title="同じ場所かもしれない組"
        lead="名前・電話・住所・距離の似た場所です。自動でまとめることはありません。人が見くらべて決めます。"
      />
      <Tabs
        label="組の見方"
        items={pairStates.map((one) => ({
          href: importPaths.duplicates(one),
          label: stateTitles[one],
          count: counts[one],
          current: one === state,
        }))}
      />
      <Section title={stateTitles[state]} id="pairs">
        {pairs.length === 0 ? (
          <EmptyState title="ありません" />
        ) : (
          <Table
            caption={stateTitles[state]}
            quietCaption
            heads={['場所', '似ているところ', 'ちがうところ', '見くらべる']}
            rows={pairs.map((pair) => [
              <>
                {pair.a.card.name}
                <br />
                {pair.b.card.name}
              </>,
              <>
                {pair.strength === 'weak' && <Tag>弱い</Tag>}{' '}
                {pair.reasons.map((reason) => reasonWords[reason]).join('・')}
              </>,
              pair.conflicts.map((conflict) => conflictWords[conflict]).join('・') || '―',
              <Link href={importPaths.duplicate(pair.id)} about={`${pair.a.card.name}と${pair.b.card.name}`}>
                見くらべる
              </Link>,
            ])}
          />
        )}
        {counts[state] > pageSize && (
          <Pager
            page={page}
            pageSize={pageSize}
            total={counts[state]}
            hrefOf={(to) => importPaths.duplicates(state, to)}
          />
        )}
      </Section>
    </>
  );
}

type PairProps = { pair: PairSeen; form: FormState; deedId: string };

/** Two places side by side, what differs marked, and the human decision. */
export function DuplicatePage({ pair, form, deedId }: PairProps) {
  const { a, b, state } = pair;
  return (
    <>
      <BackLink href={importPaths.duplicates(state)}>同じ場所かもしれない組に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="同じ場所ですか"
        lead="センターと、その中の避難場所は、1つの場所に2つの役目があると考えます。"
        aside={state === 'open' ? undefined : <StatusChip kind="done">{stateTitles[state]}</StatusChip>}
      />
      <Beside pair={pair} />
      {state === 'same' ? (
        <Joined pair={pair} form={form} deedId={deedId} />
      ) : (
        <Form action={importPaths.duplicate(pair.id)} deedId={deedId}>
          <Radios
            form={form}
            name="verdict"
            label="同じ場所ですか"
            options={[
              { value: 'sameA', label: '同じ場所。左の内容を残す', hint: a.card.name },
              { value: 'sameB', label: '同じ場所。右の内容を残す', hint: b.card.name },
              { value: 'different', label: '別の場所', hint: 'これからは候補に出ません' },
              { value: 'later', label: 'あとで決める' },
            ]}
          />
          <TextArea form={form} name="note" label="そう考えた理由" rows={3} required={false} />
          <Actions>
            <Button>決めて記録する</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

const facts: readonly (readonly [string, (side: Side) => string])[] = [
  ['名前', ({ card }) => card.name],
  ['カナ', ({ card }) => card.kana],
  ['市区町村', ({ card }) => card.city],
  ['住所', ({ card }) => card.address],
  ['方書', ({ card }) => card.addressLine2],
  ['電話', ({ card }) => card.phone],
  ['緯度・経度', ({ card }) => (card.latitude === null ? '' : `${card.latitude}, ${card.longitude}`)],
];

/** Both places; a row that differs says so in a word and a mark, not by colour alone. */
function Beside({ pair: { a, b, metres } }: { pair: PairSeen }) {
  return (
    <Section title="見くらべる" id="beside">
      {metres !== null && <p>2つの座標は約{metres.toLocaleString('ja-JP')}mはなれています。</p>}
      <Table
        caption="2つの場所"
        quietCaption
        heads={['くらべること', '左', '右', 'ちがい']}
        rows={[
          ...facts.map(([label, of]) => {
            const [one, other] = [of(a), of(b)];
            return [label, one || '―', other || '―', one === other ? '―' : <Tag>ちがう</Tag>];
          }),
          ['出どころ', <Origins side={a} />, <Origins side={b} />, '―'],
        ]}
      />
    </Section>
  );
}

const Origins = ({ side }: { side: Side }) =>
  side.origins.length === 0 ? (
    <span>町で登録</span>
  ) : (
    <ul class="ts-plain">
      {side.origins.map(({ itemId, source, title }) => (
        <li>
          <Link href={importPaths.item(itemId)} about={title}>
            {source}
          </Link>
        </li>
      ))}
    </ul>
  );

function Joined({ pair, form, deedId }: PairProps) {
  return (
    <>
      <Banner kind="success" title="1つの場所にまとめられています">
        <p>
          {pair.decidedAt && <Time at={pair.decidedAt} />}　{pair.note}
        </p>
      </Banner>
      <Form action={importPaths.partDuplicate(pair.id)} deedId={deedId}>
        <TextArea
          form={form}
          name="note"
          label="2つに戻す理由"
          rows={3}
          hint="まとめる前の2つの場所に戻り、移した役目や集まり、ステーションも元の場所に戻ります。"
        />
        <Actions>
          <Button kind="outline">2つの場所に戻す</Button>
        </Actions>
      </Form>
    </>
  );
}
