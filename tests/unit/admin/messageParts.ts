interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

// React-intl's own parser: that of the version in use.
const { parse, TYPE } = jest.requireActual<{
  parse(message: string): Part[];
  TYPE: Readonly<Record<'literal' | 'select', number>>;
}>(
  require.resolve('@formatjs/icu-messageformat-parser', { paths: [require.resolve('react-intl')] })
);

/**
 * What has to be filled in to say a message, sorted: `name`, and of a choice between words also the
 * choices, `axis: locale`.
 * @throws SyntaxError where it is no message
 */
export function partsOf(message: string): string[] {
  const parts = new Set<string>();
  const walk = (list: readonly Part[]): void => {
    for (const { type, value = '', options = {} } of list) {
      if (type !== TYPE.literal && value) parts.add(value);
      for (const [option, inner] of Object.entries(options)) {
        if (type === TYPE.select) parts.add(`${value}: ${option}`);
        walk(inner.value);
      }
    }
  };
  walk(parse(message));
  return [...parts].sort();
}
