import { dayOf } from '../../../kernel/time.ts';
import type { ShownBooking } from './booking.view.ts';

/** In whose name: the group's, or as it was given. */
export const whose = ({ booking, group }: Pick<ShownBooking, 'booking' | 'group'>): string =>
  group ? group.name : booking.name || '（名前は消えています）';

/** Where to call about a booking: the group's number, or the one that was given. */
export const phoneOf = ({ booking, group }: Pick<ShownBooking, 'booking' | 'group'>): string =>
  group?.contactPhone || booking.phone;

/** The day a booking begins. */
export const dayOfBooking = ({ booking }: Pick<ShownBooking, 'booking'>): string => dayOf(booking.startsAt);
