import type { FormState } from '../../../kernel/forms/form.ts';
import {
  Banner,
  Button,
  CallClock,
  Columns,
  DateField,
  Disclosure,
  ErrorSummary,
  Form,
  Hidden,
  Icon,
  PageHead,
  Radios,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../../kernel/ui/index.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import {
  callerKinds,
  channels,
  kinds,
  lifeRisks,
  mayCallBackWords,
  responses,
  routes,
  urgencies,
} from '../words.rules.ts';
import type { CandidateView } from './candidates.page.tsx';
import { CandidateList } from './candidates.page.tsx';

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

type Props = {
  readonly form: FormState;
  readonly deedId: string;
  readonly startedAt: string;
  readonly candidates: CandidateView | null;
};

/** Intake (screens.md 9): the caller's words large on the left, the mandatory facts as taps on the right. */
export function IntakePage({ form, deedId, startedAt, candidates }: Props) {
  return (
    <>
      <ErrorSummary form={form} />
      <PageHead title="相談を受け付ける" aside={<CallClock sinceIso={startedAt} />} />
      <div class="ts-wide">
        <Form action={consultationPaths.intake} deedId={deedId} draftKey="intake">
          <Hidden name="startedAt" value={startedAt} />
          <Columns aside={<Facts form={form} />}>
            <TextArea
              form={form}
              name="worry"
              label="相談の内容"
              hint="話した人のことばのままで。"
              rows={9}
              big
            />
            <Subject form={form} candidates={candidates} />
            <Reporter form={form} />
          </Columns>
          <div class="ts-actions">
            <Button>受け付けて担当につなぐ</Button>
            <Button kind="outline" name="look" value="yes">
              同じ人をさがす
            </Button>
            <Button kind="text" href={consultationPaths.list}>
              やめる
            </Button>
          </div>
        </Form>
      </div>
    </>
  );
}

function Facts({ form }: { form: FormState }) {
  return (
    <>
      <Radios form={form} name="channel" label="どこから" options={optionsOf(channels)} inline />
      <Radios form={form} name="callerKind" label="話した人" options={optionsOf(callerKinds)} inline />
      <Radios form={form} name="urgency" label="急ぎ" options={optionsOf(urgencies)} inline />
      <Radios form={form} name="response" label="その場の対応" options={optionsOf(responses)} inline />
      <Radios
        form={form}
        name="lifeRisk"
        label="命の危険"
        required={false}
        options={optionsOf(lifeRisks)}
        inline
      />
      <Radios form={form} name="kind" label="種類" required={false} options={optionsOf(kinds)} inline />
      <Select form={form} name="route" label="相談の経路" required={false} options={optionsOf(routes)} />
      <Banner kind="warning" title="命の危険があるとき" level={3}>
        <p>警察 110　消防・救急 119。電話をつないだまま、となりの人に頼んでください。</p>
      </Banner>
    </>
  );
}

function Subject({ form, candidates }: { form: FormState; candidates: CandidateView | null }) {
  const field = { form, required: false } as const;
  return (
    <Section title="だれのことか（わかる範囲で）">
      <TextField
        {...field}
        name="placeDescription"
        label="場所"
        hint="例）北町1丁目、公園のそばの青い屋根の家"
      />
      <TextField
        {...field}
        name="name"
        label="本人の名前"
        hint="名前がわからないまま受け付けられます。"
        autocomplete="off"
      />
      <TextField {...field} name="kana" label="ふりがな" autocomplete="off" />
      <div data-island="candidates" data-src={consultationPaths.candidates} role="status">
        {candidates && <CandidateList view={candidates} form={form} />}
      </div>
      <Disclosure summary="生年月日・電話・住所・希望">
        <DateField {...field} name="bornOn" label="生年月日" />
        <TextField
          {...field}
          name="phone"
          label="本人の電話番号"
          width="phone"
          inputmode="tel"
          autocomplete="off"
        />
        <TextField {...field} name="address" label="住所" autocomplete="off" />
        <TextField {...field} name="wish" label="本人の希望" />
        <Radios
          {...field}
          name="subjectKnows"
          label="本人は、この相談を知っていますか"
          options={optionsOf({ yes: '知っている', no: '知らない', unknown: 'わからない' })}
          inline
        />
      </Disclosure>
      <Disclosure summary="話した人の名前・折り返し">
        <TextField {...field} name="callerName" label="話した人の名前" autocomplete="off" />
        <TextField {...field} name="callerContact" label="話した人の連絡先" autocomplete="off" />
        <Radios
          {...field}
          name="mayCallBack"
          label="折り返しの電話"
          options={optionsOf(mayCallBackWords)}
          inline
        />
        <TextField {...field} name="callBackWhen" label="折り返しの時間" />
      </Disclosure>
    </Section>
  );
}

/** The closed drawer: who told us about somebody else. */
function Reporter({ form }: { form: FormState }) {
  const field = { form, required: false } as const;
  const summary = (
    <>
      <Icon name="lock" size={20} /> 知らせてくれた人（別に保管します）
    </>
  );
  return (
    <Disclosure summary={summary}>
      <p>
        ここに書いたことは、あなたとあなたの上司、虐待対応担当のほかには見えません。ほかの人のことを知らせてくれた方の名前は、「話した人の名前」に書いても、こちらに保管されます。
      </p>
      <div class="ts-stack" data-undrafted="">
        <TextField {...field} name="reporterName" label="知らせてくれた人の名前" autocomplete="off" />
        <TextField {...field} name="reporterPhone" label="知らせてくれた人の連絡先" autocomplete="off" />
        <TextField {...field} name="reporterRelation" label="知らせてくれた人と本人の関係" />
        <Radios
          {...field}
          name="reporterMayCallBack"
          label="知らせてくれた人への折り返し"
          options={optionsOf(mayCallBackWords)}
          inline
        />
        <Radios
          {...field}
          name="wantsAnonymity"
          label="名前を出さないでほしい"
          options={[
            { value: 'yes', label: 'はい' },
            { value: 'no', label: 'いいえ' },
          ]}
          inline
        />
      </div>
    </Disclosure>
  );
}
