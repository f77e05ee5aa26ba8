import { formOf } from '../../../kernel/forms/form.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import { addressIn, Button, Select, useSay, useView } from '../../../kernel/ui/index.ts';
import { gatheringWords as words } from '../messages.ts';

type Props = {
  /** The page that is shown again, near the reader. */
  readonly action: string;
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  readonly nearId: string | null;
  /** First day shown, where the page has one. */
  readonly from?: string;
};

/** The district is chosen once; the page says who remembers it. */
export function NearForm({ action, districts, nearId, from }: Props) {
  const t = useSay();
  const { base } = useView();
  if (districts.length === 0) return null;
  return (
    <form class="ts-form" method="get" action={addressIn(base, action)}>
      {from && <input type="hidden" name="from" value={from} />}
      <Select
        form={formOf({ near: nearId ?? '' })}
        name="near"
        label={<Said message={words.near} />}
        hint={<Said message={words.nearHint} />}
        required={false}
        blank={t(words.nearAll)}
        options={districts.map(({ id, name }) => ({ value: id, label: name, lang: 'ja' }))}
      />
      <Button kind="outline">
        <Said message={words.nearSet} />
      </Button>
    </form>
  );
}
