import type { z } from 'zod';
import type { FormState } from '../forms/form.ts';
import { refuse } from '../result.ts';
import type { Visit } from './visit.tsx';

/** Who comes to a route: anybody, or somebody signed in. */
export type Audience = 'resident' | 'staff';

export type Answer = Response | Promise<Response>;

/** One address of the town. The whole list is walked by the attack, wall and accessibility tests. */
export type Route = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly audience: Audience;
  /** The permission its deed asks at the waist, or `public` where nothing of the database is asked. */
  readonly permission: string;
  /** `data`: answers machines with JSON; no cookies, accidents as problem details. */
  readonly kind?: 'data';
  /** The page is the same for all neighbours who ask the same address with the same cookies (src/app/shelf.ts). */
  readonly shared?: true;
  readonly form?: z.ZodType;
  /** Largest file it takes from staff, in bytes; none where left out. */
  readonly largestFile?: number;
  readonly answer: (visit: Visit) => Answer;
};

type Stated = Pick<Route, 'audience' | 'permission' | 'kind'>;

/** What a form's address states: how its fields are read, and how the page is drawn again when they cannot be. */
export type StatedForm<S extends z.ZodType> = Stated & {
  readonly form: S;
  /** Left out for a button, where nothing is typed and a browser sends nothing wrong: then it is refused. */
  readonly redraw?: (visit: Visit, form: FormState) => Answer;
  readonly largestFile?: number;
};

const unreadable = (visit: Visit): Answer => visit.refused(refuse('bad-request'));

/** A room's list of addresses. Access is stated on the route's line, where the eye first lands. */
export class Desk {
  readonly routes: Route[] = [];

  get(path: string, stated: Stated & Pick<Route, 'shared'>, answer: (visit: Visit) => Answer): this {
    this.routes.push({ method: 'get', path, ...stated, answer });
    return this;
  }

  /** A form: parsed once, redrawn with 422 and everything typed when something is wrong. */
  post<S extends z.ZodType>(
    path: string,
    stated: StatedForm<S>,
    answer: (visit: Visit, input: z.output<S>) => Answer,
  ): this {
    const { form, redraw = unreadable, audience, permission, largestFile } = stated;
    this.routes.push({
      method: 'post',
      path,
      audience,
      permission,
      form,
      ...(largestFile === undefined ? {} : { largestFile }),
      answer: (visit) => {
        const parsed = visit.parse(form);
        return parsed.ok ? answer(visit, parsed.value) : redraw(visit, parsed.form);
      },
    });
    return this;
  }
}
