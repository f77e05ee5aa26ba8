import { integer } from '../../../kernel/forms/pieces.ts';
import { defineSetting } from '../../districts/index.ts';

/** Settings of bookings for the whole town; rules of lending are each station's own. */
export const bookingSettings = {
  keepDays: defineSetting({
    key: 'gatherings.bookingKeepDays',
    title: '部屋を使った人の名前を消すまで',
    group: '集まり',
    field: integer({ label: '日', min: 1, max: 1825 }),
    initial: 400,
    unit: '日',
    help: '使い終わった日から数えます。日時と人数は残り、名前・電話・使いみちのことばは消えます。',
  }),
};
