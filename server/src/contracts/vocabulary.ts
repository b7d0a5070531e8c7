import { z } from 'zod';
import { keyProblem } from '../domain/key';
import { REFUSALS } from '../domain/refusals';
import { text } from './text';
import { contentTypeRulesInput, days } from './contentTypeRules';
import type { ContentTypeRules, EntryRule } from './contentTypeRules';
import type { Phase } from '../domain/journey';

const key = z.string().superRefine((value, context) => {
  const problem = keyProblem(value);
  if (problem) context.addIssue({ code: 'custom', params: problem });
});
const name = text(255).trim().min(1, REFUSALS.empty);
const prose = text(5000);
export const lines = z.array(text(500).trim().min(1, REFUSALS.empty)).max(100);
export const wanted = z.number().int().min(1).max(10_000).nullable();

const stageFields = z.strictObject({
  name,
  description: prose.nullable(),
  phase: z.enum(['before', 'after']),
  color: z.string().regex(/^#[0-9a-f]{6}$/i, REFUSALS.noColor),
  goal: prose.nullable(),
  questions: lines,
  formats: lines,
  channels: lines,
  targetMin: wanted,
  targetMax: wanted,
  staleAfterDays: days.nullable(),
});

export const targetsFit = ({
  targetMin,
  targetMax,
}: {
  targetMin?: number | null;
  targetMax?: number | null;
}) => targetMin == null || targetMax == null || targetMin <= targetMax;
export const targetsMessage = { path: ['targetMax'], message: REFUSALS.crossedTargets };

/** A new stage: the name is enough. Without a key it gets one made of its name. */
export const stageInput = stageFields
  .partial()
  .extend({ name, key: key.optional() })
  .refine(targetsFit, targetsMessage);
/** The key of a stage never changes: tags and links hold on to it. */
export const stageChanges = stageFields.partial().refine(targetsFit, targetsMessage);

const described = z.strictObject({ name, description: prose.nullable().optional() });
const journeyFields = described.extend({
  targetMin: wanted.optional(),
  targetMax: wanted.optional(),
});
export const journeyInput = journeyFields
  .extend({ key: key.optional() })
  .refine(targetsFit, targetsMessage);
export const journeyChanges = journeyFields.partial().refine(targetsFit, targetsMessage);
export const segmentInput = described.extend({ key: key.optional() });
export const segmentChanges = described.partial();

export const applyModelInput = z.strictObject({
  model: z.string(),
  language: z.string().default('en'),
  key: key.optional(),
  name: name.optional(),
});

/** Which model a journey is about to change to. */
export const modelPreviewQuery = z.strictObject({
  model: z.string(),
  language: z.string().default('en'),
});

/** By the key of every old stage: that of the new stage which its tags go to, or null to drop them on purpose. */
const mapping = z
  .unknown()
  // A record would leave it out, as if nobody had asked for it.
  .refine((value) => !Object.hasOwn(Object(value), '__proto__'), REFUSALS.prototype)
  .pipe(z.record(z.string(), z.string().nullable()));

export type StageMapping = z.output<typeof mapping>;

export const modelChange = modelPreviewQuery.extend({ name: name.optional(), mapping });

export const modelPreviewInput = modelPreviewQuery.extend({ journey: z.string() });
export const modelChangeInput = modelChange.extend({ journey: z.string() });

export const noQuery = z.strictObject({});
export const stagesQuery = z.strictObject({ journey: z.string().optional() });

/** All documentIds of a list, in their new order. */
export const orderInput = z.strictObject({ order: z.array(z.string()) });

/** Where the tags of a deleted stage or segment go: a documentId or key, or null to drop them on purpose. */
export const removalInput = z.strictObject({ moveTo: z.string().nullable() });

export const stageRemoval = removalInput.extend({ stage: z.string() });
export const segmentRemoval = removalInput.extend({ segment: z.string() });

export const settingsInput = z
  .strictObject({
    /** Null: the first one. */
    defaultJourney: z.string().nullable(),
    countedContentTypes: z.union([z.literal('all'), z.array(z.string())], REFUSALS.noTypes),
    staleAfterDays: days,
    contentTypeRules: contentTypeRulesInput,
  })
  .partial();

export type StageInput = z.input<typeof stageInput>;
export type StageChanges = z.input<typeof stageChanges>;
export type JourneyInput = z.input<typeof journeyInput>;
export type JourneyChanges = z.input<typeof journeyChanges>;
export type SegmentInput = z.input<typeof segmentInput>;
export type SegmentChanges = z.input<typeof segmentChanges>;
export type ApplyModelInput = z.input<typeof applyModelInput>;
export type ModelPreviewInput = z.input<typeof modelPreviewInput>;
export type ModelChange = z.input<typeof modelPreviewQuery> & {
  name?: string;
  mapping: StageMapping;
};
export type ModelChangeInput = ModelChange & { journey: string };
export type SettingsInput = z.input<typeof settingsInput>;

/** A stage as it is stored. */
export interface StageItem {
  documentId: string;
  key: string;
  name: string;
  description: string | null;
  phase: Phase;
  position: number;
  color: string;
  goal: string | null;
  questions: string[];
  formats: string[];
  channels: string[];
  targetMin: number | null;
  targetMax: number | null;
  /** Whole days after which what is published here is stale; null: as the settings say. */
  staleAfterDays: number | null;
}

export interface JourneyItem {
  documentId: string;
  key: string;
  name: string;
  description: string | null;
  /** Published pieces wanted for each segment at each stage that doesn't say; null where it doesn't either. */
  targetMin: number | null;
  targetMax: number | null;
  /** In journey order. */
  stages: StageItem[];
}

/** What a journey's change to another model would touch. */
export interface ModelPreview {
  /** The journey's own, in order. */
  stages: (StageLabel & {
    /** How many entries carry it. */
    entries: number;
    /** Key of the new stage that its tags could go to; null where there is none. */
    suggested: string | null;
  })[];
  /** The model's, in order. */
  newStages: StageLabel[];
  /** How many entries carry which stages together: each entry is in one of these, or carries none. */
  combinations: { stages: string[]; entries: number }[];
}

export type StageLabel = Pick<StageItem, 'key' | 'name' | 'phase' | 'color'>;

export interface ModelChanged<Journey = JourneyItem> {
  journey: Journey;
  /** How many entries carry other stages than before. */
  entries: number;
}

export interface SegmentItem {
  documentId: string;
  key: string;
  name: string;
  description: string | null;
}

export interface Settings {
  /** Key of the journey that reports and queries mean when they name none; null for the first one. */
  defaultJourney: string | null;
  /** Content types that reports look at: uids, or all that carry the fields. */
  countedContentTypes: 'all' | string[];
  /** Whole days after which published content counts as stale, unless its stage or type says otherwise. */
  staleAfterDays: number;
  /** What is asked of entries, by their content type's uid. */
  contentTypeRules: ContentTypeRules;
}

/** Everything that tags are made of, for the admin panel. */
export interface Vocabulary {
  journeys: JourneyItem[];
  segments: SegmentItem[];
  defaultJourney: string | null;
  /** Uids of the content types that carry the fields. */
  contentTypes: string[];
  /** What is asked of entries, by their content type's uid. */
  rules: Record<string, EntryRule>;
}

/** What entries can be tagged with, by key: all that the Content Manager's list needs of it. */
export interface TaggedWith {
  journeys: { key: string; name: string; stages: { key: string; name: string }[] }[];
  segments: { key: string; name: string }[];
}
