import type { z } from 'zod';
import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { besideNow, refusedForm, refusedStatus } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { readPolicy, setPolicy } from '../booking/policy.actions.ts';
import { gridFrom, gridText, type Policy } from '../booking/policy.rules.ts';
import { placeName } from '../booking/station-head.page.tsx';
import { PolicyPage, RoomFormPage, StationFormPage } from './settings.page.tsx';
import {
  addRoom,
  changeRoom,
  changeStation,
  makeStation,
  readRoomForm,
  readStationForm,
} from './station.actions.ts';
import { policyForm, roomForm, stationForm } from './station.form.ts';
import type { RoomFacts, StationFacts } from './station.rules.ts';

const changed = { audience: 'staff', permission: 'station.change' } as const;

/** Stations, rooms and the rules of lending, for those who keep them. */
export const stationSettingsDesk = new Desk()
  .get(stationPaths.make, changed, (visit) => drawNew(visit, newStation))
  .post(stationPaths.make, { ...changed, form: stationForm, redraw: drawNew }, async (visit, input) => {
    const { postIds, ...facts } = input;
    const done = await makeStation(visit.ctx, stationFacts(facts), postIds, visit.mark);
    if (done.ok)
      return visit.go(stationPaths.edit(done.value.id), {
        kind: 'success',
        text: 'ステーションを加えました。',
      });
    if (done.refusal !== 'station-place' && done.refusal !== 'place-ended') return await visit.refused(done);
    return await drawNew(visit, refusedForm(visit, 'placeId', done));
  })
  .get(stationPaths.edit(':id'), changed, (visit) => draw(visit, {}))
  .post(
    stationPaths.edit(':id'),
    { ...changed, form: stationForm, redraw: (visit, station) => draw(visit, { station }) },
    async (visit, input) => {
      const { postIds, ...facts } = input;
      const id = visit.id('id');
      const done = await changeStation(
        visit.ctx,
        id,
        visit.version ?? 0,
        stationFacts(facts),
        postIds,
        visit.mark,
      );
      if (done.ok) return visit.go(stationPaths.edit(id), { kind: 'success', text: '保存しました。' });
      const told = ['stale', 'station-place', 'place-ended'];
      if (!told.includes(done.refusal)) return await visit.refused(done);
      const field = done.refusal === 'stale' ? '' : 'placeId';
      return await draw(visit, { station: refusedForm(visit, field, done) }, refusedStatus(visit, done));
    },
  )
  .post(
    stationPaths.rooms(':id'),
    { ...changed, form: roomForm, redraw: (visit, room) => draw(visit, { room }) },
    async (visit, input) => {
      const done = await addRoom(visit.ctx, visit.id('id'), roomFacts(input), visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(stationPaths.edit(visit.id('id')), { kind: 'success', text: '部屋を加えました。' });
    },
  )
  .get(stationPaths.editRoom(':id'), changed, (visit) => drawRoom(visit, null))
  .post(
    stationPaths.editRoom(':id'),
    { ...changed, form: roomForm, redraw: drawRoom },
    async (visit, input) => {
      const done = await changeRoom(
        visit.ctx,
        visit.id('id'),
        visit.version ?? 0,
        roomFacts(input),
        visit.mark,
      );
      if (done.ok)
        return visit.go(stationPaths.edit(done.value.stationId), { kind: 'success', text: '保存しました。' });
      if (done.refusal !== 'stale') return await visit.refused(done);
      return await drawRoom(visit, refusedForm(visit, '', done), 409);
    },
  )
  .get(stationPaths.policy(':id'), changed, (visit) => drawPolicy(visit, null))
  .post(
    stationPaths.policy(':id'),
    { ...changed, form: policyForm, redraw: drawPolicy },
    async (visit, input) => {
      const slots = gridFrom(input.slots ?? '');
      if (!slots) return await drawPolicy(visit, { typed: visit.fields, errors: { slots: wrongGrid } });
      const { fromOn, ...rest } = input;
      const policy: Policy = { ...rest, slots };
      const done = await setPolicy(visit.ctx, visit.id('id'), fromOn, policy, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(stationPaths.edit(visit.id('id')), {
        kind: 'success',
        text: '貸し出しの決まりを変えました。',
      });
    },
  );

const wrongGrid = '1行に1枠ずつ、9:00-13:00 のように、早い順に重ならないように入れてください';
const newStation = formOf({ public: 'yes' });
const newRoom = formOf({ minutesBefore: 0, minutesAfter: 0, bookable: 'yes', sort: 0 });

const stationFacts = ({
  lead,
  openSpace,
  kitchen,
  staffWords,
  coming,
  ...rest
}: Omit<z.output<typeof stationForm>, 'postIds'>): StationFacts => ({
  ...rest,
  lead: lead ?? '',
  openSpace: openSpace ?? '',
  kitchen: kitchen ?? '',
  staffWords: staffWords ?? '',
  coming: coming ?? '',
});

const roomFacts = (input: z.output<typeof roomForm>): RoomFacts => ({
  ...input,
  equipment: input.equipment ?? '',
});

type Offered = {
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly posts: readonly { readonly id: string; readonly name: string }[];
};

const choicesOf = ({ places, posts }: Offered) => ({
  places: places.map(({ id, name }) => ({ value: id, label: name })),
  posts: posts.map(({ id, name }) => ({ value: id, label: name })),
});

async function drawNew(visit: Visit, form: FormState): Promise<Response> {
  const read = await readStationForm(visit.ctx, null);
  if (!read.ok) return await visit.refused(read);
  const forms = { station: form, room: blankForm };
  const page = (
    <StationFormPage station={null} rooms={[]} forms={forms} deedId={newId} {...choicesOf(read.value)} />
  );
  const title = 'ステーションを加える';
  return form === newStation ? await visit.page(title, page) : await visit.redrawn(title, page);
}

type Sent = { readonly station?: FormState; readonly room?: FormState };

async function draw(visit: Visit, sent: Sent, status: 409 | 422 = 422): Promise<Response> {
  const read = await readStationForm(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { station, keepers, rooms } = read.value;
  if (!station) return await visit.refused({ ok: false, refusal: 'not-found' });
  const { placeId, lead, openSpace, kitchen, staffWords, coming } = station;
  const facts = { placeId, lead, openSpace, kitchen, staffWords, coming };
  const now = formOf({ ...facts, public: station.public, postIds: keepers });
  const version = sent.station ? visit.versionOver(station.version, status) : station.version;
  const page = (
    <StationFormPage
      station={{ id: station.id, version }}
      rooms={rooms}
      forms={{
        station: besideNow(sent.station ?? now, now, status === 409),
        room: inRoom(sent.room ?? newRoom),
      }}
      deedId={newId}
      {...choicesOf(read.value)}
    />
  );
  const title = 'ステーションと部屋の設定';
  const isSent = sent.station !== undefined || sent.room !== undefined;
  return isSent ? await visit.redrawn(title, page, status) : await visit.page(title, page);
}

const inRoom = (form: FormState): FormState => ({ ...form, scope: 'room' });

async function drawRoom(visit: Visit, sent: FormState | null, status: 409 | 422 = 422): Promise<Response> {
  const read = await readRoomForm(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { room } = read.value;
  const { id: _id, stationId: _station, version: _version, ...facts } = room;
  const now = formOf(facts);
  const form = besideNow(sent ?? now, now, status === 409);
  const page = (
    <RoomFormPage
      room={room}
      form={form}
      version={visit.versionOver(room.version, status)}
      deedId={newId()}
    />
  );
  return sent ? await visit.redrawn(room.name, page, status) : await visit.page(room.name, page);
}

async function drawPolicy(visit: Visit, sent: FormState | null): Promise<Response> {
  const read = await readPolicy(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { policy, today, station } = read.value;
  const { slots, ...rest } = policy;
  const form = sent ?? formOf({ ...rest, slots: gridText(slots), fromOn: today });
  const page = (
    <PolicyPage stationId={station.id} placeName={placeName(read.value)} form={form} deedId={newId()} />
  );
  const title = '貸し出しの決まり';
  return sent ? await visit.redrawn(title, page) : await visit.page(title, page);
}
