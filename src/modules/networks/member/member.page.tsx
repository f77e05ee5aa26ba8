import { formOf } from '../../../kernel/forms/form.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  Actions,
  Button,
  Checkbox,
  DateField,
  DeedButton,
  Disclosure,
  Form,
  Section,
  Select,
  Table,
  TextField,
} from '../../../kernel/ui/index.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { datedWords } from '../dated.rules.ts';
import { postOptions } from '../network/fact-fields.tsx';
import type { KeepProps } from '../network/keep-props.ts';
import { formFor, isWrong } from '../sent.ts';
import { memberRoles, partners } from '../words.rules.ts';

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Members with the names only this network's own posts read. */
export function MembersPart({ view, sent }: KeepProps) {
  const { members, names, isOwn, mayKeep } = view;
  const nameOf = (id: string): string => names.find((each) => each.membershipId === id)?.name ?? '';
  return (
    <Section title="構成員" id="members">
      {!isOwn && <p class="ts-quiet">代表や個人の名前は、このネットワークの担当だけに見えます。</p>}
      {members.length > 0 && (
        <Table
          caption="構成員"
          quietCaption
          dense
          heads={[
            '団体・個人',
            '役割',
            'いつから',
            '名前',
            ...(mayKeep ? [{ label: '変える', deeds: true }] : []),
          ]}
          rows={members.map((member) => [
            member.body || '個人',
            `${memberRoles[member.role]}（${partners[member.partner]}）${member.founding ? '　設立から' : ''}`,
            datedWords(member.fromDated, 'ja'),
            <Named member={member} name={nameOf(member.id)} isOwn={isOwn} />,
            ...(mayKeep ? [<MemberDeeds member={member} name={nameOf(member.id)} sent={sent} />] : []),
          ])}
        />
      )}
      {mayKeep && (
        <Disclosure summary="構成員を加える" open={isWrong(sent, 'member')}>
          <MemberForm view={view} sent={sent} />
        </Disclosure>
      )}
    </Section>
  );
}

type Member = KeepProps['view']['members'][number];

const Named = ({ member, name, isOwn }: { member: Member; name: string; isOwn: boolean }) => {
  if (member.publicName !== '') return <>{member.publicName}（公開）</>;
  if (!isOwn) return <span class="ts-quiet">非公開</span>;
  return name === '' ? <span class="ts-quiet">書いていない</span> : name;
};

function MemberDeeds({ member, name, sent }: { member: Member; name: string; sent: KeepProps['sent'] }) {
  const [renames, ends] = [`name-${member.id}`, `end-${member.id}`];
  const who = member.body || name;
  const standing = formOf({ name, mayPrint: member.publicName !== '' });
  const naming = formFor(sent, renames, standing);
  return (
    <Disclosure
      summary={<span class="ts-nowrap">変える</span>}
      about={who || 'この人'}
      open={isWrong(sent, renames) || isWrong(sent, ends)}
    >
      <Form action={networkPaths.nameMember(member.id)} deedId={newId()}>
        <TextField form={naming} name="name" label="いまの代表の方の名前" required={false} width="name" />
        <Checkbox form={naming} name="mayPrint" label="本人が公開してよいと言った" />
        <Actions>
          <Button kind="outline" size="sm">
            名前を保存する
          </Button>
        </Actions>
      </Form>
      <Form action={networkPaths.endMember(member.id)} deedId={newId()}>
        <DateField form={formFor(sent, ends)} name="endedOn" label="最後の日" />
        <Actions>
          <Button kind="outline" size="sm" danger about={who}>
            構成員を終える
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function MemberForm({ view: { network, organizations }, sent }: KeepProps) {
  const form = formFor(sent, 'member');
  return (
    <Form action={networkPaths.members(network.id)} deedId={newId()}>
      <Select
        form={form}
        name="organizationId"
        label="一覧にある団体"
        required={false}
        blank="一覧にはない、または個人"
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField form={form} name="bodyName" label="一覧にない団体の名前" required={false} />
      <TextField
        form={form}
        name="name"
        label="代表の方、または個人の名前"
        required={false}
        hint="このネットワークの担当だけに見えます。"
      />
      <Checkbox form={form} name="mayPrint" label="本人が、名前を公開してよいと言った" />
      <Select form={form} name="partner" label="どういう仲間か" options={optionsOf(partners)} />
      <Select form={form} name="role" label="役割" options={optionsOf(memberRoles)} />
      <TextField form={form} name="fromDated" label="いつから" width="name" hint="例）平成20年7月、2008" />
      <Checkbox form={form} name="founding" label="設立のときからの構成員" />
      <Actions>
        <Button kind="outline">構成員を加える</Button>
      </Actions>
    </Form>
  );
}

export function SubcommitteesPart({ view, sent }: KeepProps) {
  const form = formFor(sent, 'subcommittee');
  return (
    <Section title="分科会" id="subcommittees">
      {view.subcommittees.length === 0 && <p class="ts-quiet">分科会は、まだありません。</p>}
      <ul class="ts-plain ts-stack">
        {view.subcommittees.map(({ id, name, purpose }) => (
          <li>
            {name}
            {purpose !== '' && <span class="ts-quiet">　{purpose}</span>}
            {view.mayKeep && <EndSubcommittee id={id} name={name} sent={sent} />}
          </li>
        ))}
      </ul>
      {view.mayKeep && (
        <Disclosure summary="分科会を加える" open={isWrong(sent, 'subcommittee')}>
          <Form action={networkPaths.subcommittees(view.network.id)} deedId={newId()}>
            <TextField form={form} name="name" label="分科会の名前" />
            <TextField form={form} name="purpose" label="めあて" required={false} />
            <TextField form={form} name="fromDated" label="いつから" required={false} width="name" />
            <Actions>
              <Button kind="outline">分科会を加える</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

function EndSubcommittee({ id, name, sent }: { id: string; name: string; sent: KeepProps['sent'] }) {
  const deed = `endGroup-${id}`;
  return (
    <Disclosure summary="終える" about={name} open={isWrong(sent, deed)}>
      <Form action={networkPaths.endSubcommittee(id)} deedId={newId()}>
        <DateField form={formFor(sent, deed)} name="endedOn" label="最後の日" />
        <Actions>
          <Button kind="outline" size="sm" danger about={name}>
            分科会を終える
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

/** Posts that keep the network: who reads names and minutes. */
export function PostsPart({ view, sent }: KeepProps) {
  return (
    <Section title="このネットワークの担当" id="posts">
      <p class="ts-quiet">担当だけが、構成員の名前と、名前の入った議事録を見られます。</p>
      <ul class="ts-plain ts-stack">
        {view.seats.map(({ id, post }) => (
          <li class="ts-cluster">
            {post}
            {view.mayPosts && (
              <DeedButton action={networkPaths.endPost(id)} deedId={newId()}>
                <Button kind="text" size="sm" about={post}>
                  担当から外す
                </Button>
              </DeedButton>
            )}
          </li>
        ))}
      </ul>
      {view.mayPosts && (
        <Disclosure summary="担当を加える" open={isWrong(sent, 'post')}>
          <Form action={networkPaths.posts(view.network.id)} deedId={newId()}>
            <Select
              form={formFor(sent, 'post')}
              name="postId"
              label="担当"
              options={postOptions(view.posts)}
            />
            <Actions>
              <Button kind="outline">担当を加える</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}
