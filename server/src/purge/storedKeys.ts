/** Keys under which the plugin keeps something in Strapi's store, besides the list of its tables. */
export const STORED_KEYS = ['settings', 'gaps', 'digest', 'digestState'] as const;
