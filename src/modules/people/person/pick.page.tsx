import type { FormState } from '../../../kernel/forms/form.ts';
import { EmptyState, Radios, SearchBox } from '../../../kernel/ui/index.ts';
import type { PersonCard } from './person.rules.ts';

export type Picking = { readonly q: string; readonly people: readonly PersonCard[] };

/** A search whose result is chosen from in the form below; works without script. */
export function PickSearch({ action, picking, label }: { action: string; picking: Picking; label: string }) {
  return (
    <>
      <SearchBox action={action} value={picking.q} label={label} button="さがす" />
      {picking.q !== '' && picking.people.length === 0 && (
        <EmptyState title="閲覧できる記録の中には見つかりません">
          先に「人を登録する」で登録すると、選べるようになります。
        </EmptyState>
      )}
    </>
  );
}

/** The people found, one to choose. */
export function PickOne({
  form,
  name,
  label,
  people,
}: {
  form: FormState;
  name: string;
  label: string;
  people: readonly PersonCard[];
}) {
  return (
    <Radios
      form={form}
      name={name}
      label={label}
      options={people.map((card) => ({
        value: card.id,
        label: `${card.name}${card.kana ? `（${card.kana}）` : ''}${card.age === null ? '' : `　${card.age}歳`}`,
      }))}
    />
  );
}
