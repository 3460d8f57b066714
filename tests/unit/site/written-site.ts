// A site as a map of its files, and what is wrong with it. It must not know what pages say.
import { readMoment } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { type SiteOptions, siteFiles } from '../../../src/site/site.ts';
import { findingsOf } from '../plans.ts';

export type WrittenSite = ReadonlyMap<string, string | Uint8Array>;

export const siteDay = readMoment('2026-05-15')?.from as number;

export async function writeSite(plan: Plan, options: Partial<SiteOptions> = {}): Promise<WrittenSite> {
    const files = new Map<string, string | Uint8Array>();
    for await (const { path, content } of siteFiles(plan, findingsOf(plan), { first: 'en', today: siteDay, ...options })) {
        if (files.has(path)) throw new Error(`${path} is written twice`);
        files.set(path, content);
    }
    return files;
}

export function textOf(site: WrittenSite, path: string): string {
    const content = site.get(path);
    if (typeof content !== 'string') throw new Error(`${path} is no text of the site: ${[...site.keys()].slice(0, 20).join(', ')}`);
    return content;
}

/** Links that lead nowhere, addresses outside, ids that stand twice, pages that are too large, names that some system refuses. */
export function siteFaults(site: WrittenSite): string[] {
    const faults: string[] = [];
    const ids = new Map<string, ReadonlySet<string>>();
    const folded = new Map<string, string>();
    for (const [path, content] of site) {
        const twin = folded.get(path.toLowerCase());
        if (twin !== undefined) faults.push(`${path} is ${twin} where case does not count`);
        folded.set(path.toLowerCase(), path);
        for (const part of path.split('/')) {
            if (!/^[a-z\d._+~-]+$/.test(part) || part.length > 100 || /[.]$/.test(part)) faults.push(`${path} is no name for every system`);
            if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/.test(part)) faults.push(`${path} is reserved`);
        }
        if (!path.endsWith('.html')) continue;
        const own = [...String(content).matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => decode(id));
        ids.set(path, new Set(own));
        for (const id of own) if (own.filter(one => one === id).length > 1) faults.push(`${path}: id ${id} twice`);
        if (Buffer.byteLength(content) > 300_000) faults.push(`${path} is larger than 300 kB`);
    }
    for (const [path, content] of site) {
        if (!path.endsWith('.html')) continue;
        for (const [, attribute, value = ''] of String(content).matchAll(/ (href|src)="([^"]*)"/g)) {
            const href = decode(value);
            if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(href)) {
                faults.push(`${path}: ${attribute} leads outside: ${href}`);
                continue;
            }
            const [to = '', anchor] = href.split('#');
            const target = to === '' ? path : join(path, to);
            if (!site.has(target)) faults.push(`${path}: nothing at ${href}`);
            else if (anchor !== undefined && !ids.get(target)?.has(decodeURIComponent(anchor))) faults.push(`${path}: no place ${href}`);
        }
    }
    return [...new Set(faults)];
}

function join(from: string, to: string): string {
    const parts = from.split('/').slice(0, -1);
    for (const part of to.split('/')) {
        if (part === '..') parts.pop();
        else parts.push(part);
    }
    return parts.join('/');
}

function decode(text: string): string {
    return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] as string);
}
