export default [
  {
    slug: 'how-to-choose-an-ordering-system',
    readingMinutes: 9,
    stages: ['consideration', 'decision'],
    publishedDaysAgo: 48,
    locales: {
      en: {
        title: 'How to choose an ordering system: fourteen questions for the supplier',
        excerpt:
          'Ask them in this order, write down the answers, and the right choice tends to show by question nine.',
        body: [
          'Start with what happens when things go wrong. Who answers on a Saturday night? What does the system do without a network? How do we get our data out?',
          'Then ask about money: the price per table, per payment and per extra user, in writing and for three years. Ask what the last customer who left gave as a reason.',
          'Only then look at functions. Bring the three dishes on your menu that are hardest to order, such as the one with four choices and an allergy, and let the supplier show them.',
          'Close with a reference: a place like yours, with somebody who will tell you what annoys them.',
        ],
      },
      da: {
        title: 'Sådan vælger du bestillingssystem: fjorten spørgsmål til leverandøren',
        excerpt:
          'Stil dem i denne rækkefølge, og skriv svarene ned. Ved spørgsmål ni har du som regel valgt.',
        body: [
          'Begynd med det, der går galt. Hvem tager telefonen en lørdag aften? Hvad gør systemet uden netværk? Hvordan får vi vores data ud?',
          'Spørg så til pengene: prisen pr. bord, pr. betaling og pr. ekstra bruger, på skrift og for tre år. Spørg, hvorfor den seneste kunde holdt op.',
          'Først derefter ser du på funktioner. Tag de tre retter med, der er sværest at bestille, for eksempel den med fire valg og en allergi, og lad leverandøren vise dem.',
        ],
      },
      sv: {
        title: 'Så väljer du beställningssystem: fjorton frågor till leverantören',
        excerpt:
          'Ställ dem i den här ordningen och skriv ner svaren. Vid fråga nio har du oftast bestämt dig.',
        body: [
          'Börja med det som går fel. Vem svarar en lördagskväll? Vad gör systemet utan nätverk? Hur får vi ut våra data?',
          'Fråga sedan om pengarna: priset per bord, per betalning och per extra användare, skriftligt och för tre år. Fråga varför den senaste kunden slutade.',
        ],
      },
    },
  },
  {
    slug: 'your-first-month-with-qr-ordering',
    readingMinutes: 7,
    stages: ['retention'],
    segments: ['independents', 'hotels'],
    publishedDaysAgo: 74,
    locales: {
      en: {
        title: 'Your first month with QR ordering',
        excerpt:
          'Four weeks, one small step a week. By the end the codes earn more than they cost.',
        body: [
          'Week one is for the staff. Let everybody order a meal as a guest, and let them complain. Week two is for the menu: hide what nobody orders and add one picture per section.',
          'In week three you turn on add-ons: a side, a second drink, a coffee with the dessert. One suggestion per dish is enough.',
          'In week four you look at the figures with us. Most customers then add the kitchen screen or pre-ordering. Do it because the figures say so, not because we do.',
        ],
      },
      da: {
        title: 'Din første måned med QR-bestilling',
        excerpt:
          'Fire uger, ét lille skridt om ugen. Til sidst tjener koderne mere, end de koster.',
        body: [
          'Uge et er til personalet. Lad alle bestille et måltid som gæst, og lad dem brokke sig. Uge to er til menuen: Skjul det, ingen bestiller, og sæt ét billede i hvert afsnit.',
          'I uge tre slår du tilvalg til: et tilbehør, en drik mere, en kaffe til desserten. Ét forslag pr. ret er nok.',
          'I uge fire ser vi på tallene sammen. De fleste vælger så køkkenskærmen eller forudbestilling til. Gør det, fordi tallene siger det, ikke fordi vi gør.',
        ],
      },
      nb: {
        title: 'Din første måned med QR-bestilling',
        excerpt: 'Fire uker, ett lite skritt i uka. Til slutt tjener kodene mer enn de koster.',
        body: [
          'Uke én er for de ansatte. La alle bestille et måltid som gjest, og la dem klage. Uke to er for menyen: Skjul det ingen bestiller, og legg til ett bilde i hver del.',
          'I uke tre slår du på tilvalg: et tilbehør, en drikke til, en kaffe til desserten. Ett forslag per rett er nok.',
        ],
      },
    },
  },
  {
    slug: 'the-small-guide-to-menu-psychology',
    readingMinutes: 6,
    stages: ['awareness'],
    segments: ['cafes', 'independents'],
    publishedDaysAgo: 113,
    locales: {
      en: {
        title: 'The small guide to menu psychology',
        status: 'modified',
        updatedDaysAgo: 5,
        draft: { readingMinutes: 5 },
        excerpt:
          'Where the eye lands, why nobody orders the cheapest wine, and how many dishes are too many.',
        body: [
          'Guests read the first and the last dish of a section and skim the rest. Put what you earn on there.',
          'Seven dishes in a section are about right. With twelve, guests fall back on what they had last time.',
          'A price without a currency sign hurts less. A price in a column hurts more, because the eye begins to compare downwards.',
        ],
      },
      da: {
        title: 'Den lille guide til menukortets psykologi',
        excerpt:
          'Hvor øjet lander, hvorfor ingen bestiller den billigste vin, og hvornår der er for mange retter.',
        body: [
          'Gæsten læser den første og den sidste ret i et afsnit og skimmer resten. Sæt det, du tjener på, dér.',
          'Syv retter i et afsnit er passende. Ved tolv vælger gæsten det samme som sidst.',
          'En pris uden “kr.” gør mindre ondt. En pris i en kolonne gør mere ondt, for så begynder øjet at sammenligne nedad.',
        ],
      },
      sv: {
        title: 'Den lilla guiden till menyns psykologi',
        excerpt:
          'Var ögat landar, varför ingen beställer det billigaste vinet och när rätterna blir för många.',
        body: [
          'Gästen läser den första och den sista rätten i ett avsnitt och skummar resten. Sätt det du tjänar på där.',
          'Sju rätter i ett avsnitt är lagom. Vid tolv väljer gästen samma sak som förra gången.',
        ],
      },
    },
  },
  {
    slug: 'opening-a-second-location',
    readingMinutes: 8,
    status: 'draft',
    updatedDaysAgo: 3,
    locales: {
      da: {
        title: 'Når du åbner restaurant nummer to',
        excerpt:
          'Det, der sad på rygraden i den første restaurant, skal pludselig kunne forklares.',
        body: [
          'Den første restaurant bærer du selv. Den anden skal kunne åbne, mens du står i den første. Begynd med at skrive ned, hvad du gør uden at tænke over det.',
          'Fælles menu, fælles leverandører og fælles tal fra dag ét sparer en dyr oprydning senere.',
          'Mangler: tjekliste til oplæring af personale på begge steder.',
        ],
      },
    },
  },
  {
    slug: 'checklist-for-rolling-out-to-many-sites',
    readingMinutes: 10,
    stages: ['consideration'],
    segments: ['chains'],
    publishedDaysAgo: 137,
    locales: {
      en: {
        title: 'Checklist for rolling out to many sites',
        excerpt:
          'Twenty-two points from eleven roll-outs, sorted by what hurts most when it is forgotten.',
        body: [
          'Before the pilot: agree on who owns the menu, choose two sites that are unlike each other, and write down the figures you want to move.',
          'During the pilot: meet every Thursday for twenty minutes. Change one thing at a time. Let the pilot sites talk to the next ones, without you in the room.',
          'At the roll-out: never more than two sites a day, never on a Friday, and always with somebody present until closing time.',
        ],
      },
      da: {
        title: 'Tjekliste: udrulning til mange restauranter',
        excerpt:
          'Toogtyve punkter fra elleve udrulninger, sorteret efter, hvor ondt det gør at glemme dem.',
        body: [
          'Før piloten: Aftal, hvem der ejer menuen, vælg to restauranter, der ikke ligner hinanden, og skriv ned, hvilke tal I vil flytte.',
          'Under piloten: Mødes hver torsdag i tyve minutter. Lav én ændring ad gangen. Lad pilotstederne tale med de næste uden jer i lokalet.',
          'Ved udrulningen: aldrig mere end to steder om dagen, aldrig en fredag, og altid med en person på stedet til lukketid.',
        ],
      },
    },
  },
  {
    slug: 'food-waste-measure-it-in-one-week',
    readingMinutes: 11,
    stages: ['awareness'],
    segments: ['independents'],
    publishedDaysAgo: 70,
    locales: {
      en: {
        title:
          'Food waste: measure it in one week and halve it in one season, a guide for small restaurants',
        excerpt:
          'Three buckets, a kitchen scale and a sheet on the wall. That is all it takes to begin.',
        body: [
          'Label the buckets: spoiled, prepared and left on the plate. Weigh them every evening for a week. It takes four minutes.',
          'Spoiled means that you buy too much, prepared that you guess wrong, and plate that you serve too much. Each has its own cure, so don’t mix them.',
          'Most kitchens find that prepared is the largest. The cure is knowing in the morning what will be sold in the evening, which is easier when orders leave a trace.',
        ],
      },
      nb: {
        title:
          'Matsvinn: mål det på én uke og halver det på én sesong, en guide for små restauranter',
        excerpt:
          'Tre bøtter, en kjøkkenvekt og et ark på veggen. Mer skal det ikke til for å begynne.',
        body: [
          'Merk bøttene: bedervet, tilberedt og igjen på tallerkenen. Vei dem hver kveld i en uke. Det tar fire minutter.',
          'Bedervet betyr at du kjøper for mye, tilberedt at du gjetter feil, og tallerken at du serverer for mye. Hver av dem har sin egen kur, så ikke bland dem.',
        ],
      },
    },
  },
  {
    slug: 'planning-the-flow-of-a-hotel-breakfast',
    readingMinutes: 6,
    stages: ['awareness'],
    segments: ['hotels'],
    publishedDaysAgo: 182,
    locales: {
      en: {
        title: 'Planning the flow of a hotel breakfast',
        excerpt: 'Draw the room, follow one guest with a pencil, and move the bread.',
        body: [
          'A breakfast room has three currents: those who come, those who fetch more and those who leave. Where they cross, plates fall.',
          'Put coffee in two places, bread in the middle and the juice far from the door. Then look at the clock: if half of your guests come within forty minutes, the furniture can’t help you. Spread the times instead.',
        ],
      },
      da: {
        title: 'Planlæg vejen gennem hotellets morgenmad',
        excerpt: 'Tegn lokalet, følg én gæst med blyanten, og flyt brødet.',
        body: [
          'Et morgenmadslokale har tre strømme: dem, der kommer, dem, der henter mere, og dem, der går. Dér, hvor de krydser, ryger der tallerkener på gulvet.',
          'Sæt kaffe to steder, brødet i midten og juicen langt fra døren. Se så på uret: Kommer halvdelen af gæsterne inden for fyrre minutter, hjælper møblerne ikke. Så skal tiderne spredes.',
        ],
      },
    },
  },
  {
    slug: 'from-paper-menu-to-digital-in-one-weekend',
    readingMinutes: 5,
    stages: ['consideration'],
    segments: ['cafes'],
    publishedDaysAgo: 201,
    locales: {
      en: {
        title: 'From paper menu to digital in one weekend',
        excerpt: 'What you can prepare yourself before you talk to any supplier, us included.',
        body: [
          'Friday: photograph every dish by the window, with the same cup at the edge for scale. Saturday: write one sentence per dish, without “delicious”. Sunday: ask a stranger to order from it.',
          'After that weekend you have what every system on the market needs, and you can compare them on equal terms.',
        ],
      },
      sv: {
        title: 'Från pappersmeny till digital meny på en helg',
        excerpt:
          'Det här kan du förbereda själv innan du pratar med någon leverantör, inklusive oss.',
        body: [
          'Fredag: fotografera varje rätt vid fönstret med samma kopp i kanten som måttstock. Lördag: skriv en mening per rätt, utan ordet ”utsökt”. Söndag: be en främling beställa från menyn.',
          'Efter den helgen har du det som alla system på marknaden behöver, och du kan jämföra dem på lika villkor.',
        ],
      },
    },
  },
  {
    slug: 'setting-up-kitchen-stations',
    readingMinutes: 4,
    publishedDaysAgo: 245,
    locales: {
      en: {
        title: 'Setting up kitchen stations',
        excerpt:
          'Send cold dishes to one screen and hot ones to another, and let the pass see everything.',
        body: [
          'Open Settings, Stations, and add one for each place where food is finished. Drag the categories of your menu onto them.',
          'Give the pass its own station of the type Overview. It shows a table as ready when all of its stations are done.',
        ],
      },
      sv: {
        title: 'Ställ in köksstationer',
        excerpt:
          'Skicka kalla rätter till en skärm och varma till en annan, och låt passet se allt.',
        body: [
          'Öppna Inställningar, Stationer, och lägg till en för varje plats där maten blir klar. Dra menyns kategorier till dem.',
          'Ge passet en egen station av typen Översikt. Den visar ett bord som klart när alla stationer är färdiga.',
        ],
      },
    },
  },
  {
    slug: 'before-you-sign-a-contract-guide-for-small-cafes',
    readingMinutes: 6,
    stages: ['decision'],
    segments: ['cafes'],
    publishedDaysAgo: 481,
    locales: {
      en: {
        title: 'Before you sign: a contract guide for small cafés',
        excerpt:
          'Five lines to look for, and three that should make you ask again. Also in our own contract.',
        body: [
          'Look for the notice period, the price after the first year, who owns the guest data, what counts as support and what happens to the hardware.',
          'Ask again when you read “up to”, “fair use” or “current price list”. We use none of them, but check.',
        ],
      },
    },
  },
];
