// What a picture in a file is like, as a browser reads it. It must not know what is on it.
import type { Page } from 'playwright-core';

/** Its size in px, and how many colours it has. Throws when it is no picture. */
export async function lookAtPicture(page: Page, bytes: Uint8Array): Promise<{ width: number; height: number; colours: number }> {
    return page.evaluate(async base64 => {
        const file = new Blob([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], { type: 'image/png' });
        const picture = await createImageBitmap(file);
        const { width, height } = picture;
        const pen = new OffscreenCanvas(width, height).getContext('2d');
        pen?.drawImage(picture, 0, 0);
        const points = new Uint32Array(pen?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0));
        return { width, height, colours: new Set(points).size };
    }, Buffer.from(bytes).toString('base64'));
}
