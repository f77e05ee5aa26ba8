import type { Layer, Partner } from '../words.rules.ts';

/** What the picture of 自助・共助・公助 shows: activities that go on in each layer, members of each kind of partner. */
export type Layers = {
  readonly activities: Readonly<Record<Layer, number>>;
  readonly partners: Readonly<Record<Partner, number>>;
};

/** Counts activities by layer and members of networks by kind of partner (community.md M4); bodies and deeds, no people. */
export function layersOf(
  activities: readonly { readonly layer: Layer }[],
  members: readonly { readonly partner: Partner }[],
): Layers {
  const perLayer = { self: 0, mutual: 0, public: 0 };
  const perPartner = { residents: 0, city: 0, relatedBody: 0, business: 0 };
  for (const { layer } of activities) perLayer[layer] += 1;
  for (const { partner } of members) perPartner[partner] += 1;
  return { activities: perLayer, partners: perPartner };
}
