interface Address {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
}

/** The versions of each entry together, in the order in which the entries come first. */
export function byEntry<Version extends Address>(versions: readonly Version[]): Version[][] {
  const entries = new Map<string, Version[]>();
  for (const version of versions) {
    const { contentType, documentId, locale } = version;
    const key = JSON.stringify([contentType, documentId, locale]);
    const own = entries.get(key);
    if (own) own.push(version);
    else entries.set(key, [version]);
  }
  return [...entries.values()];
}
