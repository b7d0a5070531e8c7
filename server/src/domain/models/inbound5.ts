import type { BuiltInModel } from './BuiltInModel';

/** The guide lists formats and channels as one; here each example stands in the one it fits best. */
export const inbound5: BuiltInModel = {
  key: 'inbound-5',
  name: { en: 'From stranger to loyal customer', da: 'Fra fremmed til loyal kunde' },
  summary: {
    en: 'A funnel that takes strangers to loyal customers. Fewer possible customers remain at each stage.',
    da: 'En tragt, der gør fremmede til loyale kunder. Der er færre mulige kunder tilbage i hver fase.',
  },
  languages: ['da', 'en'],
  drawing: 'funnel',
  principles: {
    en: [
      'The journey is a funnel: the number of possible customers shrinks stage by stage.',
      'A customer typically has 5 to 10 touchpoints, and often more.',
      'Each customer has a unique journey, so work with the typical one of a target group.',
      'Mapping step 1: get hold of your data, such as analytics and attribution.',
      'Mapping step 2: define the target group.',
      'Mapping step 3: understand the goal the customer has in every stage.',
      'Mapping step 4: define all touchpoints.',
      'Mapping step 5: lay down the typical journey from qualitative and quantitative data.',
      'Mapping step 6: prioritise the channels and make them work together.',
      'Mapping step 7: set KPIs, evaluate, optimise and repeat.',
    ],
    da: [
      'Rejsen er en tragt: Antallet af mulige kunder falder fase for fase.',
      'En kunde har typisk 5 til 10 kontaktpunkter og ofte flere.',
      'Hver kunde har sin egen rejse, så arbejd med den typiske for en målgruppe.',
      'Kortlægning, trin 1: Få fat i dine data, for eksempel webanalyse og attribution.',
      'Kortlægning, trin 2: Definér målgruppen.',
      'Kortlægning, trin 3: Forstå, hvilket mål kunden har i hver fase.',
      'Kortlægning, trin 4: Definér alle kontaktpunkter.',
      'Kortlægning, trin 5: Fastlæg den typiske rejse ud fra kvalitative og kvantitative data.',
      'Kortlægning, trin 6: Prioritér kanalerne, og få dem til at spille sammen.',
      "Kortlægning, trin 7: Sæt KPI'er, evaluér, optimér, og begynd forfra.",
    ],
  },
  planningQuestions: {
    en: ['What does the customer want to find out?', 'Where does the customer look for answers?'],
    da: ['Hvad vil kunden gerne finde ud af?', 'Hvor leder kunden efter svar?'],
  },
  stages: [
    {
      key: 'attract',
      phase: 'before',
      name: { en: 'Attract', da: 'Attract' },
      situation: {
        en: 'The customer is not aware of the need.',
        da: 'Kunden kender endnu ikke sit behov.',
      },
      goal: { en: 'Wake the need.', da: 'Væk behovet.' },
      questions: { en: [], da: [] },
      formats: { en: [], da: [] },
      channels: {
        en: ['Social media', 'Video platform', 'Influencers', 'Blog'],
        da: ['Sociale medier', 'Videoplatform', 'Influencere', 'Blog'],
      },
    },
    {
      key: 'interest',
      phase: 'before',
      name: { en: 'Interest', da: 'Interest' },
      situation: {
        en: 'The customer discovers an unmet need and investigates.',
        da: 'Kunden opdager et udækket behov og går på jagt efter viden.',
      },
      goal: { en: '', da: '' },
      questions: { en: ['What could meet my need?'], da: ['Hvad kan dække mit behov?'] },
      formats: { en: [], da: [] },
      channels: {
        en: ['Search', 'Talks with acquaintances'],
        da: ['Søgning', 'Samtaler med bekendte'],
      },
    },
    {
      key: 'convert',
      phase: 'before',
      name: { en: 'Convert', da: 'Convert' },
      situation: {
        en: 'The customer examines the alternatives and becomes a lead.',
        da: 'Kunden undersøger alternativerne og bliver et lead.',
      },
      goal: {
        en: 'Turn the interested customer into a lead.',
        da: 'Gør den interesserede kunde til et lead.',
      },
      questions: {
        en: ['Which alternatives are there?'],
        da: ['Hvilke alternativer er der?'],
      },
      formats: {
        en: ['Newsletter sign-up', 'Downloadable material'],
        da: ['Tilmelding til nyhedsbrev', 'Materiale til download'],
      },
      channels: { en: [], da: [] },
    },
    {
      key: 'close',
      phase: 'before',
      name: { en: 'Close', da: 'Close' },
      situation: {
        en: 'The customer goes from lead to buyer.',
        da: 'Kunden går fra lead til køber.',
      },
      goal: { en: 'Turn the lead into a buying customer.', da: 'Gør leadet til en købende kunde.' },
      questions: { en: [], da: [] },
      formats: { en: [], da: [] },
      channels: {
        en: ['Personal sales', 'E-mail marketing'],
        da: ['Personligt salg', 'E-mailmarketing'],
      },
    },
    {
      key: 'delight',
      phase: 'after',
      name: { en: 'Delight', da: 'Delight' },
      situation: {
        en: 'The customer is loyal and spreads the word.',
        da: 'Kunden er loyal og taler godt om dig til andre.',
      },
      goal: { en: '', da: '' },
      questions: { en: [], da: [] },
      formats: { en: [], da: [] },
      channels: {
        en: ['Personal sales', 'Customer service', 'E-mail marketing'],
        da: ['Personligt salg', 'Kundeservice', 'E-mailmarketing'],
      },
    },
  ],
};
