import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';

export type SceneOf<D extends Scene['do']> = Extract<Scene, { readonly do: D }>;

/** How each kind of scene is played. */
export type Deeds<D extends Scene['do']> = {
  readonly [K in D]: (stage: Stage, scene: SceneOf<K>) => Promise<void>;
};
