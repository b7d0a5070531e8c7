import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DEFAULT_LOCALE, isLocale } from '@/lib/locales';
import { StrapiError } from '@/lib/strapi';
import { WORDS } from '@/lib/words';
import { Frame, fronts } from './Frame';

const wordsOf = (asked: string) => WORDS[isLocale(asked) ? asked : DEFAULT_LOCALE];

/**
 * The page, or one that says that Strapi doesn't answer and nothing of this page is in the cache. Not
 * Next's `error.tsx`: that one shows nothing to those without JavaScript.
 */
export async function orUnavailable(locale: string, page: () => Promise<ReactNode>) {
  return page().catch((error: unknown) => {
    if (!isOutage(error)) throw error;
    console.error(error);
    return <Unavailable locale={locale} />;
  });
}

export async function metadataOrUnavailable(locale: string, metadata: () => Promise<Metadata>) {
  return metadata().catch((error: unknown): Metadata => {
    if (!isOutage(error)) throw error;
    return { title: wordsOf(locale).unavailable.title, robots: { index: false } };
  });
}

const isOutage = (error: unknown): boolean =>
  error instanceof StrapiError && (error.status === undefined || error.status >= 500);

function Unavailable({ locale: asked }: { locale: string }) {
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const words = wordsOf(asked);
  return (
    <Frame locale={locale} front={`/${locale}`} languages={fronts()}>
      <div className="message">
        <h1>{words.unavailable.title}</h1>
        <p>{words.unavailable.text}</p>
        <p className="actions">
          {/* The same address once more. */}
          <a className="button" href="">
            {words.tryAgain}
          </a>
        </p>
      </div>
    </Frame>
  );
}
