import { RESERVED_KEYS } from '../../../server/src/domain/journey';
import { keyFromName, keyProblem } from '../../../server/src/domain/key';
import { sentence } from '../../../server/src/domain/refusals';

const problemIn = (key: string): string | null => {
  const problem = keyProblem(key);
  return problem && sentence(problem);
};

describe('a key', () => {
  it.each(['a', '7', 'smb', 'step-2', '2-step', 'a-b-c', 'a'.repeat(64)])('may be %s', (key) => {
    expect(keyProblem(key)).toBeNull();
  });

  it.each([
    '',
    '-',
    '-smb',
    'smb-',
    'a--b',
    'SMB',
    'små',
    'a b',
    'a_b',
    'a.b',
    'a,b',
    'smb\n',
    'a'.repeat(65),
  ])('may not be %j', (key) => {
    expect(problemIn(key)).toBe(
      `"${key}" is not a key: lower-case letters a-z, digits and single hyphens between them, at most 64 characters`
    );
  });

  it.each(['general', 'none', 'any'])('may not be %s, which is reserved', (key) => {
    expect(problemIn(key)).toBe(
      `"${key}" is reserved: general, none, any have a meaning of their own`
    );
    expect(RESERVED_KEYS).toContain(key);
  });
});

describe('a key made of a name', () => {
  it.each([
    ['Awareness', 'awareness'],
    ['Stamgæster & venner', 'stamgaester-venner'],
    ['Søgende på nettet', 'soegende-paa-nettet'],
    ['Öl-älskare', 'oel-aelskare'],
    ['Große Häuser, München', 'grosse-haeuser-muenchen'],
    ['ÆØÅ', 'aeoeaa'],
    ['Cafés', 'cafes'],
    ['Crème brûlée', 'creme-brulee'],
    ['  Small -- and / medium  ', 'small-and-medium'],
    ['5 to 10 sites', '5-to-10-sites'],
    ['日本', 'item'],
    ['!?', 'item'],
    ['', 'item'],
  ])('%j gives %s', (name, key) => {
    expect(keyFromName(name)).toBe(key);
  });

  it('reads the same whether a letter is one character or a letter and its accent', () => {
    for (const name of ['Små huse', 'Höga hus', 'Cafés']) {
      expect(keyFromName(name.normalize('NFD'))).toBe(keyFromName(name.normalize('NFC')));
    }
  });

  it('is numbered where the plain one is taken', () => {
    expect(keyFromName('SMB', ['smb'])).toBe('smb-2');
    expect(keyFromName('SMB', ['smb', 'smb-2', 'smb-4'])).toBe('smb-3');
    expect(keyFromName('SMB', new Set(['chains']))).toBe('smb');
  });

  it.each(['General', 'None', 'ANY'])('is never reserved: %s', (name) => {
    expect(keyFromName(name)).toBe(`${name.toLowerCase()}-2`);
  });

  it('fits in 64 characters, numbered too, and never ends in a hyphen', () => {
    const long = 'x'.repeat(200);
    const first = keyFromName(long);
    const taken = [first];
    for (let n = 2; n <= 120; n += 1) taken.push(keyFromName(long, taken));
    expect(new Set(taken).size).toBe(120);
    expect(taken.filter((key) => keyProblem(key) !== null)).toEqual([]);
    const cutAtHyphen = keyFromName(`${'x'.repeat(59)} ${'y'.repeat(20)}`);
    expect(cutAtHyphen).toBe('x'.repeat(59));
  });
});
