import { Desk } from '../../kernel/http/desk.ts';
import type { Visit } from '../../kernel/http/visit.tsx';
import { ok } from '../../kernel/result.ts';
import { sitePaths } from '../../paths/site.ts';
import { nearIdOf } from '../gatherings/index.ts';
import { AboutPage } from './about.page.tsx';
import { ContactPage } from './contact.page.tsx';
import { type Calling, HomePage } from './home.page.tsx';
import { readLearn } from './learn/learn.actions.ts';
import { LearnPage } from './learn/learn.page.tsx';
import { aboutWords, contactWords, homeWords, learnWords } from './messages.ts';
import { readContacts, readHours, readNextDays } from './site.actions.ts';

const asked = { audience: 'resident', permission: 'site.contact', shared: true } as const;

/** The resident's home and what belongs to it. */
export const siteDesk = new Desk()
  .get(sitePaths.home, { audience: 'resident', permission: 'site.home', shared: true }, async (visit) => {
    const calling = await callingOf(visit);
    if (!calling.ok) return await visit.refused(calling);
    const next = await readNextDays(visit.ctx, nearIdOf(visit));
    if (!next.ok) return await visit.refused(next);
    const page = <HomePage calling={calling.value} next={next.value} today={visit.ctx.today} />;
    return await visit.page(visit.say(homeWords.title), page);
  })
  .get(sitePaths.learn, { audience: 'resident', permission: 'site.learn', shared: true }, async (visit) => {
    const read = await readLearn(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return await visit.page(visit.say(learnWords.title), <LearnPage view={read.value} />);
  })
  .get(sitePaths.contact, asked, async (visit) => {
    const [contacts, calling] = [await readContacts(visit.ctx), await callingOf(visit)];
    if (!contacts.ok) return await visit.refused(contacts);
    if (!calling.ok) return await visit.refused(calling);
    const page = <ContactPage contacts={contacts.value} calling={calling.value} />;
    return await visit.page(visit.say(contactWords.title), page);
  })
  .get(sitePaths.about, { audience: 'resident', permission: 'public' }, (visit) =>
    visit.page(visit.say(aboutWords.title), <AboutPage />),
  );

async function callingOf({ ctx }: Visit) {
  const hours = await readHours(ctx);
  return hours.ok ? ok<Calling>({ ...hours.value, nightPhone: ctx.town.nightPhone }) : hours;
}
