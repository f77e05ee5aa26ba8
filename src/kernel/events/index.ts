/** The outbox and its dispatcher; `app/` starts one per process. */
export { Dispatcher } from './dispatch.ts';
