import type { FormState } from '../../../kernel/forms/form.ts';
import { formatFiscalYear } from '../../../kernel/time.ts';
import {
  BackLink,
  Button,
  Checkbox,
  DeedButton,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  ResourceList,
  Section,
  StatusChip,
  SummaryList,
  TextField,
} from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import type { GroupsView, GroupView } from './booking.view.ts';
import { placeName, StationHead } from './station-head.page.tsx';

/** Groups registered at a station, and the form for a new one. */
export function GroupsPage({ read, form, deedId }: { read: GroupsView; form: FormState; deedId: string }) {
  const { station, place, groups, fiscalYear } = read;
  return (
    <>
      <ErrorSummary form={form} />
      <StationHead
        {...{ station, place }}
        tab="groups"
        title="部屋を使う団体"
        lead={`登録は年度ごとです。いまは${formatFiscalYear(fiscalYear)}。`}
      />
      {groups.length === 0 ? (
        <EmptyState title="登録した団体はまだありません">
          下から登録すると、4けたの団体番号が付きます。
        </EmptyState>
      ) : (
        <ResourceList
          items={groups.map((group) => ({
            href: stationPaths.group(group.id),
            label: `番号 ${group.number}`,
            title: group.name,
            support: [group.does, `連絡：${group.contactName}`].filter(Boolean).join('　'),
            sub: <YearChip group={group} fiscalYear={fiscalYear} />,
          }))}
        />
      )}
      <Section title="団体を登録する">
        <Form action={stationPaths.groups(station.id)} deedId={deedId}>
          <GroupFields form={form} />
          <Button>この団体を登録する</Button>
        </Form>
      </Section>
    </>
  );
}

function YearChip({ group, fiscalYear }: { group: { fiscalYear: number }; fiscalYear: number }) {
  return group.fiscalYear >= fiscalYear ? (
    <StatusChip kind="done">{formatFiscalYear(group.fiscalYear)}登録</StatusChip>
  ) : (
    <StatusChip kind="late">今年度はまだ</StatusChip>
  );
}

function GroupFields({ form }: { form: FormState }) {
  return (
    <>
      <TextField form={form} name="name" label="団体の名前" />
      <TextField form={form} name="kana" label="よみ" required={false} />
      <TextField form={form} name="does" label="活動の内容" required={false} />
      <TextField form={form} name="members" label="人数" required={false} width="short" inputmode="numeric" />
      <TextField
        form={form}
        name="contactName"
        label="連絡する人の名前"
        hint="このステーションの担当だけが見ます。"
        width="name"
      />
      <TextField
        form={form}
        name="contactPhone"
        label="連絡する人の電話"
        hint="本人が画面から予約するときは、団体番号とこの電話番号で確かめます。"
        required={false}
        type="tel"
        width="phone"
      />
      <Checkbox
        form={form}
        name="publicName"
        label="団体の名前をステーションのページに出す"
        hint="「ここで活動しているみなさん」に名前だけがのります。予約の表には出ません。"
      />
    </>
  );
}

type OneProps = { read: GroupView; form: FormState; version: number; deedId: () => string };

/** One group: change what is told of it, register it for another year. */
export function GroupPage({ read, form, version, deedId }: OneProps) {
  const { group, fiscalYear } = read;
  const years = [fiscalYear, fiscalYear + 1].filter((year) => year > group.fiscalYear);
  return (
    <>
      <BackLink href={stationPaths.groups(group.stationId)}>団体の一覧に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        shoulder={placeName(read)}
        title={group.name}
        aside={<YearChip group={group} fiscalYear={fiscalYear} />}
      />
      <SummaryList
        rows={[
          { label: '団体番号', value: group.number },
          { label: '登録', value: formatFiscalYear(group.fiscalYear) },
        ]}
      />
      {years.length > 0 && (
        <div class="ts-cluster">
          {years.map((year) => (
            <DeedButton action={stationPaths.renew(group.id)} deedId={deedId()}>
              <Hidden name="fiscalYear" value={String(year)} />
              <Button kind="outline">{formatFiscalYear(year)}の登録をする</Button>
            </DeedButton>
          ))}
        </div>
      )}
      <Section title="内容を変える">
        <Form action={stationPaths.group(group.id)} deedId={deedId()} version={version}>
          <GroupFields form={form} />
          <Button>変えた内容を保存する</Button>
        </Form>
      </Section>
    </>
  );
}
