import type { Child } from 'hono/jsx';
import { Said } from '../i18n/ruby.tsx';
import { uiWords } from './messages.ts';
import { addressIn, useView } from './view.ts';

type PostProps = {
  method?: 'post' | undefined;
  /** The idempotency key of the deed, made when the page is drawn: a form sent twice acts once. */
  deedId: string;
  /** The version of the record that was shown; the deed refuses when somebody else was quicker. */
  version?: number | string | undefined;
  /**
   * Keeps what is being written on this device, for the one who is signed in, until it is sent or they sign out. Names
   * the form and what it is about: 'intake', 'handover-0196…'. What lies in `data-undrafted` is never kept.
   */
  draftKey?: string | undefined;
  files?: boolean | undefined;
};

type GetProps = { method: 'get' };

type FormProps = { action: string; children: Child; id?: string | undefined; label?: string | undefined } & (
  | PostProps
  | GetProps
);

/** A form the server speaks for: no browser bubbles, nothing typed is ever lost. */
export function Form(props: FormProps) {
  const { base, draftOwner = 'guest' } = useView();
  const posts = props.method !== 'get';
  const draftKey = posts ? props.draftKey : undefined;
  return (
    <form
      id={props.id}
      class="ts-form"
      method={posts ? 'post' : 'get'}
      action={addressIn(base, props.action)}
      enctype={posts && props.files ? 'multipart/form-data' : undefined}
      novalidate
      aria-label={props.label}
      data-island={draftKey && 'draft'}
      data-draft-key={draftKey && `${base}:${draftOwner}:${draftKey}`}
    >
      {posts && <Machinery deedId={props.deedId} version={props.version} />}
      {props.children}
      {draftKey && <DraftNote />}
    </form>
  );
}

function Machinery({ deedId, version }: Pick<PostProps, 'deedId' | 'version'>) {
  return (
    <>
      <input type="hidden" name="_csrf" value={useView().csrf} />
      <input type="hidden" name="_deed" value={deedId} />
      {version !== undefined && <input type="hidden" name="_version" value={String(version)} />}
    </>
  );
}

/** Says so only where a script can keep the promise: hidden until the island shows it. */
function DraftNote() {
  return (
    <p class="ts-draft-note" data-draft-note="" hidden>
      <span role="status">
        <template>
          <Said message={uiWords.draftBack} />
        </template>
      </span>{' '}
      <Said message={uiWords.draftNote} />{' '}
      <button class="ts-button" data-kind="text" data-size="sm" type="button" data-draft-drop="">
        <span>
          <Said message={uiWords.draftDrop} />
        </span>
      </button>
    </p>
  );
}

/** A hidden value that travels with a form. */
export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

/** A deed of one button: a form that holds nothing but it. */
export function DeedButton({
  action,
  deedId,
  version,
  endsDrafts,
  children,
}: PostProps & {
  action: string;
  /** Forgets every draft of this town on the device: who leaves must not leave words behind. */
  endsDrafts?: boolean | undefined;
  children: Child;
}) {
  const { base } = useView();
  return (
    <form
      class="ts-deed"
      method="post"
      action={addressIn(base, action)}
      data-island={endsDrafts && 'drafts-end'}
      data-draft-town={endsDrafts && base}
    >
      <Machinery deedId={deedId} version={version} />
      {children}
    </form>
  );
}
