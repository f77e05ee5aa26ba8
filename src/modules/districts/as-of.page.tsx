import { formOf } from '../../kernel/forms/form.ts';
import { formatDate } from '../../kernel/time.ts';
import { Button, Cluster, DateField, Form } from '../../kernel/ui/index.ts';

/** Asks a list for another day: everything dated can be seen as it was and as it will be. */
export const AsOf = ({ action, day }: { action: string; day: string }) => (
  <Form method="get" action={action} label="日付を変える">
    <Cluster>
      <DateField
        form={formOf({ on: formatDate(day) })}
        name="on"
        label="いつの一覧を見るか"
        hint="過ぎた日も、これからの日も見られます。"
        required={false}
      />
      <Button kind="outline">この日の一覧を見る</Button>
    </Cluster>
  </Form>
);
