import { Tabs } from '../../../kernel/ui/index.ts';
import { peoplePaths } from '../../../paths/people.ts';

export type PersonTab = 'person' | 'consents' | 'merges' | 'record';

/** Views of one person, each with an address of its own. */
export function PersonTabs({ id, current }: { id: string; current: PersonTab }) {
  const tab = (name: PersonTab, label: string, href: string) => ({ label, href, current: name === current });
  return (
    <Tabs
      label="この人のページ"
      items={[
        tab('person', 'この人のこと', peoplePaths.person(id)),
        tab('consents', '同意', peoplePaths.consents(id)),
        tab('record', 'わたしの記録', peoplePaths.record(id)),
        tab('merges', '同じ人の記録', peoplePaths.merges(id)),
      ]}
    />
  );
}
