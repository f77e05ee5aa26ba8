import { Desk } from '../../kernel/http/desk.ts';
import { say } from '../../kernel/i18n/messages.ts';
import { sitePaths } from '../../paths/site.ts';
import { AboutPage } from './about.page.tsx';
import { ContactPage } from './contact.page.tsx';
import { HomePage } from './home.page.tsx';
import { aboutWords, contactWords, homeWords } from './messages.ts';
import { readContacts } from './site.actions.ts';

const open = { audience: 'resident', permission: 'public' } as const;

/** The resident's home and what belongs to it. */
export const siteDesk = new Desk()
  .get(sitePaths.home, open, (visit) => visit.page(say(homeWords.title, visit.view.locale), <HomePage />))
  .get(sitePaths.contact, { audience: 'resident', permission: 'site.contact' }, async (visit) => {
    const contacts = await readContacts(visit.ctx);
    if (!contacts.ok) return await visit.refused(contacts);
    return await visit.page(
      say(contactWords.title, visit.view.locale),
      <ContactPage contacts={contacts.value} />,
    );
  })
  .get(sitePaths.about, open, (visit) => visit.page(say(aboutWords.title, visit.view.locale), <AboutPage />));
