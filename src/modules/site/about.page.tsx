import { ContactBox, PageHead, Prose, Section, useSay } from '../../kernel/ui/index.ts';
import { aboutWords } from './messages.ts';

const parts = [
  [aboutWords.whoTitle, aboutWords.who],
  [aboutWords.lookTitle, aboutWords.look],
  [aboutWords.deviceTitle, aboutWords.device],
  [aboutWords.accessTitle, aboutWords.access],
] as const;

/** What happens with what one says here, in plain words. */
export function AboutPage() {
  const t = useSay();
  return (
    <>
      <PageHead title={t(aboutWords.title)} />
      {parts.map(([title, text]) => (
        <Section title={t(title)}>
          <Prose>
            <p>{t(text)}</p>
          </Prose>
        </Section>
      ))}
      <ContactBox />
    </>
  );
}
