import type { Message } from '../../../kernel/i18n/messages.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import { Doors, type IconName, Link, PageHead, SearchBox, Section } from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { sitePaths } from '../../../paths/site.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { ArticleCards, type Listed } from '../article/articles.page.tsx';
import { learnWords as words } from '../messages.ts';

type DoorName = 'resources' | 'networks' | 'districts' | 'stations' | 'layers' | 'calendar' | 'contact';

export type LearnView = {
  readonly articles: readonly Listed[];
  readonly moreArticles: boolean;
  readonly has: Readonly<Record<DoorName | 'words', boolean>>;
};

type Door = { readonly name: DoorName; readonly href: string; readonly icon: IconName } & {
  readonly title: Message;
  readonly text: Message;
};

const doors: readonly Door[] = [
  {
    ...{ name: 'resources', href: resourcesPaths.search(), icon: 'heart' },
    ...{ title: words.resources, text: words.resourcesText },
  },
  {
    ...{ name: 'stations', href: stationPaths.list, icon: 'house' },
    ...{ title: words.stations, text: words.stationsText },
  },
  {
    ...{ name: 'networks', href: networkPaths.all, icon: 'people' },
    ...{ title: words.networks, text: words.networksText },
  },
  {
    ...{ name: 'districts', href: networkPaths.all, icon: 'people' },
    ...{ title: words.districts, text: words.districtsText },
  },
  {
    ...{ name: 'calendar', href: gatheringPaths.week, icon: 'calendar' },
    ...{ title: words.calendar, text: words.calendarText },
  },
  {
    ...{ name: 'layers', href: networkPaths.layers, icon: 'hand' },
    ...{ title: words.layers, text: words.layersText },
  },
  {
    ...{ name: 'contact', href: sitePaths.contact, icon: 'phone' },
    ...{ title: words.contact, text: words.contactText },
  },
];

/** 「知る」: a search in everyday words, doors to what this town has, and things to read. No door leads to nothing. */
export function LearnPage({ view: { articles, moreArticles, has } }: { view: LearnView }) {
  return (
    <>
      <PageHead title={<Said message={words.title} />} lead={<Said message={words.lead} />} />
      {has.resources && (
        <SearchBox
          action={resourcesPaths.search()}
          label={<Said message={words.search} />}
          hint={<Said message={words.searchHint} />}
        />
      )}
      <Doors
        items={doors
          .filter(({ name }) => has[name])
          .map(({ title, text, ...door }) => ({
            ...door,
            title: <Said message={title} />,
            text: <Said message={text} />,
          }))}
      />
      {(articles.length > 0 || has.words) && (
        <Section id="articles" title={<Said message={words.articles} />}>
          <ArticleCards articles={articles} level={3} />
          {moreArticles && (
            <p>
              <Link href={sitePaths.articles}>
                <Said message={words.allArticles} />
              </Link>
            </p>
          )}
          {has.words && (
            <p>
              <Link href={sitePaths.words}>
                <Said message={words.words} />
              </Link>
            </p>
          )}
        </Section>
      )}
    </>
  );
}
