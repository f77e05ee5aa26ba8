import type { FormState } from '../../../kernel/forms/form.ts';
import { Banner, Radios } from '../../../kernel/ui/index.ts';

/** People who may be the one that was named. */
export type CandidateView = {
  readonly seen: readonly {
    personId: string;
    name: string;
    kana: string;
    age: string;
    why: readonly string[];
  }[];
  /** Whether somebody who may not be seen here could be the one (T04). */
  readonly mayExistElsewhere: boolean;
};

/** Possible same people with why; nothing is chosen by itself. */
export function CandidateList({ view, form }: { view: CandidateView; form: FormState }) {
  if (view.seen.length === 0 && !view.mayExistElsewhere)
    return (
      <p>あなたが見られる記録の中には、同じ人と思われる記録はありません。新しい人として登録されます。</p>
    );
  return (
    <>
      {view.mayExistElsewhere && (
        <Banner kind="info" title="ほかの担当に記録があるかもしれません" level={3}>
          <p>受け付けたあと、相談の画面から担当にたずねられます。</p>
        </Banner>
      )}
      {view.seen.length > 0 && (
        <Radios
          form={form}
          name="personId"
          required={false}
          label="同じ人かもしれません"
          hint="選ばなければ、新しい人として登録されます。あとで、ひとつにまとめることもできます。"
          options={[
            ...view.seen.map((one) => ({
              value: one.personId,
              label: `${one.name}（${one.kana || 'ふりがななし'}）${one.age}`,
              hint: one.why.join('・'),
            })),
            { value: '', label: 'どの人でもない・わからない' },
          ]}
        />
      )}
    </>
  );
}
