import { journeyFromModel } from '../../../server/src/domain/applyModel';
import { keyProblem } from '../../../server/src/domain/key';
import { builtInModels, findModel } from '../../../server/src/domain/models';
import type { BuiltInModel, Language } from '../../../server/src/domain/models/BuiltInModel';

const ALL = builtInModels.flatMap((model) =>
  model.languages.map((language): [string, Language, BuiltInModel] => [model.key, language, model])
);

const purchase5 = builtInModels.find(({ key }) => key === 'purchase-5');
if (!purchase5) throw new Error('purchase-5 is gone');

describe.each(ALL)('%s in %s', (_, language, model) => {
  const journey = journeyFromModel(model, language);

  it('has the name and the summary in that language', () => {
    expect(journey.name).toBe(model.name[language]);
    expect(journey.description).toBe(model.summary[language]);
  });

  it('has the stages of the model, in its order, with valid keys', () => {
    expect(journey.stages.map(({ key, phase }) => [key, phase])).toEqual(
      model.stages.map(({ key, phase }) => [key, phase])
    );
    expect(journey.stages.map(({ position }) => position)).toEqual([...model.stages.keys()]);
    expect(journey.stages.map(({ key }) => keyProblem(key)).filter(Boolean)).toEqual([]);
  });

  it('has every text of each stage in that language', () => {
    const texts = journey.stages.map((stage) => ({
      name: stage.name,
      situation: stage.description,
      goal: stage.goal,
      questions: stage.questions,
      formats: stage.formats,
      channels: stage.channels,
    }));
    expect(texts).toEqual(
      model.stages.map((stage) => ({
        name: stage.name[language],
        situation: stage.situation[language],
        goal: stage.goal[language],
        questions: stage.questions[language],
        formats: stage.formats[language],
        channels: stage.channels[language],
      }))
    );
  });

  it('has a colour for each stage, no two the same', () => {
    const colors = journey.stages.map(({ color }) => color);
    expect(colors.filter((color) => !/^#[0-9a-f]{6}$/.test(color))).toEqual([]);
    expect(new Set(colors).size).toBe(colors.length);
  });
});

it('reads as the guide says it', () => {
  const { name, stages } = journeyFromModel(purchase5, 'da');
  expect(name).not.toBe(journeyFromModel(purchase5, 'en').name);
  expect(stages.map((stage) => `${stage.position} ${stage.key} ${stage.name}`)).toEqual([
    '0 awareness Erkendelse',
    '1 consideration Overvejelse',
    '2 decision Beslutning',
    '3 retention Fastholdelse',
    '4 advocacy Begejstring',
  ]);
});

it('speaks English where the model lacks the language', () => {
  expect(journeyFromModel(purchase5, 'sv')).toEqual(journeyFromModel(purchase5, 'en'));
});

it('gives more stages than there are colours a colour each, unlike the one before', () => {
  const [stage] = purchase5.stages;
  if (!stage) throw new Error('purchase-5 has no stages');
  const long = { ...purchase5, stages: Array.from({ length: 20 }, () => stage) };
  const colors = journeyFromModel(long, 'en').stages.map(({ color }) => color);
  expect(colors.filter((color) => !/^#[0-9a-f]{6}$/.test(color))).toEqual([]);
  expect(colors.filter((color, position) => color === colors[position - 1])).toEqual([]);
});

describe('findModel', () => {
  it('finds a model by its key', () => {
    expect(findModel('intent-7')?.stages).toHaveLength(7);
  });

  it('finds none by any other', () => {
    expect(findModel('Intent-7')).toBeUndefined();
    expect(findModel('constructor')).toBeUndefined();
  });
});
