import Link from 'next/link';
import type { Locale } from '@/lib/locales';
import { WORDS } from '@/lib/words';

export const mailTo = (subject?: string): string =>
  `mailto:support@bordvik.example${subject ? `?subject=${encodeURIComponent(subject)}` : ''}`;

/** Where there is no next step: a calm line, and a person. */
export function Contact({
  locale,
  isJourneyEnd,
  front,
}: {
  locale: Locale;
  isJourneyEnd: boolean;
  front: string;
}) {
  const words = WORDS[locale];
  const { title, text } = isJourneyEnd ? words.journeyEnd : words.deadEnd;
  return (
    <>
      <h2>{title}</h2>
      <p>{text}</p>
      <p className="actions">
        <a className="button" href={mailTo()}>
          {words.write}
        </a>
        <Link href={front}>{words.front}</Link>
      </p>
    </>
  );
}
