import { Said } from '../../kernel/i18n/ruby.tsx';
import { ContactBox, Doors, PageHead, useSay } from '../../kernel/ui/index.ts';
import { consultationPaths } from '../../paths/consultations.ts';
import { sitePaths } from '../../paths/site.ts';
import { homeWords } from './messages.ts';

/** The resident's home: one sentence of welcome, and only doors that open on something. */
export function HomePage() {
  const t = useSay();
  return (
    <>
      <PageHead title={<Said message={homeWords.title} />} lead={<Said message={homeWords.lead} />} />
      <Doors
        items={[
          {
            href: consultationPaths.ask,
            title: t(homeWords.ask),
            text: t(homeWords.askText),
            icon: 'speech',
          },
          {
            href: consultationPaths.follow,
            title: t(homeWords.follow),
            text: t(homeWords.followText),
            icon: 'clock',
          },
          {
            href: sitePaths.contact,
            title: t(homeWords.contact),
            text: t(homeWords.contactText),
            icon: 'house',
          },
        ]}
      />
      <ContactBox />
    </>
  );
}
