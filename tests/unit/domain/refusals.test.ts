import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { because, refusalSaying, REFUSALS, sentence } from '../../../server/src/domain/refusals';

const SERVER = path.resolve(__dirname, '../../../server/src');

/** What a file of the server's throws or has a schema say, that no refusal of the table is. */
function keylessIn(
  file: string,
  code = fs.readFileSync(path.join(SERVER, file), 'utf8')
): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /^errors\.\w+$/.test(node.expression.getText())) {
      found.push(`${file} ${node.expression.getText()}`);
    }
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
    if (isText && file.startsWith('contracts/') && /^\w+ \w+/.test(node.text)) {
      found.push(`${file} ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the server', () => {
  const files = fs
    .readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    // What makes the errors, what describes the API, and what nobody can call.
    .filter(
      (name) =>
        !/^(contracts\/(refused|described|reason|problems)|controllers\/tagging)\.ts$/.test(name)
    );

  it('refuses nothing but what the panel can say', () => {
    expect(files.flatMap((file) => keylessIn(file))).toEqual([]);
  });

  it('is looked at', () => {
    expect(keylessIn('services/a.ts', "throw new errors.NotFoundError('x')")).toHaveLength(1);
    expect(keylessIn('contracts/a.ts', "z.string().min(1, 'must not be')")).toHaveLength(1);
    expect(keylessIn('contracts/a.ts', 'z.refine(a, { message: `must be ${b}` })')).toHaveLength(1);
    expect(keylessIn('contracts/a.ts', 'z.string().min(1, REFUSALS.empty)')).toEqual([]);
  });
});

it('a refusal is known again by its sentence', () => {
  expect(refusalSaying(sentence(because('empty')))).toEqual(because('empty'));
  expect(refusalSaying('must be odd')).toBeUndefined();
  const sentences = Object.values(REFUSALS).filter((said) => typeof said === 'string');
  expect(new Set(sentences).size).toBe(sentences.length);
});
