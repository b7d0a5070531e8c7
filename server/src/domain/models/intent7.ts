import type { BuiltInModel } from './BuiltInModel';

/** The guide gives purposes and hints; a situation here only says what its stage's purpose implies. */
export const intent7: BuiltInModel = {
  key: 'intent-7',
  name: {
    en: 'Seven stages from attention to referral',
    sv: 'Sju steg från uppmärksamhet till refererande',
  },
  summary: {
    en: 'Each stage is built on a challenge, the one the customer has or yours in reaching the customer. Decision and conversion are two stages.',
    sv: 'Varje steg bygger på en utmaning, kundens egen eller din i att nå kunden. Beslut och konvertering är två steg.',
  },
  languages: ['sv', 'en'],
  drawing: 'road',
  principles: {
    en: [
      'Each stage is structured by the challenge the customer has, or the company has in reaching the customer.',
      'Decision and conversion are kept apart, because they need different methods.',
      'Fill in the planning sheet per segment and stage, in this order: segment, trigger, message, measuring points, channel and content type.',
      'Start with the trigger, challenge or problem of the customer, never with the message.',
      'Guessing is fine at first; then test.',
      'Research on web histories found far more interactions before a purchase than marketers plan for: 117, as the author of the guide recalls.',
      'Make much and varied content for each stage.',
      'Do not repeat one message in every activity: a prospect who subscribed for information and got only offers unsubscribed.',
      'How long the road is differs with segment and product category: make a matrix of the two.',
    ],
    sv: [
      'Varje steg utgår från den utmaning som kunden har, eller som företaget har i att nå kunden.',
      'Beslut och konvertering hålls isär, eftersom de kräver olika metoder.',
      'Fyll i planeringsbladet per segment och steg, i den här ordningen: segment, trigger, budskap, mätpunkter, kanal och innehållstyp.',
      'Börja med kundens trigger, utmaning eller problem, aldrig med budskapet.',
      'Det går bra att gissa i början; testa sedan.',
      'Forskning på webbhistorik visade långt fler interaktioner före ett köp än marknadsförare planerar för: 117, som guidens författare minns det.',
      'Gör mycket och varierat innehåll för varje steg.',
      'Upprepa inte samma budskap i varje aktivitet: en presumtiv kund som prenumererade för att få information men bara fick erbjudanden avslutade prenumerationen.',
      'Hur lång vägen är beror på segment och produktkategori: gör en matris av de två.',
    ],
  },
  planningQuestions: {
    en: [
      'Which segment is it, and what matters about it?',
      'What is the trigger, challenge or problem of the customer?',
      'Which message answers the trigger?',
      'Measuring points: which data tell us who to talk to in the next stage?',
      'Which channel, and which content type: video, image, link, e-mail or SMS?',
    ],
    sv: [
      'Vilket segment gäller det, och vad är viktigt med det?',
      'Vad är kundens trigger, utmaning eller problem?',
      'Vilket budskap svarar på triggern?',
      'Mätpunkter: vilka data visar vem vi ska tala med i nästa steg?',
      'Vilken kanal och vilken innehållstyp: video, bild, länk, mejl eller sms?',
    ],
  },
  stages: [
    {
      key: 'attention',
      phase: 'before',
      name: { en: 'Attention', sv: 'Uppmärksamhet' },
      situation: {
        en: 'The customer is part of a broad audience and has an interest.',
        sv: 'Kunden finns i en bred publik och har ett intresse.',
      },
      goal: {
        en: 'Catch the customer through that interest.',
        sv: 'Fånga kunden genom det intresset.',
      },
      questions: { en: [], sv: [] },
      formats: { en: [], sv: [] },
      channels: { en: [], sv: [] },
    },
    {
      key: 'intention',
      phase: 'before',
      name: { en: 'Intention', sv: 'Intention' },
      situation: {
        en: 'Some customers are merely interested; others plan to buy some day.',
        sv: 'Vissa kunder är bara intresserade, andra planerar att köpa någon gång.',
      },
      goal: {
        en: 'Tell interest from an intention to buy: find out who plans to buy some day.',
        sv: 'Skilj intresse från köpavsikt: ta reda på vilka som planerar att köpa någon gång.',
      },
      questions: { en: [], sv: [] },
      formats: { en: [], sv: [] },
      channels: { en: [], sv: [] },
    },
    {
      key: 'information',
      phase: 'before',
      name: { en: 'Information', sv: 'Information' },
      situation: {
        en: 'The customer has questions before the decision, possibly many.',
        sv: 'Kunden har frågor inför beslutet, kanske många.',
      },
      goal: {
        en: 'Answer every question, however many there are, and keep the interest with variety.',
        sv: 'Besvara varje fråga, hur många de än är, och håll kvar intresset med omväxling.',
      },
      questions: { en: [], sv: [] },
      formats: { en: ['FAQ', 'Guides'], sv: ['Vanliga frågor', 'Guider'] },
      channels: { en: ['Varied newsletter'], sv: ['Varierat nyhetsbrev'] },
    },
    {
      key: 'decision',
      phase: 'before',
      name: { en: 'Decision', sv: 'Beslut' },
      situation: {
        en: 'The customer needs to feel safe in order to decide.',
        sv: 'Kunden behöver känna sig trygg för att bestämma sig.',
      },
      goal: {
        en: 'Give what makes the customer feel safe: logic, or confirmation of a lifestyle.',
        sv: 'Ge det som gör kunden trygg: logiska skäl eller bekräftelse på en livsstil.',
      },
      questions: {
        en: ['Is it a logical choice?', 'Does it confirm my lifestyle?'],
        sv: ['Är det ett logiskt val?', 'Bekräftar det min livsstil?'],
      },
      formats: { en: ['Proof', 'Reviews'], sv: ['Bevis', 'Omdömen'] },
      channels: { en: [], sv: [] },
    },
    {
      key: 'conversion',
      phase: 'before',
      name: { en: 'Conversion', sv: 'Konvertering' },
      situation: {
        en: 'The customer meets obstacles to deciding.',
        sv: 'Kunden möter hinder för att bestämma sig.',
      },
      goal: {
        en: 'Remove every obstacle; urgency and scarcity help.',
        sv: 'Undanröj varje hinder; tidspress och begränsad tillgång hjälper till.',
      },
      questions: { en: [], sv: [] },
      formats: { en: ['Reviews', 'Offers'], sv: ['Omdömen', 'Erbjudanden'] },
      channels: { en: [], sv: [] },
    },
    {
      key: 'activation',
      phase: 'after',
      name: { en: 'Activation', sv: 'Aktivering' },
      situation: {
        en: 'The customer has bought, and has something to do before being happy with the choice.',
        sv: 'Kunden har köpt och har något kvar att göra för att bli nöjd med sitt val.',
      },
      goal: {
        en: 'Show what the customer must do to be happy with the choice, and do it together.',
        sv: 'Visa vad kunden måste göra för att bli nöjd med valet, och gör det tillsammans.',
      },
      questions: {
        en: ['What must I do to be happy with my choice?'],
        sv: ['Vad måste jag göra för att bli nöjd med mitt val?'],
      },
      formats: { en: ['Onboarding', 'How-to content'], sv: ['Onboarding', 'Instruktioner'] },
      channels: { en: [], sv: [] },
    },
    {
      key: 'referral',
      phase: 'after',
      name: { en: 'Referral', sv: 'Refererande' },
      situation: {
        en: 'The customer belongs to a community.',
        sv: 'Kunden ingår i en gemenskap.',
      },
      goal: {
        en: 'Have the customer recommend you to that community.',
        sv: 'Få kunden att rekommendera dig i gemenskapen.',
      },
      questions: { en: [], sv: [] },
      formats: { en: ['Referral content'], sv: ['Rekommendationsmaterial'] },
      channels: { en: [], sv: [] },
    },
  ],
};
