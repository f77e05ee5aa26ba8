import { passagesToDecide } from '../minutes/naming.rules.ts';

/** Whether a story may point to somebody: a name somebody is called by, a telephone number, an address, an exact age. */
export const pointsToSomebody = (story: string): boolean =>
  passagesToDecide(story, { shut: [], open: [] }).length > 0 || /[0-9０-９]{1,3}\s*[歳才]/u.test(story);
