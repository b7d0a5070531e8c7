import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { Contact, mailTo } from '@/components/Contact';
import { Frame, fronts } from '@/components/Frame';
import { Markdown } from '@/components/Markdown';
import { About, Teaser, Teasers } from '@/components/Teasers';
import { metadataOrUnavailable, orUnavailable } from '@/components/Unavailable';
import { type Next, findNext, findSegments } from '@/lib/journey';
import { DEFAULT_LOCALE, LOCALES, type Locale, isLocale } from '@/lib/locales';
import { type Entry, type PageType, addressOf, addressesOf, findEntry, pageAt } from '@/lib/pages';
import { type Search, type Visit, after, readVisit, withVisit } from '@/lib/visit';
import { WORDS } from '@/lib/words';

interface Props {
  params: Promise<{ locale: string; path: string[] }>;
  searchParams: Promise<Search>;
}

async function find(params: Props['params']) {
  const { locale, path } = await params;
  const at = pageAt(path.map(decodeURIComponent));
  const entry = at && isLocale(locale) && (await findEntry(at.type, at.slug, locale));
  return at && entry && isLocale(locale) ? { ...at, entry, locale } : undefined;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return metadataOrUnavailable((await params).locale, async () => {
    const found = await find(params);
    if (!found) return {};
    const { type, entry } = found;
    const languages = addressesOf(type, entry);
    return {
      title: entry.metaTitle ?? entry.title,
      description: entry.metaDescription ?? entry.excerpt ?? entry.intro ?? undefined,
      alternates: { canonical: languages[entry.locale], languages },
    };
  });
}

export default async function Page(props: Props) {
  return orUnavailable((await props.params).locale, () => page(props));
}

async function page({ params, searchParams }: Props) {
  const found = await find(params);
  if (!found) notFound();
  const { type, slug, entry, locale } = found;
  const visit = readVisit(await searchParams, await findSegments());
  const own = addressesOf(type, entry)[locale];
  if (own && own !== addressOf(locale, type, slug)) permanentRedirect(withVisit(own, visit));

  const next = await findNext(type, entry, visit, locale);
  const words = WORDS[locale];
  const front = withVisit(`/${locale}`, { ...visit, seen: [] });
  return (
    <Frame locale={locale} front={front} languages={otherLanguages(type, entry, visit)}>
      <article className="page">
        <header lang={entry.locale}>
          <p className="kicker" lang={locale}>
            {words.types[type]}
          </p>
          <h1>{entry.title}</h1>
          <Lead entry={entry} />
          <About parts={aboutOf(entry, locale)} lang={locale} />
        </header>
        <div className="body" lang={entry.locale}>
          {entry.quote && (
            <blockquote>
              <p>{entry.quote}</p>
            </blockquote>
          )}
          {entry.body && <Markdown text={entry.body} />}
          {entry.ctaText && (
            <p className="actions">
              {/* The playground's buttons lead to a calendar and the like, which aren't there. */}
              <a className="button" href={mailTo(entry.ctaText)}>
                {entry.ctaText}
              </a>
            </p>
          )}
        </div>
      </article>
      <NextStep next={next} locale={locale} visit={after(visit, entry.documentId)} front={front} />
    </Frame>
  );
}

function Lead({ entry }: { entry: Entry }) {
  const text = entry.excerpt ?? entry.intro;
  return text && <p className="lead">{text}</p>;
}

function aboutOf(entry: Entry, locale: Locale): unknown[] {
  const words = WORDS[locale];
  const date = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'Europe/Copenhagen',
  });
  return [
    entry.author && words.by(entry.author),
    entry.customer,
    entry.city,
    entry.readingMinutes && words.minutes(entry.readingMinutes),
    date.format(new Date(entry.publishedAt)),
    entry.locale !== locale && words.onlyInEnglish,
  ];
}

/** Where a language has no version: the English one in its place, or the front page. */
function otherLanguages(type: PageType, entry: Entry, visit: Visit): Record<Locale, string> {
  const written = addressesOf(type, entry);
  const english = [entry, ...entry.localizations].find((each) => each.locale === DEFAULT_LOCALE);
  const home = fronts();
  const addresses = LOCALES.map((locale) => [
    locale,
    withVisit(
      written[locale] ?? (english ? addressOf(locale, type, english.slug) : home[locale]),
      visit
    ),
  ]);
  return Object.fromEntries(addresses) as Record<Locale, string>;
}

function NextStep({
  next: { items, stage, isJourneyEnd },
  locale,
  visit,
  front,
}: {
  next: Next;
  locale: Locale;
  visit: Visit;
  front: string;
}) {
  const words = WORDS[locale];
  const [first, ...others] = items;
  return (
    <aside className="next" aria-label={words.nextStep}>
      {first ? (
        <>
          <p className="kicker">
            {words.nextStep}
            {stage && `: ${words.stages[stage.key] ?? stage.name}`}
          </p>
          <Teaser item={first} locale={locale} visit={visit} heading="h2" />
          {others.length > 0 && (
            <div className="others">
              <h2>{words.otherWays}</h2>
              <Teasers items={others} locale={locale} visit={visit} />
            </div>
          )}
        </>
      ) : (
        <Contact locale={locale} isJourneyEnd={isJourneyEnd} front={front} />
      )}
    </aside>
  );
}
