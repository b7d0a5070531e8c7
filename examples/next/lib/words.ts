import type { Locale } from './locales';
import type { PageType } from './pages';

interface Titled {
  title: string;
  text: string;
}

/** The site's own words. Stages and segments that have none here go by their names in Strapi. */
export interface Words {
  skip: string;
  language: string;
  front: string;
  choose: string;
  everything: string;
  /** By key of the segment: what the visitor is, and whom a piece is for. */
  segments: Record<string, { mine: string; for: string }>;
  /** By key of the stage: what a visitor does there, not what marketing calls it. */
  stages: Record<string, string>;
  types: Record<PageType, string>;
  minutes: (minutes: number) => string;
  by: (author: string) => string;
  more: (pieces: number) => string;
  nothingHere: string;
  onlyInEnglish: string;
  nextStep: string;
  otherWays: string;
  deadEnd: Titled;
  journeyEnd: Titled;
  write: string;
  notFound: Titled;
  unavailable: Titled;
  tryAgain: string;
  footer: string;
}

export const WORDS: Record<Locale, Words> = {
  en: {
    skip: 'Skip to the content',
    language: 'Language',
    front: 'Front page',
    choose: 'What do you run?',
    everything: 'Show everything',
    segments: {
      chains: { mine: 'A chain', for: 'For chains' },
      cafes: { mine: 'A café', for: 'For cafés' },
      hotels: { mine: 'A hotel', for: 'For hotels' },
      independents: { mine: 'My own restaurant', for: 'For independent restaurants' },
    },
    stages: {
      awareness: 'Something to think about',
      consideration: 'Weigh it up',
      decision: 'Make up your mind',
      retention: 'Get more out of it',
      advocacy: 'Pass it on',
    },
    types: {
      'api::article.article': 'Article',
      'api::guide.guide': 'Guide',
      'api::customer-story.customer-story': 'Customer story',
      'api::landing-page.landing-page': 'What we offer',
    },
    minutes: (minutes) => `${minutes} min read`,
    by: (author) => `By ${author}`,
    more: (pieces) => `Show ${pieces} more`,
    nothingHere: 'Nothing written here yet.',
    onlyInEnglish: 'In English only',
    nextStep: 'Next step',
    otherWays: 'Other ways on',
    deadEnd: {
      title: 'That is all we have written on this',
      text: 'Still wondering about something? Write to us. A person answers, usually the same day.',
    },
    journeyEnd: {
      title: 'You have come all the way',
      text: 'Thank you for reading. Do you know someone who should start where you did? Send them our front page.',
    },
    write: 'Write to us',
    notFound: {
      title: 'This page isn’t here',
      text: 'It may have moved, or perhaps it was never written.',
    },
    unavailable: {
      title: 'We can’t show this page right now',
      text: 'The system that holds our texts isn’t answering. Nothing is wrong at your end: please try again in a minute.',
    },
    tryAgain: 'Try again',
    footer:
      'Bordvik is made up. This site is the example front end of Journey, a plugin for Strapi.',
  },
  da: {
    skip: 'Gå til indholdet',
    language: 'Sprog',
    front: 'Forside',
    choose: 'Hvad driver du?',
    everything: 'Vis det hele',
    segments: {
      chains: { mine: 'En kæde', for: 'Til kæder' },
      cafes: { mine: 'En café', for: 'Til caféer' },
      hotels: { mine: 'Et hotel', for: 'Til hoteller' },
      independents: { mine: 'Min egen restaurant', for: 'Til selvstændige restauranter' },
    },
    stages: {
      awareness: 'Noget at tænke over',
      consideration: 'Vej for og imod',
      decision: 'Tag beslutningen',
      retention: 'Få mere ud af det',
      advocacy: 'Giv det videre',
    },
    types: {
      'api::article.article': 'Artikel',
      'api::guide.guide': 'Guide',
      'api::customer-story.customer-story': 'Kundehistorie',
      'api::landing-page.landing-page': 'Det tilbyder vi',
    },
    minutes: (minutes) => `${minutes} min. læsning`,
    by: (author) => `Af ${author}`,
    more: (pieces) => `Vis ${pieces} til`,
    nothingHere: 'Her er ikke skrevet noget endnu.',
    onlyInEnglish: 'Kun på engelsk',
    nextStep: 'Næste skridt',
    otherWays: 'Andre veje videre',
    deadEnd: {
      title: 'Mere har vi ikke skrevet om det her',
      text: 'Er du stadig i tvivl om noget? Skriv til os. Et menneske svarer, som regel samme dag.',
    },
    journeyEnd: {
      title: 'Nu er du nået hele vejen',
      text: 'Tak, fordi du læste med. Kender du nogen, der bør begynde, hvor du gjorde? Send dem vores forside.',
    },
    write: 'Skriv til os',
    notFound: {
      title: 'Siden findes ikke',
      text: 'Måske er den flyttet, måske er den aldrig blevet skrevet.',
    },
    unavailable: {
      title: 'Vi kan ikke vise siden lige nu',
      text: 'Systemet med vores tekster svarer ikke. Der er ikke noget galt hos dig. Prøv igen om et øjeblik.',
    },
    tryAgain: 'Prøv igen',
    footer: 'Bordvik er opdigtet. Siden er et eksempel til Journey, et plugin til Strapi.',
  },
  sv: {
    skip: 'Gå till innehållet',
    language: 'Språk',
    front: 'Startsida',
    choose: 'Vad driver du?',
    everything: 'Visa allt',
    segments: {
      chains: { mine: 'En kedja', for: 'För kedjor' },
      cafes: { mine: 'Ett kafé', for: 'För kaféer' },
      hotels: { mine: 'Ett hotell', for: 'För hotell' },
      independents: { mine: 'En egen restaurang', for: 'För fristående restauranger' },
    },
    stages: {
      awareness: 'Något att fundera på',
      consideration: 'Väg för och emot',
      decision: 'Bestäm dig',
      retention: 'Få ut mer av det',
      advocacy: 'Berätta för andra',
    },
    types: {
      'api::article.article': 'Artikel',
      'api::guide.guide': 'Guide',
      'api::customer-story.customer-story': 'Kundberättelse',
      'api::landing-page.landing-page': 'Det här erbjuder vi',
    },
    minutes: (minutes) => `${minutes} min läsning`,
    by: (author) => `Av ${author}`,
    more: (pieces) => `Visa ${pieces} till`,
    nothingHere: 'Här finns inget skrivet än.',
    onlyInEnglish: 'Bara på engelska',
    nextStep: 'Nästa steg',
    otherWays: 'Andra vägar vidare',
    deadEnd: {
      title: 'Mer har vi inte skrivit om det här',
      text: 'Undrar du fortfarande över något? Skriv till oss. En människa svarar, oftast samma dag.',
    },
    journeyEnd: {
      title: 'Nu har du kommit hela vägen',
      text: 'Tack för att du har läst. Känner du någon som borde börja där du gjorde? Skicka vår startsida.',
    },
    write: 'Skriv till oss',
    notFound: {
      title: 'Sidan finns inte',
      text: 'Den kan ha flyttats, eller så blev den aldrig skriven.',
    },
    unavailable: {
      title: 'Vi kan inte visa sidan just nu',
      text: 'Systemet där våra texter finns svarar inte. Felet är inte hos dig. Försök igen om en liten stund.',
    },
    tryAgain: 'Försök igen',
    footer: 'Bordvik är påhittat. Sajten är ett exempel till Journey, ett tillägg till Strapi.',
  },
  nb: {
    skip: 'Gå til innholdet',
    language: 'Språk',
    front: 'Forside',
    choose: 'Hva driver du?',
    everything: 'Vis alt',
    segments: {
      chains: { mine: 'En kjede', for: 'For kjeder' },
      cafes: { mine: 'En kafé', for: 'For kafeer' },
      hotels: { mine: 'Et hotell', for: 'For hoteller' },
      independents: { mine: 'Min egen restaurant', for: 'For frittstående restauranter' },
    },
    stages: {
      awareness: 'Noe å tenke på',
      consideration: 'Vei for og imot',
      decision: 'Bestem deg',
      retention: 'Få mer ut av det',
      advocacy: 'Fortell det videre',
    },
    types: {
      'api::article.article': 'Artikkel',
      'api::guide.guide': 'Guide',
      'api::customer-story.customer-story': 'Kundehistorie',
      'api::landing-page.landing-page': 'Dette tilbyr vi',
    },
    minutes: (minutes) => `${minutes} min lesing`,
    by: (author) => `Av ${author}`,
    more: (pieces) => `Vis ${pieces} til`,
    nothingHere: 'Her er det ikke skrevet noe ennå.',
    onlyInEnglish: 'Bare på engelsk',
    nextStep: 'Neste steg',
    otherWays: 'Andre veier videre',
    deadEnd: {
      title: 'Mer har vi ikke skrevet om dette',
      text: 'Lurer du fortsatt på noe? Skriv til oss. Et menneske svarer, som regel samme dag.',
    },
    journeyEnd: {
      title: 'Nå har du kommet hele veien',
      text: 'Takk for at du har lest. Kjenner du noen som burde begynne der du gjorde? Send dem forsiden vår.',
    },
    write: 'Skriv til oss',
    notFound: {
      title: 'Siden finnes ikke',
      text: 'Den kan være flyttet, eller kanskje den aldri ble skrevet.',
    },
    unavailable: {
      title: 'Vi kan ikke vise siden akkurat nå',
      text: 'Systemet med tekstene våre svarer ikke. Det er ikke noe galt hos deg. Prøv igjen om et øyeblikk.',
    },
    tryAgain: 'Prøv igjen',
    footer: 'Bordvik er oppdiktet. Nettstedet er et eksempel til Journey, en utvidelse til Strapi.',
  },
};
