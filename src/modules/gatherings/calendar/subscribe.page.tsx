import { Said } from '../../../kernel/i18n/ruby.tsx';
import { Link } from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { gatheringWords as words } from '../messages.ts';

/** How a gathering comes into one's own calendar, and what for. */
export const Subscribe = ({ gatheringId }: { gatheringId: string }) => (
  <>
    <p>
      <Said message={words.subscribeHint} />
    </p>
    <p>
      <Link href={gatheringPaths.gatheringFeed(gatheringId)}>
        <Said message={words.subscribe} />
      </Link>
    </p>
  </>
);
