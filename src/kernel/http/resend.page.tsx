import { Said } from '../i18n/ruby.tsx';
import { newId } from '../ids.ts';
import { Button, Form, Hidden, PageHead, Prose } from '../ui/index.ts';
import type { Fields } from './body.ts';
import { fieldsToKeep, wordsTyped } from './kept.ts';
import { resendWords } from './messages.ts';

/** What was sent but could not be taken, kept in the page, with a button to send it again. Nothing typed is lost. */
export function ResendPage({ path, fields }: { path: string; fields: Fields }) {
  const kept = fieldsToKeep(fields);
  const deed = typeof fields._deed === 'string' ? fields._deed : newId();
  const version = typeof fields._version === 'string' ? fields._version : undefined;
  return (
    <>
      <PageHead title={<Said message={resendWords.title} />} lead={<Said message={resendWords.lead} />} />
      <Form action={path} deedId={deed} version={version}>
        {kept.flatMap(([name, value]) => [value].flat().map((each) => <Hidden name={name} value={each} />))}
        {wordsTyped(fields).map((words) => (
          <Prose>{words}</Prose>
        ))}
        <Button>
          <Said message={resendWords.send} />
        </Button>
      </Form>
    </>
  );
}
