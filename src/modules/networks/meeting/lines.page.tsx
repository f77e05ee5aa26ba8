import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  Button,
  Checkboxes,
  DateField,
  Disclosure,
  Form,
  Hidden,
  Link,
  Section,
  Select,
  StatusChip,
  TextArea,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { concernPaths } from '../../../paths/concerns.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { postOptions } from '../network/fact-fields.tsx';
import { formFor, isWrong } from '../sent.ts';
import type { MeetingLine } from './meeting.rules.ts';
import type { MeetingProps, MeetingView } from './meeting.seen.ts';

/** What is talked about: free items, and themes of the district's table. */
export function Agenda({ view, sent }: MeetingProps) {
  const { meeting, agenda, themes, mayKeep } = view;
  return (
    <Section title="議題" id="agenda">
      {agenda.length === 0 && <p class="ts-quiet">議題は、まだありません。</p>}
      <ol>
        {agenda.map(({ id, words, themeId }) => (
          <li>
            {words}
            {themeId && (
              <>
                {'　'}
                <Link href={concernPaths.theme(themeId)} about={words}>
                  地域のテーマ
                </Link>
              </>
            )}
            <Strike line="agenda" of={{ id, words }} view={view} />
          </li>
        ))}
      </ol>
      {mayKeep && (
        <>
          <Form action={networkPaths.agenda(meeting.id)} deedId={newId()}>
            <TextField form={formFor(sent, 'agenda')} name="words" label="議題" />
            <Actions>
              <Button kind="outline">議題を加える</Button>
            </Actions>
          </Form>
          {themes.length > 0 && (
            <Disclosure summary={`地域のテーマから選ぶ（${themes.length}件）`} open={isWrong(sent, 'themes')}>
              <Form action={networkPaths.themes(meeting.id)} deedId={newId()}>
                <Checkboxes
                  form={formFor(sent, 'themes')}
                  name="themeIds"
                  label="話し合うテーマ"
                  options={themes.map(({ id, gist }) => ({ value: id, label: gist }))}
                />
                <Actions>
                  <Button kind="outline">選んだテーマを議題にする</Button>
                </Actions>
              </Form>
            </Disclosure>
          )}
        </>
      )}
    </Section>
  );
}

/** What was decided. */
export function Decisions({ view, sent }: MeetingProps) {
  const { meeting, decisions, mayKeep, agenda, networks } = view;
  const taken = agenda.flatMap(({ themeId }) => themeId ?? []);
  const [first] = networks;
  return (
    <Section title="決まったこと" id="decisions">
      {decisions.length === 0 && <p class="ts-quiet">決まったことは、まだありません。</p>}
      <ol>
        {decisions.map(({ id, words }) => (
          <li>
            <p class="ts-prose">{words}</p>
            <Strike line="decision" of={{ id, words }} view={view} />
          </li>
        ))}
      </ol>
      {mayKeep && (
        <Form action={networkPaths.decisions(meeting.id)} deedId={newId()}>
          <TextArea form={formFor(sent, 'decision')} name="words" label="決まったこと" rows={2} />
          <Actions>
            <Button kind="outline">決まったことを加える</Button>
          </Actions>
        </Form>
      )}
      {mayKeep && first && taken.length > 0 && (
        <p>
          <Link href={`${networkPaths.newActivity(first.id)}?meeting=${meeting.id}`}>
            話し合ったテーマにこたえる活動を始める
          </Link>
        </p>
      )}
    </Section>
  );
}

/** Who does what until when. */
export function ActionItems({ view, sent }: MeetingProps) {
  const { meeting, actions, mayKeep, posts } = view;
  const form = formFor(sent, 'action');
  return (
    <Section title="だれが、いつまでに" id="actions">
      {actions.length === 0 && <p class="ts-quiet">すると決めたことは、まだありません。</p>}
      <ul class="ts-plain ts-stack">
        {actions.map((action) => (
          <ActionItem action={action} view={view} sent={sent} />
        ))}
      </ul>
      {mayKeep && (
        <Disclosure summary="すると決めたことを加える" open={isWrong(sent, 'action')}>
          <Form action={networkPaths.actions(meeting.id)} deedId={newId()}>
            <TextField form={form} name="words" label="すること" />
            <TextField form={form} name="ownerWords" label="だれが（団体・分科会など）" required={false} />
            <Select
              form={form}
              name="postId"
              label="だれが（市の担当など）"
              required={false}
              blank="選ばない"
              options={postOptions(posts)}
            />
            <DateField form={form} name="dueOn" label="いつまでに" required={false} />
            <Actions>
              <Button kind="outline">すると決めたことを加える</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

type Action = MeetingView['actions'][number];

function ActionItem({ action, view, sent }: MeetingProps & { action: Action }) {
  const { id, words, ownerWords, postId, dueOn, doneOn, doneWords } = action;
  const deed = `done-${id}`;
  return (
    <li>
      <p class="ts-cluster">
        <strong>{words}</strong>
        <span>
          {ownerWords || view.posts.find((post) => post.id === postId)?.name || '担当は決まっていません'}
        </span>
        {dueOn && (
          <span>
            <Time at={dueOn} as="near" />
            まで
          </span>
        )}
        <StatusChip kind={doneOn ? 'done' : 'open'}>{doneOn ? '終わり' : 'これから'}</StatusChip>
      </p>
      {doneOn && (
        <p>
          <Time at={doneOn} as="near" />　{doneWords}
        </p>
      )}
      {view.mayKeep && !doneOn && (
        <Disclosure summary="終える" about={words} open={isWrong(sent, deed)}>
          <Form action={networkPaths.actionDone(id)} deedId={newId()}>
            <TextField form={formFor(sent, deed)} name="words" label="どうなったか" />
            <Actions>
              <Button kind="outline" size="sm" about={words}>
                終わったことにする
              </Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
      <Strike line="action" of={action} view={view} />
    </li>
  );
}

type StrikeProps = {
  readonly line: MeetingLine;
  readonly of: { readonly id: string; readonly words: string };
  readonly view: MeetingView;
};

/** A line that was entered by mistake goes, with one look before. */
function Strike({ line, of: { id, words }, view: { meeting, mayKeep } }: StrikeProps) {
  if (!mayKeep) return null;
  return (
    <Disclosure summary="取り消す" about={words}>
      <Form action={networkPaths.strikeLine(meeting.id)} deedId={newId()}>
        <p>まちがえて入れた行を消します。操作の記録には残ります。</p>
        <Hidden name="line" value={line} />
        <Hidden name="lineId" value={id} />
        <Actions>
          <Button kind="outline" size="sm" about={words}>
            取り消す
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}
