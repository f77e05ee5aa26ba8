/** Hazards of 指定緊急避難場所 (災害対策基本法施行令20条の4), and the larger flood that some cities tell apart. */
export const hazards = [
  'flood',
  'floodLargest',
  'landslide',
  'stormSurge',
  'earthquake',
  'tsunami',
  'fire',
  'inundation',
  'volcano',
] as const;

export type Hazard = (typeof hazards)[number];

export const hazardTitles: Readonly<Record<Hazard, string>> = {
  flood: '洪水',
  floodLargest: '洪水（想定最大）',
  landslide: '崖崩れ、土石流及び地滑り',
  stormSurge: '高潮',
  earthquake: '地震',
  tsunami: '津波',
  fire: '大規模な火事',
  inundation: '内水氾濫',
  volcano: '火山現象',
};
