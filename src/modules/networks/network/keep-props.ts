import type { Sent } from '../sent.rules.ts';
import type { KeepView } from './keep.seen.ts';

/** A network as staff keep it, with the form of its page that came back, if one did. */
export type KeepProps = { readonly view: KeepView; readonly sent: Sent };
