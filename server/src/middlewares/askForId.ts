/** Has a write of the query engine tell which row it was, whatever else its caller wants to know. */
export function askForId(params: object): void {
  const { select } = params as { select?: unknown };
  const columns = [select ?? []].flat();
  // Without any it tells all of them.
  if (columns.length === 0 || columns.includes('*')) return;
  Object.assign(params, { select: [...new Set([...columns, 'id'])] });
}
