import type { Refusal } from '../../../kernel/result.ts';

const fields: Readonly<Record<string, string>> = {
  'gathering-ends-before-start': 'endsAt',
  'gathering-no-days': 'repetition',
  'gathering-times': 'startsAt',
  'gathering-hours': 'repetition',
  'gathering-rule': 'repetition',
  'gathering-rule-never': 'repetition',
  'gathering-signup-nameless': 'tallyOnly',
  'gathering-capacity': 'capacity',
  'gathering-range': 'perMonthMax',
  'gathering-keeper': 'keepers',
  'place-ended': 'placeId',
  'occurrence-in-the-past': 'day',
  'signup-twice': 'name',
  'signup-too-many': 'party',
};

/** The field of a form a refusal is about; null when it is about the whole page. */
export const fieldOf = ({ refusal }: Refusal): string | null => fields[refusal] ?? null;
