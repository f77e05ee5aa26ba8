import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  Button,
  Checkbox,
  DeedButton,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  Radios,
  ResourceList,
  Section,
  Select,
  TextField,
} from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import type { CaseAside } from '../casefile/case-view.rules.ts';
import { Back, type Deed, type PostOption } from '../casefile/deed-frame.page.tsx';

type TeamProps = Deed & { aside: CaseAside; posts: readonly PostOption[]; mayGrant: boolean };

/** Who works on it: hand the lead over, bring somebody in, let somebody go. */
export function TeamPage({ head, aside, form, deedId, posts, mayGrant }: TeamProps) {
  return (
    <>
      <Back head={head} />
      <ErrorSummary form={form} />
      <PageHead title="担当とチーム" lead="責任を持つ担当は、いつも一つです。" />
      <ResourceList
        items={aside.team.map((seat) => ({
          title: seat.postName,
          label: seat.organizationName,
          support: seat.grantReason && `割り当ての理由：${seat.grantReason}`,
          sub:
            seat.part === 'lead' ? (
              '責任を持つ担当'
            ) : (
              <DeedButton action={casesPaths.endMember(head.id)} deedId={newId()}>
                <Hidden name="seatId" value={seat.id} />
                <Button kind="text" size="sm" about={seat.postName}>
                  外す
                </Button>
              </DeedButton>
            ),
        }))}
      />
      <Section title="責任を引き継ぐ">
        <Form action={casesPaths.lead(head.id)} deedId={deedId}>
          <Select form={form} name="postId" label="引き継ぐ担当" options={posts} />
          <TextField form={form} name="reason" label="引き継ぐ理由" />
          <Checkbox form={form} name="keepOld" label="いまの担当もチームに残る" />
          <Actions>
            <Button>責任を引き継ぐ</Button>
          </Actions>
        </Form>
      </Section>
      <Section title="チームに加える">
        <Form action={casesPaths.team(head.id)} deedId={newId()}>
          <Select form={form} name="postId" label="加える担当" options={posts} />
          <Radios
            form={form}
            name="part"
            label="役割"
            options={[
              { value: 'member', label: 'チーム' },
              { value: 'coordinator', label: '多機関協働の調整役' },
            ]}
            inline
          />
          {mayGrant && (
            <TextField
              form={form}
              name="reason"
              label="きまりの外で割り当てる理由"
              required={false}
              hint="地区の外の担当や、対立する両方を受け持つ担当を割り当てるときに書きます。"
            />
          )}
          <Actions>
            <Button kind="outline">チームに加える</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}
