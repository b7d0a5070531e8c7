import type { BuiltInModel } from './BuiltInModel';

export const purchase5: BuiltInModel = {
  key: 'purchase-5',
  name: { en: 'Five stages around the purchase', da: 'Fem faser omkring købet' },
  summary: {
    en: 'The most widely used model: three stages before the purchase and two after it.',
    da: 'Den mest udbredte model: tre faser før købet og to efter.',
  },
  languages: ['da', 'en'],
  drawing: 'road',
  principles: {
    en: [
      'A journey has two halves: a map of the channels customers come through, and a strategy for which content meets them at each stage on each channel.',
      'The stages go on after the purchase, because a happy customer is easier to sell to again.',
      'Happy customers recommend you: another reason to go on after the purchase.',
      'Content has four awareness goals, reached one after the other.',
      'Awareness goal 1 of 4: the symptoms come from a concrete problem.',
      'Awareness goal 2 of 4: the problem must be solved to avoid a loss.',
      'Awareness goal 3 of 4: certain products solve it.',
      'Awareness goal 4 of 4: this company sells them.',
      'Every single piece moves the customer a step, short or long, towards the next stage.',
      'Map one journey for each customer segment.',
      'Build the map on what the segment searches for at each stage, where it goes online and how it reacted before.',
      'Some use four stages, with everything after the purchase in one; others use many more.',
    ],
    da: [
      'En kunderejse har to halvdele: et kort over de kanaler, kunderne kommer ind ad, og en strategi for, hvilket indhold der møder dem i hver fase på hver kanal.',
      'Faserne fortsætter efter købet, fordi det er lettere at sælge til en glad kunde igen.',
      'Glade kunder anbefaler dig til andre: endnu en grund til at fortsætte efter købet.',
      'Indholdet har fire erkendelsesmål, som nås ét for ét.',
      'Erkendelsesmål 1 af 4: Symptomerne skyldes et konkret problem.',
      'Erkendelsesmål 2 af 4: Problemet skal løses for at undgå et tab.',
      'Erkendelsesmål 3 af 4: Bestemte produkter løser det.',
      'Erkendelsesmål 4 af 4: Denne virksomhed sælger dem.',
      'Hvert eneste stykke indhold flytter kunden et kort eller langt skridt mod næste fase.',
      'Kortlæg én rejse for hvert kundesegment.',
      'Byg kortet på, hvad segmentet søger efter i hver fase, hvor det færdes på nettet, og hvordan det har reageret før.',
      'Nogle nøjes med fire faser og samler alt efter købet i én; andre bruger langt flere.',
    ],
  },
  planningQuestions: {
    en: [
      'What does the segment search for at this stage?',
      'Where does the segment go online?',
      'How has the segment reacted before?',
    ],
    da: [
      'Hvad søger segmentet efter i denne fase?',
      'Hvor færdes segmentet på nettet?',
      'Hvordan har segmentet reageret før?',
    ],
  },
  stages: [
    {
      key: 'awareness',
      phase: 'before',
      name: { en: 'Awareness', da: 'Erkendelse' },
      situation: {
        en: 'The customer notices symptoms in daily life, but knows neither the problem nor that a kind of product solves it.',
        da: 'Kunden mærker symptomer i hverdagen, men kender hverken problemet eller den slags produkt, der løser det.',
      },
      goal: {
        en: 'Explain the problem behind the symptoms and voice the need. The stage ends when the customer knows which kind of product is needed.',
        da: 'Forklar problemet bag symptomerne, og sæt ord på behovet. Fasen slutter, når kunden ved, hvilken slags produkt der skal til.',
      },
      questions: {
        en: ['What is causing these symptoms?', 'Which kind of product do I need?'],
        da: ['Hvad skyldes de her symptomer?', 'Hvilken slags produkt har jeg brug for?'],
      },
      formats: {
        en: ['Articles', 'Guides', 'Ads', 'Blog posts'],
        da: ['Artikler', 'Guider', 'Annoncer', 'Blogindlæg'],
      },
      channels: {
        en: ['Search', 'Sites the segment visits', 'Advertising', 'Social media'],
        da: ['Søgning', 'Sider, segmentet besøger', 'Annoncering', 'Sociale medier'],
      },
    },
    {
      key: 'consideration',
      phase: 'before',
      name: { en: 'Consideration', da: 'Overvejelse' },
      situation: {
        en: 'The customer compares the solutions on the market and weighs features, experiences, pros and cons.',
        da: 'Kunden sammenligner løsningerne på markedet og vejer egenskaber, erfaringer, fordele og ulemper op mod hinanden.',
      },
      goal: {
        en: 'Tell stories with the customer as the hero, about the emotional change rather than technical detail. Give the logical half hard facts: fair comparisons, product facts and evidence.',
        da: 'Fortæl historier med kunden som helt, om den følelsesmæssige forandring snarere end tekniske detaljer. Giv fornuften hårde fakta: fair sammenligninger, produktfakta og dokumentation.',
      },
      questions: {
        en: ['Which solutions are on the market?', 'What are the pros and cons of each?'],
        da: [
          'Hvilke løsninger findes på markedet?',
          'Hvad er fordelene og ulemperne ved hver af dem?',
        ],
      },
      formats: {
        en: ['Customer stories', 'Comparison tests', 'Product facts'],
        da: ['Kundehistorier', 'Sammenlignende tests', 'Produktfakta'],
      },
      channels: {
        en: ['Search', 'Website', 'Social media'],
        da: ['Søgning', 'Hjemmeside', 'Sociale medier'],
      },
    },
    {
      key: 'decision',
      phase: 'before',
      name: { en: 'Decision', da: 'Beslutning' },
      situation: {
        en: 'The customer has shortlisted two or three suppliers and makes first contact, already knowing the product and roughly the price.',
        da: 'Kunden har to eller tre leverandører tilbage, tager den første kontakt og kender allerede produktet og nogenlunde prisen.',
      },
      goal: {
        en: 'Answer the last questions, and give overview, clarity and certainty.',
        da: 'Besvar de sidste spørgsmål, og giv overblik, klarhed og vished.',
      },
      questions: {
        en: ['What exactly does it cost?', 'What is it like to work with you?'],
        da: ['Hvad koster det helt præcist?', 'Hvordan er det at arbejde sammen med jer?'],
      },
      formats: {
        en: ['FAQ', 'Pricing', 'Consultation', 'Proposal', 'Working with us'],
        da: ['Ofte stillede spørgsmål', 'Priser', 'Rådgivning', 'Tilbud', 'Samarbejdet med os'],
      },
      channels: {
        en: ['Sales', 'Chat', 'E-mail', 'Phone', 'Website'],
        da: ['Salg', 'Chat', 'E-mail', 'Telefon', 'Hjemmeside'],
      },
    },
    {
      key: 'retention',
      phase: 'after',
      name: { en: 'Retention', da: 'Fastholdelse' },
      situation: { en: 'The customer owns the product.', da: 'Kunden ejer produktet.' },
      goal: {
        en: 'Show that extensions, accessories and further services pay off.',
        da: 'Vis, at udvidelser, tilbehør og flere ydelser kan betale sig.',
      },
      questions: { en: [], da: [] },
      formats: {
        en: ['Tips and tricks', 'Blog articles', 'Upselling support articles', 'User groups'],
        da: ['Tips og tricks', 'Blogartikler', 'Supportartikler med mersalg', 'Brugergrupper'],
      },
      channels: {
        en: ['Blog', 'E-mail', 'Closed groups', 'Support'],
        da: ['Blog', 'E-mail', 'Lukkede grupper', 'Support'],
      },
    },
    {
      key: 'advocacy',
      phase: 'after',
      name: { en: 'Advocacy', da: 'Begejstring' },
      situation: {
        en: 'The customer is delighted and recommends you to a network.',
        da: 'Kunden er begejstret og anbefaler dig i sit netværk.',
      },
      goal: {
        en: 'Reward recommendations and equip the customer for them, with a loyalty programme and with what to stress.',
        da: 'Beløn anbefalinger, og gør dem lette at give: med et loyalitetsprogram og med det, der er værd at fremhæve.',
      },
      questions: {
        en: ['What should I stress when I recommend it?'],
        da: ['Hvad skal jeg fremhæve, når jeg anbefaler det?'],
      },
      formats: {
        en: ['Loyalty programme', 'Referral kit', 'Ambassador content'],
        da: ['Loyalitetsprogram', 'Anbefalingspakke', 'Ambassadørindhold'],
      },
      channels: {
        en: ['E-mail', 'Groups', 'Social media'],
        da: ['E-mail', 'Grupper', 'Sociale medier'],
      },
    },
  ],
};
