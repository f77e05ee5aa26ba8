import { z } from 'zod';
import { uuid } from '../../../kernel/forms/pieces.ts';

/** Which gathering a person comes to. */
export const linkForm = z.strictObject({ gatheringId: uuid({ label: '集まり' }) });

/** Which link ends. */
export const endForm = z.strictObject({ comerId: uuid({ label: '通っている場所' }) });
