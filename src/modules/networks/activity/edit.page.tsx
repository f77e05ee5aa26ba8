import { type FormState, formOf } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import { formatDate } from '../../../kernel/time.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkbox,
  Checkboxes,
  DateField,
  DeedButton,
  Disclosure,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  Prose,
  Radios,
  Section,
  Select,
  Tag,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { datedWords } from '../dated.rules.ts';
import { StageChip } from '../open/network.page.tsx';
import type { Sent } from '../sent.rules.ts';
import { formFor, isWrong, versionOf } from '../sent.ts';
import { activityKinds, layers, pillars, stages, targetGroups } from '../words.rules.ts';
import type { EditActivityView, NewActivityView } from './activity.seen.ts';

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

type Named = { readonly id: string; readonly name: string };
const named = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

type Choices = Pick<NewActivityView, 'subcommittees' | 'gatherings'>;

const FactFields = ({ form, choices }: { form: FormState; choices: Choices }) => (
  <>
    <TextField form={form} name="name" label="活動の名前" />
    <Select form={form} name="kind" label="種類" options={optionsOf(activityKinds)} />
    <TextArea
      form={form}
      name="purpose"
      label="めあて"
      required={false}
      rows={3}
      hint="住民のページに載ります。人のことは書かないでください。"
    />
    <Radios form={form} name="stage" label="すすみ具合" options={optionsOf(stages)} />
    <TextField form={form} name="started" label="いつから" width="name" hint="例）2010年4月、2010" />
    <TextField
      form={form}
      name="ended"
      label="いつまで"
      width="name"
      required={false}
      hint="終わった活動だけ"
    />
    <Radios form={form} name="layer" label="助け合いの層" options={optionsOf(layers)} />
    <Checkboxes
      form={form}
      name="pillars"
      label="三つの柱"
      required={false}
      hint="あてはまるものすべて"
      options={optionsOf(pillars)}
    />
    <Checkboxes
      form={form}
      name="targetGroups"
      label="対象"
      required={false}
      hint="選ばないと「どなたでも」になります。"
      options={optionsOf(targetGroups)}
    />
    {choices.subcommittees.length > 0 && (
      <Select
        form={form}
        name="subcommitteeId"
        label="受け持つ分科会"
        required={false}
        blank="決まっていない"
        options={named(choices.subcommittees)}
      />
    )}
    {choices.gatherings.length > 0 && (
      <Select
        form={form}
        name="gatheringId"
        label="開いている集まり"
        required={false}
        blank="つなげない"
        hint="つなげると、住民が日と場所を見られます。"
        options={named(choices.gatherings)}
      />
    )}
    <DateField form={form} name="reviewOn" label="見直す日" required={false} />
  </>
);

/** Beginning an activity; what a meeting talked over is chosen beforehand. */
export function NewActivityPage({ view, form }: { view: NewActivityView; form: FormState }) {
  const { network, meeting, themes, talkedOver } = view;
  const its = [...themes].sort(
    (a, b) => Number(talkedOver.includes(b.id)) - Number(talkedOver.includes(a.id)),
  );
  return (
    <>
      <BackLink href={networkPaths.keep(network.id)}>{network.alias || network.name}に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="活動を加える"
        lead={meeting && `${formatDate(meeting.heldOn)}の会議で話し合ったテーマにこたえる活動です。`}
      />
      <Form
        action={networkPaths.newActivity(network.id)}
        deedId={newId()}
        draftKey={`activity-${network.id}`}
      >
        <Hidden name="meetingId" value={meeting?.id ?? ''} />
        <FactFields form={form} choices={view} />
        {its.length > 0 && (
          <Checkboxes
            form={form}
            name="themeIds"
            label="こたえるテーマ"
            required={false}
            hint="テーマの中身は、職員だけに見えます。住民のページには「地域の声から生まれた」とだけ載ります。"
            options={its.map(({ id, gist }) => ({ value: id, label: gist }))}
          />
        )}
        <Actions>
          <Button>この活動を加える</Button>
        </Actions>
      </Form>
    </>
  );
}

export type EditProps = { readonly view: EditActivityView; readonly sent: Sent };

/** One activity for those who keep it: its themes, its story, its facts. */
export function EditActivityPage({ view, sent }: EditProps) {
  const { activity, network } = view;
  return (
    <>
      <BackLink href={networkPaths.keep(network.id)}>{network.alias || network.name}に戻る</BackLink>
      {sent && <ErrorSummary form={formFor(sent, sent.deed)} />}
      <PageHead
        shoulder={activityKinds[activity.kind]}
        title={activity.name}
        lead={`${datedWords(activity.started, 'ja')}から${activity.ended ? `${datedWords(activity.ended, 'ja')}まで` : ''}`}
        aside={
          <>
            <StageChip stage={activity.stage} />
            <Button kind="outline" href={networkPaths.activity(activity.id)}>
              住民のページを見る
            </Button>
          </>
        }
      />
      <Themes view={view} sent={sent} />
      <Story view={view} sent={sent} />
      {view.mayKeep && <Facts view={view} sent={sent} />}
    </>
  );
}

function Themes({ view: { activity, answered, themes, mayKeep }, sent }: EditProps) {
  return (
    <Section title="こたえるテーマ（職員だけに見えます）" id="themes">
      {answered.length === 0 && <p class="ts-quiet">どのテーマにこたえるかは、まだ決まっていません。</p>}
      <ul class="ts-plain ts-stack">
        {answered.map(({ id, gist, state }) => (
          <li class="ts-cluster">
            <Link href={concernPaths.theme(id)}>{gist}</Link>
            {state === 'answered' && <Tag>答えを出した</Tag>}
            {mayKeep && state === 'taken' && (
              <DeedButton action={networkPaths.dropTheme(activity.id)} deedId={newId()}>
                <Hidden name="themeId" value={id} />
                <Button kind="text" size="sm" about={gist}>
                  テーマを返す
                </Button>
              </DeedButton>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && themes.length > 0 && (
        <Disclosure
          summary={`話し合いを待っているテーマから加える（${themes.length}件）`}
          open={isWrong(sent, 'themes')}
        >
          <Form action={networkPaths.takeThemes(activity.id)} deedId={newId()}>
            <Checkboxes
              form={formFor(sent, 'themes')}
              name="themeIds"
              label="こたえるテーマ"
              options={themes.map(({ id, gist }) => ({ value: id, label: gist }))}
            />
            <Actions>
              <Button kind="outline">このテーマにこたえる</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

function Story({ view: { activity, mayKeep }, sent }: EditProps) {
  const form = formFor(sent, 'story', formOf({ story: activity.whatChanged }));
  return (
    <Section title="変わったこと" id="story">
      <p>
        何人来たかではなく、地域の何が変わったかを書きます。だれでも読めるので、だれのことかわからないように書いてください。
      </p>
      {mayKeep ? (
        <Form action={networkPaths.tellStory(activity.id)} deedId={newId()} draftKey={`story-${activity.id}`}>
          <TextArea form={form} name="story" label="変わったこと" rows={5} />
          <Checkbox form={form} name="answers" label="こたえているテーマへの答えにもする" />
          <Actions>
            <Button kind="outline">変わったことを載せる</Button>
          </Actions>
        </Form>
      ) : (
        <Prose>{activity.whatChanged}</Prose>
      )}
    </Section>
  );
}

function Facts({ view, sent }: EditProps) {
  const { activity } = view;
  const standing = formOf({
    ...{ name: activity.name, kind: activity.kind, purpose: activity.purpose, stage: activity.stage },
    ...{ layer: activity.layer, pillars: activity.pillars, targetGroups: activity.targetGroups },
    ...{ subcommitteeId: activity.subcommitteeId, gatheringId: activity.gatheringId },
    ...{ started: activity.started, ended: activity.ended },
    reviewOn: activity.reviewOn && formatDate(activity.reviewOn),
  });
  return (
    <Section title="活動のこと" id="facts">
      <Form
        action={networkPaths.editActivity(activity.id)}
        deedId={newId()}
        version={versionOf(sent, 'change', activity.version)}
      >
        <FactFields form={formFor(sent, 'change', standing)} choices={view} />
        <Actions>
          <Button>活動のことを保存する</Button>
        </Actions>
      </Form>
    </Section>
  );
}
