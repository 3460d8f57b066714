// What is written from the drawing, and what is not.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { until } from '../flow-page.ts';
import { lookAtPicture } from '../picture.ts';
import type { Desk } from './desk.ts';

export async function tryFiles({ page, window, flow, step, picture, workspace, textOf }: Desk): Promise<void> {
    const riverside = path.join(workspace, 'riverside');
    const svg = path.join(riverside, 'Riverside-programme-plan-2026-2028-department-Parks.svg');
    await step('writes the sheet that is shown, as SVG and as PNG', async () => {
        await flow.open('department:Parks');
        await flow.press('Export…');
        await window.pick('SVG picture');
        await window.save();
        const drawn = await until(() => readFileSync(svg, 'utf8'));
        for (const name of ['RiverTrees', 'Bandstand', 'GardenCare']) {
            const [, title = ''] = new RegExp(`program ${name} "([^"]+)"`).exec(textOf('riverside/parks.plan')) ?? [];
            assert.ok(title && drawn.includes(title.split(' ')[0] as string), title);
        }
        assert.match(drawn, /width="420mm" height="297mm"/);
        assert.ok(drawn.includes(String(new Date().getFullYear())));
        await window.run('Alur: Export Drawing…', { entry: 'PNG picture', asks: true });
        await window.save();
        const bytes = await until(() => readFileSync(svg.replace('.svg', '.png')));
        const [, wide = 0, high = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawn)?.map(Number) ?? [];
        const { width, height, colours } = await lookAtPicture(page, bytes);
        assert.ok(width >= wide && width < 20_000, `${width} px wide, drawn on ${wide}`);
        assert.ok(Math.abs(width / height - wide / high) < 0.01, `${width} × ${height}, drawn on ${wide} × ${high}`);
        assert.ok(colours > 5, `${colours} colours`);
    });
    await step('writes PDF, a page and a workbook, each whole and of what is shown', async () => {
        const write = async (entry: string, ending: string) => {
            await flow.press('Export…');
            await window.pick(entry);
            await window.save();
            return until(() => {
                const bytes = readFileSync(svg.replace('.svg', ending));
                assert.ok(bytes.length > 1000);
                return bytes;
            });
        };
        const pdf = (await write('PDF', '.pdf')).toString('latin1');
        assert.match(pdf, /^%PDF-1\.\d.*%%EOF\s*$/s);
        const html = (await write('Web page', '.html')).toString('utf8');
        const sheets = Object.entries(unzipSync(await write('Excel workbook', '.xlsx')));
        const cells = sheets.filter(([name]) => name.endsWith('.xml')).map(([, bytes]) => strFromU8(bytes));
        for (const text of [html, cells.join()]) {
            assert.ok(text.includes('Trees along the river'));
            assert.ok(!text.includes('Storm drain under Mill Street'));
        }
        assert.match(html, /Content-Security-Policy/);
        assert.doesNotMatch(html, /(src|href)="http/);
        await window.run('Notifications: Clear All Notifications');
    });
    await step('writes all sheets into one file', async () => {
        const atlas = svg.replace('department-Parks.svg', 'atlas.html');
        await flow.press('Export…');
        await window.pick('Web page (one file, opens in any browser): all sheets');
        await window.save();
        const html = await until(() => {
            const text = readFileSync(atlas, 'utf8');
            assert.ok(text.length > 1000);
            return text;
        });
        for (const sheet of ['sheet-city', 'sheet-flow', 'sheet-goals', 'sheet-department']) assert.ok(html.includes(sheet), sheet);
        await window.run('Notifications: Clear All Notifications');
    });
    await step('shows the own department with its neighbours’ ends of every promise', async () => {
        await flow.open('flow');
        await flow.press('Filters');
        await (await flow.find('#filter-mine')).selectOption('Cleaning');
        await until(async () => {
            const text = await flow.text();
            assert.ok(text.includes('Cleaning') && text.includes('Parks') && !text.includes('Schools'), text);
        });
        assert.equal(await (await flow.find('[aria-controls=filters]')).textContent(), 'Filters (1)');
        await picture('own-department');
        await (await flow.find('.chips button')).first().click();
        await until(async () => assert.ok((await flow.text()).includes('Schools')));
        await flow.press('Filters');
        await flow.open('department:Parks');
    });
}

export async function tryWritingOver({ page, window, flow, step, workspace }: Desk): Promise<void> {
    const riverside = path.join(workspace, 'riverside');
    const svg = path.join(riverside, 'Riverside-programme-plan-2026-2028-department-Parks.svg');
    await step('asks before it writes over a file, and writes nothing when it is called off', async () => {
        writeFileSync(svg, 'mine');
        const before = readdirSync(riverside);
        await flow.press('Export…');
        await window.cancel();
        await flow.press('Export…');
        await window.pick('CSV');
        await window.savePlace();
        await window.cancel();
        await flow.press('Export…');
        await window.pick('SVG picture');
        await window.save(/already exists/);
        await window.cancel();
        assert.deepEqual(readdirSync(riverside), before);
        assert.equal(readFileSync(svg, 'utf8'), 'mine');
        await flow.press('Export…');
        await window.pick('SVG picture');
        await window.save(/already exists/);
        await page.keyboard.press('Enter');
        await until(() => assert.match(readFileSync(svg, 'utf8'), /^<\?xml/));
        await (await window.message(/Written: .*\.svg/)).waitFor();
        await window.run('Notifications: Clear All Notifications');
    });
}
