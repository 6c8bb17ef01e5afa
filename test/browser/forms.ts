import type { Page } from 'playwright-core';

/** Fills in a field by its label. */
export const fill = (page: Page, label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: false }).first().fill(text);

/** Chooses an entry of a select by its label, typing what finds it; a list that is still searched is not clicked on. */
export const choose = async (page: Page, label: string, option: string, typed?: string): Promise<void> => {
  const box = page.locator('form').getByLabel(label, { exact: false }).first();
  await box.click();
  if (typed !== undefined) await box.fill(typed);
  const id = await box.getAttribute('id');
  await page.locator(`[id="${id}"]:not([aria-busy="true"])`).waitFor();
  const list = page.locator(`.ant-select-dropdown:has(#${await box.getAttribute('aria-controls')})`);
  await list.locator('.ant-select-item-option', { hasText: option }).first().click();
};

/** Uploads a picture of the page as the scan of a paper. */
export const scan = async (page: Page): Promise<void> => {
  const buffer = await page.screenshot();
  await page.setInputFiles('form input[type=file]', { name: 'scan.png', mimeType: 'image/png', buffer });
  await page.waitForSelector('form .file-view img');
};

/** Sends the form of the page. */
export const send = (page: Page): Promise<void> => page.locator('form button[type=submit]').click();

/** Opens an action of a thing's page, wherever its button stands. */
export const act = async (page: Page, name: string): Promise<void> => {
  await page.locator('.page-head__actions button').first().waitFor();
  const button = page.locator('.page-head__actions').getByRole('button', { name, exact: true });
  if ((await button.count()) === 0) {
    await page.locator('.page-head__actions').getByRole('button', { name: '其他操作' }).click();
    await page.locator('.ant-dropdown:visible').getByRole('menuitem', { name }).click();
  } else {
    await button.click();
  }
  await page.waitForSelector('.act-panel');
};

/** Waits for a text on the page. */
export const seen = (page: Page, text: string): Promise<void> =>
  page.getByText(text, { exact: false }).first().waitFor({ state: 'visible' });
