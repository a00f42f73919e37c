import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { begin } from '../support/self-assessment.ts';

useBrowser();

test('the first answer is shown within 100 ms at a quarter of the speed', async () => {
  const visitor = await begin('2.0', '全部条款');
  const { page } = visitor;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times: number[] = [];
  // Whatever else the machine does only adds to a time: the least of five is the page's own.
  for (const step of [0, 1, 2, 3, 4]) {
    await page.reload();
    await page.getByRole('radio', { name: /^4/ }).waitFor();
    const shown = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          // After the frame that follows the key.
          const answered = ({ timeStamp }: KeyboardEvent): void =>
            void requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
          addEventListener('keydown', answered, { capture: true, once: true });
        }),
    );
    await page.locator('h1').focus();
    await page.keyboard.press(String(step));
    times.push(await shown);
    expect(await page.getByRole('radio', { name: new RegExp(`^${step}`) }).isChecked()).toBe(true);
  }
  expect(Math.min(...times)).toBeLessThan(100);
  await visitor.close();
});
