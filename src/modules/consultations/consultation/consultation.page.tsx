import { formatInstant } from '../../../kernel/time.ts';
import {
  Banner,
  Breadcrumbs,
  Button,
  Columns,
  Disclosure,
  Due,
  Link,
  PageHead,
  Quote,
  Restricted,
  SafetyBanner,
  Section,
  type StateKind,
  StatusChip,
  SummaryList,
  Tag,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { spokenBy } from '../spoken.rules.ts';
import { kinds, lifeRisks, mayCallBackWords, responses, routes, states, urgencies } from '../words.rules.ts';
import type { ConsultationState } from './consultation.rules.ts';
import type { ConsultationStory } from './consultation.seen.ts';
import { Steps } from './steps.page.tsx';

const chips: Readonly<Record<ConsultationState, StateKind>> = {
  received: 'new',
  screening: 'doing',
  handingOver: 'waiting',
  trustBuilding: 'doing',
  inCase: 'done',
  answered: 'done',
  ended: 'withdrawn',
};

export const StateChip = ({ state }: { state: ConsultationState }) => (
  <StatusChip kind={chips[state]}>{states[state]}</StatusChip>
);

/** One consultation: the worry in the caller's words, what was done, who is responsible, what may be done next. */
export function ConsultationPage({ story }: { story: ConsultationStory }) {
  const { row } = story;
  return (
    <>
      <Breadcrumbs items={[{ href: consultationPaths.list, label: '相談' }, { label: row.receiptNo }]} />
      {row.lifeRisk !== 'none' && (
        <SafetyBanner title={`命の危険：${lifeRisks[row.lifeRisk]}`}>
          <p>今日のうちに、だれかが本人の様子を確かめてください。差し迫っているときは 110・119。</p>
        </SafetyBanner>
      )}
      <PageHead title={headOf(story)} aside={<StateChip state={row.state} />} />
      <Columns aside={<Aside story={story} />}>
        <Quote by={spokenBy(row)}>{row.worry}</Quote>
        {row.wish && <SummaryList rows={[{ label: '本人の希望', value: row.wish }]} />}
        <Alike story={story} />
        <Next story={story} />
        {story.messages.length > 0 && <Messages story={story} />}
        <Steps steps={story.steps} />
      </Columns>
    </>
  );
}

/** A second record of the same person may exist; a human decides. */
function Alike({ story }: { story: ConsultationStory }) {
  return (
    <>
      {story.alike.map((one) => (
        <Banner
          kind="info"
          title={`${one.name} さんと同じ人かもしれない記録があります`}
          action={
            <Button kind="outline" size="sm" href={peoplePaths.merges(one.personId)}>
              見くらべる
            </Button>
          }
        />
      ))}
    </>
  );
}

/** Names of people before numbers of records. */
function headOf({ subjects, row }: ConsultationStory): string {
  const names = subjects.flatMap((one) =>
    one.movedTo === null && one.card ? [`${one.card.name} さん`] : [],
  );
  if (names.length > 0) return `${names.join('・')}のこと`;
  return row.placeDescription ? `${row.placeDescription}のこと` : `名前のわからない方の${kinds[row.kind]}`;
}

/** What the owner may do now; one main action. */
function Next({ story }: { story: ConsultationStory }) {
  const { row, mine } = story;
  if (!mine) {
    const owner = story.posts.get(row.ownerPostId);
    return (
      <Banner kind="info" title={`いまの担当は「${owner?.name ?? '—'}」です`}>
        <p>あなたは読むことができます。変えることは担当だけができます。</p>
      </Banner>
    );
  }
  if (row.state === 'handingOver') return <Waiting story={story} />;
  return (
    <div class="ts-actions">
      {row.state !== 'inCase' && <Button href={consultationPaths.screening(row.id)}>ふりわける</Button>}
      {row.state !== 'inCase' && (
        <Button kind="outline" href={casesPaths.newFrom(row.id)}>
          支援を始める
        </Button>
      )}
      {row.state !== 'inCase' && (
        <Button kind="outline" href={consultationPaths.handOver(row.id)}>
          ほかの担当につなぐ
        </Button>
      )}
      <Button kind="outline" href={consultationPaths.callBack(row.id)}>
        電話を約束する
      </Button>
      <Button kind="text" href={consultationPaths.answer(row.id)}>
        相談した人に返事を書く
      </Button>
    </div>
  );
}

function Waiting({ story }: { story: ConsultationStory }) {
  const sheet = story.handovers.find((one) => one.response === null || one.response === 'needMoreInfo');
  const to = sheet && story.posts.get(sheet.toPostId);
  if (!sheet) return null;
  return (
    <Banner
      kind="info"
      title={`「${to?.name ?? '—'}」の返事を待っています`}
      action={
        <Button kind="outline" size="sm" href={consultationPaths.handover(sheet.id)}>
          つなぎの依頼を見る
        </Button>
      }
    >
      <p>
        引き受けられるまで、責任はこちらにあります。返事の期限：
        <Due at={sheet.dueAt} />
      </p>
    </Banner>
  );
}

function Messages({ story }: { story: ConsultationStory }) {
  return (
    <Section title="相談した人とのやりとり">
      {story.messages.map((message) => (
        <Quote
          by={`${message.side === 'resident' ? '相談した人' : '担当から'}　${formatInstant(message.at)}`}
        >
          {message.body}
        </Quote>
      ))}
    </Section>
  );
}

function Aside({ story }: { story: ConsultationStory }) {
  const { row } = story;
  const owner = story.posts.get(row.ownerPostId);
  return (
    <>
      <Section title="担当">
        <SummaryList
          compact
          rows={[
            { label: 'いまの担当', value: owner?.name },
            { label: '受け付けた担当', value: story.posts.get(row.receivedPostId)?.name },
            { label: '期限', value: <NextDue story={story} />, empty: 'なし' },
          ]}
        />
      </Section>
      <Subjects story={story} />
      <CallerBox story={story} />
      <Section title="受付">
        <SummaryList
          compact
          rows={[
            { label: '種類', value: kinds[row.kind] },
            { label: '急ぎ', value: urgencies[row.urgency] },
            { label: '経路', value: routes[row.route] },
            { label: 'その場の対応', value: responses[row.response] },
            { label: '場所', value: row.placeDescription, empty: '聞いていない' },
            { label: '地区', value: story.district, empty: 'わからない' },
            { label: '受付番号', value: row.receiptNo },
          ]}
        />
        <EarlierBox story={story} />
        <p>
          <Link href={consultationPaths.why(row.id)}>なぜ見えるのか</Link>
        </p>
      </Section>
    </>
  );
}

function NextDue({ story }: { story: ConsultationStory }) {
  const item = story.items[0];
  return item ? <Due at={item.dueAt} /> : null;
}

function Subjects({ story }: { story: ConsultationStory }) {
  const present = story.subjects.filter((one) => one.movedTo === null);
  const moved = story.subjects.filter((one) => one.movedTo !== null);
  return (
    <Section title="だれのこと">
      {present.length === 0 && <p>まだわかっていません。</p>}
      <ul class="ts-plain">
        {present.map((one) => (
          <li>
            {one.card ? (
              <Link href={peoplePaths.person(one.personId)}>{one.card.name}</Link>
            ) : (
              <Restricted label="名前" />
            )}
            {story.mine && one.card && (
              <>
                {' '}
                <Link href={consultationPaths.moveSubject(story.row.id, one.id)}>ちがう人だった</Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {moved.length > 0 && (
        <Disclosure summary={`まちがいを直した記録（${moved.length}件）`}>
          {moved.map((one) => (
            <p>
              {one.card ? one.card.name : '（閲覧制限）'}：{one.movedReason}
            </p>
          ))}
        </Disclosure>
      )}
      <p>
        <Link href={consultationPaths.subject(story.row.id)}>だれのことかを加える</Link>
      </p>
    </Section>
  );
}

function CallerBox({ story }: { story: ConsultationStory }) {
  const { caller, reporter, nobodyTold, row } = story;
  const told =
    row.callerKind === 'thirdParty' || row.callerKind === 'professional' || row.callerKind === 'anonymous';
  return (
    <Section title={told ? '知らせてくれた人' : '話した人'}>
      {caller && (
        <SummaryList
          compact
          rows={[
            { label: '名前', value: caller.name, empty: '聞いていない' },
            { label: '連絡先', value: caller.contact, empty: '聞いていない' },
            { label: '折り返し', value: `${mayCallBackWords[caller.mayCallBack]} ${caller.callBackWhen}` },
          ]}
        />
      )}
      {(told || reporter) &&
        (reporter ? (
          <>
            <Tag>別に保管</Tag>
            <SummaryList
              compact
              rows={[
                { label: '名前', value: reporter.name, empty: '聞いていない' },
                { label: '連絡先', value: reporter.phone, empty: '聞いていない' },
                { label: '本人との関係', value: reporter.relation, empty: '聞いていない' },
                {
                  label: '折り返し',
                  value: `${mayCallBackWords[reporter.mayCallBack]} ${reporter.callBackWhen}`,
                },
              ]}
            />
          </>
        ) : nobodyTold ? (
          <p>聞いていません。</p>
        ) : (
          <Restricted label="名前・連絡先" why={`${consultationPaths.why(row.id)}#reporter-title`} />
        ))}
      {!told && !reporter && !caller && <p>聞いていません。</p>}
    </Section>
  );
}

function EarlierBox({ story }: { story: ConsultationStory }) {
  const { earlier, row, mine } = story;
  if (earlier)
    return (
      <p>
        前の相談：<Link href={consultationPaths.show(earlier.id)}>{earlier.receiptNo}</Link>
      </p>
    );
  return mine ? (
    <p>
      <Link href={consultationPaths.earlier(row.id)}>前の相談とつなぐ</Link>
    </p>
  ) : null;
}
