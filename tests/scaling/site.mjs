/** One article of the playground that is tagged and untagged through a node, and a list where that shows. */
import { NODES } from '../../playground/scripts/scaling/cluster.mjs';

/** Its own stage is consideration; the content of another stage lists it, or not. */
export const SHOWING = '/api/journey/content?stage=advocacy&fields=title';

export async function articleToTag(token) {
  const { data: stages } = await ask(NODES[0], '/api/journey/stages', token);
  const stage = stages.find(({ key }) => key === 'advocacy').documentId;
  const { data } = await ask(NODES[0], '/api/articles?journeyStage=awareness&fields=title', token);
  const { documentId } = data[0];
  return {
    documentId,
    /** @returns when it was answered */
    async tag(node, isTagged) {
      const change = { [isTagged ? 'connect' : 'disconnect']: [stage] };
      const response = await fetch(`${node}/api/articles/${documentId}`, {
        method: 'PUT',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ data: { journeyStages: change } }),
      });
      if (!response.ok) throw new Error(`Tagging: ${response.status} ${await response.text()}`);
      return Date.now();
    },
    /** Whether the list shows it there. */
    async shows(origin) {
      const { data: entries } = await ask(origin, SHOWING);
      return entries.some((entry) => entry.documentId === documentId);
    },
  };
}

async function ask(origin, address, token) {
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  const response = await fetch(`${origin}${address}`, { headers });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response.json();
}
