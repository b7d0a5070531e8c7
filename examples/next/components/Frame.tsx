import Link from 'next/link';
import type { ReactNode } from 'react';
import { LOCALES, type Locale, NAMES } from '@/lib/locales';
import { WORDS } from '@/lib/words';

interface Props {
  locale: Locale;
  /** The front page, with what the visitor chose there. */
  front: string;
  /** This page in each language. */
  languages: Record<Locale, string>;
  children: ReactNode;
}

/** What stands around every page. */
export function Frame({ locale, front, languages, children }: Props) {
  const words = WORDS[locale];
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="top">
        <Link className="brand" href={front} lang="da" aria-label={`Bordvik, ${words.front}`}>
          bordvik
        </Link>
        <nav aria-label={words.language}>
          <ul className="languages">
            {LOCALES.map((other) => (
              <li key={other}>
                {/* A page of its own each: the document's language changes with it. */}
                <a
                  href={languages[other]}
                  lang={other}
                  hrefLang={other}
                  aria-current={other === locale ? 'true' : undefined}
                >
                  {NAMES[other]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="bottom">
        <p>{words.footer}</p>
      </footer>
    </>
  );
}

/** The front pages of all languages, for pages that have nothing better to lead to. */
export const fronts = (search = ''): Record<Locale, string> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, `/${locale}${search}`])) as Record<
    Locale,
    string
  >;
