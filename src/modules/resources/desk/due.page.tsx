import { dayOf } from '../../../kernel/time.ts';
import {
  BackLink,
  Button,
  DeedButton,
  EmptyState,
  Link,
  PageHead,
  PhoneLink,
  PrintButton,
  Section,
  SummaryList,
  Table,
  Time,
} from '../../../kernel/ui/index.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { type DueEntry, mostDue } from '../check/check.rules.ts';
import type { InnerField } from '../service/service.rules.ts';
import { DeskTabs } from './tabs.tsx';

const detail = ({ details }: DueEntry, field: InnerField): string =>
  details.find((one) => one.field === field)?.value ?? '';

/** How a contact is reached: a mail address first, else a number, else a postcard. */
const reach = (entry: DueEntry): string => {
  if (entry.mail) return 'メール';
  if (detail(entry, 'directPhone') !== '' || entry.phone !== '') return '電話';
  return detail(entry, 'contactAddress') !== '' ? 'はがき' : '連絡先なし';
};

const answers = { true: '合っていると返事', changed: '変わったと返事', ended: '終わったと返事' } as const;

function Asked({ entry: { asked } }: { entry: DueEntry }) {
  if (!asked) return <>—</>;
  if (asked.answer) return <>{answers[asked.answer]}</>;
  return (
    <>
      メールで問い合わせ中 <Time at={dayOf(asked.askedAt)} />
    </>
  );
}

/** What is due: whom to ask, by which way, and what was asked already. */
export function DuePage({ entries, deedId }: { entries: readonly DueEntry[]; deedId: string }) {
  const toWrite = entries.filter((entry) => entry.mail && !entry.asked).length;
  return (
    <>
      <PageHead
        title="確認の時期の資源"
        lead="最後に確かめてから、決めた日数がたった資源です。自動で消えることはありません。"
      />
      <DeskTabs current="due" counts={{ due: entries.length }} all />
      {entries.length === 0 ? (
        <EmptyState title="確認の時期の資源はありません" />
      ) : (
        <>
          <div class="ts-actions">
            <DeedButton action={resourcesPaths.letters} deedId={deedId}>
              <Button kind="outline">メールで問い合わせる（{toWrite}件）</Button>
            </DeedButton>
            <Link href={resourcesPaths.postcards}>電話の一覧・はがきを印刷する</Link>
          </div>
          {entries.length >= mostDue && (
            <p>古いものから{mostDue}件を出しています。確かめおえると、続きが出ます。</p>
          )}
          <Table
            caption="確認の時期の資源"
            quietCaption
            dense
            heads={['名前', '最終確認日', '連絡の方法', '問い合わせ']}
            rows={entries.map((entry) => [
              <Link href={resourcesPaths.keep(entry.id)}>{entry.name}</Link>,
              entry.verifiedAt ? <Time at={dayOf(entry.verifiedAt)} /> : '未確認',
              reach(entry),
              <Asked entry={entry} />,
            ])}
          />
        </>
      )}
    </>
  );
}

function PhoneOf({ entry }: { entry: DueEntry }) {
  const phone = detail(entry, 'directPhone') || entry.phone;
  return phone === '' ? <>—</> : <PhoneLink phone={phone} />;
}

type SheetProps = { entries: readonly DueEntry[]; townName: string; townPhone: string };

/** For the telephone and the postcards, on paper: contacts without a mail address. */
export function PostcardsPage({ entries, townName, townPhone }: SheetProps) {
  const onPaper = entries.filter(({ mail }) => mail === null);
  const byPost = onPaper.filter((entry) => detail(entry, 'contactAddress') !== '');
  const byPhone = onPaper.filter((entry) => !byPost.includes(entry));
  return (
    <>
      <BackLink href={resourcesPaths.due}>確認の時期の資源に戻る</BackLink>
      <PageHead
        title="確認のための電話の一覧とはがき"
        lead="個人情報が含まれています。終わったら裁断してください。"
      />
      <PrintButton />
      <Section id="phone" title={`電話の一覧（${byPhone.length}件）`}>
        <Table
          caption="電話の一覧"
          quietCaption
          heads={['名前', '電話', '連絡先の人', '結果']}
          rows={byPhone.map((entry) => [
            entry.name,
            <PhoneOf entry={entry} />,
            detail(entry, 'contactPerson') || '—',
            '□ 合っている　□ 変わった　□ 終わった',
          ])}
        />
      </Section>
      <Section id="cards" title={`はがき（${byPost.length}件）`}>
        {byPost.map((entry) => (
          <div class="ts-card">
            <p>
              {detail(entry, 'contactAddress')}　{detail(entry, 'contactPerson') || '代表の方'} 様
            </p>
            <p>
              {townName}の「地域の資源」に「{entry.name}」を載せています。次の内容がいまも合っているか、
              {townPhone}へお知らせください。
            </p>
            <SummaryList
              compact
              rows={[
                { label: '電話', value: entry.phone, empty: '載せていません' },
                {
                  label: '最終確認日',
                  value: entry.verifiedAt && <Time at={dayOf(entry.verifiedAt)} />,
                  empty: '未確認',
                },
                { label: 'いまのようす', value: '□ 合っている　□ 変わった　□ 続けていない' },
              ]}
            />
          </div>
        ))}
      </Section>
    </>
  );
}
