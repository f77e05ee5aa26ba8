import { defineRefusals } from '../../kernel/http/refusal-words.ts';
import { overWords } from './messages.ts';

export const refusals = defineRefusals({
  'enquiry-over': { status: 404, what: overWords.what, next: overWords.next },
});
