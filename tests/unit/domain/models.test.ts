import { builtInModels, findModel } from '../../../server/src/domain/models';
import type {
  BuiltInModel,
  Language,
  ModelStage,
  Text,
  TextList,
} from '../../../server/src/domain/models/BuiltInModel';

type Key = BuiltInModel['key'];

interface Guide {
  /** The guide's own language first. */
  readonly languages: readonly [Language, Language];
  readonly drawing: BuiltInModel['drawing'];
  /** Key, phase, English name, name in the guide's own language. */
  readonly stages: readonly (readonly [string, 'before' | 'after', string, string])[];
  /** Every text that reads the same in both languages. */
  readonly sameInBoth: readonly string[];
}

const guides: Record<Key, Guide> = {
  'purchase-5': {
    languages: ['da', 'en'],
    drawing: 'road',
    stages: [
      ['awareness', 'before', 'Awareness', 'Erkendelse'],
      ['consideration', 'before', 'Consideration', 'Overvejelse'],
      ['decision', 'before', 'Decision', 'Beslutning'],
      ['retention', 'after', 'Retention', 'Fastholdelse'],
      ['advocacy', 'after', 'Advocacy', 'Begejstring'],
    ],
    sameInBoth: ['Blog', 'Chat', 'E-mail', 'Support'],
  },
  'inbound-5': {
    languages: ['da', 'en'],
    drawing: 'funnel',
    stages: [
      ['attract', 'before', 'Attract', 'Attract'],
      ['interest', 'before', 'Interest', 'Interest'],
      ['convert', 'before', 'Convert', 'Convert'],
      ['close', 'before', 'Close', 'Close'],
      ['delight', 'after', 'Delight', 'Delight'],
    ],
    sameInBoth: ['Attract', 'Blog', 'Close', 'Convert', 'Delight', 'Interest'],
  },
  'loyalty-5': {
    languages: ['da', 'en'],
    drawing: 'road',
    stages: [
      ['attention', 'before', 'Attention', 'Opmærksomhed'],
      ['considerations', 'before', 'Consideration', 'Overvejelser'],
      ['decision', 'before', 'Decision', 'Beslutning'],
      ['retention', 'after', 'Retention', 'Fastholdelse'],
      ['loyalty', 'after', 'Loyalty', 'Loyalitet'],
    ],
    sameInBoth: ['Podcasts', 'Tips'],
  },
  'intent-7': {
    languages: ['sv', 'en'],
    drawing: 'road',
    stages: [
      ['attention', 'before', 'Attention', 'Uppmärksamhet'],
      ['intention', 'before', 'Intention', 'Intention'],
      ['information', 'before', 'Information', 'Information'],
      ['decision', 'before', 'Decision', 'Beslut'],
      ['conversion', 'before', 'Conversion', 'Konvertering'],
      ['activation', 'after', 'Activation', 'Aktivering'],
      ['referral', 'after', 'Referral', 'Refererande'],
    ],
    sameInBoth: ['Information', 'Intention', 'Onboarding'],
  },
  'experience-4': {
    languages: ['nb', 'en'],
    drawing: 'road',
    stages: [
      ['awareness', 'before', 'Awareness', 'Bevissthet'],
      ['consideration', 'before', 'Consideration', 'Vurdering'],
      ['decision', 'before', 'Decision', 'Beslutning'],
      ['delight', 'after', 'Delight', 'Glede'],
    ],
    sameInBoth: ['Chat', 'PR', 'Radio', 'TV'],
  },
};

/** One of its facts, by words of it that the model's principles or planning questions must hold. */
const facts: Record<Key, readonly RegExp[]> = {
  'purchase-5': [
    /two halves: a map of the channels .* and a strategy for which content/,
    /easier to sell to again/,
    /Happy customers recommend/,
    /1 of 4: .*symptoms/,
    /2 of 4: .*avoid a loss/,
    /3 of 4: certain products/,
    /4 of 4: this company/,
    /Every single piece moves the customer .* towards the next stage/,
    /for each customer segment/,
    /search for at this stage\?/,
    /go online\?/,
    /reacted before\?/,
    /four stages, with everything after the purchase in one; .* many more/,
  ],
  'inbound-5': [
    /funnel: the number of possible customers shrinks/,
    /5 to 10 touchpoints, and often more/,
    /unique journey, .* typical one of a target group/,
    /step 1: .*data.* analytics and attribution/,
    /step 2: .*target group/,
    /step 3: .*goal .* in every stage/,
    /step 4: .*touchpoints/,
    /step 5: .*typical journey from qualitative and quantitative data/,
    /step 6: prioritise the channels and make them work together/,
    /step 7: set KPIs, evaluate, optimise and repeat/,
    /want to find out\?/,
    /look for answers\?/,
  ],
  'loyalty-5': [
    /one product or service at a time/,
    /free sample/,
    /call to action in the first stage leads on to consideration/,
    /second journey is shorter/,
    /short and straight\?/,
    /bumps or blockages\?/,
    /illogical, confusing or hard\?/,
  ],
  'intent-7': [
    /challenge the customer has, or the company has in reaching/,
    /Decision and conversion are kept apart, .* different methods/,
    /per segment and stage, .* order: segment, trigger, message, measuring points, channel and/,
    /never with the message/,
    /Guessing is fine at first; then test/,
    /web histories .* 117/,
    /much and varied content/,
    /one message in every activity: .* only offers unsubscribed/,
    /segment and product category: make a matrix/,
  ],
  'experience-4': [
    /purely factual to useful to selling/,
    /restaurant owner first asks which digital solutions .* modernise and which platform fits/,
    /Two content types .* landing page and the blog/,
    /blog has a fixed layout, tags and scheduling/,
    /landing page is timeless and leads the visitor to an action/,
    /action .* leads on to the next stage/,
    /any device through APIs/,
  ],
};

type Labelled<T> = readonly [where: string, value: T];

function textsOf(model: BuiltInModel): Labelled<Text>[] {
  return [
    ['name', model.name],
    ['summary', model.summary],
    ...model.stages.flatMap((stage): Labelled<Text>[] => [
      [`${stage.key}.name`, stage.name],
      [`${stage.key}.situation`, stage.situation],
      [`${stage.key}.goal`, stage.goal],
    ]),
  ];
}

function listsOf(model: BuiltInModel): Labelled<TextList>[] {
  return [
    ['principles', model.principles],
    ['planningQuestions', model.planningQuestions],
    ...model.stages.flatMap((stage): Labelled<TextList>[] => [
      [`${stage.key}.questions`, stage.questions],
      [`${stage.key}.formats`, stage.formats],
      [`${stage.key}.channels`, stage.channels],
    ]),
  ];
}

/** Every string of the model in one language, with where it stands. */
function stringsIn(model: BuiltInModel, language: Language): Labelled<string>[] {
  return [
    ...textsOf(model).map(([where, text]): Labelled<string> => [where, text[language] ?? '']),
    ...listsOf(model).flatMap(([where, list]) =>
      (list[language] ?? []).map((item, at): Labelled<string> => [`${where}[${at}]`, item])
    ),
  ];
}

function theModel(key: Key): BuiltInModel {
  const model = findModel(key);
  if (!model) throw new Error(`no built-in model ${key}`);
  return model;
}

function theStage(modelKey: Key, stageKey: string): ModelStage {
  const stage = theModel(modelKey).stages.find(({ key }) => key === stageKey);
  if (!stage) throw new Error(`no stage ${stageKey} in ${modelKey}`);
  return stage;
}

describe('the built-in models', () => {
  it('are the five guides, the most used first', () => {
    expect(builtInModels.map(({ key }) => key)).toEqual(Object.keys(guides));
  });

  it('have keys that are unique and fit a URL', () => {
    const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
    for (const { key, stages } of builtInModels) {
      const stageKeys = stages.map((stage) => stage.key);
      for (const each of [key, ...stageKeys]) expect(each).toMatch(pattern);
      expect(new Set(stageKeys).size).toBe(stageKeys.length);
    }
    expect(new Set(builtInModels.map(({ key }) => key)).size).toBe(builtInModels.length);
  });

  it('are found by their key, and nothing else is', () => {
    for (const model of builtInModels) expect(findModel(model.key)).toBe(model);
    expect(findModel('purchase')).toBeUndefined();
    expect(findModel('')).toBeUndefined();
  });
});

describe.each(builtInModels.map((model) => [model.key, model] as const))('%s', (key, model) => {
  const guide = guides[key];
  const [own] = guide.languages;

  it("has the guide's stages in order, with their phases and names", () => {
    expect(
      model.stages.map((stage) => [stage.key, stage.phase, stage.name.en, stage.name[own]])
    ).toEqual(guide.stages);
  });

  it('is drawn as in the guide', () => {
    expect(model.drawing).toBe(guide.drawing);
  });

  it("carries every text in English and the guide's language, and in no other", () => {
    expect(model.languages).toEqual(guide.languages);
    const expected = [...guide.languages].sort();
    for (const [where, value] of [...textsOf(model), ...listsOf(model)]) {
      expect([where, Object.keys(value).sort()]).toEqual([where, expected]);
    }
  });

  it('leaves a text empty in both languages or in none', () => {
    const uneven = textsOf(model).filter(([, text]) => (text.en === '') !== (text[own] === ''));
    expect(uneven).toEqual([]);
  });

  it('leaves only a goal empty, where the guide is silent on it', () => {
    const empty = textsOf(model).filter(([, text]) => text.en === '');
    expect(empty.map(([where]) => where)).toEqual(
      key === 'inbound-5' ? ['interest.goal', 'delight.goal'] : []
    );
  });

  it('has lists of the same length in both languages', () => {
    for (const [where, list] of listsOf(model)) {
      expect([where, list[own]?.length]).toEqual([where, list.en.length]);
    }
  });

  it('has no empty, untrimmed or repeated item in a list', () => {
    for (const language of guide.languages) {
      for (const [where, list] of listsOf(model)) {
        const items = list[language] ?? [];
        expect([where, items.filter((item) => item === '' || item !== item.trim())]).toEqual([
          where,
          [],
        ]);
        expect([where, new Set(items).size]).toEqual([where, items.length]);
      }
    }
  });

  it('leaves nothing untranslated but the words that both languages share', () => {
    const inOwn = stringsIn(model, own);
    const same = stringsIn(model, 'en')
      .filter(([, text], at) => text !== '' && text === inOwn[at]?.[1])
      .map(([, text]) => text);
    expect([...new Set(same)].sort()).toEqual(guide.sameInBoth);
  });

  it('starts every text with a capital, and every question ends as one', () => {
    for (const language of guide.languages) {
      for (const [where, text] of stringsIn(model, language)) {
        if (text !== '') expect(text).toMatch(/^\p{Lu}/u);
        if (/questions\[/i.test(where)) expect(text).toMatch(/\?$/);
      }
    }
  });

  it('has a summary of two sentences at most', () => {
    for (const language of guide.languages) {
      expect((model.summary[language] ?? '').match(/[.!?](\s|$)/g)?.length).toBeLessThanOrEqual(2);
    }
  });

  it.each(facts[key])('states the fact %s', (fact) => {
    expect([...model.principles.en, ...model.planningQuestions.en]).toContainEqual(
      expect.stringMatching(fact)
    );
  });
});

describe('what the guides say of single stages', () => {
  it('answers the last questions of purchase-5 with pricing and an FAQ, among others', () => {
    const { formats, channels } = theStage('purchase-5', 'decision');
    expect(formats.en).toEqual(['FAQ', 'Pricing', 'Consultation', 'Proposal', 'Working with us']);
    expect(formats.da).toEqual(expect.arrayContaining(['Ofte stillede spørgsmål', 'Priser']));
    expect(channels.en).toEqual(['Sales', 'Chat', 'E-mail', 'Phone', 'Website']);
  });

  it('makes the customer the hero in the consideration of purchase-5', () => {
    const { goal, formats } = theStage('purchase-5', 'consideration');
    expect(goal.en).toMatch(/customer as the hero.*emotional change.*hard facts/);
    expect(formats.en).toEqual(['Customer stories', 'Comparison tests', 'Product facts']);
  });

  it('ends the awareness of purchase-5 when the kind of product is known', () => {
    expect(theStage('purchase-5', 'awareness').goal.en).toMatch(/ends when .* kind of product/);
  });

  it('sends the lead of inbound-5 to sales and e-mail', () => {
    expect(theStage('inbound-5', 'convert').formats.en).toEqual([
      'Newsletter sign-up',
      'Downloadable material',
    ]);
    expect(theStage('inbound-5', 'close').channels.en).toEqual([
      'Personal sales',
      'E-mail marketing',
    ]);
  });

  it('lets the customer of loyalty-5 waver, and doubt the decision', () => {
    expect(theStage('loyalty-5', 'considerations').questions).toEqual({
      en: ["Will I or won't I?"],
      da: ['Skal jeg, eller skal jeg ikke?'],
    });
    expect(theStage('loyalty-5', 'decision').situation.en).toMatch(/doubt the choice at once/);
  });

  it('plans intent-7 from the segment to the channel, with the trigger before the message', () => {
    const words = [/segment/, /trigger/, /message/, /data tell us/, /channel/];
    const { en } = theModel('intent-7').planningQuestions;
    expect(en).toEqual(words.map((word) => expect.stringMatching(word)));
  });

  it('helps the conversion of intent-7 with urgency and scarcity', () => {
    const { goal, formats } = theStage('intent-7', 'conversion');
    expect(goal.en).toMatch(/every obstacle; urgency and scarcity/);
    expect(formats.en).toEqual(['Reviews', 'Offers']);
  });

  it('asks four questions at every stage of experience-4', () => {
    expect(theModel('experience-4').planningQuestions.en).toEqual([
      'What information is needed?',
      'Which questions do prospects ask?',
      'Which content and services make most sense?',
      'Which terms would the customer search for?',
    ]);
  });

  it('counts the touchpoints of experience-4 as its guide does', () => {
    const counts = theModel('experience-4').stages.map(({ channels }) => channels.en.length);
    expect(counts).toEqual([13, 5, 3, 10]);
  });
});
