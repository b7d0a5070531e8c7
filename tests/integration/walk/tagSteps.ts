import fc from 'fast-check';
import { journey, uidOf } from '../helpers';
import { anyTags } from './contentSteps';
import { JOURNEY, TYPES } from './Site';
import type { Doc, Tags } from './Site';
import { step } from './step';
import type { Step } from './step';

const ofJourney = (stage: string): boolean => stage.startsWith(`${JOURNEY}:`);
const keyOf = (stage: string): string => stage.slice(stage.indexOf(':') + 1);
const unique = (list: readonly string[]): string[] => [...new Set(list)];
/** The item of a list that a number means; none of an empty one. */
const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list[n % Math.max(list.length, 1)];

const swap = (list: readonly string[], from: string, to: string | null): string[] =>
  unique(list.flatMap((one) => (one === from ? (to ?? []) : one)));

/** What is done to many entries at once, and to the stages and segments themselves. */
export const tagSteps: fc.Arbitrary<Step>[] = [
  step(
    'tag many',
    {
      docs: fc.array(fc.nat(30), { maxLength: 5 }),
      how: fc.constantFrom('add', 'remove', 'set'),
      tags: anyTags,
      everyLocale: fc.boolean(),
      versions: fc.constantFrom('draft', 'both'),
    },
    async ({ docs, how, tags: wanted, everyLocale, versions }, site, app) => {
      const tags = site.known(wanted);
      const stages = tags.stages.filter(ofJourney);
      const chosen = [...new Set(docs.map((index) => site.doc(index)))].filter(
        (doc): doc is Doc => doc !== undefined
      );
      const localeOf = ({ type }: Doc) => (TYPES[type]?.localized && everyLocale ? '*' : undefined);
      const result = await journey(app, 'tagging').apply({
        entries: chosen.map((doc) => ({
          contentType: uidOf(doc.type),
          documentId: doc.documentId,
          locale: localeOf(doc),
        })),
        stages: { [how]: stages.map(keyOf) },
        segments: { [how]: [...tags.segments] },
        versions: versions as 'draft' | 'both',
      });
      const edit = (
        list: readonly string[],
        asked: readonly string[],
        within: (one: string) => boolean
      ) =>
        how === 'add'
          ? unique([...list, ...asked])
          : how === 'remove'
            ? list.filter((one) => !asked.includes(one))
            : [...list.filter((one) => !within(one)), ...asked];
      const edited = (before: Tags): Tags => ({
        stages: edit(before.stages, stages, ofJourney),
        segments: edit(before.segments, tags.segments, () => true),
      });
      let missing = 0;
      for (const doc of chosen) {
        const inDefault = TYPES[doc.type]?.localized ? 'en' : '';
        const locales = localeOf(doc) === '*' ? [...doc.locales.keys()] : [inDefault];
        const found = locales.filter((locale) => doc.locales.has(locale));
        if (found.length === 0) missing += 1;
        for (const entry of found.map((locale) => doc.locales.get(locale))) {
          if (entry?.draft) entry.draft = edited(entry.draft);
          const published = versions === 'both' || !TYPES[doc.type]?.drafts;
          if (entry?.published && published) entry.published = edited(entry.published);
        }
      }
      expect(result.failed).toHaveLength(missing);
    }
  ),

  step('add a stage', {}, async (_input, site, app) => {
    const { journeys } = await journey(app, 'vocabulary').all();
    const home = journeys.find(({ key }) => key === JOURNEY)?.documentId ?? '';
    const key = `new-${(site.made += 1)}`;
    await journey(app, 'journeys').addStage(home, { name: `Stage ${key}`, key });
    site.stages.push(`${JOURNEY}:${key}`);
  }),

  step('rename a stage', { stage: fc.nat(9) }, async ({ stage: n }, site, app) => {
    const stage = pick(site.stages.filter(ofJourney), n);
    if (stage) await journey(app, 'journeys').updateStage(keyOf(stage), { name: `Called ${n}` });
  }),

  step(
    'take a stage away',
    { stage: fc.nat(9), moveTo: fc.option(fc.nat(9)) },
    async ({ stage: n, moveTo: m }, site, app) => {
      const stages = site.stages.filter(ofJourney);
      const stage = pick(stages, n);
      if (!stage || stages.length < 2) return;
      const target =
        m === null
          ? null
          : (pick(
              stages.filter((one) => one !== stage),
              m
            ) ?? null);
      await journey(app, 'journeys').removeStage({
        stage: keyOf(stage),
        moveTo: target && keyOf(target),
      });
      site.stages = site.stages.filter((one) => one !== stage);
      site.retag((tags) => ({ ...tags, stages: swap(tags.stages, stage, target) }));
    }
  ),

  step('add a segment', {}, async (_input, site, app) => {
    const key = `new-${(site.made += 1)}`;
    await journey(app, 'segments').create({ name: `Segment ${key}`, key });
    site.segments.push(key);
  }),

  step(
    'take a segment away',
    { segment: fc.nat(9), moveTo: fc.option(fc.nat(9)) },
    async ({ segment: n, moveTo: m }, site, app) => {
      const segment = pick(site.segments, n);
      if (!segment) return;
      const others = site.segments.filter((one) => one !== segment);
      const target = m === null ? null : (pick(others, m) ?? null);
      await journey(app, 'segments').remove({ segment, moveTo: target });
      site.segments = others;
      site.retag((tags) => ({ ...tags, segments: swap(tags.segments, segment, target) }));
    }
  ),
];
