import type { FormState } from '../../../kernel/forms/form.ts';
import { formatInstant } from '../../../kernel/time.ts';
import {
  Banner,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  PageHead,
  Section,
  SummaryList,
  TextArea,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import type { Gathering } from './gathering.rules.ts';
import type { Doubt, Settled } from './review.rules.ts';

/** The doubts about a gathering as editors see them. */
export type Review = {
  readonly doubt: Doubt | null;
  /** Where it is held and whose it is, as they stand in the calendar. */
  readonly place: string;
  readonly district: string;
  readonly settled: readonly (Settled & { readonly by: string })[];
};

type Part = { review: Review };

/**
 * The flag: what was printed and where, beside what stands now. Neighbours never see it (community.md A34), nor do
 * volunteers who keep another gathering.
 */
export function ReviewFlag({ gathering, review }: Part & { gathering: Gathering }) {
  if (!review.doubt) return null;
  const settle = (
    <Button href={gatheringPaths.review(gathering.id)} kind="outline">
      確かめた結果を書く
    </Button>
  );
  return (
    <Banner kind="warning" title="確かめることがあります" action={settle}>
      <p>{review.doubt.why}</p>
      <PrintedAndNow review={review} />
      <p class="ts-quiet">
        この印は、この集まりの世話をする担当と、地区の担当・CSW・管理職だけに見えます。住民のページには出ません。
      </p>
    </Banner>
  );
}

const told = (text: string): string => (text === '' ? '（書いていません）' : text);

const PrintedAndNow = ({ review }: Part) => (
  <SummaryList
    rows={[
      { label: '書いてある会場', value: told(review.doubt?.venueAsPrinted ?? '') },
      { label: 'どこに書いてあるか', value: told(review.doubt?.printedIn ?? '') },
      { label: 'いまの会場', value: told(review.place) },
      { label: '地区', value: told(review.district) },
    ]}
  />
);

/** What was found before, with what was printed then: nothing of it is ever overwritten. */
export function SettledReviews({ review }: Part) {
  if (review.settled.length === 0) return null;
  return (
    <Section title="確かめた記録" id="settled">
      {review.settled.map(({ id, settledAt, by, why, venueAsPrinted, printedIn, note }) => (
        <SummaryList
          key={id}
          rows={[
            { label: '確かめた日', value: `${formatInstant(settledAt)}　${by}` },
            { label: '疑い', value: why },
            { label: '書いてある会場', value: told(venueAsPrinted) },
            { label: 'どこに書いてあるか', value: told(printedIn) },
            { label: '分かったこと', value: note },
          ]}
        />
      ))}
    </Section>
  );
}

type PageProps = Part & { gathering: Gathering; form: FormState; deedId: string };

/** Where an editor writes what was found. */
export const ReviewPage = ({ gathering, review, form, deedId }: PageProps) => (
  <>
    <Breadcrumbs
      items={[
        { href: gatheringPaths.list, label: '集まり' },
        { href: gatheringPaths.keep(gathering.id), label: gathering.name },
        { label: '確かめた結果' },
      ]}
    />
    <ErrorSummary form={form} />
    <PageHead
      shoulder={gathering.name}
      title="確かめた結果を書く"
      lead="書くと、確かめることの印が消えます。書いてあった会場は、そのまま残ります。"
    />
    {review.doubt ? (
      <>
        <p>{review.doubt.why}</p>
        <PrintedAndNow review={review} />
        <Form action={gatheringPaths.review(gathering.id)} deedId={deedId} version={gathering.version}>
          <TextArea
            form={form}
            name="note"
            label="分かったこと"
            hint="例）主催者に電話で聞いた。会場は西部のセンターで、記事の誤り。"
          />
          <Button>確かめた</Button>
        </Form>
        <p class="ts-quiet">会場そのものを直すときは、集まりのページの「変える」で直します。</p>
      </>
    ) : (
      <p>確かめることは、もうありません。</p>
    )}
  </>
);
