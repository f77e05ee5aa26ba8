import { isDeepStrictEqual } from 'node:util';
import { parseForm } from '../../src/kernel/forms/parse.ts';
import type { Route } from '../../src/kernel/http/desk.ts';
import { asSent } from './attack.ts';
import type { Fields, LawfulCase } from './cases/lawful.ts';
import type { Scene } from './scene.ts';

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

const eras = [
  ['令和', 2019],
  ['平成', 1989],
  ['昭和', 1926],
] as const;

/** One answer as other hands write it. Wide characters for what is a day, a time or a number; era words for a day. */
function otherWritings(value: string): string[] {
  if (!/^[\d:-]+$/.test(value)) return [];
  const [year = 0, month, day] = value.split('-').map(Number);
  const era = /^\d{4}-\d\d-\d\d$/.test(value) ? eras.find(([, from]) => year >= from) : undefined;
  if (!era) return [wide(value)];
  const [name, from] = era;
  const inEra = `${year - from + 1}年${month}月${day}日`;
  return [wide(value), `${name}${inEra}`, wide(`${name}${inEra}`), value.replaceAll('-', '/')];
}

/**
 * Whether a form reads the same from its lawful body and from that body with one answer written otherwise. What it takes
 * as words (a phone number to show, a number to look for) stays as it was typed; whoever looks for it folds it.
 */
export function sameAnswers(
  scene: Scene,
  { form }: Route,
  lawful: LawfulCase,
): { name: string; isSame: boolean }[] {
  const fields = lawful.fields(scene);
  if (!form || lawful.secret) return [];
  const answerIn = (changed: Fields, field: string): unknown => {
    const parsed = parseForm(form, asSent(changed));
    return parsed.ok ? Object.entries(parsed.value as object).find(([name]) => name === field)?.[1] : null;
  };
  return Object.entries(fields).flatMap(([field, value]) =>
    typeof value !== 'string' || field.startsWith('_')
      ? []
      : otherWritings(value).map((written) => {
          const other = answerIn({ ...fields, [field]: written }, field);
          const isSame = other === written || isDeepStrictEqual(other, answerIn(fields, field));
          return { name: `${field} ${written}`, isSame: other !== null && isSame };
        }),
  );
}
