import type { FormState } from '../../../kernel/forms/form.ts';
import { formatDate } from '../../../kernel/time.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkboxes,
  DateField,
  DeedButton,
  Disclosure,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  PhoneLink,
  Section,
  Select,
  StatusChip,
  SummaryList,
  Table,
  Tag,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { Holders } from '../post/post.page.tsx';
import type { ActivePost } from '../post/post.rules.ts';
import type { ContactShown } from './organization.page.tsx';
import {
  type OrganizationKind,
  type OriginField,
  organizationKinds,
  originFields,
  programmes,
  programmeWords,
} from './organization.rules.ts';
import { type Choices, OrganizationFields } from './organization-form.page.tsx';

type CommissionShown = {
  id: string;
  programmes: string[];
  fromOn: string;
  toOn: string | null;
  returnedOn: string | null;
  returnedByName: string;
  returnNote: string;
};

type Props = {
  body: {
    id: string;
    name: string;
    kana: string;
    kind: OrganizationKind;
    field: OriginField | null;
    ownProject: boolean;
    reportsToMayor: boolean;
    fromOn: string;
    toOn: string | null;
    version: number;
  };
  parentName: string | null;
  contacts: readonly ContactShown[];
  commissions: readonly CommissionShown[];
  posts: readonly ActivePost[];
  others: Choices;
  today: string;
  may: { change: boolean; contact: boolean };
  forms: { contact: FormState; commission: FormState; end: FormState; change: FormState };
  deedIds: { contact: string; commission: string; end: string; change: string; each: () => string };
};

/** One body: how to reach it, the contracts its keys rest on, its posts. */
export function OrganizationPage(props: Props) {
  const { body, parentName, forms, may } = props;
  const wrong = Object.values(forms).find((form) => Object.keys(form.errors).length > 0);
  const outside = body.kind !== 'municipal' && !body.ownProject;
  return (
    <>
      <BackLink href={districtsPaths.organizations()}>組織と連絡先に戻る</BackLink>
      {wrong && <ErrorSummary form={wrong} />}
      <PageHead
        shoulder={parentName ?? undefined}
        title={body.name}
        lead={organizationKinds[body.kind]}
        aside={
          <>
            {body.reportsToMayor && <Tag>市町村長の直属</Tag>}
            {body.ownProject && <Tag>自主事業</Tag>}
          </>
        }
      />
      <SummaryList
        rows={[
          { label: 'よみ', value: body.kana },
          { label: 'もともとの分野', value: body.field && originFields[body.field], empty: '決めていない' },
          { label: 'いつから', value: <Time at={body.fromOn} /> },
        ]}
      />
      <Contacts {...props} />
      {outside && <Commissions {...props} />}
      <Posts {...props} />
      {may.change && <Change {...props} />}
    </>
  );
}

function Contacts({ body, contacts, may, forms, deedIds }: Props) {
  return (
    <Section title="連絡先" id="contacts">
      {contacts.length === 0 ? (
        <p>まだ登録されていません。</p>
      ) : (
        <Table
          id="contacts-table"
          caption="連絡先"
          quietCaption
          dense
          heads={['窓口', '代表番号', '内線', '受付時間・場所', ...(may.contact ? ['操作'] : [])]}
          rows={contacts.map((contact) => [
            contact.name,
            <PhoneLink phone={contact.phone} />,
            contact.extension || '―',
            [contact.hours, contact.place].filter(Boolean).join('　') || '―',
            ...(may.contact
              ? [
                  <DeedButton action={districtsPaths.endContact(body.id)} deedId={deedIds.each()}>
                    <Hidden name="contactId" value={contact.id} />
                    <Button kind="text" size="sm" about={contact.name}>
                      使うのをやめる
                    </Button>
                  </DeedButton>,
                ]
              : []),
          ])}
        />
      )}
      {may.contact && (
        <Disclosure summary="連絡先を加える" open={wrong(forms.contact)}>
          <Form action={districtsPaths.contact(body.id)} deedId={deedIds.contact}>
            <TextField
              form={forms.contact}
              name="contactName"
              label="窓口の名前"
              hint="例）総合窓口"
              width="name"
            />
            <TextField form={forms.contact} name="phone" label="代表の電話番号" type="tel" width="phone" />
            <TextField form={forms.contact} name="extension" label="内線" required={false} width="short" />
            <TextField form={forms.contact} name="hours" label="受付の時間" required={false} width="name" />
            <TextField form={forms.contact} name="place" label="場所" required={false} width="name" />
            <Actions>
              <Button kind="outline">連絡先を加える</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

function Commissions(props: Props) {
  const { body, commissions, may, forms, deedIds } = props;
  return (
    <Section title="委託" id="commissions">
      <p>この組織の担当は、委託の期間中だけ記録を開けます。最後の日の24時に閉じます。</p>
      {commissions.length > 0 && (
        <Table
          id="commissions-table"
          caption="委託の期間（新しい順）"
          quietCaption
          dense
          heads={['期間', '事業', '返還・消去']}
          rows={commissions.map((row) => [
            <>
              <Time at={row.fromOn} />
              から{row.toOn && <Time at={row.toOn} />}
              {row.toOn && 'まで'}
            </>,
            row.programmes.map(programmeTitle).join('、'),
            <Returned row={row} today={props.today} />,
          ])}
        />
      )}
      {may.change && (
        <Disclosure summary="委託を登録する" open={wrong(forms.commission)}>
          <Form action={districtsPaths.commission(body.id)} deedId={deedIds.commission}>
            <Checkboxes
              form={forms.commission}
              name="programmes"
              label="委託する事業"
              options={programmeWords.map((word) => ({ value: word, label: programmeTitle(word) }))}
            />
            <DateField form={forms.commission} name="commissionFrom" label="委託の始まり" />
            <DateField form={forms.commission} name="commissionTo" label="委託の終わり" required={false} />
            <Actions>
              <Button kind="outline">委託を登録する</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
      {may.change && <EndCommission {...props} />}
    </Section>
  );
}

const programmeTitle = (word: string): string => {
  const code = programmeWords.find((each) => each === word);
  return code ? programmes[code] : word;
};

const isOpen = (row: CommissionShown, today: string): boolean => row.toOn === null || row.toOn >= today;

function Returned({ row, today }: { row: CommissionShown; today: string }) {
  if (row.returnedOn)
    return (
      <>
        <StatusChip kind="done">確認済み</StatusChip> <Time at={row.returnedOn} /> {row.returnedByName}
        <br />
        {row.returnNote}
      </>
    );
  if (isOpen(row, today)) return '―';
  return <Link href={districtsPaths.commissionReturn(row.id)}>返還・消去を確認する</Link>;
}

function EndCommission({ body, commissions, today, forms, deedIds }: Props) {
  const running = commissions.filter((row) => isOpen(row, today));
  if (running.length === 0) return null;
  return (
    <Disclosure summary="委託の最後の日を決める" open={wrong(forms.end)}>
      <Form action={districtsPaths.endCommission(body.id)} deedId={deedIds.end}>
        <Select
          form={forms.end}
          name="commissionId"
          label="どの委託"
          options={running.map((row) => ({
            value: row.id,
            label: `${formatDate(row.fromOn)}から（${row.programmes.map(programmeTitle).join('、')}）`,
          }))}
        />
        <DateField
          form={forms.end}
          name="lastOn"
          label="委託の最後の日"
          hint="この日の24時に、この組織の鍵が閉じ、返還・消去の確認が管理職に届きます。"
        />
        <Actions>
          <Button kind="outline" danger>
            最後の日を決める
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

const Posts = ({ posts }: Props) => (
  <Section title="担当" id="posts">
    {posts.length === 0 ? (
      <p>この組織の担当は、まだありません。</p>
    ) : (
      <Table
        id="posts-table"
        caption="この組織の担当"
        quietCaption
        dense
        heads={['担当', 'ついている人']}
        rows={posts.map((post) => [
          <Link href={districtsPaths.post(post.id)}>{post.name}</Link>,
          <Holders holders={post.holders} />,
        ])}
      />
    )}
  </Section>
);

const Change = ({ body, others, forms, deedIds }: Props) => (
  <Disclosure summary="組織の内容を変える" open={wrong(forms.change)}>
    <Form action={districtsPaths.changeOrganization(body.id)} deedId={deedIds.change} version={body.version}>
      <OrganizationFields form={forms.change} others={others} />
      <Actions>
        <Button kind="outline">内容を変える</Button>
      </Actions>
    </Form>
  </Disclosure>
);

const wrong = (form: FormState): boolean => Object.keys(form.errors).length > 0;
