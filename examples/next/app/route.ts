import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/lib/locales';

/** `/`: on to the first language of the browser's that the site has. */
export function GET(request: Request): never {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .map((code) => (code === 'no' || code === 'nn' ? 'nb' : code));
  redirect(`/${wanted.find(isLocale) ?? DEFAULT_LOCALE}`);
}
