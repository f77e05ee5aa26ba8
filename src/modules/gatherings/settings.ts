import { integer } from '../../kernel/forms/pieces.ts';
import { defineSetting } from '../districts/index.ts';

/** Settings of gatherings (community.md 2b). */
export const gatheringSettings = {
  signupKeepDays: defineSetting({
    key: 'gatherings.signupKeepDays',
    title: '申し込んだ人の名前を消すまで',
    group: '集まり',
    field: integer({ label: '日', min: 1, max: 365 }),
    initial: 90,
    unit: '日',
    help: '開いた日から数えます。人数は残り、名前と電話は消えます。',
  }),
};
