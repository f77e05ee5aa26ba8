import {
  askBigrams,
  askKeys,
  askPhoneGrams,
  foldAddress,
  foldPhone,
  kanaToRoman,
  nameIndex,
  phoneGrams,
} from '../../../kernel/fold/index.ts';

/** Everything a person is found by. `address` is the present one, or '' for somebody who has none to show. */
export type Findable = {
  readonly nameWritten: string;
  readonly kana: string;
  readonly otherNames: readonly string[];
  readonly numbers: readonly string[];
  readonly address: string;
  readonly bornOn: string | null;
};

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '');

/** Keys to store for a person (people.search_key). */
export function keysToStore(person: Findable) {
  const { nameWritten, kana, otherNames } = person;
  const { keys, bigrams, mixed } = nameIndex({ written: nameWritten, kana, aliases: otherNames });
  const forms = [nameWritten, kana, ...otherNames, kana ? kanaToRoman(kana) : ''].filter(
    (form) => form !== '',
  );
  return {
    wholes: distinct([...forms.flatMap(askKeys), ...mixed]),
    names: keys,
    grams: distinct([...bigrams, ...person.numbers.flatMap(phoneGrams)]),
    phones: distinct(person.numbers.map(foldPhone)),
    addressKey: foldAddress(person.address),
    bornOn: person.bornOn,
  };
}

/** What somebody knows of the person they look for. */
export type Question = {
  readonly name?: string | null | undefined;
  readonly kana?: string | null | undefined;
  /** '2026-11-26', '2026-11' or '2026'. */
  readonly bornOn?: string | null | undefined;
  /** A whole number or at least four digits of one. */
  readonly phone?: string | null | undefined;
  readonly address?: string | null | undefined;
};

const pieces = (name: string): string[] => name.split(/[\s　・]+/u).filter((piece) => piece !== '');

/** The same question as keys, folded by the functions that made the stored ones. */
export function keysToAsk({ name, kana, bornOn, phone, address }: Question) {
  const [asName, asKana] = [name ?? '', kana ?? ''];
  return {
    nameWholes: askKeys(asName),
    nameKeys: distinct([asName, ...pieces(asName)].flatMap(askKeys)),
    kanaWholes: askKeys(asKana),
    probes: [...askBigrams(asName), ...askBigrams(asKana)],
    born: bornOn ?? '',
    digits: foldPhone(phone ?? ''),
    digitGrams: askPhoneGrams(phone ?? ''),
    address: foldAddress(address ?? ''),
  };
}
