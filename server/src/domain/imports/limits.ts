/** With a documentId and a few keys each, they just fit into the megabyte that Strapi takes of a body. */
export const MOST_ROWS = 5000;

/** More than the largest grid has cells. */
export const MOST_PLANS = 1000;

/** Bytes that take an import back: they have to go through that megabyte as well. */
export const MOST_UNDO = 1_000_000;
