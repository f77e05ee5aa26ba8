import type { Child } from 'hono/jsx';
import type { FormState } from '../../../kernel/forms/form.ts';
import { dayOf } from '../../../kernel/time.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  Columns,
  DeedButton,
  Disclosure,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  PhoneLink,
  Prose,
  Radios,
  Section,
  SummaryList,
  Table,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { type Check, checkOutcomes, checkWays, type Enquiry } from '../check/check.rules.ts';
import { helpLayers, plainLabel, targetGroups } from '../facet.words.ts';
import { costLine } from '../service/cost.rules.ts';
import type { Entry } from '../service/seen.ts';
import type { InnerDetail } from '../service/service.rules.ts';
import type { Suggestion } from '../suggestion/suggestion.rules.ts';
import { FreshnessChip } from './list.page.tsx';
import { innerWords, outcomeWords, seenWords, statusWords, wayWords } from './words.ts';

export type OneProps = {
  readonly entry: Entry;
  readonly details: readonly InnerDetail[];
  readonly checks: readonly Check[];
  readonly enquiry: Enquiry | null;
  readonly suggestions: readonly Suggestion[];
  readonly mayChange: boolean;
  readonly forms: { readonly check: FormState; readonly hide: FormState };
  readonly deedId: () => string;
};

/** One entry at the desk: is it still true, how its contact is reached, what was found before. */
export function OnePage(props: OneProps) {
  const { entry, details, mayChange, forms } = props;
  const { service, organization, freshness } = entry;
  const wrong = Object.values(forms).find((form) => Object.keys(form.errors).length > 0);
  return (
    <>
      <BackLink href={resourcesPaths.desk()}>資源の一覧に戻る</BackLink>
      {wrong && <ErrorSummary form={wrong} />}
      <PageHead
        title={service.name}
        shoulder={organization?.name}
        lead={service.description}
        aside={<FreshnessChip freshness={freshness} />}
      />
      <Waiting {...props} />
      <Columns aside={<Inner details={details} />}>
        <SummaryList rows={factRows(entry)} />
        <Actions>
          {!service.hidden && <Link href={resourcesPaths.one(service.id)}>住民のページを見る</Link>}
          {mayChange && service.closedOn === null && (
            <Button href={resourcesPaths.change(service.id)} kind="outline" icon="pencil">
              内容を変える
            </Button>
          )}
        </Actions>
      </Columns>
      {mayChange && service.closedOn === null && <CheckPart {...props} />}
      <History checks={props.checks} />
      {mayChange && service.closedOn === null && <SightPart {...props} />}
    </>
  );
}

/** What waits for somebody: an answer that says something is different, visitors' words. */
function Waiting({ enquiry, suggestions, entry: { service } }: OneProps) {
  const answered = enquiry?.answer && enquiry.answer !== 'true' ? enquiry : null;
  return (
    <>
      {service.hidden && (
        <Banner kind="warning" title="住民のページには出ていません">
          <p>{service.hiddenReason}</p>
        </Banner>
      )}
      {answered && (
        <Banner
          kind="info"
          title={
            answered.answer === 'ended'
              ? '連絡先から「もう続けていない」と返事がありました'
              : '連絡先から「変わった」と返事がありました'
          }
        >
          <Prose>{answered.said}</Prose>
        </Banner>
      )}
      {suggestions.map(({ said }) => (
        <Banner kind="info" title="まちがいの知らせが届いています">
          <Prose>{said}</Prose>
          <Link href={resourcesPaths.suggestions}>知らせに答える</Link>
        </Banner>
      ))}
    </>
  );
}

const row = (label: string, value: Child) => ({ label, value, empty: '—' });

const factRows = ({ service, places, districts }: Entry) => [
  row('状態', statusWords[service.status]),
  row(
    '電話',
    service.phone !== '' && (
      <>
        <PhoneLink phone={service.phone} /> {service.extension !== '' && `内線 ${service.extension}`}
      </>
    ),
  ),
  row('費用', costLine(service)),
  row('場所', places.map(({ facts, when }) => `${facts.name}　${when}`).join('／')),
  row('対象の地区', districts.length > 0 ? districts.map(({ name }) => name).join('、') : '全域'),
  row('だれのため', service.targetGroups.map((code) => plainLabel(targetGroups, code)).join('、')),
  row('支え合い', service.helpLayers.map((code) => plainLabel(helpLayers, code)).join('、')),
  row('住民がよく言うことば', service.everydayWords.join('、')),
  row('利用の入口', service.intakePath === 'self' ? '本人が直接' : '職員（CSWなど）の紹介だけ'),
  row('最終確認日', service.verifiedAt && <Verified entry={service} />),
  ...(service.attribution === null ? [] : [row('出典', service.attribution)]),
];

const Verified = ({ entry }: { entry: Entry['service'] }) => (
  <>
    {entry.verifiedAt && <Time at={dayOf(entry.verifiedAt)} />} {entry.verifiedBy}
  </>
);

/** Details that are not on any public page, as far as this reader may see them. */
function Inner({ details }: { details: readonly InnerDetail[] }) {
  return (
    <Disclosure summary={`内部の連絡先：${details.length}件`} open>
      <p class="ts-quiet">住民のページ・公開データには出ません。</p>
      <SummaryList
        compact
        rows={details.map(({ field, value, visibility }) => ({
          label: `${innerWords[field]}（${seenWords[visibility]}）`,
          value: field === 'directPhone' ? <PhoneLink phone={value} /> : value,
        }))}
      />
    </Disclosure>
  );
}

/** Found true in one tap; everything else in a few. */
function CheckPart({ entry: { service }, forms: { check }, deedId }: OneProps) {
  const open = Object.keys(check.errors).length > 0;
  return (
    <Section id="check" title="いまも正しいか">
      <div class="ts-actions">
        {(['phone', 'visit'] as const).map((how, index) => (
          <DeedButton action={resourcesPaths.check(service.id)} deedId={deedId()}>
            <Hidden name="how" value={how} />
            <Hidden name="outcome" value="true" />
            <Hidden name="who" value="" />
            <Hidden name="changed" value="" />
            <Button kind={index === 0 ? 'solid' : 'outline'}>{wayWords[how]}で確認しました</Button>
          </DeedButton>
        ))}
      </div>
      <Disclosure summary="ほかの方法・結果を記録する" open={open}>
        <Form action={resourcesPaths.check(service.id)} deedId={deedId()}>
          <Radios
            form={check}
            name="how"
            label="確かめ方"
            inline
            options={checkWays
              .filter((way) => way !== 'source')
              .map((way) => ({ value: way, label: wayWords[way] }))}
          />
          <Radios
            form={check}
            name="outcome"
            label="結果"
            options={checkOutcomes.map((value) => ({ value, label: outcomeWords[value] }))}
          />
          <TextField form={check} name="who" required={false} label="だれに聞いたか" width="name" />
          <TextField form={check} name="changed" required={false} label="変わっていたこと" />
          <Button kind="outline">確認の結果を記録する</Button>
        </Form>
      </Disclosure>
    </Section>
  );
}

function History({ checks }: { checks: readonly Check[] }) {
  if (checks.length === 0) return null;
  return (
    <Section id="history" title="これまでの確認">
      <Table
        caption="これまでの確認"
        quietCaption
        dense
        heads={['日', '方法', '結果', 'だれに', '変わったこと']}
        rows={checks.map(({ at, how, outcome, who, changed }) => [
          <Time at={dayOf(at)} />,
          wayWords[how],
          outcomeWords[outcome],
          who,
          changed,
        ])}
      />
    </Section>
  );
}

/** Out of sight, back into sight, over: only a person does any of these. */
function SightPart({ entry: { service }, forms: { hide }, deedId }: OneProps) {
  return (
    <Section id="sight" title="公開をやめる・終える">
      {service.hidden ? (
        <DeedButton action={resourcesPaths.show(service.id)} deedId={deedId()}>
          <Button kind="outline">もう一度公開する</Button>
        </DeedButton>
      ) : (
        <Form action={resourcesPaths.hide(service.id)} deedId={deedId()}>
          <TextField
            form={hide}
            name="reason"
            label="非公開にする理由"
            hint="例）代表の方の自宅の住所が載っていたため"
          />
          <Button kind="outline">非公開にする</Button>
        </Form>
      )}
      <DeedButton action={resourcesPaths.end(service.id)} deedId={deedId()}>
        <Button kind="text" danger>
          この資源を終了にする
        </Button>
      </DeedButton>
    </Section>
  );
}
