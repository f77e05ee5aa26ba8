import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok } from '../../../kernel/result.ts';
import { activeDistricts, activePosts, districtCards, postCards } from '../../districts/index.ts';
import { type Network, networks, standingEntries } from '../network/network.store.ts';
import { type BoardDistrict, boardKind, boardOn } from './board.rules.ts';

/** The roll-out board as of a day. */
export const readBoard = (ctx: Ctx, day: string) =>
  ctx.read('network.browse', async (tx) => ok(boardOn(await boardDistricts(tx, day), day)));

/**
 * Districts of the board's kind on a day, each with its network. Where the record of districts begins later than the day,
 * those of today stand for them.
 */
export async function boardDistricts(tx: Tx, day: string): Promise<BoardDistrict[]> {
  const all = await networks(tx);
  const kinds = [
    ...(
      await districtCards(
        tx,
        all.map(({ districtId }) => districtId),
      )
    ).values(),
  ];
  const kind = boardKind(
    [...kinds, ...(await activeDistricts(tx))],
    all.map(({ districtId }) => districtId),
  );
  const ofKind = async (on: string) =>
    (await activeDistricts(tx, on)).filter((district) => district.kind === kind);
  const then = await ofKind(day);
  const districts = then.length > 0 ? then : await ofKind(tx.today);
  const entries = await standingEntries(
    tx,
    all.map(({ id }) => id),
  );
  const officers = await responsibleFor(tx, all);
  return districts.map((district) => {
    const network = all.find(({ districtId }) => districtId === district.id) ?? null;
    return {
      district,
      network,
      entries: network ? (entries.get(network.id) ?? []) : [],
      responsible: (network && officers.ofNetwork(network)) ?? officers.ofDistrict(district.id),
    };
  });
}

/** Posts that answer for networks and districts, by name. */
async function responsibleFor(tx: Tx, all: readonly Network[]) {
  const cards = await postCards(
    tx,
    all.flatMap(({ responsiblePostId }) => responsiblePostId ?? []),
  );
  const officers = await activePosts(tx, { roles: ['districtOfficer'] });
  return {
    ofNetwork: ({ responsiblePostId }: Network): string | undefined =>
      cards.get(responsiblePostId ?? '')?.name,
    ofDistrict: (id: string): string => officers.find(({ districtId }) => districtId === id)?.name ?? '',
  };
}
