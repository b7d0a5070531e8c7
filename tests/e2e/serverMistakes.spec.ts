import type { Page } from '@playwright/test';
import { ARTICLE, demoApi } from './api';
import { journeyPanel, openEntry } from './helpers';
import { expect, test } from './test';

const IN_WORDS = 'Something went wrong on the server.';
const RAW = 'Internal Server Error';

const breakDown = (page: Page, pattern: string): Promise<unknown> =>
  page.route(pattern, (route) =>
    route.fulfill({
      status: 500,
      json: { data: null, error: { status: 500, name: 'Error', message: RAW } },
    })
  );

test('a mistake of the server’s is said in words: in the panel', async ({ page }) => {
  const documentId = await demoApi().addArticle(`Broken ${Date.now()}`);
  await breakDown(page, '**/journey/vocabulary');
  await openEntry(page, ARTICLE, documentId);
  await expect(journeyPanel(page).getByRole('alert')).toContainText(IN_WORDS);
  await expect(page.getByText(RAW)).toHaveCount(0);
});
