/** A word of schema.org's vocabulary as machines write it: a name, no address anybody calls. */
export const schemaOrg = (word = ''): string => `https://schema.org${word === '' ? '' : `/${word}`}`;

/** What a page tells, for machines that read pages (JSON-LD): a block of data, which no browser runs. */
export function LinkedData({ things }: { things: readonly Readonly<Record<string, unknown>>[] }) {
  if (things.length === 0) return null;
  const whole = things.map((thing) => ({ '@context': schemaOrg(), ...thing }));
  const json = JSON.stringify(whole).replace(/</g, '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
