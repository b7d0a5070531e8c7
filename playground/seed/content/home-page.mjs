export default [
  {
    stages: ['awareness', 'consideration'],
    publishedDaysAgo: 21,
    locales: {
      en: {
        title: 'More guests, fewer steps',
        intro:
          'Bordvik takes the order, tells the kitchen and closes the bill. You take care of the guests.',
        body: [
          'Ordering at the table, at the counter and on the way. Kitchen screens that know what is late. Payment that finds its own table.',
          'More than 900 cafés, restaurants and hotels in the Nordics open with Bordvik every morning.',
        ],
        ctaText: 'Book a demonstration',
        ctaLink: '/en/book-a-demonstration',
        metaTitle: 'Bordvik | Digital ordering for restaurants',
        metaDescription: 'Ordering, kitchen screens and payment for cafés, restaurants and hotels.',
      },
      da: {
        title: 'Flere gæster, færre skridt',
        intro:
          'Bordvik tager bestillingen, giver køkkenet besked og lukker regningen. Du tager dig af gæsterne.',
        body: [
          'Bestilling ved bordet, ved disken og på vejen. Køkkenskærme, der ved, hvad der er forsinket. Betaling, der selv finder sit bord.',
          'Over 900 caféer, restauranter og hoteller i Norden åbner med Bordvik hver morgen.',
        ],
        ctaText: 'Book en fremvisning',
        ctaLink: '/da/book-en-fremvisning',
        metaTitle: 'Bordvik | Digital bestilling til restauranter',
      },
      sv: {
        title: 'Fler gäster, färre steg',
        intro:
          'Bordvik tar beställningen, meddelar köket och stänger notan. Du tar hand om gästerna.',
        body: [
          'Beställning vid bordet, vid disken och på väg dit. Köksskärmar som vet vad som är försenat. Betalning som själv hittar sitt bord.',
        ],
        ctaText: 'Boka en visning',
        ctaLink: '/sv/boka-en-visning',
        metaTitle: 'Bordvik | Digital beställning för restauranger',
      },
      nb: {
        title: 'Flere gjester, færre skritt',
        intro:
          'Bordvik tar bestillingen, gir kjøkkenet beskjed og lukker regningen. Du tar deg av gjestene.',
        body: [
          'Bestilling ved bordet, ved disken og på vei dit. Kjøkkenskjermer som vet hva som er forsinket. Betaling som selv finner bordet sitt.',
        ],
        ctaText: 'Bestill en visning',
        ctaLink: '/nb/bestill-en-visning',
        metaTitle: 'Bordvik | Digital bestilling for restauranter',
      },
    },
  },
];
