import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../../..');
const ADMIN = path.join(ROOT, 'admin/src');
/** What leaves as a file or a mail says the panel's texts too. */
const LEAVING = ['files', 'mail'].map((folder) => path.join(ROOT, 'server/src', folder));

/** The files that say the panel's texts, with the types that they have of our own: packages are not looked into. */
export interface Sources {
  readonly files: readonly ts.SourceFile[];
  readonly checker: ts.TypeChecker;
}

/** @param changed text of files, by their path from `admin/src`, in place of what they say */
export function readSources(changed: Readonly<Record<string, string>> = {}): Sources {
  const names = [ADMIN, ...LEAVING].flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name))
  );
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    noUncheckedIndexedAccess: true,
    resolveJsonModule: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.getSourceFile;
  host.getSourceFile = (name, ...rest) => {
    const text = changed[path.relative(ADMIN, name)];
    return text === undefined
      ? readFile(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) =>
      text.startsWith('.')
        ? ts.resolveModuleName(text, from, options, host)
        : { resolvedModule: undefined }
    );
  const program = ts.createProgram(names, options, host);
  const wanted = new Set(names);
  return {
    files: program.getSourceFiles().filter(({ fileName }) => wanted.has(path.resolve(fileName))),
    checker: program.getTypeChecker(),
  };
}

/** Every node of a file, itself first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** `pages/Matrix/Legend.tsx:25`, for a message. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${path.relative(ADMIN, file.fileName)}:${line + 1}`;
}
