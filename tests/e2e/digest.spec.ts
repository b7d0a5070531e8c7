import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { demoApi } from './api';
import { chooseOption, openSettings, toggleOptions } from './helpers';
import { expect, test } from './test';

test.afterEach(() =>
  demoApi().send('PUT', '/journey/digest', { enabled: false, weekday: 1, recipients: [] })
);

const form = (page: Page) => page.getByRole('region', { name: 'Weekly e-mail' });

test('switches the weekly mail on for those who are chosen', async ({ page }) => {
  await openSettings(page, '?tab=digest');
  const mail = form(page);
  await expect(mail.getByText('Everything is saved')).toBeVisible();
  await mail.getByRole('checkbox', { name: 'Send the weekly e-mail' }).check({ force: true });
  await expect(mail.getByText('Nobody is chosen yet: nothing is sent.')).toBeVisible();
  await chooseOption(mail.getByRole('combobox', { name: 'Day of the week' }), 'Wednesday');
  const { readers } = await demoApi().send<{ readers: { name: string }[] }>(
    'GET',
    '/journey/digest'
  );
  const [first = { name: '' }] = readers;
  await toggleOptions(mail.getByRole('combobox', { name: 'Recipients' }), [first.name]);
  await mail.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The weekly e-mail is saved')).toBeVisible();
  await expect(mail.getByRole('row').filter({ hasText: first.name })).toContainText(
    'Nothing sent yet'
  );
  await expect(mail).toContainText(/Next: /);
  // Without scripts, the preview can't be looked into.
  await page.locator('iframe').evaluate((preview) => preview.remove());
  await expectAccessible(page, 'main');

  await page.reload();
  await expect(mail.getByRole('checkbox', { name: 'Send the weekly e-mail' })).toBeChecked();
  await expect(mail.getByRole('combobox', { name: 'Day of the week' })).toHaveText('Wednesday');
});

test('shows the mail as it would be', async ({ page }) => {
  await openSettings(page, '?tab=digest');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText(/Subject: Journey: \d+% covered/);
  const mail = preview.frameLocator('iframe');
  await expect(mail.getByRole('heading', { level: 1 })).toHaveText('Your content this week');
  await expect(mail.locator('body')).toContainText(/entr(y|ies) to review/);
});
