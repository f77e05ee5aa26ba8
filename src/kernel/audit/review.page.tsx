import { auditPaths } from '../../paths/audit.ts';
import { type FormState, formOf, hasErrors } from '../forms/form.ts';
import { newId } from '../ids.ts';
import {
  Actions,
  BackLink,
  Button,
  Cluster,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  Pager,
  ResourceList,
  Section,
  Select,
  Table,
  TextField,
  Time,
} from '../ui/index.ts';
import {
  lastMonths,
  type ReviewLine,
  type ReviewList,
  reviewLists,
  type StaffName,
  shortMark,
} from './review.rules.ts';
import { reviewParts } from './review.slots.ts';

const monthsBack = 13;

export const monthWords = (month: string): string => {
  const [year, number] = month.split('-');
  return `${year}年${Number(number)}月`;
};

const monthOptions = (today: string) =>
  lastMonths(today, monthsBack).map((value) => ({ value, label: monthWords(value) }));

type OverviewProps = {
  month: string;
  today: string;
  counts: readonly { list: ReviewList; count: number }[];
  most: number;
};

/** What a month holds on each list. */
export function ReviewOverviewPage({ month, today, counts, most }: OverviewProps) {
  const words = (count: number) => (count >= most ? `${most}件以上` : `${count}件`);
  return (
    <>
      <PageHead
        title="閲覧記録の点検"
        shoulder={monthWords(month)}
        lead="だれが、いつ、何を開いたかを確かめます。記録の中身は出ません。ご自分の操作はここには出ないので、別の点検者が見ます。"
      />
      <Form method="get" action={auditPaths.overview} label="月を選ぶ">
        <Cluster>
          <Select
            form={formOf({ month })}
            name="month"
            label="月"
            blank={false}
            options={monthOptions(today)}
          />
          <Button kind="outline">この月を見る</Button>
        </Cluster>
      </Form>
      <ResourceList
        items={[
          ...counts.map(({ list, count }) => ({
            href: auditPaths.list(list, { month }),
            title: `${reviewLists[list].title}　${words(count)}`,
            support: reviewLists[list].about,
          })),
          ...reviewParts().elsewhere.map(({ href, title, about }) => ({
            href: href.replace(':month', month),
            title,
            support: about,
          })),
        ]}
      />
    </>
  );
}

type ListProps = {
  list: ReviewList;
  month: string;
  staffId: string;
  person: string;
  today: string;
  lines: readonly ReviewLine[];
  staff: readonly StaffName[];
  total: number;
  page: number;
  pageSize: number;
  form: FormState;
};

/** One list of a month with its filters, and the way to take it out. */
export function ReviewListPage(props: ListProps) {
  const { list, month, staffId, person, lines, total, page, pageSize, form } = props;
  const filter = { month, staff: staffId, person };
  return (
    <>
      <BackLink href={auditPaths.month({ month })}>閲覧記録の点検に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title={reviewLists[list].title} shoulder={monthWords(month)} lead={reviewLists[list].about} />
      <Filters {...props} />
      {lines.length === 0 ? (
        <EmptyState title="あてはまる記録はありません">月や職員を変えてみてください。</EmptyState>
      ) : (
        <>
          <Lines list={list} lines={lines} filter={filter} />
          <Pager
            page={page}
            pageSize={pageSize}
            total={total}
            hrefOf={(to) => auditPaths.list(list, { ...filter, page: to })}
          />
        </>
      )}
      {(lines.length > 0 || hasErrors(form)) && <TakeOut list={list} filter={filter} form={form} />}
    </>
  );
}

function Filters({ list, month, staffId, person, today, staff }: ListProps) {
  const form = formOf({ month, staff: staffId, person });
  return (
    <Form method="get" action={auditPaths.list(list)} label="絞り込み">
      <Cluster>
        <Select form={form} name="month" label="月" blank={false} options={monthOptions(today)} />
        <Select
          form={form}
          name="staff"
          label="職員"
          required={false}
          blank="すべての職員"
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          form={form}
          name="person"
          label="人の番号"
          hint="一覧の「人」の番号を選ぶと、ここに入ります。"
          required={false}
        />
        <Button kind="outline">絞り込む</Button>
      </Cluster>
    </Form>
  );
}

type LinesProps = {
  list: ReviewList;
  lines: readonly ReviewLine[];
  filter: { month: string; staff: string; person: string };
};

/** What a list tells beside who and what. */
const lastHead = (list: ReviewList): string =>
  list === 'searches' ? 'さがしたことば' : list === 'failed' ? '結果' : '気づき';

const outcomeWords: Readonly<Record<string, string>> = { forbidden: '許されていない', refused: '断られた' };

function lastCell(list: ReviewList, line: ReviewLine): string {
  if (list === 'searches') return `${line.asked ?? ''}（${line.hits ?? '0'}件）`;
  if (list === 'failed') return outcomeWords[line.outcome] ?? line.outcome;
  return line.why || '―';
}

function Lines({ list, lines, filter }: LinesProps) {
  const { titleOf, kinds } = reviewParts();
  return (
    <Table
      caption={reviewLists[list].title}
      quietCaption
      dense
      heads={['いつ', '職員', '操作', '対象', '人', lastHead(list), '端末']}
      rows={lines.map((line) => [
        <Time at={line.at} />,
        <>
          {line.staffId ? (
            <Link href={auditPaths.list(list, { ...filter, staff: line.staffId })}>{line.staff}</Link>
          ) : (
            'だれのアカウントでもない'
          )}
          {line.posts.length > 0 && `（${line.posts.join('、')}）`}
        </>,
        titleOf(line.verb),
        line.objectKind ? `${kinds[line.objectKind] ?? line.objectKind} ${shortMark(line.objectId)}` : '―',
        line.subjects.length === 0
          ? '―'
          : line.subjects.slice(0, 5).map((id, index) => (
              <>
                {index > 0 && '、'}
                <Link href={auditPaths.list(list, { ...filter, person: id })}>{shortMark(id)}</Link>
              </>
            )),
        lastCell(list, line),
        line.device || '―',
      ])}
    />
  );
}

type TakeOutProps = Pick<LinesProps, 'list' | 'filter'> & { form: FormState };

function TakeOut({ list, filter, form }: TakeOutProps) {
  return (
    <Section title="ファイルに書き出す">
      <p>書き出したことも記録に残ります。ファイルは点検が終わったら消してください。</p>
      <Form action={auditPaths.takeOut} deedId={newId()}>
        <Hidden name="list" value={list} />
        <Hidden name="month" value={filter.month} />
        {filter.staff && <Hidden name="staff" value={filter.staff} />}
        {filter.person && <Hidden name="person" value={filter.person} />}
        <TextField form={form} name="reason" label="書き出す理由" />
        <Actions>
          <Button kind="outline">CSVファイルに書き出す</Button>
        </Actions>
      </Form>
    </Section>
  );
}
