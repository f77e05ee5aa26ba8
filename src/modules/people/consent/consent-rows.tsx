import { ResourceList, type StateKind, StatusChip, Time } from '../../../kernel/ui/index.ts';
import type { ConsentState } from './consent.rules.ts';
import type { Consent } from './consent.store.ts';
import { consentStateWords, itemWord, purposeWords } from './consent.words.ts';

const chips: Readonly<Record<ConsentState, StateKind>> = {
  notAsked: 'open',
  pending: 'waiting',
  granted: 'consented',
  partial: 'consented',
  refused: 'withdrawn',
  withdrawn: 'withdrawn',
  expired: 'late',
  impossible: 'unknown',
};

/** A consent's state as word, shape and colour. Not asked, refused and impossible are different facts. */
export const ConsentChip = ({ status }: { status: ConsentState }) => (
  <StatusChip kind={chips[status]}>{consentStateWords[status]}</StatusChip>
);

/** Consents in short: what for, how it stands, until when. */
export function ConsentRows({ consents }: { consents: readonly Consent[] }) {
  if (consents.length === 0) return <p class="ts-quiet">まだ何も聞いていません。</p>;
  return (
    <ResourceList
      items={consents.map((consent) => ({
        title: purposeWords[consent.purpose],
        support: consent.items.map(itemWord).join('、'),
        sub: <ConsentChip status={consent.status} />,
        foot: consent.validUntil && (
          <>
            <Time at={consent.validUntil} />
            まで
          </>
        ),
      }))}
    />
  );
}
