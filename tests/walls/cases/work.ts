import { fixed, type LawfulCases } from './lawful.ts';

/** Forms of Today. */
export const work: LawfulCases = {
  '/today/seen': { who: 'clerk', path: fixed('/today/seen'), fields: (s) => ({ alerts: s.of('alert') }) },
};
