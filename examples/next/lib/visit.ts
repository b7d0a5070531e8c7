/** What a visit carries along in its addresses, so that it needs neither cookies nor scripts. */
export interface Visit {
  /** Key of the segment that the visitor chose; none: everything. */
  segment?: string;
  /** documentIds of what was read on the way here, the last one last. */
  seen: string[];
}

export type Search = Record<string, string | string[] | undefined>;

/** A journey is short; whoever reads on for longer may meet the first page again. */
const REMEMBERED = 12;
const DOCUMENT_ID = /^[a-z0-9]{24}$/;

const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? '';

/** @param segments keys that there are: another one in the address is passed over. */
export function readVisit(search: Search, segments: { key: string }[]): Visit {
  const segment = one(search.for);
  return {
    segment: segments.some(({ key }) => key === segment) ? segment : undefined,
    seen: one(search.seen)
      .split(',')
      .filter((id) => DOCUMENT_ID.test(id))
      .slice(-REMEMBERED),
  };
}

export function withVisit(address: string, { segment, seen }: Visit): string {
  const query = [segment && `for=${segment}`, seen.length > 0 && `seen=${seen.join(',')}`];
  const search = query.filter(Boolean).join('&');
  return search ? `${address}?${search}` : address;
}

/** The visit after one more page. */
export const after = (visit: Visit, documentId: string): Visit => ({
  ...visit,
  seen: [...visit.seen.filter((id) => id !== documentId), documentId].slice(-REMEMBERED),
});
