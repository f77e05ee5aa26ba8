import type { Dataset, Field } from './dataset.rules.ts';

/** Where something is, as all three lists write it: recommended dataset, standard version, Takamatsu's own. */
export const placeFields: readonly Field[] = [
  {
    name: 'code',
    title: '市区町村コード',
    columns: ['全国地方公共団体コード', '都道府県コード又は市区町村コード', '市区町村コード'],
  },
  { name: 'sourceId', title: '番号', columns: ['ID', 'NO', 'No.', '№', '#property', '番号', '識別番号'] },
  {
    name: 'prefecture',
    title: '都道府県',
    columns: ['所在地_都道府県', '都道府県名', '住所都道府県', '都道府県'],
  },
  { name: 'city', title: '市区町村', columns: ['所在地_市区町村', '市区町村名', '住所市区町村'] },
  { name: 'street', title: '町字', columns: ['所在地_町字', '住所町名'] },
  { name: 'lot', title: '番地以下', columns: ['所在地_番地以下', '住所丁目以下'] },
  { name: 'address', title: '住所', columns: ['住所', '所在地_連結表記', '所在地', 'address'] },
  {
    name: 'addressLine2',
    title: '方書（建物名など）',
    columns: ['方書', '建物名等(方書)', '建物名等'],
  },
  { name: 'postalCode', title: '郵便番号', columns: ['郵便番号'] },
  { name: 'latitude', title: '緯度', columns: ['緯度', 'latitude'] },
  { name: 'longitude', title: '経度', columns: ['経度', 'longitude'] },
  {
    name: 'phone',
    title: '電話番号',
    columns: ['電話番号', '連絡先電話番号', 'telephoneNumber', 'TEL', '電話'],
  },
  { name: 'extension', title: '内線番号', columns: ['内線番号', '連絡先内線番号'] },
  { name: 'url', title: 'URL', columns: ['URL', 'referenceObject', 'ホームページ'] },
  { name: 'note', title: '備考', columns: ['備考', 'note'] },
];

/** 公共施設一覧: recommended dataset (24 columns), the standard version with its renamed columns, Takamatsu's own. */
export const facilityDataset: Dataset = {
  kind: 'facility',
  title: '公共施設一覧',
  signs: ['利用可能曜日', '名称_通称', 'POIコード', 'availableDate', 'バリアフリー情報', '名称', 'name'],
  fields: [
    { name: 'name', title: '名称', columns: ['名称', 'name', '施設名', '施設名称'], required: true },
    { name: 'kana', title: '名称（カナ）', columns: ['名称_カナ', '名称カナ', '名称(カナ)'] },
    { name: 'alias', title: '通称', columns: ['名称_通称', '名称(通称)'] },
    ...placeFields,
    { name: 'corporateNumber', title: '法人番号', columns: ['法人番号'] },
    { name: 'organization', title: '団体名', columns: ['団体名', '設置者', '管理者'] },
    { name: 'openDays', title: '利用可能曜日', columns: ['利用可能曜日', 'availableDate'] },
    { name: 'openFrom', title: '開始時間', columns: ['開始時間', 'startTime'] },
    { name: 'openUntil', title: '終了時間', columns: ['終了時間', 'endTime'] },
    {
      name: 'openingNote',
      title: '利用可能日時特記事項',
      columns: ['利用可能日時特記事項', 'availableDateNote'],
    },
    { name: 'description', title: '説明', columns: ['説明'] },
    { name: 'access', title: 'バリアフリー情報', columns: ['バリアフリー情報'] },
  ],
};
