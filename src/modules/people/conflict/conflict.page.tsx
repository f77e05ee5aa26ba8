import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  DeedButton,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  Radios,
  Select,
  Table,
  TextArea,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';
import type { PersonCard } from '../person/person.rules.ts';
import { optionsOf } from '../person/person.words.ts';
import { type Closeness, type ConflictKind, conflictKinds } from './conflict.rules.ts';

const kindWords: Readonly<Record<ConflictKind, string>> = {
  self: '自分のこと',
  relative: '家族・親せき',
  neighbour: '近所',
  other: 'そのほか',
};

export type ConflictRow = {
  readonly id: string;
  readonly account: string;
  readonly own: boolean;
  readonly saidName: string;
  readonly kind: ConflictKind;
  readonly reason: string;
  readonly enteredAt: Date;
};

/** Whom the staff must not open. */
export function ConflictsPage({
  rows,
  mayDeclareFor,
  deedId,
}: {
  rows: readonly ConflictRow[];
  mayDeclareFor: boolean;
  deedId: () => string;
}) {
  return (
    <>
      <PageHead
        title="利益相反の届け出"
        lead="自分・家族・近所の人など、記録を開いてはいけない相手を届け出ます。届け出たその時から、その世帯の記録は開けなくなります。"
      />
      {rows.length === 0 ? (
        <EmptyState title="届け出はまだありません">
          知っている人の相談を担当しそうなときは、先に届け出てください。
        </EmptyState>
      ) : (
        <Table
          caption="届け出"
          quietCaption
          heads={['職員', '相手', '関係', 'どんな関係か', '届け出た日', 'できること']}
          rows={rows.map((row) => [
            row.account,
            row.saidName,
            kindWords[row.kind],
            row.reason,
            <Time at={row.enteredAt} />,
            mayDeclareFor && !row.own ? (
              <DeedButton action={peoplePaths.endConflict(row.id)} deedId={deedId()}>
                <Button kind="text" size="sm" about={`${row.account}　${row.saidName}`}>
                  取り消す
                </Button>
              </DeedButton>
            ) : (
              ''
            ),
          ])}
        />
      )}
      <Actions>
        <Button href={peoplePaths.newConflict}>届け出る</Button>
      </Actions>
    </>
  );
}

/** Declaring for oneself, or for somebody of the staff. */
export function NewConflictPage({
  card,
  accounts,
  form,
  deedId,
}: {
  card: PersonCard | null;
  accounts: readonly { readonly id: string; readonly name: string }[];
  form: FormState;
  deedId: string;
}) {
  return (
    <>
      <BackLink href={peoplePaths.conflicts}>利益相反の届け出に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title="利益相反を届け出る" />
      {!card && (
        <Banner kind="info" title="名前で届け出るとき">
          <p>
            相手の記録があるかどうかは、お答えしません。記録があればすぐに、あとから記録ができればその時に、自動で開けなくなります。生年月日を入れると確実です。
          </p>
        </Banner>
      )}
      <Form action={peoplePaths.newConflict} deedId={deedId}>
        {accounts.length > 0 && (
          <Select
            form={form}
            name="accountId"
            label="職員"
            hint="空けておくと、自分の届け出になります"
            required={false}
            options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {card && <Hidden name="personId" value={card.id} />}
        <TextField form={form} name="name" label="相手の名前" width="name" readonly={card !== null} />
        {!card && (
          <>
            <TextField form={form} name="kana" label="相手のよみ" required={false} width="name" />
            <TextField
              form={form}
              name="born"
              label="相手の生年月日"
              hint="例）昭和20年5月3日"
              required={false}
              width="name"
            />
          </>
        )}
        <Radios form={form} name="kind" label="関係" options={optionsOf(kindWords, conflictKinds)} />
        <TextArea form={form} name="reason" label="どんな関係か" rows={2} />
        <Actions>
          <Button>届け出る</Button>
        </Actions>
      </Form>
    </>
  );
}

const closenessWords: Readonly<Record<Closeness, string>> = {
  own: '本人が届け出た相手',
  colleague: '同僚の関係者',
  ownName: '自分の名前でさがした',
};

export type ReviewLine = {
  readonly at: Date;
  readonly looker: string;
  readonly posts: readonly string[];
  readonly verb: string;
  readonly outcome: string;
  readonly way: 'opened' | 'searched';
  readonly closeness: Closeness;
  readonly concerned: string;
  readonly kind: ConflictKind | '';
};

/** The monthly list of lookups that touch people close to the staff (T35). */
export function ReviewPage({
  month,
  before,
  lines,
  verbWords,
}: {
  month: string;
  before: string;
  lines: readonly ReviewLine[];
  verbWords: (verb: string) => string;
}) {
  return (
    <>
      <PageHead
        title="利益相反に当たる閲覧"
        shoulder={month}
        lead="職員の家族や近所の人などの記録を、開いたり、さがしたりした記録です。正しい仕事のこともあります。相手の名前は出ません。"
      />
      {lines.length === 0 ? (
        <EmptyState title="この月には、当てはまる閲覧はありません" />
      ) : (
        <Table
          caption="点検する閲覧"
          quietCaption
          dense
          heads={['いつ', 'だれが', '担当', '何をした', 'だれの関係者']}
          rows={lines.map((line) => [
            <Time at={line.at} />,
            line.looker,
            line.posts.join('・'),
            `${line.way === 'opened' ? verbWords(line.verb) : '名前でさがした'}${line.outcome === 'forbidden' ? '（できなかった）' : ''}`,
            `${closenessWords[line.closeness]}${line.concerned ? `：${line.concerned}` : ''}${line.kind ? `（${kindWords[line.kind]}）` : ''}`,
          ])}
        />
      )}
      <p>
        <Link href={`${peoplePaths.conflictReads}?month=${before}`}>前の月を見る</Link>
      </p>
    </>
  );
}
