import type { Story } from '../stage/scene.ts';

/** What happened in this town. */
export const nagakuteStories: readonly Story[] = [];
