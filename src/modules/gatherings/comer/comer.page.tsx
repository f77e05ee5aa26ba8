import type { FormState } from '../../../kernel/forms/form.ts';
import { formatDate } from '../../../kernel/time.ts';
import {
  Actions,
  Breadcrumbs,
  Button,
  DeedButton,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  ResourceList,
  Section,
  Select,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { peoplePaths } from '../../../paths/people.ts';
import type { ComersView, SeenComer } from './seen.ts';

/** From when until when somebody comes, in a few words. */
export const comingWords = ({ since, until }: Pick<SeenComer, 'since' | 'until'>): string =>
  until === null ? `${formatDate(since)}から` : `${formatDate(since)}から${formatDate(until)}まで`;

type Props = { view: ComersView; form: FormState; deedIdFor: () => string };

/** Where somebody comes to: what is linked, and a form for linking. */
export const ComerPage = ({ view, form, deedIdFor }: Props) => (
  <>
    <Breadcrumbs
      items={[
        { href: peoplePaths.search, label: '人をさがす' },
        { href: peoplePaths.person(view.card.id), label: view.card.name },
        { label: '通っている場所' },
      ]}
    />
    <ErrorSummary form={form} />
    <PageHead
      shoulder={view.card.name}
      title="通っている場所"
      lead="本人の同意があるときだけ、集まりとつなぎます。集まりの世話役には見えません。人数は、これまでどおり名前なしで数えます。"
    />
    <Section title="つないだ場所">
      {view.links.length > 0 ? (
        <ResourceList items={view.links.map((link) => rowOf(link, view.card.id, deedIdFor))} />
      ) : (
        <EmptyState title="まだありません。" />
      )}
    </Section>
    {view.mayLink && <LinkForm view={view} form={form} deedId={deedIdFor()} />}
  </>
);

const rowOf = (link: SeenComer, personId: string, deedIdFor: () => string) => ({
  href: gatheringPaths.show(link.gatheringId),
  title: link.name,
  support: comingWords(link),
  sub:
    link.until === null ? (
      <DeedButton action={gatheringPaths.endComer(personId)} deedId={deedIdFor()}>
        <Hidden name="comerId" value={link.id} />
        <Button kind="outline" size="sm" about={link.name}>
          終わりにする
        </Button>
      </DeedButton>
    ) : undefined,
});

const LinkForm = ({ view, form, deedId }: { view: ComersView; form: FormState; deedId: string }) => (
  <Section title="集まりとつなぐ">
    <p>
      つなぐには、「受け入れ先（仕事・活動の場）に知らせる」の同意で、かっこの中の機関のどれかが選ばれていることが要ります。
      <Link href={peoplePaths.consents(view.card.id)}>本人の同意を見る・記録する</Link>
    </p>
    <Form action={gatheringPaths.comer(view.card.id)} deedId={deedId}>
      <Select
        form={form}
        name="gatheringId"
        label="集まり"
        options={view.choices.map(({ id, name, bodies }) => ({
          value: id,
          label: `${name}（${bodies.join('・')}）`,
        }))}
      />
      <Actions>
        <Button>つなぐ</Button>
      </Actions>
    </Form>
  </Section>
);
