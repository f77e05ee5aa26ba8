import { formOf } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  Columns,
  Disclosure,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Section,
  SummaryList,
  Time,
} from '../../../kernel/ui/index.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { MembersPart, PostsPart, SubcommitteesPart } from '../member/member.page.tsx';
import { StageChip } from '../open/network.page.tsx';
import { StandingChip } from '../open/own-words.tsx';
import { PapersPart } from '../paper/paper.page.tsx';
import { formFor, isWrong, versionOf } from '../sent.ts';
import { meetingKinds } from '../words.rules.ts';
import { FactFields } from './fact-fields.tsx';
import type { KeepProps } from './keep-props.ts';
import { StatusesPart } from './status.page.tsx';

/** Everything about one network that staff keep: what comes next first, then who, then what is written. */
export function KeepPage({ view, sent }: KeepProps) {
  const { network, standing, district } = view;
  return (
    <>
      <BackLink href={networkPaths.desk}>ネットワークの一覧に戻る</BackLink>
      {sent && <ErrorSummary form={formFor(sent, sent.deed)} />}
      <PageHead
        shoulder={district}
        title={network.alias || network.name}
        aside={
          <>
            <StandingChip status={standing.status} />
            <Button kind="outline" href={networkPaths.show(network.id)}>
              住民のページを見る
            </Button>
          </>
        }
      />
      <Columns aside={<Aside view={view} sent={sent} />}>
        <ActionsPart view={view} />
        <MeetingsPart view={view} />
        <ActivitiesPart view={view} />
        <StatusesPart view={view} sent={sent} />
        <MembersPart view={view} sent={sent} />
      </Columns>
    </>
  );
}

const Aside = ({ view, sent }: KeepProps) => (
  <>
    <FactsPart view={view} sent={sent} />
    <PostsPart view={view} sent={sent} />
    <SubcommitteesPart view={view} sent={sent} />
    <PapersPart view={view} sent={sent} />
  </>
);

function FactsPart({ view, sent }: KeepProps) {
  const { network, posts, mayKeep } = view;
  const { lockId: _lock, districtId: _district, id: _id, version, ...facts } = network;
  const form = formFor(sent, 'change', formOf(facts));
  return (
    <Section title="基本のこと">
      <SummaryList
        compact
        rows={[
          { label: '正式な名前', value: network.name },
          { label: '事務局', value: network.secretariat },
          {
            label: '電話',
            value: [network.phone, network.extension && `内線${network.extension}`].filter(Boolean).join(' '),
          },
          {
            label: '受け持つ担当',
            value: posts.find(({ id }) => id === network.responsiblePostId)?.name,
            empty: '決まっていない',
          },
        ]}
      />
      {mayKeep && (
        <Disclosure summary="基本のことを直す" open={isWrong(sent, 'change')}>
          <Form
            action={networkPaths.change(network.id)}
            deedId={newId()}
            version={versionOf(sent, 'change', version)}
          >
            <FactFields form={form} posts={posts} />
            <Actions>
              <Button kind="outline">基本のことを保存する</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

/** What was agreed and is not done, of liaison meetings too. */
function ActionsPart({ view: { actions, actionPosts } }: Pick<KeepProps, 'view'>) {
  return (
    <Section title="これからすること">
      {actions.length === 0 ? (
        <p class="ts-quiet">会議で決めたことのうち、まだ終わっていないものがここに並びます。</p>
      ) : (
        <ul class="ts-plain ts-stack">
          {actions.map(({ words, ownerWords, postId, dueOn, meetingId }) => (
            <li>
              <Link href={networkPaths.meeting(meetingId)}>{words}</Link>
              {'　'}
              {ownerWords || actionPosts.get(postId ?? '') || '担当は決まっていません'}
              {dueOn && (
                <>
                  {'　'}
                  <Time at={dueOn} as="near" />
                  まで
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function MeetingsPart({ view: { network, meetings, mayKeep, standing } }: Pick<KeepProps, 'view'>) {
  const begun = standing.status !== 'notStarted';
  return (
    <Section title="会議">
      {meetings.length === 0 ? (
        <p class="ts-quiet">会議の記録は、まだありません。</p>
      ) : (
        <ul class="ts-plain ts-stack">
          {meetings.map(({ id, kind, title, heldOn }) => (
            <li>
              <Link href={networkPaths.meeting(id)}>
                <Time at={heldOn} />　{meetingKinds[kind]}
                {title !== '' && `　${title}`}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {mayKeep && begun && (
        <Actions>
          <Button kind="outline" href={`${networkPaths.newMeeting}?network=${network.id}`}>
            会議を記録する
          </Button>
        </Actions>
      )}
      {mayKeep && !begun && (
        <Banner kind="info" level={3} title="準備が始まったら、会議を記録できます">
          先に「歩み」に「準備中」を記録してください。
        </Banner>
      )}
    </Section>
  );
}

function ActivitiesPart({ view: { network, activities, mayKeep } }: Pick<KeepProps, 'view'>) {
  return (
    <Section title="活動">
      {activities.length === 0 && (
        <p class="ts-quiet">活動は、まだありません。準備中のあいだは、検討中と試行中のものを載せられます。</p>
      )}
      <ul class="ts-plain ts-stack">
        {activities.map(({ id, name, stage, reviewOn }) => (
          <li class="ts-cluster">
            <Link href={networkPaths.editActivity(id)}>{name}</Link>
            <StageChip stage={stage} />
            {reviewOn && stage !== 'ended' && (
              <span class="ts-quiet">
                見直し <Time at={reviewOn} as="near" />
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <Actions>
          <Button kind="outline" href={networkPaths.newActivity(network.id)}>
            活動を加える
          </Button>
        </Actions>
      )}
    </Section>
  );
}
