import ts from 'typescript';
import { nodesOf, placeOf } from './sources';
import type { Sources } from './sources';

/** Keys of texts that the code says, and places where it can't be told which they are. */
export interface UsedKeys {
  readonly keys: ReadonlySet<string>;
  readonly unclear: readonly string[];
}

/**
 * A key is said as it is, or put together in a template: there its parts' types say what it can be.
 */
export function usedKeys({ files, checker }: Sources, known: ReadonlySet<string>): UsedKeys {
  const keys = new Set<string>();
  const unclear: string[] = [];
  for (const node of files.flatMap((file) => [...nodesOf(file)])) {
    if (ts.isStringLiteralLike(node) && known.has(node.text)) keys.add(node.text);
    if (!ts.isTemplateExpression(node) || !wantsKey(node, checker, known)) continue;
    const type = checker.getTypeAtLocation(node);
    const types = type.isUnion() ? type.types : [type];
    for (const one of types) {
      if (one.isStringLiteral()) keys.add(one.value);
      else unclear.push(`${placeOf(node)} ${node.getText()}`);
    }
  }
  return { keys, unclear };
}

/** Whether nothing but a key is taken there. */
function wantsKey(
  node: ts.Expression,
  checker: ts.TypeChecker,
  known: ReadonlySet<string>
): boolean {
  const type = checker.getContextualType(node);
  const types = type?.isUnion() ? type.types : [];
  return types.some((one) => one.isStringLiteral() && known.has(one.value));
}
