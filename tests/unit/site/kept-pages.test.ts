// A site that is written again and again: after random edits every file is as a site that is made anew has it, and what an edit cannot have
// changed is not made again.
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { makeEditablePlan, makePlan } from '../../../src/plan/make-plan.ts';
import type { PlanFile } from '../../../src/plan/model.ts';
import { Findings } from '../../../src/rules/engine/run.ts';
import { KeptPages } from '../../../src/site/kept-pages.ts';
import { renewedFiles } from '../../../src/site/site.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { textsOf } from '../examples.ts';
import { readFile } from '../plans.ts';
import { siteDay, writeSite } from './written-site.ts';

/** A plan of texts that are edited, and its site. */
class EditedSite {
    readonly kept = new KeptPages();
    readonly texts: Map<string, string>;
    private readonly files: Map<string, PlanFile>;
    private plan: ReturnType<typeof makeEditablePlan>;
    private findings: Findings;
    private held = new Map<string, string | Uint8Array>();

    constructor(texts: Iterable<readonly [string, string]>) {
        this.texts = new Map(texts);
        this.files = new Map([...this.texts].map(([name, text]) => [name, readFile(text, `file:///plan/${name}`)]));
        this.plan = makeEditablePlan([...this.files.values()]);
        this.findings = new Findings(this.plan);
    }

    edit(name: string, text: string): void {
        const file = readFile(text, `file:///plan/${name}`);
        this.texts.set(name, text);
        this.files.set(name, file);
        const exchanged = this.plan.update(new Map([[file.uri, file]]));
        if (exchanged) {
            this.findings.update(exchanged);
            return;
        }
        this.plan = makeEditablePlan([...this.files.values()]);
        this.findings = new Findings(this.plan);
    }

    /** Every file as it stands after the site is written once more. */
    async write(): Promise<ReadonlyMap<string, string | Uint8Array>> {
        const { plan, findings } = this;
        findings.check();
        const found = plan.files.flatMap(({ uri }) => findings.byFile.get(uri) ?? []);
        const next = new Map<string, string | Uint8Array>();
        for await (const { path, content } of renewedFiles(plan, found, { first: 'en', today: siteDay }, this.kept)) {
            const now = content ?? this.held.get(path);
            if (now === undefined) throw new Error(`${path} was never written`);
            next.set(path, now);
        }
        this.held = next;
        return next;
    }

    anew(): Promise<ReadonlyMap<string, string | Uint8Array>> {
        return writeSite(makePlan([...this.texts].map(([name, text]) => readFile(text, `file:///plan/${name}`))));
    }
}

const differing = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
    [...new Set([...one.keys(), ...other.keys()])].filter(path => String(one.get(path)) !== String(other.get(path)));

describe('a site that is written again', () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    it.each([
        ['a generated city', () => [...generateCity({ programs: 24, seed: 7, programsPerFile: 8 })], 8],
        ['Palu', () => Object.entries(textsOf('palu')), 2],
    ])(`is as one that is made anew, after random edits of %s (SEED=${seed})`, async (_, texts, edits) => {
        const random = randomOf(seed);
        const site = new EditedSite(texts());
        await site.write();
        for (let k = 0; k < edits; k++) {
            const names = [...site.texts.keys()];
            const name = names[random(names.length)] as string;
            const other = site.texts.get(names[random(names.length)] as string) as string;
            const [text, what] = mutate(site.texts.get(name) as string, other, random);
            site.edit(name, text);
            const [again, anew] = [await site.write(), await site.anew()];
            expect([what, differing(again, anew)]).toEqual([what, []]);
        }
    });

    it('makes again only what an edit can have changed', async () => {
        const site = new EditedSite(generateCity({ programs: 60, programsPerFile: 20 }));
        await site.write();
        const whole = site.kept.made;
        await site.write();
        expect(site.kept.made).toBe(0);
        const [name = '', text = ''] = [...site.texts].at(-1) ?? [];
        // of the file itself the pages of its programs
        site.edit(name, `${text}\n// a remark\n`);
        await site.write();
        expect(site.kept.made).toBeLessThanOrEqual(2 * 20);
        // promises are named for their places: those behind an edit that moves them are made again
        site.edit(name, `// a remark\n\n${text}`);
        await site.write();
        expect(site.kept.made).toBeLessThan(whole / 3);
        site.edit(name, `// a remark\n\n${text.replace(/(program \w+ ")./, '$1N')}`);
        await site.write();
        expect(site.kept.made).toBeGreaterThan(0);
        // pages of those who give to the program and get from it are among them
        expect(site.kept.made).toBeLessThan(whole / 3);
    });
});
