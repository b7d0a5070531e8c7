import { IN_LOCALE, ON_SITE } from '../../../server/src/domain/leads';
import { judge } from '../../../server/src/domain/standing';
import type { StandingRow } from '../../../server/src/domain/standing';

const row = (values: Partial<StandingRow>): StandingRow => ({
  entryId: 1,
  documentId: 'd',
  locale: 'en',
  published: false,
  stageId: null,
  journeyId: null,
  segmentId: null,
  ...values,
});

const sum = (bits: object): number =>
  Object.values(bits).reduce((all: number, bit: number) => all + bit, 0);
const ALL_BITS = sum(IN_LOCALE) + sum(ON_SITE);

describe('judging where versions stand', () => {
  it('a version that is alone is the first of everything', () => {
    expect(judge([row({})])).toMatchObject([{ counts: 1, leads: ALL_BITS }]);
  });

  it('a draft beside what is published of it counts nowhere', () => {
    const [published, draft] = judge([row({ entryId: 2, published: true }), row({ entryId: 1 })]);
    expect(published).toMatchObject({ counts: 1, leads: ALL_BITS });
    expect(draft).toMatchObject({ counts: 0, leads: sum(IN_LOCALE) });
  });

  it('a draft in a locale of its own counts there, and not on the site', () => {
    const rows = judge([row({ entryId: 2, published: true }), row({ entryId: 3, locale: 'da' })]);
    expect(rows[1]).toMatchObject({ counts: 1, leads: sum(IN_LOCALE) });
  });

  it('several rows of a version name each of its stages, segments and journeys once', () => {
    const rows = judge([
      row({ stageId: 1, journeyId: 1, segmentId: 1 }),
      row({ stageId: 1, journeyId: 1, segmentId: 2 }),
      row({ stageId: 2, journeyId: 1, segmentId: 1 }),
      row({ stageId: 2, journeyId: 1, segmentId: 2 }),
    ]);
    const having = (bit: number) => rows.filter(({ leads }) => leads & bit).length;
    expect(having(IN_LOCALE.cell)).toBe(4);
    expect(having(IN_LOCALE.stage)).toBe(2);
    expect(having(IN_LOCALE.segment)).toBe(2);
    expect(having(IN_LOCALE.all)).toBe(1);
    expect(having(IN_LOCALE.tagged)).toBe(1);
    expect(having(IN_LOCALE.taggedSegment)).toBe(2);
  });

  it('of two locales that are published the first row leads on the site', () => {
    const rows = judge([
      row({ entryId: 5, published: true, stageId: 1, journeyId: 1 }),
      row({ entryId: 4, locale: 'da', published: true, stageId: 1, journeyId: 1 }),
    ]);
    expect(rows.map(({ leads }) => leads & sum(ON_SITE))).toEqual([sum(ON_SITE), 0]);
  });

  it('documents are judged each by itself', () => {
    const rows = judge([row({}), row({ entryId: 2, documentId: 'e', published: true })]);
    expect(rows.map(({ leads }) => leads)).toEqual([ALL_BITS, ALL_BITS]);
  });
});
