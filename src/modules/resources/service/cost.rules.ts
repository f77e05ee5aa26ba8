import type { ServiceFacts } from './service.rules.ts';

/** What it costs, in one line: the words, else the yen; '' where nothing is said. */
export const costLine = ({ fees, feeYen }: Pick<ServiceFacts, 'fees' | 'feeYen'>): string =>
  fees !== '' ? fees : feeYen === null ? '' : feeYen === 0 ? '無料' : `${feeYen.toLocaleString('ja-JP')}円`;
