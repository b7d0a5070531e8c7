/** Has a write of the query engine tell which row it was, whatever else its caller wants to know. */
export function askForId(params: object): void {
  const { select } = params as { select?: unknown };
  if (select === undefined || select === '*') return;
  const columns = [select].flat();
  if (!columns.includes('*')) Object.assign(params, { select: [...new Set([...columns, 'id'])] });
}
