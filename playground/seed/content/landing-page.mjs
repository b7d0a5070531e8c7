export default [
  {
    slug: 'ordering-for-cafes',
    stages: ['consideration'],
    segments: ['cafes'],
    publishedDaysAgo: 72,
    locales: {
      en: {
        title: 'Ordering for cafés',
        intro: 'Let the regulars order from the table and keep the counter for everybody else.',
        body: [
          'One code on the table, your own menu behind it, and the order lands next to the coffee machine. No app, no account, no new till.',
          'Cafés with Bordvik serve on average 28 per cent more guests between 11.30 and 13.00, with the same two people at work.',
        ],
        ctaText: 'See it in your café',
        ctaLink: '/en/book-a-demonstration',
        metaTitle: 'QR ordering for cafés | Bordvik',
        metaDescription: 'Table ordering for cafés: no app, no account, no new till.',
      },
      da: {
        title: 'Bestilling til caféer',
        intro: 'Lad stamgæsterne bestille fra bordet, og hold disken fri til alle andre.',
        body: [
          'Én kode på bordet, din egen menu bag den, og bestillingen lander ved siden af kaffemaskinen. Ingen app, ingen konto, ingen ny kasse.',
          'Caféer med Bordvik betjener i gennemsnit 28 procent flere gæster mellem 11.30 og 13.00 med de samme to medarbejdere.',
        ],
        ctaText: 'Se det på din café',
        ctaLink: '/da/book-en-fremvisning',
        metaTitle: 'QR-bestilling til caféer | Bordvik',
      },
      sv: {
        title: 'Beställning för kaféer',
        intro: 'Låt stamgästerna beställa från bordet och håll disken fri för alla andra.',
        body: [
          'En kod på bordet, din egen meny bakom den, och beställningen landar intill kaffemaskinen. Ingen app, inget konto, ingen ny kassa.',
        ],
        ctaText: 'Se det på ditt kafé',
        ctaLink: '/sv/boka-en-visning',
      },
      nb: {
        title: 'Bestilling for kafeer',
        intro: 'La stamgjestene bestille fra bordet, og hold disken fri til alle andre.',
        body: [
          'Én kode på bordet, din egen meny bak den, og bestillingen lander ved siden av kaffemaskinen. Ingen app, ingen konto, ingen ny kasse.',
        ],
        ctaText: 'Se det på kafeen din',
        ctaLink: '/nb/bestill-en-visning',
      },
    },
  },
  {
    slug: 'ordering-for-restaurant-chains',
    stages: ['consideration', 'decision'],
    segments: ['chains'],
    publishedDaysAgo: 44,
    locales: {
      en: {
        title: 'Ordering for restaurant chains',
        intro:
          'One menu for all sites, local prices where you want them, figures for the whole group.',
        body: [
          'Head office decides the menu, each site decides what is sold out. Changes reach forty restaurants in less than a minute.',
          'You get a named project leader, a fixed price per site and a roll-out plan with dates. Most chains open three pilot sites in the first month.',
        ],
        ctaText: 'Talk to our team for chains',
        ctaLink: '/en/chains/contact',
        metaTitle: 'Digital ordering for chains | Bordvik',
        metaDescription: 'One menu, many sites: ordering, kitchen screens and payment for chains.',
      },
    },
  },
  {
    slug: 'ordering-for-hotels',
    stages: ['consideration'],
    segments: ['hotels'],
    publishedDaysAgo: 151,
    locales: {
      en: {
        title: 'Ordering for hotels',
        intro: 'Breakfast, bar, terrace and room on one bill, whichever phone the guest brings.',
        body: [
          'Guests order with their room number, and the amount goes straight to the hotel system. The night porter no longer types receipts at two in the morning.',
          'We connect to the most widely used hotel systems in the Nordics.',
        ],
        ctaText: 'Ask about your hotel system',
        ctaLink: '/en/hotels/contact',
      },
      da: {
        title: 'Bestilling til hoteller',
        intro:
          'Morgenmad, bar, terrasse og værelse på én regning, uanset hvilken telefon gæsten har med.',
        body: [
          'Gæsten bestiller med sit værelsesnummer, og beløbet ryger direkte i hotelsystemet. Natportieren skal ikke længere taste bonner klokken to.',
          'Vi er koblet til de mest brugte hotelsystemer i Norden.',
        ],
        ctaText: 'Spørg om dit hotelsystem',
        ctaLink: '/da/hoteller/kontakt',
      },
    },
  },
  {
    slug: 'pricing-per-table-and-month',
    publishedDaysAgo: 34,
    locales: {
      en: {
        title: 'Pricing, per table and month',
        intro: 'No set-up fee, cancel any day, and the price is the one you see.',
        body: [
          'Start: 29 kroner per table and month, with QR ordering and your own menu. Plus: 49 kroner, with kitchen screens and course timing. Group: an agreed price per site.',
          'Payments cost 1.1 per cent. Everything is in Danish kroner without VAT.',
        ],
        ctaText: 'Reckon out my price',
        ctaLink: '/en/price-calculator',
      },
      da: {
        title: 'Priser pr. bord pr. måned',
        intro: 'Intet oprettelsesgebyr, opsig når som helst, og prisen er den, du ser.',
        body: [
          'Start: 29 kroner pr. bord pr. måned med QR-bestilling og din egen menu. Plus: 49 kroner med køkkenskærme og styring af retter. Gruppe: aftalt pris pr. restaurant.',
          'Betaling koster 1,1 procent. Alle priser er uden moms.',
        ],
        ctaText: 'Beregn min pris',
        ctaLink: '/da/prisberegner',
      },
    },
  },
  {
    slug: 'book-a-demonstration',
    stages: ['decision'],
    publishedDaysAgo: 58,
    locales: {
      en: {
        title: 'Book a demonstration',
        intro: 'Thirty minutes, your own menu, no slides.',
        body: [
          'Send us your menu the day before, as a photo if need be. When we meet, it is in the system, and you order a meal from yourself.',
        ],
        ctaText: 'Find a time',
        ctaLink: '/en/calendar',
      },
      da: {
        title: 'Book en fremvisning',
        intro: 'Tredive minutter, dit eget menukort, ingen slides.',
        body: [
          'Send os dit menukort dagen før, gerne som et foto. Når vi mødes, ligger det i systemet, og du bestiller et måltid hos dig selv.',
        ],
        ctaText: 'Find en tid',
        ctaLink: '/da/kalender',
      },
      sv: {
        title: 'Boka en visning',
        intro: 'Trettio minuter, din egen meny, inga bilder att bläddra i.',
        body: [
          'Skicka din meny dagen innan, gärna som ett foto. När vi ses ligger den i systemet, och du beställer en måltid av dig själv.',
        ],
        ctaText: 'Hitta en tid',
        ctaLink: '/sv/kalender',
      },
      nb: {
        title: 'Bestill en visning',
        intro: 'Tretti minutter, din egen meny, ingen lysbilder.',
        body: [
          'Send oss menyen dagen før, gjerne som et bilde. Når vi møtes, ligger den i systemet, og du bestiller et måltid hos deg selv.',
        ],
        ctaText: 'Finn en tid',
        ctaLink: '/nb/kalender',
      },
    },
  },
  {
    slug: 'kitchen-screens',
    stages: ['consideration'],
    segments: ['independents'],
    publishedDaysAgo: 110,
    locales: {
      en: {
        title: 'Kitchen screens that survive the fryer',
        intro:
          'Orders from table, phone and counter on one screen, in the order they should be cooked.',
        body: [
          'The screen is sealed, the glass takes a wet glove, and the colours change when a dish is late. If the network is down, it goes on with what it has.',
          'Rent it for 190 kroner a month or buy it. Both come with next-day replacement.',
        ],
        ctaText: 'Compare the screens',
        ctaLink: '/en/kitchen-screens/compare',
      },
    },
  },
  {
    slug: 'payment-that-closes-the-table',
    stages: ['consideration'],
    publishedDaysAgo: 175,
    locales: {
      en: {
        title: 'Payment that closes the table',
        intro: 'The guest pays when the guest is ready. Your till knows about it at once.',
        body: [
          'Cards, mobile wallets and the local favourites: MobilePay, Swish and Vipps. Each payment is matched with its table, so closing the day takes three minutes.',
        ],
        ctaText: 'How payment works',
        ctaLink: '/en/payment',
      },
    },
  },
  {
    slug: 'switch-from-another-system-in-two-weeks',
    stages: ['decision'],
    segments: ['independents'],
    publishedDaysAgo: 93,
    locales: {
      en: {
        title: 'Switch from another system in two weeks',
        intro: 'We move the menu, the pictures and the tables. You pick the day.',
        body: [
          'Week one: we copy the menu and you correct it. Week two: both systems run side by side, and the staff choose which table uses which. On the last day we collect the old codes.',
          'If you are still bound by a contract, we pay up to three months of it.',
        ],
        ctaText: 'Check my contract',
        ctaLink: '/en/switch',
      },
      da: {
        title: 'Skift fra et andet system på to uger',
        intro: 'Vi flytter menuen, billederne og bordene. Du vælger dagen.',
        body: [
          'Uge et: Vi kopierer menuen, og du retter den til. Uge to: Begge systemer kører side om side, og personalet vælger, hvilke borde der bruger hvad. På sidste dag samler vi de gamle koder ind.',
          'Er du stadig bundet af en kontrakt, betaler vi op til tre måneder af den.',
        ],
        ctaText: 'Tjek min kontrakt',
        ctaLink: '/da/skift',
      },
    },
  },
  {
    slug: 'is-your-cafe-ready-take-the-test',
    stages: ['awareness'],
    segments: ['cafes'],
    publishedDaysAgo: 87,
    locales: {
      en: {
        title: 'Is your café ready for digital ordering? Take the test',
        intro:
          'Nine questions about queues, counters and Wednesdays. The answer may well be “not yet”.',
        body: [
          'The test takes two minutes and asks for no e-mail address. You see at once where your café loses time, and whether ordering by phone would change anything.',
        ],
        ctaText: 'Start the test',
        ctaLink: '/en/test',
      },
      da: {
        title: 'Er din café klar til digital bestilling? Tag testen',
        intro: 'Ni spørgsmål om køer, diske og onsdage. Svaret kan sagtens være “ikke endnu”.',
        body: [
          'Testen tager to minutter og beder ikke om din mailadresse. Du ser med det samme, hvor caféen taber tid, og om bestilling på telefonen ville ændre noget.',
        ],
        ctaText: 'Start testen',
        ctaLink: '/da/test',
      },
    },
  },
  {
    slug: 'partner-programme-for-chains',
    stages: ['advocacy'],
    segments: ['chains'],
    publishedDaysAgo: 29,
    locales: {
      en: {
        title: 'Partner programme: bring in the next franchisee and lower your own fee',
        intro:
          'You know which of your colleagues still print their orders. Tell them, and both of you pay less.',
        body: [
          'For each site that starts with your code, you get 5 per cent off your own licence, up to half of it. The new site gets two months free.',
          'In the kit: a one-page calculation with your own figures, a slide for the owners’ meeting and a menu to try out.',
        ],
        ctaText: 'Get the kit',
        ctaLink: '/en/partners/kit',
      },
      da: {
        title: 'Partnerprogram: tag den næste franchisetager med, og sænk din egen licens',
        intro:
          'Du ved, hvilke kolleger der stadig printer deres bonner. Sig det til dem, så betaler I begge mindre.',
        body: [
          'For hver restaurant, der starter med din kode, får du 5 procent af din egen licens, op til det halve. Den nye restaurant får to måneder gratis.',
          'I pakken: en beregning på én side med dine egne tal, et slide til ejermødet og en menu, man kan prøve.',
        ],
        ctaText: 'Hent pakken',
        ctaLink: '/da/partnere/pakke',
      },
    },
  },
  {
    slug: 'autumn-campaign-kiosks',
    status: 'draft',
    updatedDaysAgo: 15,
    locales: {
      en: {
        title: 'Autumn campaign: rent a kiosk for the price of a coffee machine',
        intro: 'Draft. Waiting for the price from purchasing.',
        body: ['Three months for the price of two, for customers who sign before 1 October.'],
        ctaText: 'Rent a kiosk',
        ctaLink: '/en/kiosk',
      },
      sv: {
        title: 'Höstkampanj: hyr en beställningskiosk till priset av en kaffemaskin',
        intro: 'Utkast. Väntar på priset från inköp.',
        body: ['Tre månader till priset av två, för kunder som skriver på före den 1 oktober.'],
        ctaText: 'Hyr en kiosk',
        ctaLink: '/sv/kiosk',
      },
    },
  },
  {
    slug: 'starter-kit-for-cafes',
    stages: ['decision'],
    segments: ['cafes'],
    publishedDaysAgo: 427,
    locales: {
      en: {
        title: 'Starter kit for cafés: everything in one box',
        intro:
          'Twelve table codes, a counter screen and a person on the phone. Running before the weekend.',
        body: [
          'You get the box on a Tuesday. On Wednesday we go through the menu by phone, on Thursday you test with the regulars, and on Saturday you forget that it is new.',
          'Fixed price: 1,490 kroner, first month included. Send it back within 30 days and get everything refunded.',
        ],
        ctaText: 'Order the box',
        ctaLink: '/en/starter-kit',
      },
    },
  },
  {
    slug: 'thank-you-for-signing-up',
    publishedDaysAgo: 320,
    locales: {
      en: {
        title: 'Thank you for signing up',
        intro: 'Your trial is ready. The link is in your inbox.',
        body: ['Nothing there? Look among the promotions, or call us: we answer in person.'],
        ctaText: 'Open my trial',
        ctaLink: '/en/login',
      },
      da: {
        title: 'Tak for din tilmelding',
        intro: 'Din prøveperiode er klar. Linket ligger i din indbakke.',
        body: ['Er der ikke noget? Kig under reklamer, eller ring: Vi tager selv telefonen.'],
        ctaText: 'Åbn min prøveperiode',
        ctaLink: '/da/login',
      },
    },
  },
];
