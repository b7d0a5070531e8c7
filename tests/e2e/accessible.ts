import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

/** What a page is painted with, by which a test sees that the theme has changed. */
interface Themes {
  light: string;
  dark: string;
}

const PANEL: Themes = { light: 'rgb(246, 246, 249)', dark: 'rgb(24, 24, 38)' };

/** Of a whole page, what is Strapi's alone: the menu, and what it announces over the page. */
const STRAPIS = ['nav', 'div:has(> div > a[href^="https://strapi.io/"])'];

/** Axe finds nothing in either theme, on the page or in the parts of it that are named. */
export const expectAccessible = (page: Page, ...parts: string[]): Promise<void> =>
  expectAccessibleIn(PANEL, page, ...parts);

export async function expectAccessibleIn(
  themes: Themes,
  page: Page,
  ...parts: string[]
): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('body')).toHaveCSS('background-color', themes[theme]);
    await settled(page);
    const axe = new AxeBuilder({ page });
    for (const part of parts) axe.include(part);
    if (parts.length === 0) for (const part of STRAPIS) axe.exclude(part);
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => [theme, id, help, target.join(' '), failureSummary])
    );
    expect.soft(found, `in the ${theme} theme`).toEqual([]);
  }
}

/** What fades in is pale until it is there. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished.catch(() => undefined))
    )
  );
