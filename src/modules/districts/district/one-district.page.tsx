import type { FormState } from '../../../kernel/forms/form.ts';
import { formatDate } from '../../../kernel/time.ts';
import {
  Actions,
  BackLink,
  Button,
  DateField,
  Disclosure,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Section,
  Select,
  SummaryList,
  Table,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { Holders } from '../post/post.page.tsx';
import type { ActivePost } from '../post/post.rules.ts';
import { type DistrictCard, type DistrictKind, districtKinds, districtKindWords } from './district.rules.ts';

type Area = { id: string; street: string; fromOn: string; toOn: string | null };

export type DistrictForms = Record<'change' | 'parent' | 'area' | 'endArea' | 'close', FormState>;

type Props = {
  district: {
    id: string;
    kind: DistrictKind;
    name: string;
    kana: string;
    fromOn: string;
    toOn: string | null;
    version: number;
  };
  chain: readonly DistrictCard[];
  inside: readonly DistrictCard[];
  areas: readonly Area[];
  posts: readonly ActivePost[];
  larger: readonly DistrictCard[];
  mayChange: boolean;
  forms: DistrictForms;
  deedIds: Record<keyof DistrictForms, string>;
};

/** One district: where it lies, which blocks are in it, who is in charge. */
export function DistrictPage(props: Props) {
  const { district, chain, inside, posts, forms, mayChange } = props;
  const wrong = Object.values(forms).find((form) => Object.keys(form.errors).length > 0);
  return (
    <>
      <BackLink href={districtsPaths.districts()}>地区の一覧に戻る</BackLink>
      {wrong && <ErrorSummary form={wrong} />}
      <PageHead title={district.name} lead={districtKinds[district.kind]} />
      <SummaryList
        rows={[
          { label: '含まれる先', value: chain.length > 0 && <Names cards={chain} />, empty: 'なし' },
          { label: 'この中の地区', value: inside.length > 0 && <Names cards={inside} />, empty: 'なし' },
          {
            label: '受け持つ担当',
            value: posts.length > 0 && (
              <ul class="ts-plain">
                {posts.map((post) => (
                  <li>
                    <Link href={districtsPaths.post(post.id)}>{post.name}</Link>
                    {'　'}
                    <Holders holders={post.holders} />
                  </li>
                ))}
              </ul>
            ),
            empty: '決まっていない',
          },
          {
            label: '期間',
            value: (
              <>
                <Time at={district.fromOn} />
                から{district.toOn && <Time at={district.toOn} />}
                {district.toOn && 'まで'}
              </>
            ),
          },
        ]}
      />
      <Areas {...props} />
      {mayChange && !district.toOn && <Changes {...props} />}
    </>
  );
}

const Names = ({ cards }: { cards: readonly DistrictCard[] }) => (
  <ul class="ts-plain">
    {cards.map((card) => (
      <li>
        <Link href={districtsPaths.district(card.id)}>{card.name}</Link>
        <span class="ts-quiet">　{districtKinds[card.kind]}</span>
      </li>
    ))}
  </ul>
);

function Areas({ district, areas, mayChange, forms, deedIds }: Props) {
  return (
    <Section title="町名・丁目" id="areas">
      <p>住所がこの言葉で始まると、この地区になります。二つに当てはまるときは、長いほうが優先です。</p>
      {areas.length > 0 && (
        <Table
          caption="この地区の町名・丁目"
          quietCaption
          dense
          heads={['町名・丁目', 'いつから', 'いつまで']}
          rows={areas.map((area) => [
            area.street,
            <Time at={area.fromOn} />,
            area.toOn ? <Time at={area.toOn} /> : '―',
          ])}
        />
      )}
      {mayChange && (
        <Disclosure summary="町名・丁目を加える" open={wrong(forms.area)}>
          <Form action={districtsPaths.districtArea(district.id)} deedId={deedIds.area}>
            <TextField
              form={forms.area}
              name="street"
              label="町名・丁目"
              hint="例）喜婦嶽、岩作一丁目"
              width="name"
            />
            <DateField form={forms.area} name="areaFrom" label="いつから" />
            <Actions>
              <Button kind="outline">町名・丁目を加える</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
      {mayChange && areas.length > 0 && (
        <Disclosure summary="町名・丁目を外す" open={wrong(forms.endArea)}>
          <Form action={districtsPaths.endArea(district.id)} deedId={deedIds.endArea}>
            <Select
              form={forms.endArea}
              name="areaId"
              label="町名・丁目"
              options={areas.map((area) => ({
                value: area.id,
                label: `${area.street}（${formatDate(area.fromOn)}から）`,
              }))}
            />
            <DateField form={forms.endArea} name="areaTo" label="最後の日" />
            <Actions>
              <Button kind="outline">町名・丁目を外す</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

function Changes({ district, larger, forms, deedIds }: Props) {
  return (
    <>
      <Disclosure summary="含まれる先の地区を決める" open={wrong(forms.parent)}>
        <Form action={districtsPaths.districtParent(district.id)} deedId={deedIds.parent}>
          <Select
            form={forms.parent}
            name="parentId"
            label="含まれる先の地区"
            hint="同じ種類の地区に含まれるのは、いちどに一つです。前の関係は前の日で終わります。"
            options={larger.map((card) => ({
              value: card.id,
              label: `${card.name}（${districtKinds[card.kind]}）`,
            }))}
          />
          <DateField form={forms.parent} name="parentFrom" label="いつから" />
          <Actions>
            <Button kind="outline">含まれる先を決める</Button>
          </Actions>
        </Form>
      </Disclosure>
      <Disclosure summary="名前を変える" open={wrong(forms.change)}>
        <Form
          action={districtsPaths.changeDistrict(district.id)}
          deedId={deedIds.change}
          version={district.version}
        >
          <TextField form={forms.change} name="name" label="地区の名前" width="name" />
          <TextField form={forms.change} name="kana" label="よみ" required={false} width="name" />
          <Actions>
            <Button kind="outline">名前を変える</Button>
          </Actions>
        </Form>
      </Disclosure>
      <Disclosure summary="この地区を終える" open={wrong(forms.close)}>
        <p>学校の統合などで地区がなくなるときに使います。記録に残った地区の名前は変わりません。</p>
        <Form action={districtsPaths.endDistrict(district.id)} deedId={deedIds.close}>
          <DateField form={forms.close} name="closesOn" label="最後の日" />
          <Actions>
            <Button kind="outline" danger>
              この地区を終える
            </Button>
          </Actions>
        </Form>
      </Disclosure>
    </>
  );
}

const wrong = (form: FormState): boolean => Object.keys(form.errors).length > 0;

/** Registering a district. */
export function NewDistrictPage({ form, deedId }: { form: FormState; deedId: string }) {
  return (
    <>
      <BackLink href={districtsPaths.districts()}>地区の一覧に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title="地区を登録する" lead="つぎに、町名・丁目と、含まれる先の地区を登録します。" />
      <Form action={districtsPaths.newDistrict} deedId={deedId}>
        <Select
          form={form}
          name="kind"
          label="種類"
          options={districtKindWords.map((word) => ({ value: word, label: districtKinds[word] }))}
        />
        <TextField form={form} name="name" label="地区の名前" hint="例）北小学校区" width="name" />
        <TextField form={form} name="kana" label="よみ" required={false} width="name" />
        <DateField form={form} name="fromOn" label="いつから" />
        <Actions>
          <Button>地区を登録する</Button>
        </Actions>
      </Form>
    </>
  );
}
