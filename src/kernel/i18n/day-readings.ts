const weekdays: Readonly<Record<string, string>> = {
  日: 'にち',
  月: 'げつ',
  火: 'か',
  水: 'すい',
  木: 'もく',
  金: 'きん',
  土: 'ど',
};

/** Days that are not read as their number and にち. */
const days: Readonly<Record<string, string>> = {
  '1': 'ついたち',
  '2': 'ふつか',
  '3': 'みっか',
  '4': 'よっか',
  '5': 'いつか',
  '6': 'むいか',
  '7': 'なのか',
  '8': 'ようか',
  '9': 'ここのか',
  '10': 'とおか',
  '14': 'じゅうよっか',
  '20': 'はつか',
  '24': 'にじゅうよっか',
};

const dayRead = (day: string): string => (days[day] ? `｜${day}日[${days[day]}]` : `${day}日[にち]`);

/** 1分, 3分, 4分, 6分, 8分 and full tens are ぷん, the others ふん. */
const minuteRead = (minute: string): string => `${minute}分[${/[013468]$/.test(minute) ? 'ぷん' : 'ふん'}]`;

/**
 * The Japanese formats of `time.ts` with readings behind their words:
 * 「11月8日（日）」 → 「11月[がつ]｜8日[ようか]（日[にち]）」, 「午後5時15分」 → 「午後[ごご]5時[じ]15分[ふん]」.
 */
export const withDayReadings = (text: string): string =>
  text
    .replace(/(\d+)日/g, (_, day: string) => dayRead(day))
    .replace(/（([日月火水木金土])(曜日)?）/g, (_, day: string, long = '') =>
      long ? `（${day}曜日[${weekdays[day]}ようび]）` : `（${day}[${weekdays[day]}]）`,
    )
    .replace(/(\d+)分/g, (_, minute: string) => minuteRead(minute))
    .replace(/(?<=\d)年/g, '年[ねん]')
    .replace(/(?<=\d)月/g, '月[がつ]')
    .replace(/(?<=\d)時/g, '時[じ]')
    .replace(/午前/g, '午前[ごぜん]')
    .replace(/午後/g, '午後[ごご]')
    .replace(/正午/g, '正午[しょうご]')
    .replace(/昼の/g, '昼[ひる]の');
