import { cache } from 'react';
import { journey } from 'strapi-plugin-journey/client';
import type { ContentItem, NextQuery } from 'strapi-plugin-journey/client';
import { type Locale, readable } from './locales';
import {
  type Entry,
  PAGE_TYPES,
  type PageType,
  TEASER_FIELDS,
  type Teaser,
  isPageType,
} from './pages';
import { StrapiError, cached, client } from './strapi';
import type { Visit } from './visit';

const api = journey(client);

export type Item = ContentItem<Teaser> & { contentType: PageType };

export const findStages = cache(async () => (await api.stages({}, cached('vocabulary'))).data);
export const findSegments = cache(async () => (await api.segments(cached('vocabulary'))).data);

/** The visitor's own first, then what speaks to everyone. */
const segmentsOf = ({ segment }: Visit) => (segment ? [segment, 'general'] : undefined);

/**
 * What fits at a stage, each piece once: in the visitor's language, or as it is. What is for the
 * visitor's segment stays before what is for everyone.
 */
export async function findContent(stage: string, visit: Visit, locale: Locale): Promise<Item[]> {
  const { data } = await api.content<Teaser>(
    {
      stage,
      segment: segmentsOf(visit),
      locale: readable(locale),
      contentType: PAGE_TYPES,
      fields: TEASER_FIELDS,
      pageSize: 100,
    },
    cached('lists')
  );
  const items = data as Item[];
  const inOwnLanguage = new Set(
    items.filter((item) => item.locale === locale).map(({ documentId }) => documentId)
  );
  const isForeign = (item: Item) => Number(item.locale !== locale);
  const isGeneral = (item: Item) => Number(Boolean(visit.segment) && item.segments.length === 0);
  return items
    .filter((item) => !isForeign(item) || !inOwnLanguage.has(item.documentId))
    .sort((a, b) => isGeneral(a) - isGeneral(b) || isForeign(a) - isForeign(b));
}

export interface Next {
  items: Item[];
  stage: { key: string; name: string } | null;
  /** The journey ends here, as it should; otherwise there was nothing left to offer. */
  isJourneyEnd: boolean;
}

/** What leads on from an entry that was read: in the visitor's language, otherwise as it is. */
export async function findNext(
  type: PageType,
  entry: Entry,
  visit: Visit,
  locale: Locale
): Promise<Next> {
  const stages = await findStages();
  const last = stages.findLast(({ key }) => entry.journeyStages.some((own) => own.key === key));
  const languages = [entry.locale, ...entry.localizations.map((other) => other.locale)];
  let next: Next = { items: [], stage: null, isJourneyEnd: false };
  for (const language of readable(locale)) {
    // An entry is found in its own languages only; in another, its stage says where to go on.
    const from = languages.includes(language)
      ? { contentType: type, documentId: entry.documentId }
      : last && { stage: last.key };
    if (!from) continue;
    const exclude = [entry.documentId, ...visit.seen];
    next = await ahead({ ...from, locale: language, segment: segmentsOf(visit), exclude }).catch(
      (error: unknown) => {
        // The page came from the cache; in Strapi it is gone.
        if (error instanceof StrapiError && error.status === 404) return next;
        throw error;
      }
    );
    if (next.items.length > 0) break;
  }
  return next;
}

/** `next` answers with all types: a stage that has nothing with a page of its own is passed over. */
async function ahead(query: NextQuery): Promise<Next> {
  const { data, meta } = await api.next<Teaser>(
    { ...query, fields: TEASER_FIELDS, limit: 25 },
    cached('lists')
  );
  const items = data.filter((item): item is Item => isPageType(item.contentType));
  if (items.length > 0 || !meta.stage) {
    return { items: items.slice(0, 3), stage: meta.stage, isJourneyEnd: meta.journeyEnd };
  }
  const { contentType: _type, documentId: _id, ...rest } = query;
  return ahead({ ...rest, stage: meta.stage.key });
}
