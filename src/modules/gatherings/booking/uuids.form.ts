import { piece } from '../../../kernel/forms/piece.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';

/** Identifiers of things that only the town knows, at least one: rooms, posts. */
export const uuids = ({ label }: { readonly label: string }) =>
  piece<readonly string[]>(label, (input) => {
    const written = [input].flat().filter((each) => each !== '' && each !== undefined && each !== null);
    const ids = written.filter((each): each is string => typeof each === 'string' && isUuid(each));
    if (ids.length < written.length) return refuse('bad-id');
    return ids.length === 0 ? refuse('unchosen') : ok([...new Set(ids.map((id) => id.toLowerCase()))]);
  });
