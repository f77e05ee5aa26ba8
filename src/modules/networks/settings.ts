import { integer } from '../../kernel/forms/pieces.ts';
import { defineSetting } from '../districts/index.ts';

/** Settings of networks (community.md 2a). */
export const networkSettings = {
  reviewMonths: defineSetting({
    key: 'networks.reviewMonths',
    title: '活動を見直すまで',
    group: '地域ケアネットワーク',
    field: integer({ label: 'か月', min: 1, max: 36 }),
    initial: 6,
    unit: 'か月',
    help: '活動を作るとき、見直す日のはじめの値になります。日は活動ごとに変えられます。',
  }),
};
