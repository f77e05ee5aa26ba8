import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A file of the program, parsed: policies ask what stands in it, not how it looks. */
export type Source = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile };

const isTest = (path: string): boolean => /\.test\.tsx?$|(^|\/)testing\.ts$|\.testing\.ts$/.test(path);

/** Files of the program under a pattern, tests and builders left out. */
export function sources(pattern = 'src/**/*.{ts,tsx}'): Source[] {
  return globSync(pattern)
    .filter((path) => !isTest(path) && !path.startsWith('src/demo/'))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind) };
    });
}

/** Every node of a file, outer ones first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** Text between quotes or backticks in a node, pieces of templates one by one. */
export const quoted = (node: ts.Node): string[] =>
  [...nodesOf(node)].flatMap((each) =>
    ts.isStringLiteralLike(each) ||
    ts.isTemplateHead(each) ||
    ts.isTemplateMiddle(each) ||
    ts.isTemplateTail(each)
      ? [each.text]
      : [],
  );

export { ts };
