import { ARTICLE, demoApi } from './api';
import {
  cell,
  countIn,
  expectMore,
  goToMatrix,
  journeyPanel,
  openEntry,
  openMatrix,
  publish,
  save,
  tag,
  tags,
  untagged,
} from './helpers';
import { expect, test } from './test';

/** A title that no other test gave. */
const unique = (title: string): string => `${title} ${Date.now()}`;

test('keeps with the entry what was chosen in the panel, and counts it once published', async ({
  page,
}) => {
  const documentId = await demoApi().addArticle(unique('Tagged later'), { publish: true });
  await openMatrix(page);
  const inCell = await countIn(cell(page, 'Decision', 'Article'));
  const inUntagged = await countIn(untagged(page, 'Article'));

  await openEntry(page, ARTICLE, documentId);
  await tag(page, 'Stages', 'Decision');
  await tag(page, 'Segments', 'Hotels', 'Chains');
  await save(page);
  await page.reload();
  await expect(tags(page, 'Stages')).toHaveText(['Decision']);
  await expect(tags(page, 'Segments')).toHaveText(['Chains', 'Hotels']);

  // What visitors get is still without tags.
  await goToMatrix(page);
  await expectMore(cell(page, 'Decision', 'Article'), inCell, 0);
  await expectMore(untagged(page, 'Article'), inUntagged, 0);

  await page.goBack();
  await publish(page);
  await goToMatrix(page);
  await expectMore(cell(page, 'Decision', 'Article'), inCell, 1);
  await expectMore(untagged(page, 'Article'), inUntagged, -1);
});

test('stores tags that were chosen before the first save, for visitors too', async ({
  page,
  request,
}) => {
  const title = unique('Tagged from the start');
  await openEntry(page, ARTICLE, 'create');
  await page.getByRole('textbox', { name: 'title', exact: true }).fill(title);
  await page.getByRole('textbox', { name: 'slug' }).fill(`from-the-start-${Date.now()}`);
  await tag(page, 'Stages', 'Retention', 'Advocacy');
  await tag(page, 'Segments', 'Cafés');
  await save(page);
  await page.reload();
  await expect(tags(page, 'Stages')).toHaveText(['Retention', 'Advocacy']);
  await expect(tags(page, 'Segments')).toHaveText(['Cafés']);

  await publish(page);
  const titles = async (query: string) => {
    const answer = await request.get(`/api/articles?${query}&pagination[pageSize]=100`);
    const { data } = (await answer.json()) as { data: { title: string }[] };
    return data.map((article) => article.title);
  };
  expect(await titles('journeyStage=advocacy&journeySegment=cafes')).toContain(title);
  expect(await titles('journeyStage=advocacy&journeySegment=hotels')).not.toContain(title);
  expect(await titles('journeyStage=awareness')).not.toContain(title);
});

test('removes a tag with the button on it', async ({ page }) => {
  const api = demoApi();
  const data = await api.carrying('Awareness');
  const documentId = await api.addArticle(unique('Tagged wrongly'), { data });
  await openEntry(page, ARTICLE, documentId);
  await tag(page, 'Stages', 'Decision');
  await expect(tags(page, 'Stages')).toHaveText(['Awareness', 'Decision']);
  await journeyPanel(page).getByRole('button', { name: 'Remove Awareness' }).click();
  await expect(tags(page, 'Stages')).toHaveText(['Decision']);
  await save(page);
  await page.reload();
  await expect(tags(page, 'Stages')).toHaveText(['Decision']);
});

test('goes on to the next tag, and then to the field, from one that is removed', async ({
  page,
}) => {
  const api = demoApi();
  const data = await api.carrying('Awareness', 'Decision');
  await openEntry(page, ARTICLE, await api.addArticle(unique('Tagged twice'), { data }));
  const remove = (name: string) =>
    journeyPanel(page).getByRole('button', { name: `Remove ${name}` });
  await remove('Awareness').press('Enter');
  await expect(remove('Decision')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(journeyPanel(page).getByRole('combobox', { name: 'Stages' })).toBeFocused();
});

test('tells stages of one name apart by their journeys', async ({ page }) => {
  const api = demoApi();
  const { journeys } = await api.send<{ journeys: { name: string }[] }>(
    'GET',
    '/journey/vocabulary'
  );
  const name = `Partners ${Date.now()}`;
  const { documentId, key } = await api.send<{ documentId: string; key: string }>(
    'POST',
    '/journey/journeys',
    { name }
  );
  await api.send('POST', `/journey/journeys/${documentId}/stages`, { name: 'Awareness' });
  const article = await api.addArticle(unique('Twice aware'));
  const entries = [{ contentType: ARTICLE, documentId: article }];
  try {
    await api.send('POST', '/journey/tags', { entries, stages: { add: ['awareness'] } });
    await api.send('POST', '/journey/tags', {
      entries,
      journey: key,
      stages: { add: ['awareness'] },
    });
    await openEntry(page, ARTICLE, article);
    const both = [`Awareness (${journeys[0]?.name})`, `Awareness (${name})`];
    await expect(tags(page, 'Stages')).toHaveText(both);
    await journeyPanel(page).getByRole('button', { name: 'Show changes' }).click();
    for (const one of both) {
      await expect(journeyPanel(page).getByText(`Added: ${one}`)).toBeVisible();
    }
  } finally {
    await api.send('POST', '/journey/tags', { entries, journey: key, stages: { set: [] } });
    await api.send('DELETE', `/journey/journeys/${documentId}`);
  }
});

test('offers the stages in journey order', async ({ page }) => {
  await openEntry(page, ARTICLE, await demoApi().addArticle(unique('Not tagged')));
  await journeyPanel(page).getByRole('combobox', { name: 'Stages' }).click();
  await expect(page.getByRole('option')).toHaveText([
    'Awareness',
    'Consideration',
    'Decision',
    'Retention',
    'Advocacy',
  ]);
});

test('shows the published tags beside the published version, not to be changed', async ({
  page,
}) => {
  const api = demoApi();
  const data = await api.carrying('Awareness');
  const documentId = await api.addArticle(unique('Published'), { publish: true, data });
  await openEntry(page, ARTICLE, documentId);
  await tag(page, 'Stages', 'Decision');
  await save(page);
  await page.getByRole('tab', { name: 'published' }).click();
  await expect(tags(page, 'Stages')).toHaveText(['Awareness']);
  await expect(journeyPanel(page).getByRole('combobox', { name: 'Stages' })).toBeDisabled();
  await expect(journeyPanel(page).getByRole('button', { name: /^Remove/ })).toHaveCount(0);
});
