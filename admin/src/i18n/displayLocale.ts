/** `Danish (da)` as it is; a name without its code gets it. */
export const displayLocale = ({ code, name }: { code: string; name: string }): string =>
  name.includes(`(${code})`) ? name : `${name} (${code})`;
