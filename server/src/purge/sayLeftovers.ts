import type { Leftovers } from './leftovers';

const some = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What there is to delete, a line each; none where there is nothing. */
export function sayLeftovers(found: Leftovers): string[] {
  const { rows, entries, settings, permissions, webhooks, tables } = found;
  const dropped = tables.filter(({ wanted }) => !wanted).length;
  return [
    ...rows.filter(({ count }) => count > 0).map(({ name, count }) => `${count} ${name}`),
    ...entries.map(
      ({ contentType, count }) => `the tags of ${some(count, 'entry', 'entries')} of ${contentType}`
    ),
    ...(settings ? ["the plugin's settings"] : []),
    ...(permissions > 0 ? [`${some(permissions, 'permission')} of roles and API tokens`] : []),
    ...(webhooks > 0 ? [`the plugin's events of ${some(webhooks, 'webhook')}`] : []),
    ...(dropped > 0 ? [some(dropped, 'table')] : []),
  ];
}
