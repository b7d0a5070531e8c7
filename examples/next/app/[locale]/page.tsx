import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Frame, fronts } from '@/components/Frame';
import { Teasers } from '@/components/Teasers';
import { metadataOrUnavailable, orUnavailable } from '@/components/Unavailable';
import { findContent, findSegments, findStages } from '@/lib/journey';
import { type Locale, isLocale } from '@/lib/locales';
import { findHomePage } from '@/lib/pages';
import { type Search, readVisit, withVisit } from '@/lib/visit';
import { WORDS } from '@/lib/words';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Search>;
}

/** Pieces of a stage that are in sight; the rest is behind a click. */
const IN_SIGHT = 4;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return metadataOrUnavailable(locale, async () => {
    const { title, metaTitle, metaDescription, intro } = await findHomePage(locale);
    return {
      title: { absolute: metaTitle ?? `${title} | Bordvik` },
      description: metaDescription ?? intro ?? undefined,
      alternates: {
        canonical: `/${locale}`,
        languages: { ...fronts(), 'x-default': '/' },
      },
    };
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return orUnavailable(locale, () => home(locale, searchParams));
}

async function home(locale: Locale, searchParams: Props['searchParams']) {
  const segments = await findSegments();
  const visit = readVisit(await searchParams, segments);
  const [{ title, intro }, stages] = await Promise.all([findHomePage(locale), findStages()]);
  const pieces = await Promise.all(stages.map(({ key }) => findContent(key, visit, locale)));
  const words = WORDS[locale];
  const search = withVisit('', { ...visit, seen: [] });

  return (
    <Frame locale={locale} front={`/${locale}${search}`} languages={fronts(search)}>
      <div className="hero">
        <h1>{title}</h1>
        {intro && <p className="lead">{intro}</p>}
      </div>
      <Chooser locale={locale} segments={segments} chosen={visit.segment} />
      <ol className="stages">
        {stages.map(({ key, name }, i) => (
          <li key={key}>
            <section aria-labelledby={key}>
              <h2 id={key}>{words.stages[key] ?? name}</h2>
              <div>
                <Stage items={pieces[i] ?? []} locale={locale} visit={visit} />
              </div>
            </section>
          </li>
        ))}
      </ol>
    </Frame>
  );
}

function Chooser({
  locale,
  segments,
  chosen,
}: {
  locale: Locale;
  segments: { key: string; name: string }[];
  chosen?: string;
}) {
  const words = WORDS[locale];
  const choices = [
    ...segments.map(({ key, name }) => ({ key, label: words.segments[key]?.mine ?? name })),
    { key: undefined, label: words.everything },
  ];
  return (
    <nav className="chooser" aria-labelledby="choose">
      <h2 id="choose">{words.choose}</h2>
      <ul>
        {choices.map(({ key, label }) => (
          <li key={label}>
            <Link
              href={withVisit(`/${locale}`, { segment: key, seen: [] })}
              aria-current={key === chosen ? 'true' : undefined}
              scroll={false}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Stage({ items, locale, visit }: Parameters<typeof Teasers>[0]) {
  const words = WORDS[locale];
  if (items.length === 0) return <p className="nothing">{words.nothingHere}</p>;
  const more = items.slice(IN_SIGHT);
  return (
    <>
      <Teasers items={items.slice(0, IN_SIGHT)} locale={locale} visit={visit} />
      {more.length > 0 && (
        <details>
          <summary>{words.more(more.length)}</summary>
          <Teasers items={more} locale={locale} visit={visit} />
        </details>
      )}
    </>
  );
}
