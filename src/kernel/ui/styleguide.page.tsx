import { blankForm } from '../forms/form.ts';
import { Breadcrumbs, PageHead } from './index.ts';
import { StyleguideContent } from './styleguide-content.page.tsx';
import { StyleguideFields } from './styleguide-fields.page.tsx';
import { wrongForm } from './styleguide-form.ts';
import { StyleguideMessages } from './styleguide-messages.page.tsx';
import type { View } from './view.ts';

/** Every part in every state, for one audience. Drawn inside a Layout. */
export function Styleguide({ audience }: { audience: View['audience'] }) {
  return (
    <>
      <Breadcrumbs items={[{ href: '/', label: 'ホーム' }, { label: '部品の見本' }]} />
      <PageHead
        title="部品の見本"
        lead={audience === 'resident' ? '町のみなさんの画面で使う部品です。' : '職員の画面で使う部品です。'}
      />
      <StyleguideMessages />
      <StyleguideFields title="入力欄" scope="blank" form={blankForm} />
      <StyleguideFields title="入力欄（書き直してもらうとき）" scope="wrong" form={wrongForm} />
      <StyleguideContent audience={audience} />
    </>
  );
}
