import type { BuiltInModel } from './BuiltInModel';

/** The guide lists formats and channels as one; here each example stands in the one it fits best. */
export const loyalty5: BuiltInModel = {
  key: 'loyalty-5',
  name: { en: 'Five stages to loyalty', da: 'Fem faser til loyalitet' },
  summary: {
    en: 'One product or service at a time, from the first free sample to loyalty. Every stage is checked for bumps and blockages.',
    da: 'Ét produkt eller én ydelse ad gangen, fra den første smagsprøve til loyalitet. Hver fase tjekkes for bump og blokeringer.',
  },
  languages: ['da', 'en'],
  drawing: 'road',
  principles: {
    en: [
      'Apply the model to one product or service at a time.',
      'Knowledge shared in the first stage is a free sample.',
      'A call to action in the first stage leads on to consideration.',
      'The second journey is shorter than the first.',
    ],
    da: [
      'Brug modellen på ét produkt eller én ydelse ad gangen.',
      'Den viden, du deler i første fase, er en gratis smagsprøve.',
      'En opfordring til handling i første fase fører videre til overvejelserne.',
      'Den anden rejse er kortere end den første.',
    ],
  },
  planningQuestions: {
    en: [
      'Is the road short and straight?',
      'Are there bumps or blockages?',
      'Is anything illogical, confusing or hard?',
    ],
    da: [
      'Er vejen kort og lige?',
      'Er der bump eller blokeringer?',
      'Er noget ulogisk, forvirrende eller svært?',
    ],
  },
  stages: [
    {
      key: 'attention',
      phase: 'before',
      name: { en: 'Attention', da: 'Opmærksomhed' },
      situation: {
        en: 'The customer is drawn by knowledge, advice, tips and guides: free samples.',
        da: 'Kunden tiltrækkes af viden, råd, tips og guider: gratis smagsprøver.',
      },
      goal: {
        en: 'Give free samples of what you know, and call for action.',
        da: 'Giv gratis smagsprøver på det, du ved, og opfordr til handling.',
      },
      questions: { en: [], da: [] },
      formats: {
        en: ['Advice', 'Tips', 'Guides', 'Videos', 'Social posts', 'Webinars', 'Podcasts', 'Ads'],
        da: [
          'Råd',
          'Tips',
          'Guider',
          'Videoer',
          'Opslag på sociale medier',
          'Webinarer',
          'Podcasts',
          'Annoncer',
        ],
      },
      channels: { en: ['Newsletter'], da: ['Nyhedsbrev'] },
    },
    {
      key: 'considerations',
      phase: 'before',
      name: { en: 'Consideration', da: 'Overvejelser' },
      situation: {
        en: 'The customer has followed a call to action from the first stage, and now needs clarity, safety and proof of competence.',
        da: 'Kunden har fulgt en opfordring fra første fase og har nu brug for klarhed, tryghed og bevis på, at du kan dit fag.',
      },
      goal: {
        en: 'Create clarity and safety, and prove your competence.',
        da: 'Skab klarhed og tryghed, og bevis din kompetence.',
      },
      questions: { en: ["Will I or won't I?"], da: ['Skal jeg, eller skal jeg ikke?'] },
      formats: {
        en: ['Written material', 'Videos of the benefits', 'Expert content'],
        da: ['Skriftligt materiale', 'Videoer om fordelene', 'Ekspertindhold'],
      },
      channels: { en: ['Clarifying talk'], da: ['Afklarende samtale'] },
    },
    {
      key: 'decision',
      phase: 'before',
      name: { en: 'Decision', da: 'Beslutning' },
      situation: {
        en: 'The customer says yes, and may doubt the choice at once.',
        da: 'Kunden siger ja og kan straks komme i tvivl om valget.',
      },
      goal: {
        en: 'Confirm the choice, tell how you help and what comes next, and recall the benefit.',
        da: 'Bekræft valget, fortæl, hvordan du hjælper, og hvad der nu skal ske, og mind om udbyttet.',
      },
      questions: {
        en: ['Did I choose right?', 'What happens next?'],
        da: ['Har jeg valgt rigtigt?', 'Hvad sker der nu?'],
      },
      formats: {
        en: ['Confirmation of the choice', 'How we help', 'Next steps', 'Reminder of the benefit'],
        da: ['Bekræftelse af valget', 'Sådan hjælper vi', 'Næste skridt', 'Påmindelse om udbyttet'],
      },
      channels: { en: [], da: [] },
    },
    {
      key: 'retention',
      phase: 'after',
      name: { en: 'Retention', da: 'Fastholdelse' },
      situation: {
        en: 'The customer has bought, and trust is at stake.',
        da: 'Kunden har købt, og nu står tilliden på spil.',
      },
      goal: {
        en: 'Deliver what was promised, and a little more.',
        da: 'Lever det, du har lovet, og lidt til.',
      },
      questions: { en: [], da: [] },
      formats: {
        en: ['Onboarding content', 'Service content'],
        da: ['Onboardingindhold', 'Serviceindhold'],
      },
      channels: { en: ['Delivery'], da: ['Levering'] },
    },
    {
      key: 'loyalty',
      phase: 'after',
      name: { en: 'Loyalty', da: 'Loyalitet' },
      situation: {
        en: 'The customer is glad and ready for a second, shorter journey.',
        da: 'Kunden er glad og klar til rejse nummer to, som er kortere.',
      },
      goal: {
        en: 'Care for the customer, answer questions and sell more.',
        da: 'Plej kunden, svar på spørgsmål, og skab mersalg.',
      },
      questions: { en: [], da: [] },
      formats: {
        en: ['Upsell', 'Answers to questions', 'New offers', 'Bonuses'],
        da: ['Mersalg', 'Svar på spørgsmål', 'Nye tilbud', 'Bonusser'],
      },
      channels: { en: ['Customer care'], da: ['Kundepleje'] },
    },
  ],
};
