/** The outbox and its dispatcher; `app/` starts one per process. */
export { Dispatcher, type DispatcherParts, type Round } from './dispatch.ts';
