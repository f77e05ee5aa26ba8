/** The facets of the directory as the tables keep them (community.md §2e, M2–M4, N3, N7); facet.words.ts says them. */

/** Layers of help. The seed counts three (M4); `reciprocal` is for towns that count four. */
export const helpLayerCodes = ['self', 'reciprocal', 'mutual', 'public'] as const;

/** Whom it is for: the three groups of M3, everybody, and those a directory needs besides. */
export const targetGroupCodes = [
  'anyone',
  'elder',
  'disability',
  'childRearing',
  'child',
  'carer',
  'hikikomori',
  'poverty',
  'foreigner',
] as const;

/** Worries an entry answers (M2: health, care, safety confirmation; N3: 8050, double care). */
export const issueTagCodes = [
  'health',
  'care',
  'safety',
  'daily',
  'outing',
  'lonely',
  'childCare',
  'learning',
  'money',
  'work',
  'housing',
  'rights',
  'disaster',
  'issue8050',
  'doubleCare',
  'hikikomori',
] as const;

/** The three things done as one (N7). */
export const pillarCodes = ['communityBuilding', 'consultation', 'participation'] as const;

/** How one gets to it or it to one, beyond whether a place is step-free. */
export const accessCodes = ['signLanguage', 'pickUp', 'homeVisit', 'remote', 'languages'] as const;

/** The town's own extra labels are kept as `own:` and the label itself. */
export const ownPrefix = 'own:';

/** The town's own labels as it writes them in a setting: 「、」 or a comma between; as codes. */
export const ownCodes = (written: string): string[] =>
  written
    .split(/[、,，\n]/u)
    .map((label) => label.trim())
    .filter((label) => label !== '')
    .map((label) => `${ownPrefix}${label}`);
