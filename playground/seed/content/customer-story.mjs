export default [
  {
    slug: 'how-hotel-ny-saved-eleven-hours-a-week',
    customer: 'Hotel Ny',
    city: 'Aalborg',
    stages: ['consideration'],
    segments: ['hotels'],
    publishedDaysAgo: 51,
    locales: {
      en: {
        title: 'How Hotel Ny saved eleven hours a week',
        excerpt:
          '“We used to print everything twice,” says the bar manager, who now goes home on time.',
        quote:
          'The first night without the printer I kept looking at it. The second night I unplugged it.',
        body: [
          'Hotel Ny has 84 rooms, a bar on the sixth floor and, until last winter, one printer per floor. Every order was written on a pad, typed at the bar and typed again at the reception.',
          'Bar manager Lone Krogh had given up on evenings off. “I was the link between three systems that didn’t talk.”',
          'Guests now order from table or room, and the amount follows the room number. Eleven hours of typing a week are gone. Two of them Lone spends on training the new bartenders. The rest she spends at home.',
        ],
      },
      da: {
        title: 'Sådan sparede Hotel Ny elleve timer om ugen',
        // The translation was never tagged: a new locale starts without tags.
        stages: [],
        segments: [],
        excerpt: '“Vi printede alting to gange,” siger barchefen, der nu går hjem til tiden.',
        quote:
          'Den første aften uden printer blev jeg ved med at kigge på den. Den anden aften trak jeg stikket ud.',
        body: [
          'Hotel Ny har 84 værelser, en bar på sjette sal og indtil sidste vinter en printer på hver etage. Hver bestilling blev skrevet på en blok, tastet i baren og tastet igen i receptionen.',
          'Barchef Lone Krogh havde opgivet at holde fri om aftenen. “Jeg var bindeleddet mellem tre systemer, der ikke talte sammen.”',
          'Nu bestiller gæsterne fra bordet eller værelset, og beløbet følger værelsesnummeret. Elleve timers tastearbejde om ugen er væk. De to bruger Lone på at oplære nye bartendere. Resten bruger hun derhjemme.',
        ],
      },
    },
  },
  {
    slug: 'burgerlauget-forty-restaurants-one-menu',
    customer: 'Burgerlauget',
    city: 'Odense',
    stages: ['consideration'],
    segments: ['chains'],
    publishedDaysAgo: 99,
    locales: {
      en: {
        title: 'Burgerlauget: forty restaurants, one menu and no more Monday calls',
        excerpt:
          'Every price change used to mean forty phone calls. Now it is one click, and Mondays are quiet.',
        quote: 'I knew all forty managers by their ringtone.',
        body: [
          'Operations manager Amira Holst spent her Mondays on the phone. A new price, a new sauce, a supplier without lettuce: each had to be told forty times, and by Wednesday three sites still sold the old menu.',
          'Today head office changes the dish and the sites follow. What is sold out they decide themselves. “The managers feel that they got something, not that they lost something,” says Amira.',
        ],
      },
      da: {
        title: 'Burgerlauget: fyrre restauranter, én menu og slut med mandagsopkald',
        status: 'modified',
        updatedDaysAgo: 4,
        draft: {
          quote: 'Jeg kendte alle fyrre bestyrere på ringetonen. Det gør jeg heldigvis ikke mere.',
        },
        excerpt: 'Hver prisændring betød fyrre opkald. Nu er det ét klik, og mandagene er stille.',
        quote: 'Jeg kendte alle fyrre bestyrere på ringetonen.',
        body: [
          'Driftschef Amira Holst tilbragte sine mandage i telefonen. En ny pris, en ny dressing, en leverandør uden salat: Det hele skulle siges fyrre gange, og om onsdagen solgte tre steder stadig den gamle menu.',
          'I dag retter hovedkontoret retten, og restauranterne følger med. Hvad der er udsolgt, bestemmer de selv. “Bestyrerne føler, at de har fået noget, ikke mistet noget,” siger Amira.',
        ],
      },
    },
  },
  {
    slug: 'kaffehjoernet-found-time-to-talk-again',
    customer: 'Kaffehjørnet',
    city: 'Vejle',
    stages: ['consideration'],
    segments: ['cafes'],
    publishedDaysAgo: 66,
    locales: {
      en: {
        title: 'Kaffehjørnet found time to talk again',
        excerpt:
          'Two owners, 26 seats and a queue that made them short with people. It doesn’t any more.',
        quote: 'I had become somebody who said “next”.',
        body: [
          'Karen and Bo opened Kaffehjørnet to talk to people over good coffee. Eight years later they mostly talked to the card terminal.',
          'They were afraid that codes on the tables would make it worse. “It was the other way round,” says Karen. “Those in a hurry order on the phone. The ones who want a chat come to the counter, and now I have time for them.”',
        ],
      },
      da: {
        title: 'Kaffehjørnet fik tid til at snakke igen',
        excerpt: 'To ejere, 26 pladser og en kø, der gjorde dem korte for hovedet. Det er slut nu.',
        quote: 'Jeg var blevet en, der sagde “næste”.',
        body: [
          'Karen og Bo åbnede Kaffehjørnet for at tale med folk over en god kop kaffe. Otte år senere talte de mest med kortterminalen.',
          'De frygtede, at koder på bordene ville gøre det værre. “Det blev omvendt,” siger Karen. “De travle bestiller på telefonen. De snakkesalige kommer op til disken, og nu har jeg tid til dem.”',
        ],
      },
    },
  },
  {
    slug: 'the-fish-restaurant-that-retired-its-printer',
    customer: 'Fiskehuset Molen',
    city: 'Kristiansund',
    stages: ['consideration'],
    segments: ['independents'],
    publishedDaysAgo: 127,
    locales: {
      en: {
        title: 'The fish restaurant that retired its printer',
        excerpt:
          'A wet kitchen, a new menu every day and a chef who hated screens. Until the third evening.',
        quote: 'It’s the first thing in this kitchen that doesn’t smell of cod.',
        body: [
          'At Fiskehuset Molen the menu is written when the boat comes in. Paper didn’t last: the tickets got wet, and the dish of the day was misspelt four different ways.',
          'Chef Torbjørn Eide agreed to try a screen for a week. On the third evening a full terrace ordered at once, and nothing was forgotten. He asked for a second one.',
        ],
      },
      nb: {
        title: 'Fiskerestauranten som pensjonerte skriveren',
        excerpt:
          'Et vått kjøkken, ny meny hver dag og en kokk som hatet skjermer. Til den tredje kvelden.',
        quote: 'Det er det første på dette kjøkkenet som ikke lukter torsk.',
        body: [
          'På Fiskehuset Molen skrives menyen når båten kommer inn. Papir holdt ikke: Lappene ble våte, og dagens rett ble feilstavet på fire forskjellige måter.',
          'Kjøkkensjef Torbjørn Eide gikk med på å prøve en skjerm i en uke. Den tredje kvelden bestilte en full terrasse på én gang, og ingenting ble glemt. Han ba om en skjerm til.',
        ],
      },
    },
  },
  {
    slug: 'bageri-lykke-sells-out-before-noon',
    customer: 'Bageri Lykke',
    city: 'Lund',
    stages: ['consideration'],
    segments: ['cafes'],
    publishedDaysAgo: 156,
    locales: {
      en: {
        title: 'Bageri Lykke sells out before noon, and nobody is cross',
        excerpt:
          'When the cinnamon buns are gone, the menu says so. The disappointed faces at the counter are gone too.',
        quote: 'Saying sorry forty times a day wears you down.',
        body: [
          'Linnea Ek bakes until four in the morning and sells until it is gone. The hard part was telling people who had cycled across town.',
          'Her menu now counts down: twelve buns left, then six. Guests reserve from the bus. “They come in smiling, because they know there’s a bun with their name on it.”',
        ],
      },
      sv: {
        title: 'Bageri Lykke säljer slut före lunch, och ingen blir sur',
        excerpt:
          'När kanelbullarna är slut står det i menyn. De besvikna minerna vid disken är också borta.',
        quote: 'Att säga förlåt fyrtio gånger om dagen sliter på en.',
        body: [
          'Linnea Ek bakar till fyra på morgonen och säljer tills allt är slut. Det svåra var att säga det till folk som hade cyklat genom hela stan.',
          'Nu räknar menyn ner: tolv bullar kvar, sedan sex. Gästerna bokar från bussen. ”De kommer in med ett leende, för de vet att det finns en bulle med deras namn på.”',
        ],
      },
    },
  },
  {
    slug: 'nordhav-hotels-nine-kitchens',
    customer: 'Nordhav Hotels',
    city: 'Bergen',
    stages: ['consideration'],
    segments: ['hotels'],
    status: 'draft',
    updatedDaysAgo: 11,
    locales: {
      en: {
        title: 'Nordhav Hotels: nine kitchens that finally speak the same language',
        excerpt: 'Waiting for approval from the customer.',
        quote: 'To be confirmed.',
        body: [
          'Nine hotels on the west coast, nine ways of writing “no onion”. Interview done, figures to come.',
        ],
      },
    },
  },
  {
    slug: 'trattoria-lumi-from-doubt-to-a-full-terrace',
    customer: 'Trattoria Lumi',
    city: 'Turku',
    stages: ['decision'],
    segments: ['independents'],
    publishedDaysAgo: 36,
    locales: {
      en: {
        title: 'Trattoria Lumi: from doubt to a full terrace in six weeks',
        excerpt:
          'What it is like to start with Bordvik, week by week, told by an owner who nearly said no.',
        quote: 'I asked for the way out before I asked for the way in.',
        body: [
          'Elina Saari had been let down by a supplier before. She wanted three things in writing: the price, the date and how to get out again. She got them on one page.',
          'Week one was the menu. In week two the staff tried it on each other. In week four it rained, and nothing happened. In week six the terrace was full, and two waiters handled what used to take four.',
        ],
      },
    },
  },
  {
    slug: 'two-years-on-restaurant-stroem',
    customer: 'Restaurant Strøm',
    city: 'Svendborg',
    stages: ['retention'],
    segments: ['independents'],
    publishedDaysAgo: 104,
    locales: {
      en: {
        title: 'Two years on: what Restaurant Strøm uses now that it didn’t use then',
        excerpt: 'They bought QR ordering. Then came the screen, the courses and the gift cards.',
        quote: 'We were driving in first gear and didn’t know there was a second.',
        body: [
          'Restaurant Strøm started with codes on eleven tables. It worked, so they left it alone for a year.',
          'Then a new chef asked whether the kitchen screen could hold back the mains. It could. Since then they have added gift cards and a pre-order for groups, and those two alone bring in 38,000 kroner a month.',
        ],
      },
    },
  },
  {
    slug: 'fire-og-mel-rolled-out-in-21-days',
    customer: 'Fire & Mel',
    city: 'Gothenburg',
    stages: ['decision'],
    segments: ['chains'],
    publishedDaysAgo: 80,
    locales: {
      en: {
        title: 'Fire & Mel rolled out in 21 days',
        excerpt:
          'Seventeen pizzerias, one plan and a manager who slept at night. The timetable, day by day.',
        quote: 'The plan had a column called “what can go wrong”. That’s when I signed.',
        body: [
          'Before signing, Fire & Mel asked every supplier the same question: who is standing next to our staff on the first Friday? Only one answered with a name.',
          'Days 1 to 5: one menu. Days 6 to 12: two pilot sites. From day 13, two sites a day, always one of our people in the room until closing time.',
        ],
      },
    },
  },
  {
    slug: 'i-tell-every-colleague-about-it',
    customer: 'Restaurant Havn',
    city: 'Rønne',
    stages: ['advocacy'],
    segments: ['independents'],
    status: 'draft',
    updatedDaysAgo: 7,
    locales: {
      da: {
        title: '“Det fortæller jeg alle mine kolleger”: Restaurant Havn anbefaler videre',
        excerpt:
          'Tre naboer på havnen er begyndt efter en kop kaffe hos Ditte. Hun fortæller, hvad hun siger til dem.',
        quote: 'Jeg viser dem min søndag. Det er nok.',
        body: [
          'Ditte Munk driver Restaurant Havn og har aldrig fået en krone for at anbefale Bordvik. Det synes vi egentlig, hun skulle have.',
          'Tre af naboerne er kommet til, og hver gang var det det samme, der overbeviste dem: at hun har fri om søndagen.',
        ],
      },
    },
  },
];
