import Link from 'next/link';
import { Fragment } from 'react';
import type { Item } from '@/lib/journey';
import type { Locale } from '@/lib/locales';
import { addressOf } from '@/lib/pages';
import { type Visit, withVisit } from '@/lib/visit';
import { type Words, WORDS } from '@/lib/words';

interface Props {
  items: Item[];
  locale: Locale;
  visit: Visit;
  heading?: 'h2' | 'h3';
}

export const Teasers = ({ items, ...rest }: Props) => (
  <ul className="teasers">
    {items.map((item) => (
      <li key={item.documentId}>
        <Teaser item={item} {...rest} />
      </li>
    ))}
  </ul>
);

export function Teaser({
  item: { contentType, documentId: _id, locale: written, segments, entry },
  locale,
  visit,
  heading: Heading = 'h3',
}: Omit<Props, 'items'> & { item: Item }) {
  const words = WORDS[locale];
  const lang = written && written !== locale ? written : undefined;
  const text = entry.excerpt ?? entry.intro;
  const about = [
    words.types[contentType],
    entry.readingMinutes && words.minutes(entry.readingMinutes),
    visit.segment && segments.includes(visit.segment) && forWhom(words, visit.segment),
    lang && words.onlyInEnglish,
  ];
  return (
    <article className="teaser">
      <Heading lang={lang}>
        <Link href={withVisit(addressOf(locale, contentType, entry.slug), visit)}>
          {entry.title}
        </Link>
      </Heading>
      {text && <p lang={lang}>{text}</p>}
      <About parts={about} />
    </article>
  );
}

/** What is known of a piece, each part on one line. */
export function About({ parts, lang }: { parts: unknown[]; lang?: Locale }) {
  return (
    <p className="about" lang={lang}>
      {parts.filter(Boolean).map((part, i) => (
        <Fragment key={i}>
          {i > 0 && ' · '}
          <span>{String(part)}</span>
        </Fragment>
      ))}
    </p>
  );
}

const forWhom = (words: Words, segment: string) => words.segments[segment]?.for;
