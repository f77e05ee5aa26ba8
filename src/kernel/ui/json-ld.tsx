import { raw } from 'hono/html';

/** The page's thing for machines (schema.org). A data block is never run; `<` is written so that it cannot end early. */
export const JsonLd = ({ value }: { value: unknown }) => (
  <script type="application/ld+json">{raw(JSON.stringify(value).replaceAll('<', '\\u003c'))}</script>
);
