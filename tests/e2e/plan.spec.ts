import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { demoApi } from './api';
import { cell, escapeFrom, openMatrix } from './helpers';
import { addOwnSegment, removeSegment } from './segmentOfItsOwn';
import type { OwnSegment } from './segmentOfItsOwn';
import { expect, test } from './test';

let own: OwnSegment;
test.beforeEach(async () => {
  own = await addOwnSegment();
});
test.afterEach(() => removeSegment(own));

const form = (page: Page) => page.getByRole('dialog', { name: /^Plan: / });

async function openPlan(page: Page): Promise<void> {
  await openMatrix(page, '?columns=segment');
  await cell(page, 'Decision', own.name).press('Enter');
  await page.getByRole('button', { name: 'Plan', exact: true }).press('Enter');
  await expect(form(page)).toBeVisible();
}

test('plans a cell: how much is wanted, and the brief, filled in from the stage', async ({
  page,
}) => {
  await openPlan(page);
  await expect(form(page).getByRole('group', { name: 'Questions' })).toContainText(/./);
  await form(page).getByRole('textbox', { name: 'Wanted, at least' }).fill('2');
  await form(page).getByRole('textbox', { name: 'Wanted, at most' }).fill('1');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(form(page).getByRole('textbox', { name: 'Wanted, at most' })).toHaveAttribute(
    'aria-invalid',
    'true'
  );
  await form(page).getByRole('textbox', { name: 'Wanted, at most' }).fill('');
  await form(page)
    .getByRole('textbox', { name: /trigger or problem/ })
    .fill('The rush at noon');
  await form(page).getByRole('textbox', { name: 'Due' }).fill('2027-02-28');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(form(page)).toHaveCount(0);

  const plans = await demoApi().send<{ segment: string; trigger: string; questions: string[] }[]>(
    'GET',
    '/journey/plans'
  );
  const plan = plans.find(({ segment }) => segment === own.key);
  expect(plan).toMatchObject({ stage: 'decision', targetMin: 2, trigger: 'The rush at noon' });
  expect(plan?.questions.length).toBeGreaterThan(0);
  const gaps = await demoApi().send<{ kind: string; stage: { key: string }; target: object }[]>(
    'GET',
    `/journey/gaps?segment=${own.key}&stage=decision`
  );
  expect(gaps).toMatchObject([{ target: { min: 2, max: null } }]);
});

test('says of a cell that nothing is wanted there, with the reason', async ({ page }) => {
  await openPlan(page);
  await form(page).getByRole('checkbox', { name: 'Nothing is wanted here' }).check();
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(form(page)).toContainText('Say why nothing is wanted here');
  await form(page).getByRole('textbox', { name: 'Why not' }).fill('They buy by phone');
  // What Strapi paints a button under the mouse with is Strapi's.
  await page.mouse.move(5, 5);
  await expectAccessible(page, '[role="dialog"]');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(form(page)).toHaveCount(0);
  await escapeFrom(page.getByRole('dialog', { name: `Decision × ${own.name}` }));
  await expect(cell(page, 'Decision', own.name)).toContainText('Not applicable');
});
