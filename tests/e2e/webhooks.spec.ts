import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { demoApi, stateWith } from './api';
import { openSettings } from './helpers';
import { SEEDED } from './servers';
import { expect, test } from './test';

interface Webhook {
  id: string;
  events: string[];
}

let name: string;
let webhook: Webhook;

test.beforeEach(async () => {
  name = `Cache ${Date.now()}`;
  const input = { name, url: 'http://203.0.113.1/purge', headers: {}, events: ['entry.publish'] };
  webhook = await demoApi().send('POST', '/admin/webhooks', input);
});
test.afterEach(() => demoApi().send('DELETE', `/admin/webhooks/${webhook.id}`));

const box = (page: Page, event: string): Locator =>
  page.getByRole('checkbox', { name: `${event}: ${name}`, exact: true });

const expectEvents = (events: string[]): Promise<void> =>
  expect
    .poll(async () =>
      (await demoApi().send<Webhook>('GET', `/admin/webhooks/${webhook.id}`)).events.sort()
    )
    .toEqual([...events].sort());

test('chooses what a webhook is sent for, and Strapi’s own form keeps it', async ({ page }) => {
  await openSettings(page, '?tab=webhooks');
  await box(page, 'Tags changed').click();
  await box(page, 'Gap closed').click();
  await expect(box(page, 'Tags changed')).toBeChecked();
  await expect(box(page, 'Gap closed')).toBeChecked();
  await expect(box(page, 'Gap opened')).not.toBeChecked();
  await expectEvents(['entry.publish', 'journey.tags.update', 'journey.gap.closed']);

  await page.getByRole('main').getByRole('link', { name: 'Webhooks in Strapi’s settings' }).click();
  await page.getByRole('gridcell', { name, exact: true }).click();
  await page.getByRole('checkbox', { name: 'entry.create' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  const kept = ['entry.publish', 'entry.create', 'journey.tags.update', 'journey.gap.closed'];
  await expectEvents(kept);

  await openSettings(page, '?tab=webhooks');
  await box(page, 'Tags changed').click();
  await expect(box(page, 'Tags changed')).not.toBeChecked();
  await expectEvents(kept.filter((event) => event !== 'journey.tags.update'));
});

test('axe finds nothing in the webhooks, nor where there are none', async ({ page }) => {
  test.slow();
  await openSettings(page, '?tab=webhooks');
  await expect(box(page, 'Tags changed')).toBeVisible();
  await expectAccessible(page, 'main');
  await page.route('**/admin/webhooks', (route) => route.fulfill({ json: { data: [] } }));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No webhooks yet' })).toBeVisible();
  await expectAccessible(page, 'main');
});

test.describe('somebody who configures the plugin', () => {
  const configure = { action: 'plugin::journey.configure' };

  const openAs = async (page: Page, permissions: { action: string }[]): Promise<void> => {
    const email = `webhooks-${Date.now()}@example.com`;
    const role = await demoApi().addRole(`Webhooks ${Date.now()}`, permissions);
    const { url } = SEEDED.demo;
    const token = await demoApi().addAdministrator({ email, url, state: '', role });
    const { origins } = stateWith(url, token);
    await page.addInitScript((items) => {
      for (const item of items) localStorage.setItem(item.name, item.value);
    }, origins[0]?.localStorage ?? []);
    await openSettings(page, '?tab=webhooks');
  };

  test.use({ storageState: { cookies: [], origins: [] } });

  test('sees the webhooks without changing them, with Strapi’s right to read', async ({ page }) => {
    await openAs(page, [configure, { action: 'admin::webhooks.read' }]);
    await expect(box(page, 'Tags changed')).toBeDisabled();
    await expect(page.getByText('Your role lets you see webhooks')).toBeVisible();
  });

  test('finds no such tab without it', async ({ page }) => {
    await openAs(page, [configure]);
    await expect(page.getByRole('tab', { name: 'Journeys' })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Webhooks' })).toHaveCount(0);
  });
});
