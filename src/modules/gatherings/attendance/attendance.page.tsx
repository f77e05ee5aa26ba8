import type { FormState } from '../../../kernel/forms/form.ts';
import { BackLink, Button, Form, PageHead, Radios, TextField, useView } from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import type { ShownDay } from '../calendar/shown-day.ts';
import { dayTitle } from '../gathering/day-text.rules.ts';
import { type Band, bands, bandWords, type Count } from './attendance.rules.ts';

/** The count of a day in a sentence. */
export function CountWords({ count }: { count: Count }) {
  const parts = bandWords
    .filter((band) => count.bands[band] > 0)
    .map((band) => `${bands[band]}${count.bands[band]}人`);
  return (
    <p>
      延べ<strong>{count.visitors}</strong>人{parts.length > 0 && `（${parts.join('・')}）`}
      {count.helpers > 0 && `、ボランティア・職員${count.helpers}人`}
      {count.estimated && '　おおよその数を含みます'}
    </p>
  );
}

type CountProps = { dayId: string; form: FormState; count: Count; deedId: string };

/** What was counted at the end: the figures as they should be, not what is to be added. */
export function CountForm({ dayId, form, count, deedId }: CountProps) {
  const stands: FormState = {
    typed: {
      ...Object.fromEntries(bandWords.map((band) => [band, String(count.bands[band])])),
      helpers: String(count.helpers),
      method: 'count',
    },
    errors: {},
  };
  const shown = Object.keys(form.typed).length > 0 ? form : stands;
  return (
    <Form action={gatheringPaths.dayDeed(dayId, 'count')} deedId={deedId}>
      <p>その日の合計を入れてください。前に入れた数との差だけが書き足されます。</p>
      <div class="ts-cluster">
        {bandWords.map((band) => (
          <TextField form={shown} name={band} label={bands[band]} width="short" inputmode="numeric" />
        ))}
        <TextField form={shown} name="helpers" label="ボランティア・職員" width="short" inputmode="numeric" />
      </div>
      <Radios
        form={shown}
        name="method"
        label="数え方"
        options={[
          { value: 'count', label: '数えた' },
          { value: 'estimate', label: 'おおよそ' },
        ]}
        inline
      />
      <Button>人数を入れる</Button>
    </Form>
  );
}

type TallyProps = { shown: ShownDay; count: Count; deedId: () => string };

/**
 * Counting at the door with one thumb. Each button is a form that works by itself; the island keeps taps while there
 * is no network and sends them, each once, when it is back.
 */
export function TallyPage({ shown, count, deedId }: TallyProps) {
  const { day, gathering } = shown;
  return (
    <>
      <BackLink href={gatheringPaths.day(day.id)}>{dayTitle(day)}</BackLink>
      <PageHead
        shoulder={gathering.name}
        title="入口で数える"
        lead="来た人のボタンを押してください。名前は聞きません。"
      />
      <div class="ts-tally" data-island="tally" data-tally={day.id}>
        <p>
          延べ <strong data-tally-sum="">{count.visitors}</strong> 人
        </p>
        <p
          role="status"
          data-tally-waiting=""
          data-words="まだ送られていません（{count}件）。つながったら自動で送ります。"
          data-lost="{count}件は受け付けられませんでした。ページを開き直して、人数を確かめてください。"
        />
        {bandWords.map((band) => (
          <Tap band={band} dayId={day.id} count={count.bands[band]} deedId={deedId} />
        ))}
      </div>
    </>
  );
}

type TapProps = { band: Band; dayId: string; count: number; deedId: () => string };

function Tap({ band, dayId, count, deedId }: TapProps) {
  return (
    <div class="ts-tally-row">
      <TapForm dayId={dayId} band={band} people="1" deedId={deedId()}>
        <span>{bands[band]}</span> <strong data-tally-band={band}>{count}</strong>
      </TapForm>
      <TapForm dayId={dayId} band={band} people="-1" deedId={deedId()}>
        1人もどす<span class="ts-hidden">（{bands[band]}）</span>
      </TapForm>
    </div>
  );
}

type TapFormProps = { dayId: string; band: Band; people: '1' | '-1'; deedId: string; children: unknown };

function TapForm({ dayId, band, people, deedId, children }: TapFormProps) {
  const { base, csrf } = useView();
  return (
    <form method="post" action={base + gatheringPaths.dayDeed(dayId, 'tally')} data-tap={people}>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="_deed" value={deedId} />
      <input type="hidden" name="band" value={band} />
      <input type="hidden" name="people" value={people} />
      <Button kind={people === '1' ? 'solid' : 'outline'}>{children as string}</Button>
    </form>
  );
}
