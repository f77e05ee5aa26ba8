import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { Ctx, DeedMark } from '../ctx/ctx.ts';
import { type Fields, type Parsed, parseForm, versionOf } from '../forms/parse.ts';
import { type Blanks, type Message, say, sayWithReadings } from '../i18n/messages.ts';
import { isUuid, newId } from '../ids.ts';
import type { Refusal } from '../result.ts';
import { renderDocument } from '../ui/layout.tsx';
import { type View, ViewContext } from '../ui/view.ts';
import type { SentFile } from './body.ts';
import { wordsTyped } from './kept.ts';
import { RefusalPage } from './refusal.page.tsx';
import { commonRefusals, type RefusalWords } from './refusal-words.ts';

export type Notice = NonNullable<View['notice']>;

/** What the hall knows of a request when a route answers it. */
export type VisitParts = {
  readonly ctx: Ctx;
  readonly view: View;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly fields: Record<string, string | string[]>;
  readonly files?: ReadonlyMap<string, SentFile>;
  readonly words: RefusalWords;
  readonly cookies: CookieJar;
  readonly seal: Seal;
  /** The token of forms under another session than this request's: the one just begun. */
  readonly formTokenFor?: (session: string) => string;
};

/** Signs what a browser keeps for us, so that it comes back as we gave it or not at all. */
export type Seal = {
  close(text: string): string;
  /** The text as it was closed, or null when it was changed. */
  open(closed: string): string | null;
};

/** Cookies of this request and those its answer will set. */
export type CookieJar = {
  read(name: string): string | undefined;
  /** `maxAgeSeconds: 0` takes it away. */
  set(name: string, value: string, maxAgeSeconds?: number): void;
};

type PageOptions = { readonly status?: ContentfulStatusCode; readonly hasErrors?: boolean };

/** One request at one desk: who, what was sent, and the ways to answer. */
export class Visit {
  readonly ctx: Ctx;
  readonly view: View;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly fields: Record<string, string | string[]>;
  /** Files that came with the form, by field; only where the route takes them. */
  readonly files: ReadonlyMap<string, SentFile>;
  readonly cookies: CookieJar;
  readonly seal: Seal;
  readonly #words: RefusalWords;
  readonly #formTokenFor: VisitParts['formTokenFor'];
  #drawn = '';

  constructor(parts: VisitParts) {
    this.ctx = parts.ctx;
    this.view = parts.view;
    this.params = parts.params;
    this.query = parts.query;
    this.fields = parts.fields;
    this.files = parts.files ?? new Map();
    this.cookies = parts.cookies;
    this.seal = parts.seal;
    this.#words = parts.words;
    this.#formTokenFor = parts.formTokenFor;
  }

  /** The form token that will hold once the browser comes with this session. */
  formTokenFor(session: string): string {
    return this.#formTokenFor?.(session) ?? this.view.csrf;
  }

  /** The whole page this visit drew last; '' when it drew none. */
  get drawn(): string {
    return this.#drawn;
  }

  /** A part of the address that must be an identifier; anything else is a page that does not exist. */
  id(name: string): string {
    const value = this.params[name] ?? '';
    return isUuid(value) ? value.toLowerCase() : '00000000-0000-0000-0000-000000000000';
  }

  /** Reads the sent fields, or those of an address, by a schema, in the reader's language. */
  parse<S extends z.ZodType>(schema: S, fields: Fields = this.fields): Parsed<z.output<S>> {
    const { locale, ruby } = this.view;
    return parseForm(schema, fields, { locale, ruby, today: this.ctx.today });
  }

  /** A message as plain text, for the title of a window. */
  say(message: Message, blanks?: Blanks): string {
    return say(message, this.view.locale, blanks);
  }

  /** A message for what is drawn later, a notice or a field's sentence: with readings for a reader who wants them. */
  tell(message: Message, blanks?: Blanks): string {
    return (this.view.ruby ? sayWithReadings : say)(message, this.view.locale, blanks);
  }

  /** The mark of this deed, so that sending twice does once. A form without one gets a mark of its own. */
  get mark(): DeedMark {
    const sent = this.fields._deed;
    const id = typeof sent === 'string' && isUuid(sent) ? sent.toLowerCase() : newId();
    const { _deed, _csrf, ...content } = this.fields;
    return { id, content: { path: this.view.path, content } };
  }

  /** The version of the record the form was drawn from. */
  get version(): number | undefined {
    return versionOf(this.fields);
  }

  /**
   * The version a form carries on when it is drawn again: the one it was first drawn from, so that a save in between is
   * still noticed; after a stale save, which showed what stands, the present one.
   */
  versionOver(present: number, status?: number): number {
    return status === 409 ? present : (this.version ?? present);
  }

  /** A page. */
  page(title: string, body: Child, options: PageOptions = {}): Promise<Response> {
    return this.#draw(title, body, options.status ?? 200, options.hasErrors ?? false);
  }

  /** A piece of a page, for an island that puts it in its place. */
  async fragment(body: Child): Promise<Response> {
    const html = String(await (<ViewContext.Provider value={this.view}>{body}</ViewContext.Provider>));
    return new Response(html, { headers: { 'content-type': 'text/html; charset=UTF-8' } });
  }

  /** The form again, with its sentences: 422 unless another status is stated. */
  redrawn(title: string, body: Child, status: ContentfulStatusCode = 422): Promise<Response> {
    return this.#draw(title, body, status, true);
  }

  /** On to another address of the same town, with a word about what was done. */
  go(path: string, notice?: Notice): Response {
    if (notice) this.cookies.set('notice', JSON.stringify(notice), 60);
    return new Response(null, { status: 303, headers: { location: `${this.view.base}${path}` || '/' } });
  }

  /** The page that tells a refusal: what, why, what now, whom to ask; and what was typed, so that nothing is lost. */
  refused(refusal: Refusal): Promise<Response> {
    const word = this.wordOf(refusal);
    return this.#draw(
      this.say(word.what, refusal.detail),
      <RefusalPage word={word} detail={refusal.detail ?? {}} typed={wordsTyped(this.fields)} />,
      word.status,
      false,
    );
  }

  /** The words of a refusal. One without words is an accident. */
  wordOf(refusal: Refusal): RefusalWords[string] {
    const words: RefusalWords = { ...commonRefusals, ...this.#words };
    const word = words[refusal.refusal];
    if (!word) throw new Error(`no words for the refusal ${refusal.refusal}`);
    return word;
  }

  async #draw(
    title: string,
    body: Child,
    status: ContentfulStatusCode,
    hasErrors: boolean,
  ): Promise<Response> {
    this.#drawn = await renderDocument(this.view, { title, hasErrors }, body);
    return new Response(this.#drawn, { status, headers: { 'content-type': 'text/html; charset=UTF-8' } });
  }
}
