import { newId } from '../ids.ts';
import { Button, Form, Hidden, PageHead, useSay } from '../ui/index.ts';
import type { Fields } from './body.ts';
import { resendWords } from './messages.ts';

/** Never written back into a page. */
const secrets = new Set(['password', 'newPassword', 'again', 'key', 'code', 'word']);

/** What was sent but could not be taken, kept in the page, with a button to send it again. Nothing typed is lost. */
export function ResendPage({ path, fields }: { path: string; fields: Fields }) {
  const t = useSay();
  const kept = Object.entries(fields).filter(([name]) => !name.startsWith('_') && !secrets.has(name));
  const deed = typeof fields._deed === 'string' ? fields._deed : newId();
  const version = typeof fields._version === 'string' ? fields._version : undefined;
  return (
    <>
      <PageHead title={t(resendWords.title)} lead={t(resendWords.lead)} />
      <Form action={path} deedId={deed} version={version}>
        {kept.flatMap(([name, value]) => [value].flat().map((each) => <Hidden name={name} value={each} />))}
        {kept.map(([, value]) =>
          [value]
            .flat()
            .filter((each) => each.length > 40)
            .map((each) => <p class="ts-kept">{each}</p>),
        )}
        <Button>{t(resendWords.send)}</Button>
      </Form>
    </>
  );
}
