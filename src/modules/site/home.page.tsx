import type { Message } from '../../kernel/i18n/messages.ts';
import { Said, SaidTime } from '../../kernel/i18n/ruby.tsx';
import { speakTime } from '../../kernel/time.ts';
import {
  Actions,
  Button,
  ContactBox,
  Disclosure,
  type DoorCard,
  Doors,
  Link,
  OwnWords,
  PageHead,
  PhoneLink,
  ResourceList,
  Section,
  useView,
} from '../../kernel/ui/index.ts';
import { consultationPaths } from '../../paths/consultations.ts';
import { gatheringPaths } from '../../paths/gatherings.ts';
import { sitePaths } from '../../paths/site.ts';
import { NearForm, SaidDays, SaidHours, type WeekDay, whereOf } from '../gatherings/index.ts';
import { homeWords } from './messages.ts';

/** Opening hours of the telephone, HH:MM, and the number outside them, '' where there is none. */
export type Calling = { readonly opens: string; readonly closes: string; readonly nightPhone: string };

const doors = (): readonly DoorCard[] => [
  {
    href: consultationPaths.ask,
    title: <Said message={homeWords.ask} />,
    text: <Said message={homeWords.askText} />,
    icon: 'speech',
  },
  {
    href: gatheringPaths.week,
    title: <Said message={homeWords.meet} />,
    text: <Said message={homeWords.meetText} />,
    icon: 'people',
  },
  {
    href: sitePaths.learn,
    title: <Said message={homeWords.learn} />,
    text: <Said message={homeWords.learnText} />,
    icon: 'book',
  },
];

/** The resident's home: what this is, one sentence of welcome, and only doors that open on something. */
export function HomePage({ calling, next, today }: { calling: Calling; next: NextDays; today: string }) {
  const { townName } = useView();
  return (
    <>
      <PageHead
        shoulder={<Said message={homeWords.what} blanks={{ town: <OwnWords>{townName}</OwnWords> }} />}
        title={<Said message={homeWords.title} />}
        lead={<Said message={homeWords.lead} />}
      />
      <Doors items={doors()} />
      <Actions>
        <Button kind="outline" icon="clock" href={consultationPaths.follow}>
          <Said message={homeWords.follow} />
        </Button>
        <Button kind="outline" icon="house" href={sitePaths.contact}>
          <Said message={homeWords.contact} />
        </Button>
      </Actions>
      <Meeting next={next} today={today} />
      <CallBox calling={calling} />
    </>
  );
}

/** What is held today and tomorrow, near the reader where they said so. */
export type NextDays = {
  readonly near: { readonly id: string; readonly name: string } | null;
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  readonly days: readonly WeekDay[];
  readonly more: boolean;
};

function Meeting({ next, today }: { next: NextDays; today: string }) {
  return (
    <Section title={<Said message={homeWords.soon} />} id="soon">
      {next.near && (
        <p>
          <OwnWords>{next.near.name}</OwnWords>
        </p>
      )}
      {next.days.length === 0 ? (
        <p>
          <Said message={homeWords.soonNothing} />
        </p>
      ) : (
        <ResourceList items={next.days.map((shown) => meetingRow(shown, today))} />
      )}
      <p>
        <Link href={gatheringPaths.week}>
          <Said message={homeWords.week} />
        </Link>
      </p>
      {next.districts.length > 0 && (
        <Disclosure summary={<Said message={next.near ? homeWords.elsewhere : homeWords.nearMe} />}>
          <NearForm action={sitePaths.home} districts={next.districts} nearId={next.near?.id ?? null} />
        </Disclosure>
      )}
    </Section>
  );
}

const meetingRow = (shown: WeekDay, today: string) => ({
  href: gatheringPaths.show(shown.gathering.id),
  label: (
    <>
      <Said message={shown.day.day <= today ? homeWords.today : homeWords.tomorrow} />{' '}
      <SaidDays day={shown.day} />
    </>
  ),
  title: <OwnWords>{shown.gathering.alias || shown.gathering.name}</OwnWords>,
  support: (
    <>
      <SaidHours day={shown.day} /> <OwnWords>{whereOf(shown)}</OwnWords>
      {shown.day.state === 'tentative' && (
        <>
          {' '}
          <Said message={homeWords.unsure} />
        </>
      )}
    </>
  ),
});

/** The telephone with its hours, the number at night, and whom to call when a life is in danger. */
export function CallBox({ calling: { opens, closes, nightPhone } }: { calling: Calling }) {
  const { locale } = useView();
  const spoken = (clock: string) => <SaidTime>{speakTime(clock, locale)}</SaidTime>;
  return (
    <ContactBox
      title={<Said message={homeWords.call} />}
      hours={
        <>
          <Said message={homeWords.weekdays} />{' '}
          <Said message={homeWords.hours} blanks={{ from: spoken(opens), to: spoken(closes) }} />
        </>
      }
    >
      {nightPhone !== '' && (
        <p>
          <Said message={homeWords.atNight} /> <PhoneLink phone={nightPhone} />
        </p>
      )}
      <p>
        <Said message={homeWords.danger} /> <Urgent word={homeWords.ambulance} phone="119" />{' '}
        <Urgent word={homeWords.police} phone="110" />
      </p>
    </ContactBox>
  );
}

const Urgent = ({ word, phone }: { word: Message; phone: string }) => (
  <span class="ts-nowrap">
    <Said message={word} /> <PhoneLink phone={phone} />
  </span>
);
