/** What an address on the web says of an entry. */
export interface WebAddress {
  /** What could be its slug, the longest first: of `/da/guides/lower-costs` all three ways to end. */
  readonly slugs: readonly string[];
  /** Parts of the path, among which there may be a locale. */
  readonly parts: readonly string[];
  /** Where it is the address of an entry in Strapi's own panel: that of a single type has no id. */
  readonly entry: { contentType: string; documentId: string | null; locale: string | null } | null;
}

/** No slug has more. */
const MOST_PARTS = 5;

const IN_PANEL =
  /\/content-manager\/(?:collection-types\/([^/]+)\/([^/]+)|single-types\/([^/]+))\/?$/;
const PAGE = /\.(?:html?|php|aspx?)$/i;

/** @returns null where it is no address */
export function readWebAddress(text: string): WebAddress | null {
  const url = urlOf(text.trim());
  if (!url) return null;
  const path = decoded(url.pathname);
  const [, type, documentId = null, single] = IN_PANEL.exec(path) ?? [];
  const contentType = type ?? single;
  const locale = url.searchParams.get('plugins[i18n][locale]');
  const parts = path.split('/').filter(Boolean);
  const last = parts.slice(-MOST_PARTS);
  const ways = last.map((_, n) => last.slice(n).join('/'));
  return {
    slugs: [...new Set(ways.flatMap((way) => [way, way.replace(PAGE, '')]))],
    parts,
    entry: contentType ? { contentType, documentId, locale } : null,
  };
}

/**
 * An address of the site without its search and hash, which say nothing of the entry: a request has room for
 * so much only. That of the panel says its locale there.
 */
export function withoutSearch(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  return IN_PANEL.test(path) ? address : path;
}

function urlOf(text: string): URL | null {
  if (text === '') return null;
  try {
    // A path alone, or a domain without its protocol, will do.
    if (text.startsWith('/')) return new URL(text, 'https://example.org');
    return new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
