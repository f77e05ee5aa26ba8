import { dayOf } from '../../kernel/time.ts';
import { caseDeeds } from './case-deeds.ts';
import { concernDeeds } from './concern-deeds.ts';
import { consultationDeeds } from './consultation-deeds.ts';
import type { Deeds, SceneOf } from './deeds.ts';
import { peopleDeeds } from './people-deeds.ts';
import type { Scene, Story } from './scene.ts';
import type { Stage } from './stage.ts';
import { instantOf } from './when.ts';

const deeds: Deeds<Scene['do']> = { ...consultationDeeds, ...peopleDeeds, ...caseDeeds, ...concernDeeds };

const play = <D extends Scene['do']>(stage: Stage, scene: SceneOf<D> & { readonly do: D }): Promise<void> =>
  deeds[scene.do](stage, scene);

/** Plays stories of a town together, in the order in which things happened, moving the clock to each of them. */
export async function playStories(stage: Stage, stories: readonly Story[], now: Date): Promise<void> {
  const { zone } = stage.town;
  const today = dayOf(now, zone);
  const scenes = stories
    .flat()
    .map((scene) => ({ scene, at: instantOf(scene.when, now, today, zone) }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { scene, at } of scenes) {
    stage.clock.moveTo(at);
    await play(stage, scene);
  }
}
