import { expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { sendHandover } from '../handover/handover.actions.ts';
import { receiveConsultation } from '../index.ts';
import { anIntake } from '../testing.ts';

async function received(town: TestTown, facts = {}): Promise<string> {
  const outcome = await receiveConsultation(town.as('clerk'), anIntake(facts));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.consultationId;
}

async function handedOver(town: TestTown, id: string): Promise<string> {
  const sent = await sendHandover(town.as('clerk'), id, {
    toPostId: town.ids.post('aoki'),
    reason: '暮らしの相談が中心のため',
    wishes: null,
    considerations: null,
    basis: 'withinTown',
    basisNote: null,
  });
  if (!sent.ok) throw new Error(sent.refusal);
  return sent.value.handoverId;
}

/** The box of who told us, without the day's marks around it. */
const boxOf = (page: string): string => /知らせてくれた人<\/h2>(.*?)<\/section>/s.exec(page)?.[1] ?? '';

test('who told us looks the same to other readers whether a name was given or not; the receiver is told there is none', async () => {
  const town = await aTown();
  const neighbour = { callerKind: 'thirdParty' } as const;
  const named = await received(town, { ...neighbour, reporterName: '隣の 花子' });
  const nameless = await received(town, neighbour);
  const seen = async (id: string, who: string) =>
    boxOf(await town.page(`/consultations/${id}`, who)).replaceAll(id, ':id');
  const shut = await seen(nameless, 'owner');
  expect(shut).toContain('閲覧制限');
  expect(await seen(named, 'owner')).toBe(shut);
  expect(await seen(nameless, 'clerk')).toContain('聞いていません');
  expect(await seen(named, 'clerk')).toContain('隣の 花子');
});

test('why a name is shut away is a link to the reason', async () => {
  const town = await aTown();
  const id = await received(town, { callerKind: 'thirdParty' });
  const box = boxOf(await town.page(`/consultations/${id}`, 'owner'));
  const href = /href="([^"]*)#reporter-title"/.exec(box)?.[1] ?? '';
  const why = await town.page(href.slice(href.indexOf('/consultations')), 'owner');
  expect(why).toContain('id="reporter-title"');
});

test('danger to life is not answered before it was asked', async () => {
  const page = await (await aTown()).page('/intake', 'clerk');
  const answers = [...page.matchAll(/<input[^>]*name="lifeRisk"[^>]*>/g)].map(([input]) => input);
  expect(answers).toHaveLength(3);
  for (const input of answers) expect(input).not.toMatch(/\bchecked\b/);
});

test('a hand-over says who asked whom', async () => {
  const town = await aTown();
  const id = await received(town);
  await handedOver(town, id);
  const page = await town.page(`/consultations/${id}`, 'clerk');
  expect(page).toContain('加藤 窓 → CSW 北');
});

test('the hand-over form, its sheet and the deeds name who spoke, not the person it is about', async () => {
  const town = await aTown();
  const id = await received(town, { callerKind: 'familyMember', worry: '父がころびました' });
  const at = `/consultations/${id}`;
  const pages = [
    await town.page(`${at}/handover`, 'clerk'),
    await town.page(`${at}/screening`, 'clerk'),
    await town.page(`${at}/message`, 'clerk'),
    await town.page(`/handovers/${await handedOver(town, id)}`, 'aoki'),
  ];
  for (const page of pages) {
    expect(page).toContain('家族のことば');
    expect(page).not.toContain('本人のことば');
  }
});

test('who declines is offered the posts the sender could choose, without those that have it already', async () => {
  const town = await aTown();
  const id = await received(town);
  const offered = (page: string, name: string) => {
    const select = new RegExp(`<select[^>]*name="${name}".*?</select>`, 's').exec(page)?.[0] ?? '';
    return [...select.matchAll(/value="([^"]+)"/g)].map(([, value]) => value);
  };
  const first = offered(await town.page(`/consultations/${id}/handover`, 'clerk'), 'toPostId');
  const sheet = await town.page(`/handovers/${await handedOver(town, id)}`, 'aoki');
  const next = offered(sheet, 'suggestedPostId');
  expect(next.length).toBeGreaterThan(2);
  expect(next).toEqual(first.filter((postId) => postId !== town.ids.post('aoki')));
});
