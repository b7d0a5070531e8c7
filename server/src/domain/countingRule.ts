/** What the rule needs to know of an attribute. */
export interface AttributeFacts {
  readonly type: string;
  /** Uid of the component, where it is one. */
  readonly component?: string;
}

const READING = ['richtext', 'blocks', 'dynamiczone'];

/**
 * Whether a content type looks like something that visitors read: it has a rich text, a blocks
 * field or a dynamic zone, by itself or in a component. Redirects, logos and site settings don't.
 */
export function looksLikeContent(
  attributes: Readonly<Record<string, AttributeFacts>>,
  componentAttributes: (uid: string) => Readonly<Record<string, AttributeFacts>>,
  seen: ReadonlySet<string> = new Set()
): boolean {
  return Object.values(attributes).some(({ type, component }) => {
    if (READING.includes(type)) return true;
    if (!component || seen.has(component)) return false;
    return looksLikeContent(
      componentAttributes(component),
      componentAttributes,
      new Set([...seen, component])
    );
  });
}
