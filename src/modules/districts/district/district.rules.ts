/** Kinds of district, the smallest first. */
export const districtKinds = {
  association: '自治会・町内会',
  elementarySchool: '小学校区',
  juniorHighSchool: '中学校区',
  lifeArea: '日常生活圏域',
  communityDistrict: 'コミュニティ住区',
  city: '市町村全域',
} as const;

export type DistrictKind = keyof typeof districtKinds;

export const districtKindWords = Object.keys(districtKinds) as readonly DistrictKind[];

const rankOf = (kind: DistrictKind): number => districtKindWords.indexOf(kind);

/** For sorting: negative when the first kind is the smaller. */
export const bySize = (a: DistrictKind, b: DistrictKind): number => rankOf(a) - rankOf(b);

/** A district, for showing. */
export type DistrictCard = { readonly id: string; readonly kind: DistrictKind; readonly name: string };

/** A beginning of addresses that lies in a district. */
export type Area = { readonly districtId: string; readonly kind: DistrictKind; readonly streetKey: string };

/** Whether a folded address begins with a folded beginning, and not in the middle of a number (1-2 is not in 1-23). */
export function beginsWith(address: string, beginning: string): boolean {
  if (beginning === '' || !address.startsWith(beginning)) return false;
  return !(/\d$/.test(beginning) && /^\d/.test(address.slice(beginning.length)));
}

/** The district of a folded address: the longest beginning decides, among equals the smallest kind. Null when none fits. */
export function districtOf(addresses: readonly string[], areas: readonly Area[]): string | null {
  const fitting = areas.filter((area) => addresses.some((address) => beginsWith(address, area.streetKey)));
  const [best] = fitting.sort((a, b) => b.streetKey.length - a.streetKey.length || bySize(a.kind, b.kind));
  return best?.districtId ?? null;
}

/** One link of the tree on a day. */
export type DistrictLink = { readonly districtId: string; readonly parentId: string };

/** Whether hanging a district under a parent would close a circle. */
export function wouldLoop(districtId: string, parentId: string, links: readonly DistrictLink[]): boolean {
  const seen = new Set<string>();
  const ahead = [parentId];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (at === districtId) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    ahead.push(...links.filter((link) => link.districtId === at).map((link) => link.parentId));
  }
  return false;
}

/** What may change of a district. */
export type DistrictEdit = { readonly name: string; readonly kana: string | null };

/** A district to register. */
export type NewDistrict = DistrictEdit & { readonly kind: DistrictKind; readonly fromOn: string };
