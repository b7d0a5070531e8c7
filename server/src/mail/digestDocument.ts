import { entryAddress } from '../domain/entryAddress';
import type { EntryPlace } from '../domain/entryAddress';
import { gapValues } from '../domain/gapValues';
import type { ExplainedGap } from '../contracts/trend';
import type { DigestFacts, DuePiece, JourneyFacts } from '../services/digestFacts';
import type { Say } from '../services/panelTexts';
import type { MailDocument, MailLine, MailLink, MailSection } from '../domain/mailDocument';

/** How a mail is worded: in the language of whoever gets it. */
export interface Wording {
  readonly say: Say;
  /** A BCP 47 tag, for numbers and days. */
  readonly language: string;
  /** Address of the admin panel, without a slash at the end. */
  readonly panel: string;
}

/** Gaps of a kind that are named; of more, it says how many. */
const NAMED = 15;

/** Lays a mail out: the score, gaps that closed and opened, what is due and what to review. */
export function digestDocument(facts: DigestFacts, wording: Wording): MailDocument {
  const { say, panel } = wording;
  const { journeys, toReview } = facts;
  const [first] = journeys;
  const several = journeys.length > 1;
  return {
    language: wording.language,
    subject: first
      ? say('digest.subject', {
          share: percent(first.score, wording),
          closed: sum(journeys, ({ closed }) => closed.length),
          opened: sum(journeys, ({ opened }) => opened.length),
        })
      : say('digest.title'),
    title: say('digest.title'),
    intro: journeys.map((one) => introOf(one, several, wording)).join(' '),
    sections: [
      ...journeys.flatMap((one) => [
        gapSection('closed', one, several, wording),
        gapSection('opened', one, several, wording),
        dueSection(one, several, wording),
      ]),
      {
        title: say('digest.toReview', { count: toReview.total }),
        lines: [
          ...toReview.first.map(({ title, contentTypeName, reviewBy, ...entry }) => ({
            text: title ?? say('trend.entry.untitled', { contentType: contentTypeName }),
            href: title === null ? undefined : entryLink(entry, wording),
            details: [{ text: say('digest.reviewBy', { day: dayText(reviewBy, wording) }) }],
          })),
          ...moreThan(toReview.first.length, toReview.total, wording),
        ],
      },
    ].filter(({ lines }) => lines.length > 0),
    link: { text: say('digest.open'), href: `${panel}/plugins/journey/trend` },
    footer: say('digest.footer'),
  };
}

function introOf(
  { journey, score, since }: JourneyFacts,
  several: boolean,
  wording: Wording
): string {
  return wording.say('digest.intro', {
    hasJourney: String(several),
    journey: journey.name,
    share: percent(score, wording),
    hasSince: String(since !== null),
    before: since ? percent(since.score, wording) : '',
    day: since ? dayText(since.day, wording) : '',
  });
}

function gapSection(
  which: 'opened' | 'closed',
  facts: JourneyFacts,
  several: boolean,
  wording: Wording
): MailSection {
  const { say } = wording;
  const gaps = facts[which];
  const shown = gaps.slice(0, NAMED);
  return {
    title: titled(say(`trend.${which}`, { count: gaps.length }), facts, several),
    lines: [
      ...shown.map((changed) => gapLine(changed, wording)),
      ...moreThan(shown.length, gaps.length, wording),
    ],
  };
}

const gapLine = ({ gap, entries }: ExplainedGap, wording: Wording): MailLine => ({
  text: wording.say(`gap.${gap.kind}`, gapValues(gap)),
  details: entries.map((entry): MailLink => {
    const { move, isGone, title, contentTypeName } = entry;
    const what = wording.say(`trend.move.${isGone ? 'gone' : move}`);
    const whom = title ?? wording.say('trend.entry.untitled', { contentType: contentTypeName });
    return {
      text: `${what}: ${whom}`,
      href: title === null ? undefined : entryLink(entry, wording),
    };
  }),
});

function dueSection(facts: JourneyFacts, several: boolean, wording: Wording): MailSection {
  const { say, panel } = wording;
  return {
    title: titled(say('digest.due', { count: facts.due.length }), facts, several),
    lines: facts.due.map((piece: DuePiece) => {
      const { stage, segment, contentType, locale, dueDate, owner, isOverdue } = piece;
      const cell = `${stage.key}~${segment?.key ?? 'general'}`;
      const search = new URLSearchParams({
        journey: facts.journey.key,
        columns: 'segment',
        cell,
        ...(contentType && { contentType: contentType.key }),
        ...(locale && { locale: locale.key }),
      });
      const where = `${stage.name} × ${segment?.name ?? say('segment.general')}`;
      return {
        text: [where, contentType?.name, locale?.name].filter(Boolean).join(' · '),
        href: `${panel}/plugins/journey?${search}`,
        details: [
          {
            text: say(isOverdue ? 'digest.overdue' : 'digest.dueOn', {
              day: dayText(dueDate, wording),
              hasOwner: String(Boolean(owner)),
              owner: owner ?? '',
            }),
          },
        ],
      };
    }),
  };
}

const titled = (title: string, { journey }: JourneyFacts, several: boolean): string =>
  several ? `${title} · ${journey.name}` : title;

const moreThan = (shown: number, total: number, { say }: Wording): MailLine[] =>
  total > shown ? [{ text: say('effects.more', { count: total - shown }) }] : [];

const sum = (journeys: readonly JourneyFacts[], count: (journey: JourneyFacts) => number): number =>
  journeys.reduce((all, one) => all + count(one), 0);

const percent = (share: number, { language }: Wording): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(share);

const dayText = (day: string, { language }: Wording): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(day)
  );

const entryLink = (entry: EntryPlace, { panel }: Wording): string =>
  `${panel}${entryAddress(entry)}`;
