import { errorWords, fieldMessages } from '../../../admin/src/api/errors';
import type { Translate } from '../../../admin/src/i18n/useText';
import da from '../../../admin/src/translations/da.json';
import en from '../../../admin/src/translations/en.json';
import no from '../../../admin/src/translations/no.json';
import sv from '../../../admin/src/translations/sv.json';
import { notFound, refusal, unknownValue } from '../../../server/src/contracts/refused';
import { because, REFUSALS } from '../../../server/src/domain/refusals';
import type { RefusalKey } from '../../../server/src/domain/refusals';
import { partsOf } from './messageParts';

const LANGUAGES: Record<string, Record<string, string>> = { en, da, sv, no };

/** The values that a refusal's sentence takes. */
function valuesOf(key: RefusalKey): Set<string> {
  const taken = new Set<string>();
  const values = new Proxy({}, { get: (_, name) => void taken.add(String(name)) });
  const said: unknown = REFUSALS[key];
  if (typeof said === 'function') said(values);
  return taken;
}

describe.each(Object.keys(LANGUAGES))('in %s', (language) => {
  const texts = LANGUAGES[language] ?? {};

  it('every refusal can be said, and nothing but a refusal', () => {
    const said = Object.keys(texts).filter((key) => /^refusal\.(?!field$)/.test(key));
    expect(said).toEqual(Object.keys(REFUSALS).map((key) => `refusal.${key}`));
  });

  it('nothing is filled in that the refusal doesn’t bring', () => {
    const missing = (Object.keys(REFUSALS) as RefusalKey[]).filter((key) =>
      partsOf(texts[`refusal.${key}`] ?? '').some((part) => !valuesOf(key).has(part))
    );
    expect(missing).toEqual([]);
  });
});

/** Danish, without what is filled in. */
const inDanish: Translate = (key, values) => {
  const said: string = (da as Record<string, string>)[key] ?? key;
  return Object.entries(values ?? {}).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, String(value)),
    said
  );
};

/** As Strapi's fetch client throws it. */
const answered = (
  status: number,
  { message, details }: { message: string; details?: unknown }
) => ({
  status,
  response: { data: { error: { message, details } } },
});

describe('what the server refuses', () => {
  const taken = refusal('key', because('keyTaken', { key: 'smb' }));

  it('is said in the panel’s language, after the field’s name', () => {
    expect(errorWords(answered(400, taken), inDanish)).toBe(
      'Nøgle: “smb” er optaget: vælg en anden nøgle'
    );
    const nope = unknownValue('defaultJourney', 'nope', ['main', 'other']);
    expect(errorWords(answered(400, nope), inDanish)).toBe(
      'Kunderejse: “nope” findes ikke. Vælg mellem: main, other'
    );
  });

  it('is said at its field, without the name', () => {
    expect(fieldMessages(answered(400, taken), inDanish)).toEqual({
      key: '“smb” er optaget: vælg en anden nøgle',
    });
  });

  it('is said where it isn’t about a field', () => {
    const gone = notFound(because('entryGone', { type: 'api::page.page', id: 'a' }));
    expect(errorWords(answered(404, gone), inDanish)).toBe(da['refusal.entryGone']);
  });

  it('is said as it comes where the panel doesn’t know it', () => {
    const newer = {
      message: 'a: is odd',
      details: { errors: [{ path: [], key: 'odd', message: 'Odd' }] },
    };
    expect(errorWords(answered(400, newer), inDanish)).toBe('Odd');
    const strapis = { message: 'Odd', details: { errors: [{ path: ['a'], message: 'Odder' }] } };
    expect(errorWords(answered(400, strapis), inDanish)).toBe('Odd');
    expect(fieldMessages(answered(400, strapis), inDanish)).toEqual({ a: 'Odder' });
  });

  it('is said of the status alone where Strapi refuses', () => {
    const policy = { message: 'Policy Failed', details: {} };
    expect(errorWords(answered(403, policy), inDanish)).toBe(da['error.forbidden']);
    expect(errorWords(answered(401, { message: 'Missing or invalid credentials' }), inDanish)).toBe(
      da['error.signedOut']
    );
    expect(errorWords(answered(404, { message: 'Not Found' }), inDanish)).toBe(da['error.gone']);
  });
});
