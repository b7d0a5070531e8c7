import { stageColor } from './palette';
import type { Phase } from './journey';
import type { BuiltInModel, Language, Text, TextList } from './models/BuiltInModel';

/** A journey as it is stored, before it has ids. */
export interface JourneyDraft {
  readonly name: string;
  readonly description: string;
  readonly stages: readonly StageDraft[];
}

export interface StageDraft {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly phase: Phase;
  readonly position: number;
  readonly color: string;
  readonly goal: string;
  readonly questions: readonly string[];
  readonly formats: readonly string[];
  readonly channels: readonly string[];
}

/** The journey that a model describes, in one of its languages. */
export function journeyFromModel(model: BuiltInModel, language: Language): JourneyDraft {
  const say = (text: Text): string => text[language] ?? text.en;
  const list = (texts: TextList): readonly string[] => texts[language] ?? texts.en;
  return {
    name: say(model.name),
    description: say(model.summary),
    stages: model.stages.map((stage, position) => ({
      key: stage.key,
      name: say(stage.name),
      description: say(stage.situation),
      phase: stage.phase,
      position,
      color: stageColor(position),
      goal: say(stage.goal),
      questions: list(stage.questions),
      formats: list(stage.formats),
      channels: list(stage.channels),
    })),
  };
}
