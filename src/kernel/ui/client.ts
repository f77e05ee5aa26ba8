/** What runs in the browser on every page. Islands of rooms are imported here by path. */
import '../island/call-clock.island.ts';
import '../island/draft.island.ts';
import '../island/print.island.ts';
