'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';
import { Frame, fronts } from '@/components/Frame';
import { DEFAULT_LOCALE, isLocale } from '@/lib/locales';
import { WORDS } from '@/lib/words';

/** On the client too: it is the only place that tells a 404 page its language. */
export default function NotFound() {
  const { locale: asked } = useParams<{ locale?: string }>();
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const words = WORDS[locale];
  return (
    <Frame locale={locale} front={`/${locale}`} languages={fronts()}>
      <div className="message">
        <h1>{words.notFound.title}</h1>
        <p>{words.notFound.text}</p>
        <p className="actions">
          <Link className="button" href={`/${locale}`}>
            {words.front}
          </Link>
        </p>
      </div>
    </Frame>
  );
}
