import type { FormState } from '../../../kernel/forms/form.ts';
import { BackLink, Button } from '../../../kernel/ui/index.ts';
import { casesPaths } from '../../../paths/cases.ts';
import type { CaseHead } from './case-view.rules.ts';
import { shownName } from './words.rules.ts';

/** What every page of one deed on a case is drawn from. */
export type Deed = { readonly head: CaseHead; readonly form: FormState; readonly deedId: string };

/** An answer to choose from a list. */
export type PostOption = { readonly value: string; readonly label: string };

export const Back = ({ head }: { head: CaseHead }) => (
  <BackLink href={casesPaths.case(head.id)}>{shownName(head.person.name)}さんのケースに戻る</BackLink>
);

export const Cancel = ({ head }: { head: CaseHead }) => (
  <Button kind="text" href={casesPaths.case(head.id)}>
    やめる
  </Button>
);
