import type { Phase } from '../journey';

/** Languages a built-in model can carry; `en` is in every model. */
export type Language = 'en' | 'da' | 'sv' | 'nb';

/** One text in each of the model's languages. */
export type Text = { readonly en: string } & Partial<Readonly<Record<Language, string>>>;

/** One list of texts in each of the model's languages; the same length and order in all. */
export type TextList = { readonly en: readonly string[] } & Partial<
  Readonly<Record<Language, readonly string[]>>
>;

/** A stage as its guide describes it. An empty list means that the guide is silent. */
export interface ModelStage {
  readonly key: string;
  readonly phase: Phase;
  readonly name: Text;
  /** What the customer lives through; becomes the stage's `description`. */
  readonly situation: Text;
  /** What the content must achieve; becomes the stage's `goal`. */
  readonly goal: Text;
  /** What the customer asks, in the customer's voice. */
  readonly questions: TextList;
  readonly formats: TextList;
  readonly channels: TextList;
}

/** A journey model to start from. After it is applied, nothing ties the journey to it. */
export interface BuiltInModel {
  readonly key: 'purchase-5' | 'inbound-5' | 'loyalty-5' | 'intent-7' | 'experience-4';
  readonly name: Text;
  /** Two sentences at most: what sets this model apart. */
  readonly summary: Text;
  /** The guide's own language first. */
  readonly languages: readonly Language[];
  /** How the guide draws its stages. */
  readonly drawing: 'road' | 'funnel';
  /** What the guide says of the journey as a whole, one fact an item. */
  readonly principles: TextList;
  /** What the guide has the team ask itself at every stage. */
  readonly planningQuestions: TextList;
  readonly stages: readonly ModelStage[];
}
