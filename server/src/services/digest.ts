import type { Core } from '@strapi/strapi';
import { digestInput } from '../contracts/digest';
import type {
  Digest,
  DigestInput,
  DigestMail,
  DigestRecipient,
  DigestSent,
} from '../contracts/digest';
import { parse } from '../contracts/parse';
import { refusedNow, unknownValue } from '../contracts/refused';
import { DAY } from '../domain/freshness';
import { because } from '../domain/refusals';
import { nextOn } from '../domain/weekly';
import { digestDocument } from '../mail/digestDocument';
import { asHtml, asText } from '../domain/mailDocument';
import { dayOf } from './days';
import type { Span } from './digestFacts';
import { isPanelLanguage, panelTexts } from './panelTexts';
import { nameOf, toReader } from './readers';
import type { Administrator } from './readers';
import { service } from './service';

/** As it is stored. */
export interface StoredDigest extends DigestInput {
  /** ISO 8601; what would have been sent before, isn't. */
  readonly from: string;
}

const OFF: StoredDigest = {
  enabled: false,
  weekday: 1,
  recipients: [],
  from: new Date(0).toISOString(),
};

/** The weekly mail: who gets it when, and what it says. `services/digestMails.ts` sends it. */
export const digest = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = strapi.store({ type: 'plugin', name: 'journey', key: 'digest' });

  const read = async (): Promise<StoredDigest> => ({
    ...OFF,
    ...((await store.get({})) as Partial<StoredDigest> | null),
  });

  const recipientsOf = async (
    { recipients }: StoredDigest,
    readers: readonly Administrator[]
  ): Promise<DigestRecipient[]> => {
    const known: Administrator[] = await strapi.db
      .query('admin::user')
      .findMany({ where: { documentId: { $in: recipients }, isActive: true } });
    const state = await service(strapi, 'digestMails').state();
    return recipients.map((documentId) => {
      const person = known.find((one) => one.documentId === documentId);
      const mayRead = readers.some((one) => one.documentId === documentId);
      return {
        documentId,
        name: person ? nameOf(person) : documentId,
        sentAt: state[documentId]?.sentAt ?? null,
        failed: state[documentId]?.failed ?? null,
        problem: !person ? 'gone' : mayRead ? null : 'mayNotRead',
      };
    });
  };

  const get = async (): Promise<Digest> => {
    const stored = await read();
    const readers = await service(strapi, 'readers').all();
    const { enabled, weekday } = stored;
    return {
      enabled,
      weekday,
      recipients: await recipientsOf(stored, readers),
      readers: readers.map(toReader),
      nextAt: enabled ? new Date(nextOn(weekday, Date.now())).toISOString() : null,
    };
  };

  /** What that administrator is told of what changed in that time. */
  const mailFor = async (reader: Administrator, span: Span): Promise<DigestMail> => {
    const rights = await service(strapi, 'readers').rightsOf(reader);
    const facts = await service(strapi, 'digestFacts').of(span, rights);
    const language = isPanelLanguage(reader.preferedLanguage) ? reader.preferedLanguage : 'en';
    const document = digestDocument(facts, {
      say: await panelTexts(language),
      language,
      panel: strapi.config.get('admin.absoluteUrl'),
    });
    return { subject: document.subject, text: asText(document), html: asHtml(document) };
  };

  /** As the next mail to that administrator would be if it went out now. */
  const next = async (reader: Administrator): Promise<DigestMail> => {
    const { told } = (await service(strapi, 'digestMails').state())[reader.documentId] ?? {};
    return mailFor(reader, { since: told ?? dayOf(new Date(Date.now() - 7 * DAY)) });
  };

  return {
    read,
    get,
    mailFor,

    /**
     * Changes who gets the mail and when.
     * @throws ValidationError naming a recipient who may not see the reports
     */
    async set(input: DigestInput): Promise<Digest> {
      const asked = parse(digestInput, input);
      const before = await read();
      const readers = await service(strapi, 'readers').all();
      const allowed = new Set([
        ...readers.map(({ documentId }) => documentId),
        ...before.recipients,
      ]);
      for (const [index, documentId] of asked.recipients.entries()) {
        if (!allowed.has(documentId)) {
          throw unknownValue(`recipients.${index}`, documentId, allowed);
        }
      }
      const isSame = before.enabled && before.weekday === asked.weekday;
      const from = isSame ? before.from : new Date().toISOString();
      const value = { ...asked, recipients: [...new Set(asked.recipients)], from };
      await store.set({ value });
      return get();
    },

    /** The mail as that administrator would get it now. */
    preview: next,

    /**
     * Sends it to that administrator at once.
     * @throws ApplicationError with what the mail server says
     */
    async test(reader: Administrator): Promise<DigestSent> {
      const mail = await next(reader);
      try {
        await service(strapi, 'digestMails').send(reader, mail);
      } catch (error) {
        throw refusedNow(because('notSent', { reason: (error as Error).message }));
      }
      return { to: reader.email };
    },
  };
};
