export default [
  {
    slug: 'why-the-lunch-queue-costs-more-than-you-think',
    author: 'Freja Lindholm',
    stages: ['awareness'],
    segments: ['cafes', 'independents'],
    publishedDaysAgo: 38,
    locales: {
      en: {
        title: 'Why the lunch queue costs more than you think',
        excerpt:
          'Seven people in line look like a good day. Count the ones who turned round at the door, and the day looks different.',
        body: [
          'A full queue at noon feels like success. Yet every guest who sees it makes a quick sum: how long is my break, and how long will this take? After four minutes of waiting, most office workers give up, and you never see them in the till.',
          'Try this on a Wednesday. Put one person by the door between 11.45 and 12.30 and count everyone who looks in and leaves. In the places we have visited it is between one in eight and one in five.',
          'The queue is rarely a kitchen problem. It builds up where orders are taken: one person explains the dish of the day, types it in, takes the card and hands over a number. Separate those four jobs, and the same two people serve a third more guests.',
        ],
      },
      da: {
        title: 'Derfor koster frokostkøen mere, end du tror',
        excerpt:
          'Syv mennesker i kø ligner en god dag. Tæl dem, der vendte om i døren, så ser dagen anderledes ud.',
        body: [
          'En lang kø klokken tolv føles som succes. Men hver gæst, der ser den, laver et hurtigt regnestykke: Hvor lang er min pause, og hvor længe tager det her? Efter fire minutters ventetid giver de fleste op, og dem ser du aldrig i kasseapparatet.',
          'Prøv det på en onsdag. Stil én person ved døren fra 11.45 til 12.30, og tæl alle, der kigger ind og går igen. På de steder, vi har besøgt, er det mellem hver ottende og hver femte.',
          'Køen skyldes sjældent køkkenet. Den opstår dér, hvor bestillingen bliver taget: Én person forklarer dagens ret, taster den ind, tager imod kortet og rækker et nummer over disken. Skil de fire opgaver ad, så når de samme to medarbejdere en tredjedel flere gæster.',
        ],
      },
      sv: {
        title: 'Därför kostar lunchkön mer än du tror',
        publishedDaysAgo: 30,
        excerpt:
          'Sju personer i kö ser ut som en bra dag. Räkna dem som vände i dörren, så ser dagen annorlunda ut.',
        body: [
          'En lång kö klockan tolv känns som framgång. Men varje gäst som ser den gör en snabb uträkning: hur lång är min rast, och hur lång tid tar det här? Efter fyra minuters väntan ger de flesta upp, och dem ser du aldrig i kassan.',
          'Kön beror sällan på köket. Den uppstår där beställningen tas emot: en och samma person förklarar dagens rätt, slår in den, tar betalt och lämnar ut ett nummer. Dela upp de fyra uppgifterna, så hinner samma två medarbetare med en tredjedel fler gäster.',
        ],
      },
      nb: {
        title: 'Derfor koster lunsjkøen mer enn du tror',
        publishedDaysAgo: 30,
        excerpt:
          'Sju personer i kø ser ut som en god dag. Tell dem som snudde i døra, så ser dagen annerledes ut.',
        body: [
          'En lang kø klokka tolv føles som suksess. Men hver gjest som ser den, gjør et raskt regnestykke: Hvor lang er pausen min, og hvor lang tid tar dette? Etter fire minutters venting gir de fleste opp, og dem ser du aldri i kassa.',
          'Køen skyldes sjelden kjøkkenet. Den oppstår der bestillingen tas imot: Én person forklarer dagens rett, slår den inn, tar betalt og gir fra seg et nummer. Skill de fire oppgavene, så rekker de samme to medarbeiderne en tredjedel flere gjester.',
        ],
      },
    },
  },
  {
    slug: 'allergens-what-the-law-asks-of-your-menu',
    author: 'Mikkel Thorup',
    publishedDaysAgo: 12,
    locales: {
      en: {
        title: 'Allergens: what the law asks of your menu',
        excerpt:
          'Fourteen allergens must be declared in every EU country. Here is what that means for a menu on paper, on a board and on a phone.',
        body: [
          'Gluten, crustaceans, eggs, fish, peanuts, soy, milk, nuts, celery, mustard, sesame, sulphites, lupin and molluscs: a guest has the right to know about all fourteen, also when the food isn’t wrapped.',
          'How you tell it differs between the Nordic countries. In some places it is enough that the staff can answer, as long as a sign says so. The safest way is the same everywhere: write it next to the dish.',
          'The hard part is not the first list but the Tuesday when the supplier changes the stock powder. Decide who updates the recipe, and let every menu take its text from there.',
        ],
      },
      da: {
        title: 'Allergener: det kræver loven af dit menukort',
        excerpt:
          'Fjorten allergener skal oplyses i alle EU-lande. Se, hvad det betyder for et menukort på papir, på tavlen og på telefonen.',
        body: [
          'Gluten, krebsdyr, æg, fisk, jordnødder, soja, mælk, nødder, selleri, sennep, sesam, sulfitter, lupin og bløddyr: Gæsten har ret til at få besked om alle fjorten, også når maden ikke er pakket ind.',
          'Det er tilladt at oplyse mundtligt, hvis et skilt fortæller, at man kan spørge personalet. Det sikreste er nu at skrive det ud for retten.',
          'Det svære er ikke den første liste, men den tirsdag, hvor leverandøren skifter bouillonpulver. Aftal, hvem der retter opskriften, og lad alle menukort hente teksten derfra.',
        ],
      },
    },
  },
  {
    slug: 'ten-shortcuts-your-waiters-will-thank-you-for',
    author: 'Sara Bergqvist',
    stages: ['awareness'],
    publishedDaysAgo: 203,
    locales: {
      en: {
        title: 'Ten shortcuts your waiters will thank you for',
        excerpt:
          'From repeating a round with one tap to moving a table without reprinting anything: small things that save steps every evening.',
        body: [
          'New waiters learn the menu in a week and the till in a month. Most of them never find out what the till can do beyond the first screen.',
          'Our favourites: press and hold a drink to repeat the round, drag a table onto another to move the bill, swipe a line to send it as a starter, and search by the first letters of two words, so that “la bu” finds the lamb burger.',
          'Print the list, hang it by the pass, and let the one who knows six of them teach the one who knows two. Forty people can learn it in a week without a single meeting.',
        ],
      },
      da: {
        title: 'Ti genveje, dine tjenere vil takke dig for',
        excerpt:
          'Gentag en omgang med ét tryk, og flyt et bord uden at printe noget igen: små ting, der sparer skridt hver aften.',
        body: [
          'Nye tjenere lærer menukortet på en uge og kassen på en måned. De fleste opdager aldrig, hvad kassen kan ud over det første skærmbillede.',
          'Vores favoritter: Hold fingeren på en drik for at gentage omgangen, træk et bord over på et andet for at flytte regningen, stryg en linje til side for at sende den som forret, og søg på de første bogstaver i to ord, så “la bu” finder lammeburgeren.',
          'Print listen, hæng den ved passet, og lad den, der kan seks af dem, oplære den, der kan to. Fyrre mennesker kan nå det på en uge uden et eneste møde.',
        ],
      },
    },
  },
  {
    slug: 'five-signs-your-kitchen-is-drowning-in-paper-tickets',
    author: 'Mikkel Thorup',
    stages: ['awareness'],
    segments: ['independents'],
    publishedDaysAgo: 96,
    locales: {
      en: {
        title: 'Five signs your kitchen is drowning in paper tickets',
        excerpt:
          'A ticket on the floor, a sauce on the ticket, a shout across the pass. When does paper stop being charming?',
        body: [
          'Paper works until the evening when it doesn’t. The signs come earlier: the chef asks “what was table nine again?”, somebody rewrites a ticket because it is wet, and the fryer starts a portion that was cancelled ten minutes ago.',
          'The fourth sign is the roll of paper that runs out on a Friday, always on a Friday. The fifth is silent: nobody can tell how long a main course really takes, because the ticket ends in the bin.',
          'If you nod at three of the five, look at how an order travels from the table to the plate before you hire another pair of hands.',
        ],
      },
      da: {
        title: 'Fem tegn på, at køkkenet drukner i papirbonner',
        excerpt:
          'En bon på gulvet, sovs på bonnen, et råb hen over passet. Hvornår holder papir op med at være charmerende?',
        body: [
          'Papir virker lige til den aften, hvor det ikke gør. Tegnene kommer før: Kokken spørger “hvad var det nu, bord ni skulle have?”, nogen skriver en bon om, fordi den er våd, og friturekogeren starter en portion, der blev aflyst for ti minutter siden.',
          'Det fjerde tegn er rullen, der løber tør en fredag, altid en fredag. Det femte er stille: Ingen ved, hvor lang tid en hovedret faktisk tager, for bonnen ender i skraldespanden.',
          'Nikker du til tre af de fem, så se på bestillingens vej fra bord til tallerken, før du ansætter et par hænder mere.',
        ],
      },
    },
  },
  {
    slug: 'what-guests-really-think-of-qr-menus',
    author: 'Freja Lindholm',
    stages: ['awareness'],
    segments: ['cafes'],
    status: 'published',
    publishedDaysAgo: 61,
    locales: {
      en: {
        title: 'What guests really think of QR menus',
        status: 'modified',
        updatedDaysAgo: 2,
        draft: {
          title: 'What guests really think of QR menus: 1,140 answers from Nordic cafés',
        },
        excerpt:
          'We asked 1,140 café guests. Most of them like to order by phone, but only when three conditions are met.',
        body: [
          'Two out of three guests in our survey would order by phone again. Those who wouldn’t had the same three complaints: the page was a PDF, it asked for an e-mail address, or nobody at the counter looked up when they came in.',
          'None of the three has to do with the code on the table. They have to do with manners. A good QR menu opens in two seconds, shows prices at once and leaves the choice to the guest.',
          'Older guests were not more sceptical than younger ones. The dividing line was the size of the letters.',
        ],
      },
      da: {
        title: 'Det mener gæsterne egentlig om QR-menuer',
        excerpt:
          'Vi spurgte 1.140 cafégæster. De fleste vil gerne bestille på telefonen, men kun når tre betingelser er opfyldt.',
        body: [
          'To ud af tre gæster i vores undersøgelse ville bestille på telefonen igen. Resten havde de samme tre indvendinger: Siden var en PDF, den bad om en mailadresse, eller ingen bag disken så op, da de kom ind.',
          'Ingen af de tre handler om koden på bordet. De handler om manerer. En god QR-menu åbner på to sekunder, viser priserne med det samme og lader gæsten vælge.',
        ],
      },
      sv: {
        title: 'Så tycker gästerna egentligen om QR-menyer',
        excerpt:
          'Vi frågade 1 140 kafégäster. De flesta beställer gärna i mobilen, men bara om tre villkor är uppfyllda.',
        body: [
          'Två av tre gäster i vår undersökning skulle beställa i mobilen igen. De övriga hade samma tre invändningar: sidan var en PDF, den bad om en e-postadress, eller så tittade ingen upp när de kom in.',
          'Inget av detta handlar om koden på bordet. Det handlar om gott bemötande. En bra QR-meny öppnas på två sekunder, visar priserna direkt och låter gästen välja.',
        ],
      },
    },
  },
  {
    slug: 'the-true-price-of-a-wrong-order',
    author: 'Jonas Aakre',
    stages: ['awareness'],
    segments: ['chains', 'independents'],
    publishedDaysAgo: 142,
    locales: {
      en: {
        title: 'The true price of a wrong order',
        excerpt:
          'The plate that goes back costs the ingredients twice. The rest of the bill is harder to see, and larger.',
        body: [
          'Take a burger at 145 kroner that comes out with cheese for a guest who asked for none. The ingredients cost you 40 kroner, twice. The cook spends six minutes, the waiter four, and the table stays occupied a quarter of an hour longer.',
          'Then there is the apology: a coffee on the house, or a dessert. By then the margin of the whole table is gone.',
          'Most wrong orders are born between the ear and the keyboard. The fewer times an order is repeated by someone, the fewer versions of it exist.',
        ],
      },
    },
  },
  {
    slug: 'staff-shortage-in-nordic-restaurants',
    author: 'Sara Bergqvist',
    stages: ['awareness'],
    segments: ['chains'],
    publishedDaysAgo: 77,
    locales: {
      en: {
        title:
          'Staff shortage in Nordic restaurants: what you can change on the floor before you hire again',
        excerpt:
          'Four chains moved tasks instead of people. Their sites run with one waiter fewer a shift, and the guests haven’t noticed.',
        body: [
          'The advertisement has been up since April and two people have answered. Many chains are in that situation, and raising the pay only moves the problem to the neighbour.',
          'The four chains we followed began elsewhere: they wrote down every walk a waiter takes in an evening. Forty per cent of the steps were for the menu, the bill and the card terminal, three things that guests are happy to do themselves.',
          'What was left was the part that people are good at: greeting, recommending and seeing when a table needs something.',
        ],
      },
      sv: {
        title:
          'Personalbrist på nordiska restauranger: det här kan du ändra i matsalen innan du anställer igen',
        excerpt:
          'Fyra kedjor flyttade arbetsuppgifter i stället för människor. I dag klarar de sig med en servitör mindre per pass.',
        body: [
          'Annonsen har legat ute sedan april och två personer har svarat. Många kedjor känner igen sig, och högre lön flyttar bara problemet till grannen.',
          'De fyra kedjor vi följde började i en annan ände: de skrev ner varje promenad som en servitör gör under en kväll. Fyrtio procent av stegen gällde menyn, notan och kortterminalen, tre saker som gästerna gärna sköter själva.',
        ],
      },
      nb: {
        title:
          'Mangel på folk i nordiske restauranter: dette kan du endre i lokalet før du ansetter på nytt',
        excerpt:
          'Fire kjeder flyttet oppgaver i stedet for mennesker. Nå klarer de seg med én servitør mindre per skift.',
        body: [
          'Annonsen har ligget ute siden april, og to personer har svart. Mange kjeder kjenner seg igjen, og høyere lønn flytter bare problemet til naboen.',
          'De fire kjedene vi fulgte, begynte et annet sted: De skrev ned hver tur en servitør tar i løpet av en kveld. Førti prosent av skrittene gjaldt menyen, regningen og betalingsterminalen, tre ting gjestene gjerne ordner selv.',
        ],
      },
    },
  },
  {
    slug: 'breakfast-rush-at-the-hotel-where-the-minutes-go',
    author: 'Jonas Aakre',
    stages: ['awareness'],
    segments: ['hotels'],
    publishedDaysAgo: 118,
    locales: {
      en: {
        title: 'Breakfast rush at the hotel: where the minutes go',
        excerpt:
          'Between 8 and 9 half of the house wants coffee. We timed three hotels and found the same bottleneck in all of them.',
        body: [
          'It isn’t the eggs. In all three hotels the slowest spot was the entrance, where one person checks room numbers against a printed list.',
          'A guest waits for two minutes there, and the buffet gets its visitors in waves. Behind each wave the coffee machine is empty, the dishes pile up, and the staff run.',
          'Let guests check in to breakfast the evening before, or at the table, and the waves flatten out. The same buffet suddenly feels twice as large.',
        ],
      },
      da: {
        title: 'Morgenmadsrush på hotellet: her bliver minutterne af',
        excerpt:
          'Mellem 8 og 9 vil halvdelen af huset have kaffe. Vi tog tid på tre hoteller og fandt samme flaskehals alle steder.',
        body: [
          'Det er ikke æggene. På alle tre hoteller var indgangen det langsomste sted: Her tjekker én person værelsesnumre på en udskrevet liste.',
          'Gæsten venter i to minutter, og buffeten får sine besøgende i bølger. Efter hver bølge er kaffemaskinen tom, opvasken hober sig op, og personalet løber.',
          'Lad gæsterne tjekke ind til morgenmad aftenen før eller ved bordet, så flader bølgerne ud. Pludselig virker den samme buffet dobbelt så stor.',
        ],
      },
    },
  },
  {
    slug: 'the-cashless-counter-three-years-on',
    author: 'Freja Lindholm',
    stages: ['awareness'],
    segments: ['cafes'],
    publishedDaysAgo: 55,
    locales: {
      en: {
        title: 'The cashless counter, three years on',
        excerpt:
          'Cards, phones and a few coins: how small cafés take payment today, and what still slows the line down.',
        body: [
          'Nine out of ten cups in a Nordic café are paid without cash. Yet the payment takes as long as it did ten years ago: the price is read aloud, the amount typed, the terminal turned round.',
          'The typing is the weak link. When the till and the terminal don’t know each other, one customer in fifty pays the wrong amount, and closing the day takes half an hour.',
          'You still need to know the rules for cash. They differ from country to country, so ask your trade association before you put up the sign.',
        ],
      },
      da: {
        title: 'Den kontantløse disk, tre år efter',
        excerpt:
          'Kort, telefoner og enkelte mønter: sådan tager små caféer imod betaling i dag, og det sinker stadig køen.',
        body: [
          'Ni ud af ti kopper på en nordisk café bliver betalt uden kontanter. Alligevel tager betalingen lige så lang tid som for ti år siden: Prisen bliver sagt højt, beløbet tastet og terminalen vendt.',
          'Indtastningen er det svage led. Når kassen og terminalen ikke kender hinanden, betaler hver halvtredsindstyvende kunde et forkert beløb, og dagens afslutning tager en halv time.',
        ],
      },
      sv: {
        title: 'Kontantfritt kafé, tre år senare',
        excerpt:
          'Kort, mobil och några enstaka mynt: så tar små kaféer betalt i dag, och det här bromsar fortfarande kön.',
        body: [
          'Nio av tio koppar på ett nordiskt kafé betalas utan kontanter. Ändå tar betalningen lika lång tid som för tio år sedan: priset läses upp, beloppet slås in och terminalen vänds.',
          'Inmatningen är den svaga länken. När kassan och terminalen inte känner varandra betalar var femtionde kund fel belopp, och dagsavslutet tar en halvtimme.',
        ],
      },
      nb: {
        title: 'Kontantfri disk, tre år etter',
        status: 'draft',
        updatedDaysAgo: 6,
        excerpt:
          'Kort, mobil og noen få mynter: slik tar små kafeer betalt i dag, og dette bremser fortsatt køen.',
        body: [
          'Ni av ti kopper på en nordisk kafé betales uten kontanter. Likevel tar betalingen like lang tid som for ti år siden: Prisen leses opp, beløpet tastes inn, og terminalen snus.',
          'Husk reglene for kontanter før du henger opp skiltet. I Norge har kundene som hovedregel rett til å betale kontant.',
        ],
      },
    },
  },
  {
    slug: 'why-guests-order-more-when-nobody-is-watching',
    author: 'Freja Lindholm',
    stages: ['awareness'],
    segments: ['cafes', 'independents'],
    publishedDaysAgo: 164,
    locales: {
      en: {
        title: 'Why guests order more when nobody is watching',
        excerpt:
          'The second pastry is easier to ask for on a screen. A short look at embarrassment, pictures and the price at the bottom.',
        body: [
          'Guests who order on their own phone add an extra to every third order. At the counter it is every fifth. The menu is the same, the prices are the same, and the queue behind them isn’t.',
          'Nobody hurries you on a screen, and nobody hears you ask for extra cream. Pictures help too, provided that they show your own cake and not one from a picture library.',
          'Don’t overdo it. One suggestion per order is good service, three are a pop-up.',
        ],
      },
    },
  },
  {
    slug: 'room-service-is-not-dead',
    author: 'Sara Bergqvist',
    stages: ['awareness'],
    segments: ['hotels'],
    publishedDaysAgo: 512,
    locales: {
      en: {
        title: 'Room service is not dead, it has moved to the phone',
        excerpt:
          'Fewer guests call the reception, more of them order food from outside. What hotels lose, and how some win it back.',
        body: [
          'Stand in a hotel lobby at eight in the evening and count the couriers. Each of them carries a meal your own kitchen could have sold.',
          'Guests don’t dislike room service. They dislike the leather folder, the call and the not knowing when. Give them a menu with a time on it and they order from the kitchen downstairs.',
        ],
      },
      sv: {
        title: 'Rumsservicen är inte död, den har flyttat till mobilen',
        excerpt:
          'Färre gäster ringer receptionen, fler beställer mat utifrån. Vad hotellen förlorar och hur några vinner tillbaka det.',
        body: [
          'Ställ dig i en hotellobby klockan åtta på kvällen och räkna buden. Vart och ett bär på en måltid som ditt eget kök kunde ha sålt.',
          'Gästerna ogillar inte rumsservice. De ogillar läderpärmen, samtalet och ovissheten. Ge dem en meny med en tid, så beställer de från köket en trappa ner.',
        ],
      },
    },
  },
  {
    slug: 'tipping-on-a-screen',
    author: 'Jonas Aakre',
    stages: ['awareness'],
    segments: ['cafes'],
    publishedDaysAgo: 691,
    locales: {
      en: {
        title: 'Tipping on a screen: what Nordic guests find reasonable',
        excerpt:
          'Ten per cent, a smile or nothing at all? A question on a screen can feel like help or like pressure.',
        body: [
          'Few things divide guests like the tip screen. Half of the ones we asked find it practical. The other half feel caught.',
          'What made the difference was the order of the buttons. With “no tip” as large as the rest and placed first, the complaints stopped, and the tips fell by less than one per cent.',
        ],
      },
      nb: {
        title: 'Tips på skjerm: dette synes nordiske gjester er rimelig',
        excerpt:
          'Ti prosent, et smil eller ingenting? Et spørsmål på en skjerm kan oppleves som hjelp eller som press.',
        body: [
          'Få ting deler gjestene som tipsskjermen. Halvparten av dem vi spurte, synes den er praktisk. Den andre halvparten føler seg fanget.',
          'Det avgjørende var rekkefølgen på knappene. Da «ingen tips» ble like stor som de andre og kom først, stoppet klagene, og tipsen falt med under én prosent.',
        ],
      },
    },
  },
  {
    slug: 'self-service-without-losing-the-host',
    author: 'Sara Bergqvist',
    stages: ['awareness', 'consideration'],
    publishedDaysAgo: 47,
    locales: {
      en: {
        title: 'Self-service without losing the host in the house',
        status: 'modified',
        updatedDaysAgo: 1,
        draft: {
          excerpt:
            'The fear is a silent room with glowing phones. Three restaurants tell what their hosts do with the time they got back.',
          stages: ['consideration'],
          segments: ['independents'],
        },
        excerpt:
          'The fear is a silent room with glowing phones. Three restaurants show that it can go the other way.',
        body: [
          'Every owner we meet asks the same thing: will my guests still feel that somebody is at home? It is the right question.',
          'The three restaurants in this article made one rule each. The first says hello before any phone is out. The second serves the first drink by hand, always. The third lets the chef bring the main course.',
          'None of it costs more staff. It uses the time that went into typing.',
        ],
      },
    },
  },
  {
    slug: 'qr-ordering-handhelds-or-kiosks',
    author: 'Mikkel Thorup',
    stages: ['consideration'],
    segments: ['chains', 'independents'],
    publishedDaysAgo: 84,
    locales: {
      en: {
        title:
          'QR ordering, handhelds or kiosks: what twelve weeks of data from three restaurants showed',
        excerpt:
          'Same menu, same prices, three ways to order. A fair comparison, also of what didn’t work.',
        body: [
          'For twelve weeks three restaurants of the same size sold the same menu in three ways. The kiosk had the largest tickets: 11 per cent above the counter. It also needed the most floor space and the most cleaning.',
          'The handheld was fastest when the room was full, because the waiter could skip the walk to the till. Guests gave it the best marks for service.',
          'QR ordering came out in the middle on ticket size and clearly ahead on staff hours: 19 fewer a week. It was last on drinks, where guests still look for a face.',
          'Our conclusion: combine. Phones for food, people for drinks, a kiosk only where you sell take-away.',
        ],
      },
      da: {
        title:
          'QR-bestilling, håndterminal eller stander: det viste tolv ugers tal fra tre restauranter',
        excerpt:
          'Samme menu, samme priser, tre måder at bestille på. En fair sammenligning, også af det, der ikke virkede.',
        body: [
          'I tolv uger solgte tre lige store restauranter den samme menu på tre måder. Standeren gav de største bestillinger: 11 procent over disken. Den krævede også mest gulvplads og mest rengøring.',
          'Håndterminalen var hurtigst, når der var fuldt hus, fordi tjeneren sparede turen til kassen. Gæsterne gav den de bedste karakterer for service.',
          'QR-bestilling lå i midten på bestillingens størrelse og klart forrest på timer: 19 færre om ugen. På drikkevarer kom den sidst, for dér leder gæsterne stadig efter et ansigt.',
        ],
      },
    },
  },
  {
    slug: 'we-are-moving-to-larger-rooms-in-aarhus',
    author: 'Freja Lindholm',
    publishedDaysAgo: 260,
    locales: {
      en: {
        title: 'We are moving to larger rooms in Aarhus',
        excerpt: 'After six years above a bakery we have found a place with a test kitchen.',
        body: [
          'The smell of cardamom will be missed. What we get instead is a room with four ovens, two bars and a row of tables, where customers can try a set-up before they buy it.',
          'The telephone number stays the same. The coffee is still free.',
        ],
      },
      da: {
        title: 'Vi flytter til større lokaler i Aarhus',
        excerpt: 'Efter seks år over et bageri har vi fundet et sted med testkøkken.',
        body: [
          'Duften af kardemomme kommer vi til at savne. Til gengæld får vi et lokale med fire ovne, to barer og en række borde, hvor kunderne kan prøve en opsætning, før de køber den.',
          'Telefonnummeret er det samme. Kaffen er stadig gratis.',
        ],
      },
    },
  },
  {
    slug: 'meet-us-at-the-trade-fair-in-malmo',
    author: 'Sara Bergqvist',
    publishedDaysAgo: 402,
    locales: {
      en: {
        title: 'Meet us at the trade fair in Malmö',
        excerpt: 'Two days, one stand and forty cinnamon buns an hour, all ordered by QR code.',
        body: [
          'We take a working café to the fair. Order a bun on your phone, follow it on the kitchen screen and see it land on the counter.',
          'Bring your own menu, and we put it into the system while you eat.',
        ],
      },
      sv: {
        title: 'Träffa oss på mässan i Malmö',
        excerpt: 'Två dagar, en monter och fyrtio kanelbullar i timmen, alla beställda med QR-kod.',
        body: [
          'Vi tar med oss ett kafé i drift till mässan. Beställ en bulle i mobilen, följ den på köksskärmen och se den landa på disken.',
          'Ta gärna med din egen meny, så lägger vi in den medan du fikar.',
        ],
      },
    },
  },
  {
    slug: 'new-this-spring',
    author: 'Mikkel Thorup',
    publishedDaysAgo: 226,
    locales: {
      en: {
        title: 'New this spring: split bills, course timing and faster search',
        excerpt:
          'Three things that customers asked for, and one that nobody asked for but everybody uses.',
        body: [
          'Guests can now split the bill by dish, by person or by amount, each on their own phone. The table closes when the last share is paid.',
          'Course timing holds the mains back until the starters are cleared. And search finds a dish by its ingredients, so a guest who types “beetroot” sees all four.',
        ],
      },
      da: {
        title: 'Nyt i foråret: delte regninger, styring af retter og hurtigere søgning',
        excerpt: 'Tre ting, som kunderne bad om, og én, som ingen bad om, men alle bruger.',
        body: [
          'Gæsterne kan nu dele regningen efter ret, person eller beløb, hver på sin telefon. Bordet lukker, når den sidste andel er betalt.',
          'Hovedretterne venter, til forretterne er ryddet af. Og søgningen finder retter på ingredienser, så en gæst, der skriver “rødbede”, ser alle fire.',
        ],
      },
    },
  },
  {
    slug: 'use-your-kitchen-screen-to-time-three-courses',
    author: 'Mikkel Thorup',
    stages: ['retention'],
    segments: ['independents'],
    publishedDaysAgo: 68,
    locales: {
      en: {
        title: 'Use your kitchen screen to time three courses',
        excerpt:
          'You already own the function. Ten minutes of set-up, and the mains no longer wait under the lamp.',
        body: [
          'Open Settings, choose Courses and give each dish its cooking time. The screen now starts the slow dish first, so that a table of four is ready at the same moment.',
          'Connect the floor as well: when a waiter marks the starters as cleared, the mains jump to the top of the list. Restaurant Strøm cut its waiting time between courses from 21 to 13 minutes that way.',
          'Do you run more than one station? A second screen at the cold section pays for itself in about two months.',
        ],
      },
      da: {
        title: 'Brug køkkenskærmen til at styre tre retter',
        excerpt:
          'Du har allerede funktionen. Ti minutters opsætning, så venter hovedretterne ikke længere under lampen.',
        body: [
          'Åbn Indstillinger, vælg Retter, og giv hver ret sin tilberedningstid. Så starter skærmen den langsomme ret først, og et bord med fire bliver klar på samme tid.',
          'Kobl også gulvet på: Når en tjener markerer forretterne som ryddet, rykker hovedretterne øverst på listen. Restaurant Strøm skar ventetiden mellem retterne fra 21 til 13 minutter på den måde.',
        ],
      },
    },
  },
  {
    slug: 'five-add-on-sales-your-hotel-bar-can-automate',
    author: 'Jonas Aakre',
    stages: ['retention'],
    segments: ['hotels'],
    publishedDaysAgo: 133,
    locales: {
      en: {
        title: 'Five add-on sales your hotel bar can automate',
        excerpt:
          'The guest is already logged in with a room number. Offer the next thing while it makes sense.',
        body: [
          'An early breakfast for those who check out before seven. A bottle on ice for a room with a balcony. A late sandwich when the bar closes and the train was delayed.',
          'Each of these is a rule in Bordvik: a time, a type of room and an offer. The guest sees one line on the phone and adds it to the bill with a tap.',
          'Start with one rule and measure it for two weeks. The hotels that began with breakfast sold it to one guest in nine.',
        ],
      },
    },
  },
  {
    slug: 'pre-orders-from-the-pastry-counter',
    author: 'Freja Lindholm',
    stages: ['retention'],
    segments: ['cafes'],
    status: 'draft',
    updatedDaysAgo: 9,
    locales: {
      en: {
        title: 'Pre-orders from the pastry counter: sell Saturday’s buns on Thursday',
        excerpt:
          'Turn on pre-ordering for the weekend and bake what is sold, instead of what you hope to sell.',
        body: [
          'Pre-ordering is part of your plan, but only one café in six has turned it on. Choose the pastries, set a deadline and a time for pick-up, and share the link.',
          'TODO: figures from Kaffehjørnet, and a picture of the pick-up shelf.',
        ],
      },
      da: {
        title: 'Forudbestilling fra kagedisken: sælg lørdagens boller om torsdagen',
        excerpt:
          'Slå forudbestilling til i weekenden, og bag det, der er solgt, i stedet for det, du håber at sælge.',
        body: [
          'Forudbestilling er med i dit abonnement, men kun hver sjette café har slået det til. Vælg bagværket, sæt en frist og et tidspunkt for afhentning, og del linket.',
          'MANGLER: tal fra Kaffehjørnet og et billede af afhentningshylden.',
        ],
      },
    },
  },
  {
    slug: 'how-to-read-your-peak-hour-report',
    author: 'Mikkel Thorup',
    status: 'draft',
    updatedDaysAgo: 20,
    locales: {
      en: {
        title: 'How to read your peak-hour report',
        excerpt:
          'Three columns tell you when to open the second station. The fourth tells you when to close it.',
        body: [
          'Look at “orders waiting” first. When it passes eight for more than ten minutes, guests begin to look round.',
          'Compare the same weekday over four weeks, never two days in a row.',
        ],
      },
    },
  },
  {
    slug: 'seasonal-menus-plan-once-change-everywhere',
    author: 'Sara Bergqvist',
    stages: ['awareness'],
    segments: ['chains'],
    publishedDaysAgo: 190,
    locales: {
      en: {
        title: 'Seasonal menus: plan once, change everywhere',
        excerpt:
          'Thirty sites, four seasons, one asparagus. Why the change of menu takes chains three weeks, and what the fast ones do.',
        body: [
          'A new menu is decided in an hour and introduced in three weeks: new print, new buttons in every till, new texts on the delivery sites. In the meantime some sites sell asparagus that others don’t have.',
          'The fast chains keep the dish in one place, with its name, price, allergens and picture. Everything else is a view of it.',
        ],
      },
      da: {
        title: 'Sæsonmenuer: planlæg én gang, skift overalt',
        excerpt:
          'Tredive restauranter, fire sæsoner, én asparges. Derfor tager menuskiftet tre uger i kæderne, og sådan gør de hurtige.',
        body: [
          'En ny menu bliver besluttet på en time og indført på tre uger: nye tryksager, nye knapper i hver kasse, nye tekster på leveringssiderne. Imens sælger nogle steder asparges, som andre ikke har.',
          'De hurtige kæder samler retten ét sted med navn, pris, allergener og billede. Alt andet er en visning af den.',
        ],
      },
    },
  },
  {
    slug: 'menus-for-tired-eyes',
    author: 'Sara Bergqvist',
    stages: ['awareness'],
    publishedDaysAgo: 25,
    locales: {
      en: {
        title: 'Menus for tired eyes, loud rooms and one free hand',
        excerpt:
          'Accessibility sounds like a rule. In a restaurant it is mostly about light, noise and a child on your arm.',
        body: [
          'Grey letters on cream paper are elegant in the studio and invisible by candlelight. One guest in four over fifty asks somebody else to read the menu aloud.',
          'A menu on a phone can be enlarged, read aloud and translated. That only helps if it is text, not a picture of text. Test it yourself: turn the light down, hold a bag in one hand, and order.',
        ],
      },
      sv: {
        title: 'Menyer för trötta ögon, stökiga lokaler och en ledig hand',
        excerpt:
          'Tillgänglighet låter som en regel. På en restaurang handlar det mest om ljus, buller och ett barn på armen.',
        body: [
          'Grå bokstäver på gräddvitt papper är eleganta i ateljén och osynliga i skenet av ett ljus. Var fjärde gäst över femtio ber någon annan läsa menyn högt.',
          'En meny i mobilen kan förstoras, läsas upp och översättas. Men det hjälper bara om den är text och inte en bild av text. Prova själv: dra ner belysningen, håll en väska i ena handen och beställ.',
        ],
      },
    },
  },
];
