import {
  Button,
  Columns,
  DeedButton,
  EmptyState,
  Hidden,
  Link,
  PageHead,
  PrintButton,
  ResourceList,
  Section,
  Stack,
  Time,
} from '../../../kernel/ui/index.ts';
import { authPaths } from '../../../paths/auth.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { workPaths } from '../../../paths/work.ts';
import { TurnList } from '../item/turns.page.tsx';
import type { DrawnPanel, Today, WordedAlert } from './today.rules.ts';

type Props = {
  today: Today;
  name: string;
  day: string;
  mayReceive: boolean;
  deedId: string;
};

/** First screen of the day: your turn, today's visits, quiet cases, and one large button. Nothing else. */
export function TodayPage({ today, name, day, mayReceive, deedId }: Props) {
  return (
    <>
      <PageHead
        shoulder={`${name}さん`}
        title={<>きょう　{day}</>}
        aside={
          <>
            {mayReceive && (
              <Button href={consultationPaths.intake} size="lg" icon="plus">
                受け付ける
              </Button>
            )}
            {today.isNeighbour && (
              <Button href={concernPaths.new} size="lg" kind="outline" icon="pencil">
                気づきを書く
              </Button>
            )}
          </>
        }
      />
      <Columns aside={today.panels.map((panel) => <Panel panel={panel} />)}>
        {today.alerts.length > 0 && <Alerts alerts={today.alerts} deedId={deedId} />}
        <Turns today={today} />
      </Columns>
      <PrintButton label="きょうの一覧を印刷する" />
    </>
  );
}

const countWords = (count: number): string => (count >= 100 ? '99件以上' : `${count}件`);

function Turns({ today: { turns, count } }: { today: Today }) {
  if (turns.length === 0)
    return (
      <Section title="あなたの番" id="turns">
        <EmptyState title="いま、あなたを待っている人はいません">
          相談やつなぎ、折り返しの電話があなたの担当になると、待っている時間の長い順にここに並びます。
        </EmptyState>
      </Section>
    );
  return (
    <Section title={`あなたの番　${countWords(count)}`} id="turns">
      <TurnList items={turns} />
      {count > turns.length && (
        <p>
          <Link href={workPaths.list}>残りも見る（{countWords(count)}）</Link>
        </p>
      )}
    </Section>
  );
}

function Alerts({ alerts, deedId }: { alerts: readonly WordedAlert[]; deedId: string }) {
  return (
    <Section title={`お知らせ　${alerts.length}件`} id="alerts">
      <ResourceList
        items={alerts.map((alert) => ({
          href: alert.href ?? undefined,
          label: alert.why,
          title: `${alert.label}${alert.title ? `：${alert.title}` : ''}`,
          support: [`担当：${alert.owner}`, alert.apart.join('、')].filter(Boolean).join('　'),
          sub: <Time at={alert.at} as="near" />,
        }))}
      />
      <DeedButton action={workPaths.seen} deedId={deedId}>
        <Hidden name="alerts" value={alerts.flatMap(({ ids }) => ids).join(' ')} />
        <Button kind="outline">お知らせを確認済みにする</Button>
      </DeedButton>
    </Section>
  );
}

function Panel({ panel }: { panel: DrawnPanel }) {
  return (
    <Section title={panel.title}>
      {panel.rows.length === 0 ? (
        <p class="ts-quiet">{panel.empty}</p>
      ) : (
        <Stack gap="small">
          <ResourceList
            items={panel.rows.map((row) => ({
              href: row.href,
              title: row.title,
              support: row.support,
              sub: row.at && <Time at={row.at} as="near" />,
            }))}
          />
          {panel.more && (
            <p>
              <Link href={panel.more} about={panel.title}>
                すべて見る
              </Link>
            </p>
          )}
        </Stack>
      )}
    </Section>
  );
}

/** Somebody with an account and without a post: nothing opens yet, and who can change that is said. */
export function NoPostPage() {
  return (
    <>
      <PageHead title="きょう" />
      <EmptyState
        title="いま受け持っている担当がありません"
        action={<Button href={authPaths.me}>自分の設定を見る</Button>}
      >
        サインインはできています。担当に就くと、あなたの番がここに並び、記録が開きます。担当を決めるのは、部署の管理職です。4月からの担当が決まっている人は、その日の0時から開きます。
      </EmptyState>
    </>
  );
}
