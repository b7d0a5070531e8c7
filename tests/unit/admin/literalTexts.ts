import ts from 'typescript';
import { nodesOf, placeOf } from './sources';

/** Attributes that are read out or shown. */
const SHOWN =
  /^(label|title|subtitle|placeholder|hint|error|alt|intro|text|name|message|closeLabel|clearLabel|aria-(label|description|placeholder|roledescription|valuetext))$/;
/** Of these, what names a form's field for the browser. */
const NAMES = /^name$/;

/** Functions that say what they are given. */
const SAYS = /(^|\.)(success|failure|warning|info|onSay|setSaid|announce|alert|confirm)$/;
/** `panel.stages`: what a translation goes by. */
const KEY = /^[\w-]+(\.[\w-]+)+$/;

const WORD = /\p{L}/u;
const WORDS = /\p{L}+[^\p{L}]*\s\p{L}/u;

/** Texts that a file shows without a translation, each with its place. */
export function literalTexts(file: ts.SourceFile): string[] {
  return [...nodesOf(file)]
    .filter((node) => isText(node))
    .map((node) => `${placeOf(node)} ${node.getText().trim()}`);
}

function isText(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return WORD.test(node.text);
  if (!ts.isStringLiteralLike(node) && !isTemplatePart(node)) return false;
  const { text } = node as ts.StringLiteralLike;
  const shownIn = attributeAround(node);
  if (shownIn) return SHOWN.test(shownIn) && (NAMES.test(shownIn) ? WORDS : WORD).test(text);
  if (isChild(node)) return WORD.test(text);
  if (KEY.test(text)) return false;
  const property = propertyAround(node);
  if (property && SHOWN.test(property)) return (NAMES.test(property) ? WORDS : WORD).test(text);
  if (isSaid(node)) return WORD.test(text);
  return WORDS.test(text) && !isForDevelopers(node) && !isCss(node);
}

const isTemplatePart = (node: ts.Node): boolean =>
  ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

/** What passes its value on: `a ? 'b' : 'c'`, `a && 'b'`, `a ?? 'b'`, `{'a'}`. */
function passedOnBy(node: ts.Node): ts.Node {
  const { parent } = node;
  const isBranch = ts.isConditionalExpression(parent) && parent.condition !== node;
  const passes =
    isBranch ||
    ts.isParenthesizedExpression(parent) ||
    ts.isTemplateExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    (ts.isBinaryExpression(parent) && LOGICAL.has(parent.operatorToken.kind));
  return passes ? passedOnBy(parent) : node;
}

const LOGICAL = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
]);

/** The attribute whose value it is. */
function attributeAround(node: ts.Node): string | undefined {
  const { parent } = passedOnBy(node);
  const attribute = ts.isJsxExpression(parent) ? parent.parent : parent;
  return ts.isJsxAttribute(attribute) ? attribute.name.getText() : undefined;
}

/** The property of an object whose value it is. */
function propertyAround(node: ts.Node): string | undefined {
  const value = passedOnBy(node);
  const { parent } = value;
  const isValue = ts.isPropertyAssignment(parent) && parent.initializer === value;
  return isValue ? parent.name.getText().replace(/['"]/g, '') : undefined;
}

/** Whether a call says it to the user. */
function isSaid(node: ts.Node): boolean {
  const value = passedOnBy(node);
  const { parent } = value;
  const isArgument = ts.isCallExpression(parent) && parent.arguments.some((one) => one === value);
  return isArgument && SAYS.test(parent.expression.getText());
}

function isChild(node: ts.Node): boolean {
  const { parent } = passedOnBy(node);
  return (
    ts.isJsxExpression(parent) &&
    (ts.isJsxElement(parent.parent) || ts.isJsxFragment(parent.parent))
  );
}

/** Of an error that nobody but a developer meets. */
const isForDevelopers = (node: ts.Node): boolean => {
  const { parent } = passedOnBy(node);
  return ts.isNewExpression(parent) && /Error$/.test(parent.expression.getText());
};

/** In a styled component, a selector, or a function such as `calc(…`. */
function isCss(node: ts.Node): boolean {
  if (/^[a-z-]+\(/.test((node as ts.StringLiteralLike).text)) return true;
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isTaggedTemplateExpression(at)) return true;
    const { parent } = at;
    if (parent && ts.isCallExpression(parent) && parent.arguments.includes(at as ts.Expression)) {
      return /\.(querySelector(All)?|matches|closest)$/.test(parent.expression.getText());
    }
  }
  return false;
}
