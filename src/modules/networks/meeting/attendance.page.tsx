import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  Button,
  Disclosure,
  Form,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { formFor, isWrong } from '../sent.ts';
import type { MeetingProps } from './meeting.seen.ts';

/** Who came, as bodies and heads; names for the networks' own posts. */
export function Attendance({ view, sent }: MeetingProps) {
  const { meeting, attendance, attendees, bodies, mayKeep, isOwn } = view;
  const heads = attendance.reduce((sum, { people }) => sum + people, 0);
  const namesOf = (id: string) =>
    attendees.filter((each) => each.attendanceId === id).map(({ name }) => name);
  const form = formFor(sent, 'attendance');
  return (
    <Section title={`参加した人（${heads}人）`} id="attendance">
      <ul>
        {attendance.map(({ id, body, people }) => (
          <li>
            {body || '団体は書いていない'}　{people}人
            {namesOf(id).length > 0 && <span class="ts-quiet">　{namesOf(id).join('、')}</span>}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <Disclosure summary="参加した人を加える" open={isWrong(sent, 'attendance')}>
          <Form action={networkPaths.attendance(meeting.id)} deedId={newId()}>
            <Select
              form={form}
              name="organizationId"
              label="一覧にある団体"
              required={false}
              blank="一覧にはない"
              options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField form={form} name="bodyName" label="一覧にない団体・集まり" required={false} />
            <TextField
              form={form}
              name="people"
              label="人数"
              width="short"
              inputmode="numeric"
              hint="まちがえたときは、-2 のように引く数を加えます。"
            />
            <TextArea
              form={form}
              name="names"
              label="名前"
              required={false}
              rows={3}
              hint="書かなくてもかまいません。1行に1人ずつ。ネットワークの担当だけに見えます。"
            />
            <Actions>
              <Button kind="outline">参加した人を加える</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
      {!isOwn && <p class="ts-quiet">名前は、ネットワークの担当だけに見えます。</p>}
    </Section>
  );
}
