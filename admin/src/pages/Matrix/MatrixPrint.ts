import { createGlobalStyle } from 'styled-components';

/** What goes on paper; everything around it stays on the screen. */
export const PRINTED = 'journey-printed';
/** Within it, what is for the screen alone. */
export const ON_SCREEN = 'journey-on-screen';
/** Within it, what is for paper alone. */
export const ON_PAPER = 'journey-on-paper';

const printed = `.${PRINTED}`;

/**
 * The matrix on paper: black on white in both themes, without the panel around it, and as high as it is.
 * Numbers, words and the borders of the cells say everything; backgrounds, which most printers leave
 * out, say nothing that these don't.
 */
export const MatrixPrint = createGlobalStyle`
  @media screen {
    .${ON_PAPER} {
      display: none !important;
    }
  }

  @page {
    margin: 10mm;
    size: a4 landscape;
  }

  @media print {
    /* The panel's frames scroll, and paper doesn't: let all that is around the matrix grow. */
    html,
    body,
    body *:has(${printed}) {
      background: #fff !important;
      display: block !important;
      height: auto !important;
      margin: 0 !important;
      max-width: none !important;
      min-height: 0 !important;
      overflow: visible !important;
      padding: 0 !important;
      position: static !important;
      width: auto !important;
    }

    body > *:not(:has(${printed})),
    body *:has(${printed}) > *:not(:has(${printed}), ${printed}),
    ${printed} .${ON_SCREEN} {
      display: none !important;
    }

    ${printed} {
      padding: 0 !important;
    }

    /* One under the other: gaps and road come after the matrix. */
    ${printed} > div,
    ${printed} div:has(section),
    ${printed} section > div {
      display: block;
    }

    ${printed},
    ${printed} * {
      background-color: transparent !important;
      box-shadow: none !important;
      color: #000 !important;
      opacity: 1 !important;
    }

    ${printed} section,
    ${printed} div:has(> table) {
      max-height: none !important;
      overflow: visible !important;
      padding: 0 !important;
    }

    ${printed} table {
      table-layout: fixed;
    }

    ${printed} th,
    ${printed} td {
      border-color: #999 !important;
      height: auto;
      min-width: 0 !important;
      overflow-wrap: anywhere;
      position: static !important;
    }

    ${printed} th[scope='row'],
    ${printed} thead th:first-child {
      width: 30mm;
    }

    ${printed} [data-cell] {
      border: 1px solid #bbb;
      min-height: 9mm;
    }

    /* Whole names, on as many lines as they take. */
    ${printed} th[data-column] span {
      display: block;
      max-width: none;
      overflow: visible;
    }

    /* Names stand upright, and the borders alone say what the matter is. */
    ${printed} [data-wide] th[data-column] span {
      font-size: 7pt;
      line-height: 1.1;
      /* Headers above a quarter of the page aren't repeated on the next. */
      max-height: 40mm;
      writing-mode: vertical-rl;
    }

    ${printed} [data-wide] :is(th, td) {
      padding: 0.5mm;
    }

    ${printed} table th[scope='row'] {
      padding-right: 2mm;
    }

    ${printed} [data-wide] [data-cell] {
      min-height: 6mm;
      padding: 0;
    }

    ${printed} [data-wide] strong,
    ${printed} [data-wide] thead [data-total] {
      font-size: 7pt;
    }

    ${printed} [data-wide] small {
      display: none;
    }

    /* Long names of stages make no row higher than it has to be. */
    ${printed} [data-wide] th[scope='row'] span {
      font-size: 8pt;
      line-height: 1.15;
    }

    ${printed} [data-verdict='stale'] {
      background-image: none !important;
      border: 3px double #000 !important;
    }

    ${printed} [data-verdict]:not([data-verdict='covered']) {
      border-color: #000 !important;
    }

    ${printed} tr,
    ${printed} li,
    ${printed} section:has([data-across]) {
      break-inside: avoid;
    }

    ${printed} div:has(> div > h2) {
      break-after: avoid;
      margin: 4mm 0 2mm;
    }
  }
`;
