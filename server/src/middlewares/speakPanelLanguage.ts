import type { Core } from '@strapi/strapi';
import type { errors } from '@strapi/utils';
import { STAGES_FIELD, SEGMENTS_FIELD } from '../content-types/fields';
import type { Refused } from '../contracts/refused';
import { fill, isPanelLanguage, textsIn } from '../services/panelTexts';
import type { PanelLanguage } from '../services/panelTexts';
import { goThrough, routesOf } from './routesOf';

type Texts = Readonly<Record<string, string>>;

/** What a refused field is called in the panel. */
const FIELDS: Readonly<Record<string, string>> = {
  [STAGES_FIELD]: 'panel.stages',
  [SEGMENTS_FIELD]: 'panel.segments',
};

/** The plugins whose pages show what a server refuses in the words that it comes with. */
const SPEAKING = ['content-manager', 'content-releases'];

/**
 * Has refusals that Strapi's own pages show said in the language of whoever asked. The plugin's pages
 * say them by themselves.
 */
export function speakPanelLanguage(strapi: Core.Strapi): void {
  for (const plugin of SPEAKING) {
    for (const route of routesOf(strapi, plugin)) goThrough(route, speak);
  }
}

const speak: Core.MiddlewareHandler = async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const language: unknown = ctx.state.user?.preferedLanguage;
    const refused = refusedIn(error);
    // They are in English already.
    if (isPanelLanguage(language) && language !== 'en' && refused.length > 0) {
      const texts = await textsIn(language);
      const said = refused.map((one) => ({ ...one, message: say(one, texts, language) }));
      const { details } = error as errors.ApplicationError<string, string, object>;
      const message = said.map((one) => one.message).join('; ');
      Object.assign(error as object, { message, details: { ...details, errors: said } });
    }
    throw error;
  }
};

/** What is refused with a key of ours. */
function refusedIn(error: unknown): Refused[] {
  const { errors: all } = (error as { details?: { errors?: unknown } } | null)?.details ?? {};
  if (!Array.isArray(all)) return [];
  return all.some(({ key }) => key === undefined) ? [] : all;
}

function say(
  { key, values, path, message }: Refused,
  texts: Texts,
  language: PanelLanguage
): string {
  const text = texts[`refusal.${key}`];
  if (text === undefined) return message;
  const reason = fill(text, language, values);
  const name = FIELDS[path[0] ?? ''];
  const field = name && texts[name];
  return field ? fill(texts['refusal.field'] ?? '', language, { field, reason }) : reason;
}
