import { formOf } from '../../kernel/forms/form.ts';
import { formatDate } from '../../kernel/time.ts';
import { Actions, Button, DateField, Disclosure, Form } from '../../kernel/ui/index.ts';

/** Asks a list for another day: everything dated can be seen as it was and as it will be. Left out on paper. */
export const AsOf = ({ action, day }: { action: string; day: string }) => (
  <Actions>
    <Disclosure summary="ほかの日の一覧を見る">
      <Form method="get" action={action} label="日付を変える">
        <DateField
          form={formOf({ on: formatDate(day) })}
          name="on"
          label="いつの一覧を見るか"
          hint="過ぎた日も、これからの日も見られます。"
          required={false}
        />
        <Actions>
          <Button kind="outline">この日の一覧を見る</Button>
        </Actions>
      </Form>
    </Disclosure>
  </Actions>
);
