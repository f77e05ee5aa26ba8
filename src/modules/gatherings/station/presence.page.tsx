import type { FormState } from '../../../kernel/forms/form.ts';
import { formatDateShort } from '../../../kernel/time.ts';
import {
  Button,
  DateField,
  DeedButton,
  Disclosure,
  ErrorSummary,
  Form,
  Hidden,
  Section,
  SummaryList,
  TextField,
} from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { StationHead } from '../booking/station-head.page.tsx';
import { headsByHour, headsOf } from './presence.rules.ts';
import { isOver } from './station.rules.ts';
import type { PresenceView } from './station.view.ts';

type Props = { presence: PresenceView; form: FormState; deedId: () => string };

/** Counts who is in the living room: one large button, hour by hour. */
export function PresencePage({ presence, form, deedId }: Props) {
  const { station, place, entries, today, hour } = presence;
  const now = entries.filter((entry) => entry.day === today && entry.hour === hour);
  const ofToday = entries.filter((entry) => entry.day === today);
  return (
    <>
      <ErrorSummary form={form} />
      <StationHead
        {...{ station, place }}
        tab="presence"
        title="居間に来た人"
        lead="部屋の予約とは別に、居間に来た人だけを数えます。名前は聞きません。"
      />
      <p>
        <strong>{`${hour}時台 ${headsOf(now)}人`}</strong>　きょう延べ{headsOf(ofToday)}人
      </p>
      {isOver(station, today) ? (
        <p>このステーションは終わりました。最後の日までの人数は、下であとから入れられます。</p>
      ) : (
        <div class="ts-cluster">
          <Tap presence={presence} people={1} deedId={deedId()} />
          {headsOf(now) > 0 && <Tap presence={presence} people={-1} deedId={deedId()} />}
        </div>
      )}
      <Section title="きょう">
        <Hours entries={ofToday} />
      </Section>
      <Past presence={presence} />
      <Disclosure summary="あとからまとめて入れる" open={Object.keys(form.errors).length > 0}>
        <Form action={stationPaths.presence(station.id)} deedId={deedId()}>
          <DateField form={form} name="day" label="日" />
          <TextField form={form} name="hour" label="何時台" hint="例）14" width="short" inputmode="numeric" />
          <TextField
            form={form}
            name="people"
            label="加える人数"
            hint="多く数えたときは、-2 のように引きます。"
            width="short"
            inputmode="text"
          />
          <Button kind="outline">人数を加える</Button>
        </Form>
      </Disclosure>
    </>
  );
}

function Tap({ presence, people, deedId }: { presence: PresenceView; people: 1 | -1; deedId: string }) {
  return (
    <DeedButton action={stationPaths.tap(presence.station.id)} deedId={deedId}>
      <Hidden name="people" value={String(people)} />
      <Button kind={people === 1 ? 'solid' : 'text'} size="lg">
        {people === 1 ? '＋1人 来た' : '1人 取り消す'}
      </Button>
    </DeedButton>
  );
}

function Hours({ entries }: { entries: PresenceView['entries'] }) {
  const hours = headsByHour(entries).filter(({ people }) => people > 0);
  if (hours.length === 0) return <p>まだ数えていません。</p>;
  return (
    <SummaryList
      compact
      rows={hours.map(({ hour, people }) => ({ label: `${hour}時台`, value: `${people}人` }))}
    />
  );
}

function Past({ presence: { entries, today } }: { presence: PresenceView }) {
  const days = [...Map.groupBy(entries, ({ day }) => day)].filter(([day]) => day !== today);
  if (days.length === 0) return null;
  return (
    <Section title="この1週間（延べ）">
      <SummaryList
        compact
        rows={days
          .sort(([a], [b]) => b.localeCompare(a))
          .map(([day, counted]) => ({ label: formatDateShort(day), value: `${headsOf(counted)}人` }))}
      />
    </Section>
  );
}
