import { Said } from '../../kernel/i18n/ruby.tsx';
import { ContactBox, PageHead, Section } from '../../kernel/ui/index.ts';
import { aboutWords } from './messages.ts';

const parts = [
  { id: 'next', title: aboutWords.nextTitle, text: aboutWords.next },
  { id: 'who', title: aboutWords.whoTitle, text: aboutWords.who },
  { id: 'look', title: aboutWords.lookTitle, text: aboutWords.look },
  { id: 'device', title: aboutWords.deviceTitle, text: aboutWords.device },
  { id: 'access', title: aboutWords.accessTitle, text: aboutWords.access },
] as const;

/** What happens with what one says here, in plain words. */
export const AboutPage = () => (
  <>
    <PageHead title={<Said message={aboutWords.title} />} lead={<Said message={aboutWords.lead} />} />
    {parts.map(({ id, title, text }) => (
      <Section id={id} title={<Said message={title} />}>
        <p>
          <Said message={text} />
        </p>
      </Section>
    ))}
    <ContactBox />
  </>
);
