export default [
  {
    stages: ['decision'],
    topic: 'Buying',
    updatedDaysAgo: 34,
    locales: {
      en: {
        question: 'What does it cost to get started?',
        answer:
          'Nothing up front. You pay per table and month from the day you open the first code, and you can stop any day.',
      },
      da: {
        question: 'Hvad koster det at komme i gang?',
        answer:
          'Ingenting på forhånd. Du betaler pr. bord pr. måned fra den dag, du tager den første kode i brug, og du kan stoppe når som helst.',
      },
      sv: {
        question: 'Vad kostar det att komma igång?',
        answer:
          'Ingenting i förväg. Du betalar per bord och månad från den dag du öppnar den första koden, och du kan sluta när du vill.',
      },
      nb: {
        question: 'Hva koster det å komme i gang?',
        answer:
          'Ingenting på forhånd. Du betaler per bord og måned fra den dagen du åpner den første koden, og du kan slutte når du vil.',
      },
    },
  },
  {
    stages: ['decision'],
    topic: 'Buying',
    updatedDaysAgo: 90,
    locales: {
      en: {
        question: 'How long does it take before we can open with it?',
        answer:
          'A café is usually running within three days, a restaurant with a kitchen screen within two weeks.',
      },
      da: {
        question: 'Hvor lang tid går der, før vi kan åbne med det?',
        answer:
          'En café kører som regel inden for tre dage, en restaurant med køkkenskærm inden for to uger.',
      },
    },
  },
  {
    stages: ['decision'],
    segments: ['independents'],
    topic: 'Buying',
    updatedDaysAgo: 120,
    locales: {
      en: {
        question: 'Can we keep our till?',
        answer:
          'In most cases, yes. We connect to the common tills in the Nordics. Send us the make and model, and you have an answer the same day.',
      },
    },
  },
  {
    topic: 'Support',
    updatedDaysAgo: 64,
    locales: {
      en: {
        question: 'Receipt printer: paper jam. What do I do?',
        answer:
          'Open the lid, lift the blue lever and pull the paper straight up. Close the lid with both hands and press Feed once.',
      },
      da: {
        question: 'Bonprinter: papiret sidder fast. Hvad gør jeg?',
        answer:
          'Åbn låget, løft det blå håndtag, og træk papiret lige op. Luk låget med begge hænder, og tryk én gang på Feed.',
      },
    },
  },
  {
    stages: ['decision'],
    segments: ['chains'],
    topic: 'Buying',
    updatedDaysAgo: 140,
    locales: {
      en: {
        question: 'Can each of our sites have its own prices?',
        answer:
          'Yes. The menu is shared, and a price list can belong to the chain, to a group of sites or to one site.',
      },
    },
  },
  {
    stages: ['consideration'],
    topic: 'Guests',
    updatedDaysAgo: 77,
    locales: {
      en: {
        question: 'Do guests need an app?',
        answer:
          'No. The code opens a web page. Guests who come often can save it on their home screen.',
      },
      da: {
        question: 'Skal gæsterne have en app?',
        answer:
          'Nej. Koden åbner en webside. Gæster, der kommer tit, kan gemme den på startskærmen.',
      },
      sv: {
        question: 'Behöver gästerna en app?',
        answer:
          'Nej. Koden öppnar en webbsida. Gäster som kommer ofta kan spara den på hemskärmen.',
      },
      nb: {
        question: 'Trenger gjestene en app?',
        answer:
          'Nei. Koden åpner en nettside. Gjester som kommer ofte, kan lagre den på startskjermen.',
      },
    },
  },
  {
    topic: 'Support',
    updatedDaysAgo: 210,
    locales: {
      en: {
        question: 'How do I add a new waiter?',
        answer:
          'Go to Staff, choose Add and give the person a four-digit code. The code works at once on all devices.',
      },
      da: {
        question: 'Hvordan opretter jeg en ny tjener?',
        answer:
          'Gå til Personale, vælg Tilføj, og giv personen en kode på fire cifre. Koden virker med det samme på alle enheder.',
      },
    },
  },
  {
    topic: 'Support',
    updatedDaysAgo: 188,
    locales: {
      en: {
        question: 'Why does a dish show as sold out?',
        answer:
          'Either somebody marked it in the kitchen, or its stock count reached zero. Hold a finger on the dish to see which.',
      },
      sv: {
        question: 'Varför står en rätt som slutsåld?',
        answer:
          'Antingen har någon markerat den i köket eller så har lagersaldot nått noll. Håll ett finger på rätten för att se vilket.',
      },
    },
  },
  {
    stages: ['consideration'],
    topic: 'Payment',
    updatedDaysAgo: 230,
    locales: {
      en: {
        question: 'Is payment by phone secure?',
        answer:
          'Yes. Card numbers go straight to the payment provider and never touch our servers or yours.',
      },
      nb: {
        question: 'Er det trygt å betale med mobilen?',
        answer:
          'Ja. Kortnumre går rett til betalingsleverandøren og er aldri innom våre servere eller dine.',
      },
    },
  },
  {
    stages: ['retention'],
    segments: ['hotels'],
    topic: 'Extensions',
    updatedDaysAgo: 59,
    locales: {
      en: {
        question: 'How do I connect orders to room numbers?',
        answer:
          'Turn on Room charge under Extensions and choose your hotel system. Guests then give their room number and last name instead of a card.',
      },
    },
  },
  {
    stages: ['retention'],
    segments: ['independents'],
    topic: 'Tips',
    updatedDaysAgo: 82,
    locales: {
      en: {
        question: 'Can I pause ordering when the kitchen is full?',
        answer:
          'Yes. Press Pause on the kitchen screen and choose 10, 20 or 30 minutes. Guests see the time. With Load control it happens by itself.',
      },
      sv: {
        question: 'Kan jag pausa beställningar när köket är fullt?',
        answer:
          'Ja. Tryck på Paus på köksskärmen och välj 10, 20 eller 30 minuter. Gästerna ser tiden. Med Belastningskontroll sker det av sig självt.',
      },
    },
  },
  {
    stages: ['decision'],
    topic: 'Operation',
    updatedDaysAgo: 101,
    locales: {
      en: {
        question: 'What happens if the network goes down?',
        answer:
          'The counter and the kitchen go on through a mobile connection in the screen. Payments are kept and sent when the line is back.',
      },
      da: {
        question: 'Hvad sker der, hvis nettet går ned?',
        answer:
          'Disken og køkkenet kører videre på mobilforbindelsen i skærmen. Betalinger gemmes og sendes, når forbindelsen er tilbage.',
      },
    },
  },
  {
    topic: 'Support',
    updatedDaysAgo: 333,
    locales: {
      en: {
        question: 'How do I cancel?',
        answer:
          'Under Subscription, choose Cancel and pick the last day. You can download all of your data until 90 days after it.',
      },
    },
  },
  {
    stages: ['awareness'],
    segments: ['cafes', 'independents'],
    topic: 'Basics',
    updatedDaysAgo: 150,
    locales: {
      en: {
        question: 'What is a kitchen screen, and who needs one?',
        answer:
          'A screen that shows orders in the kitchen instead of paper tickets. If more than one person prepares food, or orders come in from more than one place, you will notice the difference.',
      },
      sv: {
        question: 'Vad är en köksskärm, och vem behöver en?',
        answer:
          'En skärm som visar beställningar i köket i stället för pappersbongar. Om fler än en person lagar mat, eller om beställningarna kommer från flera håll, märks skillnaden.',
      },
    },
  },
];
