import type { Child } from 'hono/jsx';
import type { FormState } from '../forms/form.ts';
import { languageTag } from '../i18n/locale.ts';
import { say, withoutReadings } from '../i18n/messages.ts';
import { Ruby, Said, SaidTime } from '../i18n/ruby.tsx';
import { formatInstant } from '../time.ts';
import { PageHead } from './content.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { Banner, EmergencyBanner } from './message.tsx';
import { uiWords } from './messages.ts';
import { useSay, useView, type View, ViewContext } from './view.ts';

type LayoutProps = {
  view: View;
  /** Of the window, without the town's name. */
  title: string;
  /** Draws the h1; pages that draw their own `PageHead` leave it out. */
  main?: Child;
  lead?: Child;
  /** Draws the error summary before everything else in main. */
  error?: FormState | undefined;
  /** Marks the title when the page draws its own error summary. */
  hasErrors?: boolean | undefined;
  children: Child;
};

/** A full page. No inline style or script anywhere: sizes and switches are attributes of <html>. */
export function Layout({ view, title, main, lead, error, hasErrors, children }: LayoutProps) {
  const wrong = hasErrors || Object.keys(error?.errors ?? {}).length > 0;
  return (
    <ViewContext.Provider value={view}>
      <html
        lang={languageTag[view.locale]}
        data-audience={view.audience}
        data-text={view.textSize}
        data-ruby={view.ruby ? 'on' : undefined}
        data-locale={view.locale}
        data-hue={view.hue}
      >
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{windowTitle(view, title, wrong)}</title>
          <meta name="referrer" content="same-origin" />
          <meta name="format-detection" content="telephone=no" />
          <link rel="stylesheet" href={view.assets.css} />
          <script type="module" src={view.assets.script} />
        </head>
        <body>
          <Skip />
          <Bands />
          <Head />
          <main id="main" class="ts-main" tabindex={-1}>
            {error && <ErrorSummary form={error} />}
            {view.notice && <Banner kind={view.notice.kind} title={<Ruby>{view.notice.text}</Ruby>} live />}
            {main !== undefined && <PageHead title={main} lead={lead} />}
            {children}
          </main>
          <Foot />
          <PrintFoot title={title} />
        </body>
      </html>
    </ViewContext.Provider>
  );
}

function windowTitle(view: View, title: string, wrong: boolean): string {
  const shown = wrong ? say(uiWords.errorTitle, view.locale, { title }) : title;
  return `${shown} | ${withoutReadings(view.serviceName)}（${view.townName}）`;
}

function Skip() {
  return (
    <a class="ts-skip" href="#main">
      <Said message={uiWords.skip} />
    </a>
  );
}

/** What stands above the header: a disaster, a drill, the demonstration. */
function Bands() {
  const { emergency, mode, demo } = useView();
  const t = useSay();
  if (!emergency && mode !== 'drill' && !demo) return null;
  return (
    <section aria-label={t(uiWords.bands)}>
      {emergency && (
        <EmergencyBanner title={emergency.title} action={emergency.action} updatedIso={emergency.updatedIso}>
          <p>{emergency.text}</p>
        </EmergencyBanner>
      )}
      {mode === 'drill' && (
        <p class="ts-band" data-kind="drill">
          <Said message={uiWords.drill} />
        </p>
      )}
      {demo && (
        <p class="ts-band">
          <Said message={uiWords.demo} />
        </p>
      )}
    </section>
  );
}

/** The last line on paper: whose page, which, printed when, and how to keep it. */
function PrintFoot({ title }: { title: string }) {
  const { townName, nowIso, locale, audience } = useView();
  const at = formatInstant(new Date(nowIso), undefined, locale);
  return (
    <p class="ts-print-foot">
      <Said message={uiWords.printedFrom} blanks={{ town: townName, title, at: <SaidTime>{at}</SaidTime> }} />
      {audience === 'staff' && (
        <>
          {' '}
          <Said message={uiWords.confidential} />
        </>
      )}
    </p>
  );
}

/** The document as text. `children` is drawn inside main and brings its own h1 (`PageHead`). */
export async function renderDocument(
  view: View,
  { title, hasErrors }: { title: string; hasErrors?: boolean | undefined },
  children: Child,
): Promise<string> {
  return document(
    <Layout view={view} title={title} hasErrors={hasErrors}>
      {children}
    </Layout>,
  );
}

/** A drawn `<Layout>` as text, with its doctype. */
export const document = async (page: Child): Promise<string> => `<!doctype html>${await String(await page)}`;
