import { Ruby } from '../i18n/ruby.tsx';
import {
  Button,
  CallClock,
  Card,
  Cards,
  Code,
  Columns,
  ContactBox,
  Disclosure,
  Doors,
  Link,
  Pager,
  PrintButton,
  Quote,
  ResourceList,
  Restricted,
  Section,
  StatusChip,
  Steps,
  SummaryList,
  Table,
  Tabs,
  TaskList,
  Time,
  Timeline,
  TimelineDay,
  TimelineEntry,
} from './index.ts';
import type { View } from './view.ts';

/** Lists, tables, ways, cards. */
export function StyleguideContent({ audience }: { audience: View['audience'] }) {
  return (
    <>
      <Section title="扉" id="doors">
        <Doors
          items={[
            { href: '/consult', title: '相談する', text: 'どんなことでも、ことばのままで。', icon: 'speech' },
            { href: '/gatherings', title: '集まる', text: '今週、近くである集まり。', icon: 'people' },
            { href: '/ask', title: '頼む', text: '10分100円からのお手伝い。', icon: 'hand' },
            { href: '/help', title: '手伝う', text: 'できる日に、できることを。', icon: 'heart' },
            { href: '/know', title: '知る', text: '町のしくみと窓口。', icon: 'book' },
          ]}
        />
        <Cards>
          <Card title="おたっしゃサロン" href="/gatherings/1" foot="段差なし・無料">
            <p>10:00から12:00まで　東山公民館</p>
          </Card>
          <Card title="こども食堂">
            <p>はじめての人も、どうぞ。</p>
          </Card>
        </Cards>
      </Section>
      <Lists audience={audience} />
      <Section title="道しるべ" id="ways">
        <Tabs
          label="この人の記録"
          items={[
            { href: '/cases/1', label: '記録', current: true, count: 12 },
            { href: '/cases/1/plan', label: 'プラン', current: false },
            { href: '/cases/1/ties', label: 'つながり', current: false },
          ]}
        />
        <Steps
          steps={[
            { label: 'お話', state: 'done', href: '/consult' },
            { label: '連絡先', state: 'current', hint: '電話番号など' },
            { label: '確認', state: 'todo' },
          ]}
        />
        <Pager page={2} pageSize={50} total={312} hrefOf={(page) => `?page=${page}`} />
      </Section>
      <Words />
    </>
  );
}

function Lists({ audience }: { audience: View['audience'] }) {
  return (
    <Section title="一覧" id="lists">
      <ResourceList
        items={[
          {
            href: '/consultations/1',
            title: '白川 花子',
            support: '「母が夜中に起きて外へ出ようとします」',
            sub: (
              <>
                <Time at="2026-11-19T05:00:00Z" as="ago" />
                <StatusChip kind="late" />
              </>
            ),
            foot: 'A-0412',
          },
          {
            href: '/consultations/2',
            title: '名前を聞いていない人',
            support: '「となりの家の雨戸が三日あいていない」',
            sub: <StatusChip kind="open" />,
          },
        ]}
      />
      <TaskList
        items={[
          { href: '/plan', title: '本人と目標を決める', state: <StatusChip kind="doing" /> },
          { title: '会議の日を決める', state: '完了' },
        ]}
      />
      <Table
        id="visits"
        caption="今月の訪問"
        dense={audience === 'staff'}
        heads={[
          { label: '日', sort: { href: '?sort=day', order: 'ascending' } },
          '人',
          '内容',
          { label: '時間（分）', number: true },
        ]}
        rows={[
          [<Time at="2026-11-20" />, '白川 花子', '買い物の付き添い', '45'],
          [<Time at="2026-11-21" />, '青木 太郎', '話し相手', '1,030'],
        ]}
      />
      <SummaryList
        rows={[
          { label: 'お名前', value: '白川 花子', action: { href: '/edit', label: '変更する' } },
          { label: '電話番号', value: '', action: { href: '/edit', label: '変更する' } },
          { label: '住所', value: '〒480-0000 愛知県しらかわ町東山一丁目2番3号' },
        ]}
      />
      <Columns
        aside={
          <SummaryList
            compact
            rows={[
              { label: '担当', value: '佐藤' },
              { label: '次の予定', value: null },
            ]}
          />
        }
      >
        <Timeline label="これまでのこと">
          <TimelineDay day="2026-11-22" />
          <TimelineEntry
            kind="call"
            kindWord="電話"
            at="2026-11-22T01:05:00Z"
            title="娘さんから電話"
            by="地域福祉課 佐藤"
          >
            {'昨夜も二度起きたとのこと。\n昼の様子は落ち着いている。'}
          </TimelineEntry>
          <TimelineEntry
            kind="handover"
            kindWord="引き継ぎ"
            at="2026-11-21T05:05:00Z"
            title="包括支援センターへ引き継ぎ"
            by="佐藤 → 馬場"
          >
            受け取り済み
          </TimelineEntry>
          <TimelineEntry
            kind="received"
            kindWord="受付"
            at="2026-11-10T05:05:00Z"
            title="相談を受け付けました"
          />
        </Timeline>
      </Columns>
    </Section>
  );
}

function Words() {
  return (
    <Section title="ことば" id="words">
      <p>
        <Ruby>
          {'だれでも相談[そうだん]できます。電話[でんわ]でも、窓口[まどぐち]でも同[おな]じことができます。'}
        </Ruby>
      </p>
      <Quote>家で、猫と、いままでどおりに暮らしたい。</Quote>
      <Restricted label="住所" why="/why/1" />
      <Disclosure summary="費用について" open>
        <p>10分100円、最大500円です。</p>
        <p>
          <Link href="/tariff">料金の決め方を読む</Link>
        </p>
      </Disclosure>
      <p>
        受付番号 <Code size="large">A-0412</Code>
      </p>
      <CallClock sinceIso="2026-11-22T14:00:00+09:00" />
      <PrintButton />
      <ContactBox place="しらかわ町役場 1階 地域福祉課">
        <Button kind="outline" href="/map">
          地図を見る
        </Button>
      </ContactBox>
    </Section>
  );
}
