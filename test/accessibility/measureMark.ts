import type { Locator } from 'playwright';
import { installColours } from './installColours.js';

/**
 * The contrast of the strongest pixel of what the platform draws, such as a radio button, to the ground around it: no
 * style tells its colours.
 */
export async function measureMark(mark: Locator): Promise<number> {
  const page = mark.page();
  await installColours(page);
  await mark.scrollIntoViewIfNeeded();
  const picture = (await mark.screenshot({ animations: 'disabled' })).toString('base64');
  return mark.evaluate(async (element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!canvas) throw new Error('There is no canvas to read the picture by.');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    const { see, compare } = window.colours;
    const ground = see(element.parentElement);
    let most = 1;
    for (let at = 0; at < data.length; at += 4) most = Math.max(most, compare([...data.subarray(at, at + 3)], ground));
    return most;
  }, picture);
}
