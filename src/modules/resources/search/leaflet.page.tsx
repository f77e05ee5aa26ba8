import { formOf } from '../../../kernel/forms/form.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import { TownMap } from '../../../kernel/map/town-map.tsx';
import {
  BackLink,
  Button,
  ContactBox,
  EmptyState,
  Form,
  OwnWords,
  PageHead,
  PrintButton,
  ResourceList,
  Section,
  Select,
  useSay,
} from '../../../kernel/ui/index.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import type { DistrictCard } from '../../districts/index.ts';
import { entryWords, leafletWords, searchWords } from '../messages.ts';
import { entryRow, markersOf } from './entry-row.tsx';
import type { Choices, ListedEntry } from './page.actions.ts';

type Props = {
  district: DistrictCard | null;
  choices: Choices;
  rows: readonly ListedEntry[];
  code: string;
};

/** A district's leaflet for paper: map, what is for the district, what is for the whole town, numbers to call. */
export function LeafletPage({ district, choices, rows, code }: Props) {
  const near = rows.filter(({ districts }) => districts.length > 0);
  const wide = rows.filter(({ districts }) => districts.length === 0);
  return (
    <>
      <BackLink href={resourcesPaths.search()}>
        <Said message={entryWords.back} />
      </BackLink>
      <PageHead
        title={
          district ? (
            <Said message={leafletWords.title} blanks={{ district: <OwnWords>{district.name}</OwnWords> }} />
          ) : (
            <Said message={leafletWords.townTitle} />
          )
        }
        lead={<Said message={leafletWords.lead} />}
      />
      <ChooseDistrict district={district} choices={choices} />
      <PrintButton />
      {rows.length === 0 ? (
        <EmptyState title={<Said message={leafletWords.none} />} />
      ) : (
        <>
          <TownMap code={code} markers={markersOf([...near, ...wide], 1)} district={district?.name} />
          {near.length > 0 && <ResourceList items={near.map((row, index) => entryRow(row, index + 1))} />}
          {wide.length > 0 && (
            <Section title={<Said message={leafletWords.townWide} />}>
              <ResourceList items={wide.map((row, index) => entryRow(row, near.length + index + 1))} />
            </Section>
          )}
        </>
      )}
      <ContactBox />
    </>
  );
}

function ChooseDistrict({ district, choices }: Pick<Props, 'district' | 'choices'>) {
  const t = useSay();
  return (
    <Form action={resourcesPaths.leaflet()} method="get">
      <Select
        form={formOf({ district: district?.id ?? '' })}
        name="district"
        required={false}
        label={<Said message={leafletWords.choose} />}
        blank={t(searchWords.wholeTown)}
        options={choices.districts.map(({ id, name }) => ({ value: id, label: name, lang: 'ja' }))}
      />
      <Button kind="outline">
        <Said message={leafletWords.show} />
      </Button>
    </Form>
  );
}
