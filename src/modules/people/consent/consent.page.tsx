import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Actions,
  BackLink,
  Button,
  Card,
  Checkboxes,
  DateField,
  DeedButton,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Fieldset,
  Form,
  Hidden,
  PageHead,
  Radios,
  Section,
  Select,
  SummaryList,
  TextArea,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { PersonHead } from '../person/person.page.tsx';
import type { PersonCard } from '../person/person.rules.ts';
import { optionsOf } from '../person/person.words.ts';
import { PersonTabs } from '../person/tabs.tsx';
import {
  answerStates,
  categories,
  consentMethods,
  proxyAuthorities,
  purposes,
  stands,
} from './consent.rules.ts';
import {
  answerWords,
  authorityWords,
  categoryWords,
  itemWord,
  methodWords,
  purposeWords,
} from './consent.words.ts';
import { ConsentChip } from './consent-rows.tsx';
import type { ConsentSeen, ConsentsView, Organization } from './seen.ts';

/** Every consent with a switch of its own: off at once, on again only by asking anew. */
export function ConsentsPage({ view, deedIdFor }: { view: ConsentsView; deedIdFor: () => string }) {
  const { card, consents } = view;
  return (
    <>
      <PersonHead
        card={card}
        lead="同意は、いつでも、だれに言っても取り下げられます。取り下げたその時から、相手は見られなくなります。"
      />
      <PersonTabs id={card.id} current="consents" />
      <Section title="同意" id="consents">
        {consents.length === 0 && (
          <EmptyState title="まだ何も聞いていません">
            説明書を使って説明し、本人の答えを記録します。「同意しない」「まだ聞いていない」も大切な記録です。
          </EmptyState>
        )}
        {consents.map((seen) => (
          <ConsentCard seen={seen} personId={card.id} deedIdFor={deedIdFor} />
        ))}
      </Section>
      <Actions>
        <Button href={peoplePaths.newConsent(card.id)}>本人の答えを記録する</Button>
      </Actions>
    </>
  );
}

function ConsentCard({
  seen,
  personId,
  deedIdFor,
}: {
  seen: ConsentSeen;
  personId: string;
  deedIdFor: () => string;
}) {
  const { consent, recipients } = seen;
  const on = stands(consent.status);
  const withdraw = peoplePaths.withdraw(personId, consent.id);
  return (
    <Card
      title={purposeWords[consent.purpose]}
      foot={
        on ? (
          <DeedButton action={withdraw} deedId={deedIdFor()}>
            <Button kind="outline" size="sm" about={purposeWords[consent.purpose]}>
              この同意をすべて取り下げる
            </Button>
          </DeedButton>
        ) : (
          <Button kind="outline" size="sm" href={peoplePaths.newConsent(personId, consent.id)}>
            あらためて聞いて記録する
          </Button>
        )
      }
    >
      <p>
        <ConsentChip status={consent.status} />
      </p>
      <SummaryList compact rows={factsOf(seen)} />
      {on && recipients.length > 0 && (
        <ul class="ts-plain" aria-label="知らせてよい機関">
          {recipients.map((recipient) => (
            <li>
              {recipient.name}
              <DeedButton action={withdraw} deedId={deedIdFor()}>
                <Hidden name="organizationId" value={recipient.id} />
                <Button kind="text" size="sm" about={recipient.name}>
                  ここだけ取り下げる
                </Button>
              </DeedButton>
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary="この同意のこれまで">
        <ul>
          {seen.steps.map((step) => (
            <li>
              <Time at={step.at} />　{stepWords[step.kind]}
              {step.organization && `（${step.organization}）`}
              {step.by && `　${step.by}`}
              {step.words && `　「${step.words}」`}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}

const stepWords = {
  entered: '記録した',
  answered: '答えがあった',
  withdrawn: '取り下げた',
  recipientWithdrawn: '1つの機関への同意を取り下げた',
  expired: '期限が切れた',
} as const;

function factsOf({ consent }: ConsentSeen) {
  return [
    { label: '知らせてよいこと', value: consent.items.map(itemWord).join('、'), empty: 'なし' },
    { label: '答えの受け方', value: consent.method && methodWords[consent.method], empty: 'なし' },
    ...(consent.proxyName
      ? [
          {
            label: '代わりに答えた人',
            value: `${consent.proxyName}${consent.proxyAuthority ? `（${authorityWords[consent.proxyAuthority]}）` : ''}`,
          },
        ]
      : []),
    ...(consent.personsView ? [{ label: '本人が言っていること', value: consent.personsView }] : []),
    { label: '説明に使ったもの', value: consent.explainedWith, empty: 'なし' },
    { label: '答えた日', value: consent.obtainedAt && <Time at={consent.obtainedAt} />, empty: 'まだ' },
    {
      label: 'いつまで',
      value: consent.validUntil && <Time at={consent.validUntil} />,
      empty: '決めていない',
    },
  ];
}

/** Recording an answer: what for, what, to whom, how; never for everything. */
export function ConsentFormPage({
  card,
  organizations,
  form,
  deedId,
}: {
  card: PersonCard;
  organizations: readonly Organization[];
  form: FormState;
  deedId: string;
}) {
  return (
    <>
      <BackLink href={peoplePaths.consents(card.id)}>{card.name}の同意に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title="本人の答えを記録する" shoulder={card.name} />
      <Form action={peoplePaths.newConsent(card.id)} deedId={deedId}>
        <Select
          form={form}
          name="purpose"
          label="何のための同意か"
          options={optionsOf(purposeWords, purposes)}
        />
        <Radios form={form} name="status" label="本人の答え" options={optionsOf(answerWords, answerStates)} />
        <Checkboxes
          form={form}
          name="items"
          label="知らせてよいこと"
          hint="同意するときは1つ以上。「すべて」はありません"
          required={false}
          options={optionsOf(categoryWords, categories)}
        />
        <Checkboxes
          form={form}
          name="recipients"
          label="知らせてよい機関"
          required={false}
          options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Radios
          form={form}
          name="method"
          label="答えの受け方"
          required={false}
          options={optionsOf(methodWords, consentMethods)}
        />
        <TextField
          form={form}
          name="explainedWith"
          label="説明に使ったもの"
          hint="例）同意説明書 2026年4月版"
          required={false}
          width="full"
        />
        <TextField form={form} name="witness" label="立ち会った人" required={false} width="name" />
        <Fieldset legend="代わりの人が答えたとき">
          <TextField form={form} name="proxyName" label="代わりに答えた人" required={false} width="name" />
          <Radios
            form={form}
            name="proxyAuthority"
            label="代わりに答える権限"
            hint="権限を示す書類を確かめてから"
            required={false}
            options={optionsOf(authorityWords, proxyAuthorities)}
          />
          <TextArea
            form={form}
            name="personsView"
            label="本人が言っていること"
            hint="本人のことばで。聞けないときは、その理由"
            required={false}
            rows={3}
          />
        </Fieldset>
        <DateField form={form} name="validUntil" label="いつまで" required={false} />
        <Actions>
          <Button>答えを記録する</Button>
        </Actions>
      </Form>
    </>
  );
}
