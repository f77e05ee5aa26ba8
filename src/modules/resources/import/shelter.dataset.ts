import type { Dataset, Field } from './dataset.rules.ts';
import { placeFields } from './facility.dataset.ts';
import { type Hazard, hazards, hazardTitles } from './hazard.rules.ts';

const hazardColumns: Readonly<Record<Hazard, readonly string[]>> = {
  flood: ['災害種別_洪水', '洪水', 'flood', 'flood_L1', '洪水L1'],
  floodLargest: ['flood_L2', '洪水L2'],
  landslide: [
    '災害種別_崖崩れ、土石流及び地滑り',
    'sedimentDisaster',
    '土砂災害',
    '崖崩れ、土石流及び地滑り',
  ],
  stormSurge: ['災害種別_高潮', 'stormSurge', '高潮'],
  earthquake: ['災害種別_地震', 'earthquake', '地震'],
  // The header of a real city is misspelt, and will be until it is published again.
  tsunami: ['災害種別_津波', 'tsunami', 'tunami', '津波'],
  fire: ['災害種別_大規模な火事', 'fire', '大規模な火事', '大火'],
  inundation: ['災害種別_内水氾濫', 'inundation', '内水氾濫'],
  volcano: ['災害種別_火山現象', 'volcano', '火山現象'],
};

const hazardFields: readonly Field[] = hazards.map((hazard) => ({
  name: hazard,
  title: hazardTitles[hazard],
  columns: hazardColumns[hazard],
}));

/** 指定緊急避難場所一覧: recommended dataset (26 columns), current standard (39), and Takamatsu's own. */
export const shelterDataset: Dataset = {
  kind: 'shelter',
  title: '指定緊急避難場所一覧',
  signs: [...Object.values(hazardColumns).flat(), '指定避難所との重複', '想定収容人数', 'evacuationSpace'],
  fields: [
    { name: 'name', title: '名称', columns: ['名称', 'name', '施設名'], required: true },
    { name: 'kana', title: '名称（カナ）', columns: ['名称_カナ', '名称(カナ)'] },
    ...placeFields,
    { name: 'elevation', title: '標高', columns: ['標高', 'elevation'] },
    ...hazardFields,
    {
      name: 'isShelterToo',
      title: '指定避難所との重複',
      columns: ['指定避難所との重複', 'evacuationSpace'],
    },
    { name: 'capacity', title: '想定収容人数', columns: ['想定収容人数', 'capacity'] },
    {
      name: 'neighbourhoods',
      title: '対象となる町会・自治会',
      columns: ['対象となる町会・自治会', 'residentsAssociation'],
    },
    { name: 'responsible', title: '所管', columns: ['jurisdiction', '所管', '所管課', '地方公共団体名'] },
  ],
};
