import type { Child } from 'hono/jsx';
import { BackLink, PageHead, Tabs } from '../../../kernel/ui/index.ts';
import { stationPaths } from '../../../paths/stations.ts';
import type { KeptStation } from './booking.view.ts';

type Tab = 'day' | 'untold' | 'groups' | 'presence' | 'draw' | 'settings';

type Props = KeptStation & { title: string; tab: Tab; aside?: Child; lead?: Child };

/** Head of every page of a station's keepers, with the ways between them. */
export function StationHead({ station, place, title, tab, aside, lead }: Props) {
  const tabs = [
    ['day', stationPaths.day(station.id), '予約'],
    ['untold', stationPaths.untold(station.id), '伝えること'],
    ['groups', stationPaths.groups(station.id), '団体'],
    ['presence', stationPaths.presence(station.id), '居間の人数'],
    ['draw', stationPaths.draw(station.id), '抽選'],
  ] as const;
  return (
    <>
      <BackLink href={stationPaths.desk}>ステーションの一覧に戻る</BackLink>
      <PageHead shoulder={placeName({ place })} title={title} lead={lead} aside={aside} />
      <Tabs
        label="このステーションのページ"
        items={tabs.map(([key, href, label]) => ({ href, label, current: key === tab }))}
      />
    </>
  );
}

/** The name of a station: that of its place. */
export const placeName = ({ place }: Pick<KeptStation, 'place'>): string => place?.name ?? '場所の名前なし';
