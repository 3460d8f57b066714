// The side bar over the protocol: counts and rows after every edit, several plans, texts that come and go; and what a keystroke costs.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Plans } from '../../../src/language/plans.ts';
import type { NextPoint, PointCounts, RowList } from '../../../src/protocol/side-bar.ts';
import { AllPoints } from '../../../src/server/side-bar/plan-points.ts';
import { countsFor, rowsFor } from '../../../src/server/side-bar/rows.ts';
import { generateCity } from '../../bench/city.ts';
import { StepCounter } from '../growth/steps.ts';
import { readFile } from '../plans.ts';
import { type Client, startClient } from '../server/client.ts';

const city = 'plan City { period 2026 }\ndepartment Parks "Parks Office" {\n  program Trees "Trees" { during 2026 }\n}\n';
const port = 'plan Port { period 2026 }\n';
const files = { '/city/a/city.plan': city, '/city/b/port.plan': port };

describe('over the protocol', () => {
    let client: Client;
    afterEach(() => client.stop());
    const count = (uri?: string) => client.request<PointCounts>('alur/countPoints', uri === undefined ? {} : { uri });
    const counts = async () => (await count()).plans.map(({ title, count: n }) => `${title} ${n}`);

    it('counts the points of each plan as they are typed', async () => {
        client = await startClient({ files });
        const before = await count('file:///city/a/city.plan');
        expect(before.root).toBe('file:///city/a');
        const [first, second] = before.plans;
        expect([first?.title, second?.title, second?.count]).toEqual(['City', 'Port', 0]);
        expect(first?.count).toBe(client.shown.get('/city/a/city.plan')?.length);
        await client.open('/city/a/city.plan');
        await client.edit('/city/a/city.plan', city.replace('during 2026', 'during 2026\n needs Nothing'));
        expect((await counts())[0]).toBe(`City ${(first?.count as number) + 1}`);
        await client.edit('/city/a/city.plan', city);
        expect((await counts())[0]).toBe(`City ${first?.count}`);
        expect(client.logged).toEqual([]);
    });

    it('follows files that are deleted, renamed, opened and never saved', async () => {
        client = await startClient({ files });
        await client.remove('/city/b/port.plan');
        await client.settled();
        expect((await counts()).map(said => said.split(' ')[0])).toEqual(['City']);
        await client.write('/city/a/parks.plan', city.replace('plan City { period 2026 }', ''));
        await client.remove('/city/a/city.plan');
        await client.settled();
        // No file declares a plan any more: what is left belongs to the folder that is open.
        expect((await counts()).map(said => said.split(' ')[0])).toEqual(['city']);
        await client.remove('/city/a/parks.plan');
        await client.settled();
        expect(await counts()).toEqual([]);
        expect(await client.request<RowList>('alur/listRows', { branch: { of: 'settle' }, most: 10 })).toEqual({
            rows: [],
            none: 'There is no plan here: no file ends in .plan.',
        });
    });

    it('keeps a half-written text in its numbers, and answers for plans that are gone', async () => {
        client = await startClient({ files, settings: { locale: 'id' } });
        await client.open('/city/a/city.plan');
        await client.edit('/city/a/city.plan', city.replace('during 2026 }', 'during'));
        const broken = (await count('file:///city/a/city.plan')).plans[0];
        await client.settled();
        expect(broken?.count).toBe(client.shown.get('/city/a/city.plan')?.length);
        expect(broken?.said).toBe(`${broken?.count} belum tuntas`);
        const gone = await client.request<NextPoint>('alur/nextPoint', { root: 'file:///elsewhere', backwards: false });
        expect(gone).toEqual({ kind: 'none', said: 'Tidak ada rencana di sini: tidak ada berkas berakhiran .plan.' });
        expect(await client.request('alur/writePoints', { root: 'file:///elsewhere' })).toEqual({ text: '' });
    });

    it('tells a client with a side bar when there may be something new, once for all plans, and no other client', async () => {
        const commands = ['alur.showPoints'];
        client = await startClient({ files, initialize: { initializationOptions: { commands } } });
        await client.settled();
        const before = client.told.length;
        expect(before).toBeGreaterThan(0);
        await client.open('/city/a/city.plan');
        await client.edit('/city/a/city.plan', city.replace('Trees"', 'Tree"'));
        await client.settled();
        expect(client.told.slice(before).filter(method => method === 'alur/plansChecked').length).toBeGreaterThan(0);
        client.stop();
        client = await startClient({ files });
        await client.settled();
        expect(client.told).toEqual([]);
    });
});

describe('a keystroke in a large plan', () => {
    const counter = new StepCounter();
    beforeAll(() => counter.begin());
    afterAll(() => counter.end());
    const total = (steps: ReadonlyMap<string, number>) => [...steps.values()].reduce((sum, count) => sum + count, 0);

    /** A city of so many programs in so many files each; every program has something to settle. */
    const open = (programs: number) => {
        const texts = generateCity({ programs, programsPerFile: 50 });
        const plans = new Plans();
        plans.setFolders(['file:///w']);
        for (const [name, text] of texts) plans.put(readFile(text.replace(/^ *(serves|location) .*$/gm, ''), `file:///w/${name}`));
        const [root = ''] = plans.roots();
        const all = new AllPoints(plans, () => 'en');
        countsFor(root, all, 'en');
        const [name = '', text = ''] = [...texts].find(([, each]) => /program /.test(each)) ?? [];
        const type = (letters: string) =>
            plans.put(
                readFile(text.replace(/^ *(serves|location) .*$/gm, '').replace(/(program \w+ ")/, `$1${letters}`), `file:///w/${name}`),
            );
        return { plans, root, all, type, files: texts.size };
    };

    it('counts by the lists of files: no step for a finding, nor for a program', async () => {
        const { root, all, type, plans, files: known } = open(1000);
        type('x');
        plans.findings(root);
        const steps = total(await counter.of(() => countsFor(root, all, 'en')));
        expect(all.count(root)).toBeGreaterThan(1000);
        expect(steps).toBeLessThan(60 + 15 * known);
    });

    it('numbers nothing while nobody looks, and nothing twice', async () => {
        const { root, all, type, plans } = open(400);
        const rows = () => rowsFor({ branch: { of: 'groups', root }, most: 200 }, all, 'en');
        const names = (steps: ReadonlyMap<string, number>) =>
            [...steps].flatMap(([name, count]) => (count > 0 ? name.replace(/ at \d+$/, '') : []));
        type('y');
        plans.findings(root);
        expect(names(await counter.of(() => countsFor(root, all, 'en')))).not.toContain('src/facts/points.ts SettlePoints');
        expect(names(await counter.of(rows))).toContain('src/facts/points.ts SettlePoints');
        expect(names(await counter.of(rows))).not.toContain('src/facts/points.ts SettlePoints');
    });

    it('makes no more rows than are shown', () => {
        const { root, all } = open(1000);
        const [group] = rowsFor({ branch: { of: 'groups', root }, most: 200 }, all, 'en').rows;
        const list = rowsFor({ branch: group?.branch ?? { of: 'settle' }, most: 20 }, all, 'en');
        expect(list.rows).toHaveLength(20);
        expect(list.more).toMatch(/^and [\d,]+ more$/);
        const number = (said = '') => Number(said.replace(/\D/g, ''));
        expect(number(group?.detail)).toBe(20 + number(list.more));
        expect(countsFor(root, all, 'en').plans[0]?.said).toMatch(/^\d,\d{3} to settle$/);
    });
});
