import { ARTICLE, demoApi } from './api';
import { journeyPanel, openEntry, save, tag } from './helpers';
import { expect, test } from './test';

test('says who tagged an entry last, and shows every change before', async ({ page }) => {
  const documentId = await demoApi().addArticle(`With a history ${Date.now()}`);
  await openEntry(page, ARTICLE, documentId);
  const panel = journeyPanel(page);
  await expect(panel.getByText(/^Last tagged by/)).toHaveCount(0);

  await tag(page, 'Stages', 'Decision');
  await save(page);
  await expect(panel.getByText(/^Last tagged by \S+ \S+, .*\d/)).toBeVisible();

  await panel.getByRole('button', { name: 'Remove Decision' }).click();
  await tag(page, 'Stages', 'Retention');
  await tag(page, 'Segments', 'Cafés');
  await save(page);

  const show = panel.getByRole('button', { name: 'Show changes' });
  await expect(show).toHaveAttribute('aria-expanded', 'false');
  await show.focus();
  await page.keyboard.press('Enter');
  const changes = panel.locator('ol > li');
  await expect(changes).toHaveCount(2);
  await expect(changes.first()).toContainText('Added: Retention, Cafés');
  await expect(changes.first()).toContainText('Removed: Decision');
  await expect(changes.last()).toContainText('Added: Decision');

  await page.keyboard.press('Enter');
  await expect(changes.first()).toBeHidden();
});
