import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { namesSomebodyOf } from '../../consultations/index.ts';
import {
  coordinatorPost,
  frontDeskPost,
  managerOf,
  ownerFor,
  settingOf,
  townManagerPost,
} from '../../districts/index.ts';
import { dueAfterWorkingDays, putItem } from '../../work/index.ts';
import { lockTheme } from '../concerns.walls.ts';
import { concernSettings } from '../settings.ts';
import type { Slip } from '../slip/slip.store.ts';
import { type Pointing, pointingIn } from './naming.rules.ts';
import { blurPlace } from './theme.rules.ts';
import { insertStep, insertTheme } from './theme.store.ts';
import { caughtAround } from './theme.walls.ts';

export type GistRefusal = `gist-${Pointing}`;

/** Refuses a gist that may point to somebody: by a pattern, by its slip's words, by a name in its consultation. */
export async function decideGist(
  tx: Tx,
  gist: string,
  cameOf: { readonly words: string; readonly consultationId: string | null },
): Promise<Result<null, GistRefusal>> {
  const pointing = pointingIn(gist, cameOf.words);
  if (pointing) return refuse(`gist-${pointing}`);
  const { consultationId } = cameOf;
  if (consultationId && (await namesSomebodyOf(tx, consultationId, gist))) return refuse('gist-name');
  return ok(null);
}

export type NewTheme = {
  readonly slip: Slip;
  readonly gist: string;
  readonly topics: readonly string[];
  /** Comes of somebody's own matter: its place is widened and a second person checks it before anybody else reads it. */
  readonly wantsCheck: boolean;
};

/** Writes a theme made of a slip; a draft is put on the list of the post that checks it. */
export async function writeTheme(tx: Tx, theme: NewTheme): Promise<string> {
  const { slip, gist, topics, wantsCheck } = theme;
  const id = newId();
  const checkerPostId = wantsCheck ? await checkerFor(tx, slip.ownerPostId) : null;
  const place = wantsCheck
    ? blurPlace(await caughtAround(tx, slip, topics), await settingOf(tx, concernSettings.sameTopics))
    : { districtId: slip.districtId, blurredBelow: null };
  const lock = await lockTheme(tx, { ownerPostId: slip.ownerPostId, checkerPostId, isOpen: !wantsCheck });
  const { kind, caughtVia, ownerPostId } = slip;
  await insertTheme(
    tx,
    {
      ...{ id, kind, gist, topics: [...topics], ...place, caughtVia, ownerPostId },
      state: wantsCheck ? 'draft' : 'open',
      openedAt: wantsCheck ? null : tx.now,
    },
    lock,
  );
  if (checkerPostId) await askCheck(tx, id, checkerPostId);
  else await insertStep(tx, { id, lockId: lock.lockId }, { kind: 'opened', postId: ownerPostId });
  return id;
}

/** The post whose holder checks a draft: the nearest above that is not the writer's own. */
async function checkerFor(tx: Tx, ownerPostId: string): Promise<string> {
  const asked = [
    () => managerOf(tx, ownerPostId),
    ...[townManagerPost, coordinatorPost, frontDeskPost].map((ask) => () => ask(tx)),
  ];
  for (const ask of asked) {
    const post = await ask();
    const held = post && (await ownerFor(tx, post.id));
    if (held && held.id !== ownerPostId) return held.id;
  }
  return ownerPostId;
}

const askCheck = async (tx: Tx, themeId: string, ownerPostId: string) =>
  await putItem(tx, {
    kind: 'themeCheck',
    subjectKind: 'theme',
    subjectId: themeId,
    ownerPostId,
    dueAt: await dueAfterWorkingDays(tx, await settingOf(tx, concernSettings.acknowledgeDays)),
    ladder: 'review',
  });

/** Who writes, for the second person's check. */
export const writerOf = (tx: Tx): string => staffOf(tx).accountId;
