import ts from 'typescript';
import da from '../../../admin/src/translations/da.json';
import en from '../../../admin/src/translations/en.json';
import no from '../../../admin/src/translations/no.json';
import sv from '../../../admin/src/translations/sv.json';
import { literalTexts } from './literalTexts';
import { partsOf } from './messageParts';
import { readSources } from './sources';
import { usedKeys } from './usedKeys';

const english: Record<string, string> = en;
const LANGUAGES: Record<string, Record<string, string>> = { en, da, sv, no };
const OTHERS = Object.keys(LANGUAGES).filter((language) => language !== 'en');
const keys = new Set(Object.keys(en));

const sources = readSources();

/** `stageFirst` is the stage again, where a language begins the sentence with it. */
const filledIn = (text: string): string =>
  partsOf(text)
    .map((part) => part.replace(/First$/, ''))
    .join();

describe.each(Object.keys(LANGUAGES))('the texts in %s', (language) => {
  const texts = LANGUAGES[language] ?? {};

  it('are all there, in the order of the English ones, and no others', () => {
    expect(Object.keys(texts)).toEqual([...keys]);
  });

  it('say something', () => {
    expect(Object.keys(texts).filter((key) => texts[key]?.trim() === '')).toEqual([]);
  });

  it('name the plugin as the menu does', () => {
    const name = texts['plugin.name'] ?? '';
    const places = Object.values(texts).flatMap((text) => /→ \p{L}+/u.exec(text) ?? []);
    expect(new Set(places)).toEqual(new Set([`→ ${name}`]));
    const filters = [texts['list.filter.stage'], texts['list.filter.segment']];
    for (const label of filters) expect(label).toMatch(new RegExp(`^${name}: `));
  });

  it('can be read by what says them', () => {
    const broken = Object.entries(texts).filter(([, text]) => {
      try {
        return partsOf(text) === null;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });
});

it.each(OTHERS)('the texts in %s have the same filled in as the English ones', (language) => {
  const texts = LANGUAGES[language] ?? {};
  const differing = Object.keys(english).filter(
    (key) => filledIn(english[key] ?? '') !== filledIn(texts[key] ?? '')
  );
  expect(differing).toEqual([]);
});

describe('the code', () => {
  const used = usedKeys(sources, keys);

  it('says every text somewhere', () => {
    expect([...keys].filter((key) => !used.keys.has(key))).toEqual([]);
  });

  it('puts keys together only from what can be told beforehand, and of which there is a text', () => {
    expect(used.unclear).toEqual([]);
    expect([...used.keys].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('has no text of its own', () => {
    expect(sources.files.flatMap(literalTexts)).toEqual([]);
  });
});

describe('what is looked for', () => {
  const textsIn = (code: string): string[] =>
    literalTexts(ts.createSourceFile('a.tsx', `const it = ${code};`, ts.ScriptTarget.ES2022, true));

  it.each([
    '<p>Hello</p>',
    '<p>{"Hello"}</p>',
    '<p>{yes ? "Hello" : null}</p>',
    '<p>{yes && `Hello ${name}`}</p>',
    '<a title="Hello" />',
    '<a aria-label={yes ? "Hello" : undefined} />',
    '<a hint={`${count} entries`} />',
    'notify.success("It is saved")',
    'notify.success("Saved")',
    'onSay(yes ? `Saved ${name}` : t("state.saved"))',
    '({ label: "Save" })',
    '({ "aria-label": yes && "Save" })',
    '({ name: "All stages" })',
  ])('is a text: %s', (code) => {
    expect(textsIn(code)).toHaveLength(1);
  });

  it.each([
    '<p>{t("plugin.name")}</p>',
    '<p>{" · "}{count}×</p>',
    '<a variant="danger" to="/plugins/journey" name="staleAfterDays" />',
    '<p>{kind === "singleType" && <b />}</p>',
    'styled.p`margin: 0 auto;`',
    '`calc(100% - ${gap} * 2)`',
    'new Error("No such thing here")',
    '({ label: "panel.stages", name: "locale", type: "success" })',
    'notify.success(t("state.saved"))',
    'list.includes("Saved")',
  ])('is no text: %s', (code) => {
    expect(textsIn(code)).toEqual([]);
  });

  it('are keys in templates: what their parts can be, or that it can’t be told', () => {
    const changed = {
      'components/Chip.tsx': `import type { Translate } from '../i18n/useText';
        export const say = (t: Translate, one: 'before' | 'after', any: string) =>
          t(\`phase.\${one}\`) + t(\`phase.\${any}\` as const);`,
    };
    const used = usedKeys(readSources(changed), keys);
    expect([...used.keys]).toEqual(expect.arrayContaining(['phase.before', 'phase.after']));
    expect(used.unclear).toEqual(['components/Chip.tsx:3 `phase.${any}`']);
  });
});
