import type { FormState } from '../../../kernel/forms/form.ts';
import { Select } from '../../../kernel/ui/index.ts';
import { type ActivePost, groupPosts } from '../../districts/index.ts';

type Props = {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly posts: readonly ActivePost[];
};

/** A post to choose, named with its body and who holds it today. */
export function PostSelect({ form, name, label, required = true, posts }: Props) {
  const options = groupPosts(posts).flatMap((group) =>
    group.posts.map((post) => ({
      value: post.id,
      label: `${group.organizationName}：${post.name}（${post.holders.map((one) => (one.absent ? `${one.name}・不在` : one.name)).join('、')}）`,
    })),
  );
  return <Select form={form} name={name} label={label} required={required} options={options} />;
}
