import type { Child } from 'hono/jsx';
import { useView } from './view.ts';

/** What the town or its bodies wrote, in Japanese: marked as such for a reader of another language. */
export const OwnWords = ({ children }: { children: Child }) =>
  useView().locale === 'en' ? <span lang="ja">{children}</span> : children;
