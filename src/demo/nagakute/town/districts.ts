import type { DistrictPlan } from '../../stage/town-plan.ts';

/** Districts and the streets that lie in them. */
export const districts: readonly DistrictPlan[] = [
  { key: 'city', kind: 'city', name: '長久手市', kana: 'ながくてし', streets: [] },
  {
    key: 'nagakuteSho',
    kind: 'elementarySchool',
    name: '長久手小学校区',
    kana: 'ながくてしょうがっこうく',
    streets: ['見本せせらぎ町', '見本けやき台', '見本石畳'],
  },
  {
    key: 'nishi',
    kind: 'elementarySchool',
    name: '西小学校区',
    kana: 'にししょうがっこうく',
    streets: ['見本夕日ケ丘', '見本西野', '見本水車町'],
  },
  {
    key: 'higashi',
    kind: 'elementarySchool',
    name: '東小学校区',
    kana: 'ひがししょうがっこうく',
    streets: ['見本朝日台', '見本里山', '見本竹の入'],
  },
  {
    key: 'kita',
    kind: 'elementarySchool',
    name: '北小学校区',
    kana: 'きたしょうがっこうく',
    streets: ['見本北原', '見本風の丘', '見本ひより町'],
  },
  {
    key: 'minami',
    kind: 'elementarySchool',
    name: '南小学校区',
    kana: 'みなみしょうがっこうく',
    streets: ['見本南田', '見本みのり町', '見本ため池通り'],
  },
  {
    key: 'ichigahora',
    kind: 'elementarySchool',
    name: '市が洞小学校区',
    kana: 'いちがほらしょうがっこうく',
    streets: ['見本洞の上', '見本あかり台', '見本坂下'],
  },
];
