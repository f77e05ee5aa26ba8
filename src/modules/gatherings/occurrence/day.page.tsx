import { type FormState, inScope } from '../../../kernel/forms/form.ts';
import {
  Breadcrumbs,
  Button,
  DeedButton,
  Disclosure,
  ErrorSummary,
  Form,
  PageHead,
  PhoneLink,
  PrintButton,
  Radios,
  Section,
  StatusChip,
  Table,
  TextField,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import type { PlaceCard } from '../../districts/index.ts';
import { CountForm, CountWords } from '../attendance/attendance.page.tsx';
import type { Count } from '../attendance/attendance.rules.ts';
import type { ShownDay } from '../calendar/shown-day.ts';
import { dayTitle } from '../gathering/day-text.rules.ts';
import { DayFields } from '../gathering/keep.page.tsx';
import { SignupFields } from '../signup/signup.page.tsx';
import type { Signup } from '../signup/signup.rules.ts';
import { proxyChannels, signupChannels } from '../signup/signup.rules.ts';
import { occurrenceStates } from './occurrence.rules.ts';

export type DayProps = {
  shown: ShownDay;
  signups: readonly Signup[];
  count: Count;
  mayKeep: boolean;
  /** Whether the reader may write somebody in who called or came to the counter. */
  mayEnter: boolean;
  places: readonly PlaceCard[];
  today: string;
  /** What was typed, and into which of the forms of this page. */
  form: FormState;
  at: 'confirm' | 'move' | 'cancel' | 'signup' | 'count' | null;
  /** The number of a sign-up just entered for somebody, to be read out to them. */
  code: string | null;
  deedId: () => string;
};

const untouched: FormState = { typed: {}, errors: {} };
const one: FormState = { typed: { party: '1' }, errors: {} };

/** One of the forms of this page; ids of fields are kept apart, because two of them ask a reason. */
const formAt = (
  { form, at }: DayProps,
  name: NonNullable<DayProps['at']>,
  fresh: FormState = untouched,
): FormState => inScope(at === name ? form : fresh, name);

/** One day of a gathering: whether it is held, who comes, who came. */
export function DayPage(props: DayProps) {
  const { shown, form, at, code, mayKeep, today } = props;
  const { day, gathering } = shown;
  const isOpen = day.state === 'confirmed' || day.state === 'tentative';
  const isUndecided = day.state === 'tentative' && day.day >= today;
  return (
    <>
      <Breadcrumbs
        items={[
          { href: gatheringPaths.list, label: '集まり' },
          { href: gatheringPaths.keep(gathering.id), label: gathering.name },
          { label: dayTitle(day) },
        ]}
      />
      <ErrorSummary form={at ? inScope(form, at) : form} />
      <PageHead
        shoulder={gathering.name}
        title={dayTitle(day)}
        lead={shown.place?.name}
        aside={<StatusChip kind={isOpen ? 'doing' : 'withdrawn'}>{occurrenceStates[day.state]}</StatusChip>}
      />
      {day.reason !== '' && <p>{day.reason}</p>}
      {code && <EnteredCode code={code} />}
      {mayKeep && day.day <= today && day.state !== 'cancelled' && day.state !== 'moved' && (
        <Counting {...props} />
      )}
      {!mayKeep && isUndecided && <p>開くかどうかは、この集まりを世話する担当が決めます。</p>}
      {gathering.signup !== 'none' && <Signups {...props} />}
      {mayKeep && day.state !== 'held' && day.day >= today && day.state !== 'moved' && <Decide {...props} />}
    </>
  );
}

const EnteredCode = ({ code }: { code: string }) => (
  <p>
    申し込み番号は <span class="ts-code">{code}</span>{' '}
    です。ご本人に伝えてください。この番号は、このページを離れると二度と出ません。
  </p>
);

function Counting(props: DayProps) {
  const { shown, count, deedId } = props;
  return (
    <Section title="来た人を数える" id="count">
      <CountWords count={count} />
      <p>
        <Button href={gatheringPaths.dayDeed(shown.day.id, 'tally')} kind="outline" icon="plus">
          入口で1人ずつ数える
        </Button>
      </p>
      <CountForm dayId={shown.day.id} form={formAt(props, 'count')} count={count} deedId={deedId()} />
    </Section>
  );
}

function Signups(props: DayProps) {
  const { shown, signups, mayKeep, mayEnter, deedId } = props;
  const { day } = shown;
  const listed = signups.filter(({ state }) => state !== 'withdrawn');
  const open = day.state === 'confirmed' || day.state === 'tentative';
  return (
    <Section
      title={`申し込み（${day.seatsTaken}人${day.seatsWaiting > 0 ? `・待ち${day.seatsWaiting}人` : ''}）`}
      id="signups"
    >
      {listed.length > 0 ? (
        <SignupTable signups={listed} mayKeep={mayKeep} deedId={deedId} />
      ) : (
        <p>
          {day.seatsTaken + day.seatsWaiting === 0
            ? 'まだ申し込みはありません。'
            : '申し込んだ人の名前は、世話をする担当と管理職だけが見ます。'}
        </p>
      )}
      {mayEnter && open && day.day >= props.today && (
        <Disclosure summary="電話・窓口の申し込みを入れる" open={props.at === 'signup'}>
          <Form action={gatheringPaths.dayDeed(day.id, 'signup')} deedId={deedId()}>
            <SignupFields form={formAt(props, 'signup', one)} />
            <Radios
              form={formAt(props, 'signup')}
              name="channel"
              label="受け方"
              options={proxyChannels.map((word) => ({ value: word, label: signupChannels[word] }))}
              inline
            />
            <Button>名簿に入れる</Button>
          </Form>
        </Disclosure>
      )}
      {listed.length > 0 && <PrintButton label="名簿を印刷する" />}
    </Section>
  );
}

type TableProps = { signups: readonly Signup[]; mayKeep: boolean; deedId: () => string };

function SignupTable({ signups, mayKeep, deedId }: TableProps) {
  return (
    <Table
      caption="申し込んだ人"
      quietCaption
      heads={['名前', '人数', '電話', '伝えること', '状態', '操作']}
      rows={signups.map((signup) => [
        signup.name,
        `${signup.party}人`,
        signup.phone === '' ? 'なし' : <PhoneLink phone={signup.phone} />,
        signup.note,
        <>
          {signup.state === 'in' ? '席あり' : '待っている'}（{signupChannels[signup.channel]}）
          {!signup.told && ' 席があいたことを、まだ伝えていません'}
        </>,
        mayKeep ? <Strike signup={signup} deedId={deedId} /> : '',
      ])}
    />
  );
}

function Strike({ signup, deedId }: { signup: Signup; deedId: () => string }) {
  return (
    <div class="ts-cluster">
      {!signup.told && (
        <DeedButton action={gatheringPaths.told(signup.id)} deedId={deedId()}>
          <Button kind="outline" size="sm" about={signup.name}>
            伝えた
          </Button>
        </DeedButton>
      )}
      <DeedButton action={gatheringPaths.strike(signup.id)} deedId={deedId()}>
        <Button kind="text" size="sm" about={signup.name}>
          取り消す
        </Button>
      </DeedButton>
    </div>
  );
}

function Decide(props: DayProps) {
  const { shown, places, deedId } = props;
  const { day } = shown;
  return (
    <Section title="この日をどうするか" id="decide">
      {day.state !== 'confirmed' && (
        <DeedButton
          action={gatheringPaths.dayDeed(day.id, 'confirm')}
          deedId={deedId()}
          version={day.version}
        >
          <Button>この日に開く</Button>
        </DeedButton>
      )}
      <Disclosure summary="別の日・時間・場所に移す" open={props.at === 'move'}>
        <Form action={gatheringPaths.dayDeed(day.id, 'move')} deedId={deedId()} version={day.version}>
          <DayFields form={formAt(props, 'move', moveForm(shown))} places={places} />
          <TextField
            form={formAt(props, 'move')}
            name="reason"
            label="理由"
            hint="住民のページに出ます。例）祝日のため"
            required={false}
          />
          <Button>移す</Button>
        </Form>
      </Disclosure>
      {(day.state !== 'cancelled' || props.at === 'cancel') && (
        <Disclosure summary="中止する" open={props.at === 'cancel'}>
          <Form action={gatheringPaths.dayDeed(day.id, 'cancel')} deedId={deedId()} version={day.version}>
            <TextField
              form={formAt(props, 'cancel')}
              name="reason"
              label="理由"
              hint="住民のページに出ます。例）大雨のため"
            />
            {day.seatsTaken > 0 && (
              <p>申し込んだ{day.seatsTaken}人に、電話で知らせてください。名簿はこのページに残ります。</p>
            )}
            <Button danger>中止する</Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

const moveForm = ({ day }: ShownDay): FormState => ({
  typed: { day: day.day, startsAt: day.startsAt, endsAt: day.endsAt, placeId: day.placeId ?? '' },
  errors: {},
});

/** What the forms about a day ask, as it stands now: told beside what was typed when somebody else was quicker. */
export const standing = (shown: ShownDay): FormState['typed'] => ({
  ...moveForm(shown).typed,
  reason: shown.day.reason,
});
