import { z } from 'zod';

/** More than a team; each is a report of its own. */
const MOST_RECIPIENTS = 50;

export const digestInput = z.strictObject({
  enabled: z.boolean(),
  /** 1 is Monday, 7 Sunday. */
  weekday: z.number().int().min(1).max(7),
  /** documentIds of administrators. */
  recipients: z.array(z.string()).max(MOST_RECIPIENTS),
});

export type DigestInput = z.input<typeof digestInput>;

/** An administrator, as far as mail is concerned. */
export interface Reader {
  documentId: string;
  name: string;
}

/** What became of the mails to a recipient. */
export interface DigestRecipient extends Reader {
  /** ISO 8601; null before the first. */
  sentAt: string | null;
  /** Why the last one couldn't be sent, until one is. */
  failed: { at: string; message: string } | null;
  /** Why nothing is sent: no longer there or switched off, or may not see the reports. */
  problem: 'gone' | 'mayNotRead' | null;
}

export interface Digest {
  enabled: boolean;
  weekday: number;
  recipients: DigestRecipient[];
  /** Administrators who may see the reports. */
  readers: Reader[];
  /** ISO 8601; null while it is off. */
  nextAt: string | null;
}

/** A mail as it would be sent. */
export interface DigestMail {
  subject: string;
  text: string;
  html: string;
}

/** Whom a mail was sent to on trial. */
export interface DigestSent {
  to: string;
}
