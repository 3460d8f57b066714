import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pageScript } from '../../../scripts/page-script.ts';
import { type WriteOptions, writeDrawing } from '../../../src/diagram/drawing.ts';
import type { FlowGraph } from '../../../src/diagram/flow/graph.ts';
import type { PlacedFlow } from '../../../src/diagram/flow/layout/placed.ts';
import { paintFlow } from '../../../src/diagram/flow/paint.ts';
import { layOut } from '../../../src/diagram/flow/place.ts';
import { measure } from '../../../src/diagram/text-width.ts';
import type { Theme } from '../../../src/diagram/theme.ts';
import { exportHtml } from '../../../src/exports/html.ts';
import { exportSvg } from '../../../src/exports/svg.ts';
import { parseXml, walk } from './check-xml.ts';
import { generateFlow } from './generate-flow.ts';
import { tellStory } from './tell-story.ts';

const writeFlow = (flow: PlacedFlow, options?: WriteOptions) => writeDrawing(paintFlow(flow), options);
const elements = (svg: string) => [...walk(parseXml(svg))];
const having = (svg: string, attribute: string) => elements(svg).filter(element => element.attributes.has(attribute));

/** Every text of the graph made into an attack, ids kept apart. */
function poison(graph: FlowGraph, attack: string): FlowGraph {
    const renamed = JSON.stringify(graph, (key, value) => {
        if (typeof value !== 'string' || ['kind', 'stage', 'locale'].includes(key)) return value;
        return ['id', 'source', 'target', 'output'].includes(key) ? `${attack}${value}` : attack;
    });
    return JSON.parse(renamed);
}

describe('the drawing', () => {
    const svg = writeFlow(layOut(tellStory()));

    test('every program is a button that says all', () => {
        const cards = elements(svg).filter(element => element.attributes.get('role') === 'button');
        expect(cards).toHaveLength(11);
        expect(cards.find(card => card.attributes.get('data-id') === 'Plant')?.attributes.get('aria-label')).toBe(
            '2.11.04, Plant roadside trees, Parks and Cemeteries Office, City nursery +1, Talise, Lere, Rp1.2 bn, Sep 2025 – Mar 2026',
        );
    });

    test('every promise says what passes, from whom to whom', () => {
        const titles = elements(svg)
            .filter(element => element.name === 'title')
            .map(element => element.text);
        expect(titles).toContain('handover: 5,000 trees — Plant roadside trees → Penyiraman dan pemangkasan pohon');
        expect(titles).toContain('only after — Truk dan alat berat bersama antardinas → Zona selamat sekolah dan penyeberangan');
    });

    test('the number on a broken promise is its number in the list', () => {
        const numbers = having(svg, 'data-open').map(element => Number(element.attributes.get('data-open')));
        for (const number of [1, 2, 3, 4, 5])
            expect(
                numbers.filter(other => other === number),
                `mark ${number}`,
            ).toHaveLength(2);
    });

    test('a sheet without programs says so above its legend, and today stands beside the years', () => {
        const empty = writeFlow(layOut({ ...tellStory(), cards: [], ghosts: [], edges: [], open: [], today: 4, locale: 'id' }));
        const texts = elements(empty).filter(({ name }) => name === 'text');
        const at = (said: string, axis: string) => Number(texts.find(({ text }) => text === said)?.attributes.get(axis));
        const groups = [...empty.matchAll(/<g transform="translate\(0 ([\d.]+)\)">/g)].map(([, y]) => Number(y));
        const body = Number(/class="body" transform="translate\(0 ([\d.]+)\)"/.exec(empty)?.[1]);
        expect(body + at('Tidak ada program untuk digambar.', 'y') + 4).toBeLessThan(groups[0] ?? 0);
        const [today, year] = [texts.find(({ text }) => text === 'hari ini'), texts.find(({ text }) => text === '2025')];
        const isUnder = Number(today?.attributes.get('y')) - 10 > Number(year?.attributes.get('y'));
        expect(isUnder || Math.abs(Number(today?.attributes.get('x')) - Number(year?.attributes.get('x'))) > 60).toBe(true);
    });

    test('goals are tujuan, objectives sasaran', () => {
        const caption = (...kinds: ('goal' | 'objective')[]) => {
            const goals = kinds.map((kind, k) => ({ id: `${k}`, title: `${k}`, kind }));
            const svg = writeFlow(layOut({ ...tellStory(), locale: 'id', goals }));
            return ['Tujuan', 'Sasaran', 'Tujuan dan sasaran'].filter(word => svg.includes(`>${word}<`));
        };
        expect([caption('goal'), caption('objective'), caption('goal', 'objective')]).toEqual([
            ['Tujuan'],
            ['Sasaran'],
            ['Tujuan dan sasaran'],
        ]);
    });

    test('speaks the language of its reader', () => {
        const indonesian = writeFlow(layOut({ ...tellStory(), locale: 'id' }));
        expect(indonesian).toContain('Belum tuntas (5)');
        expect(indonesian).toContain('serah terima');
        expect(indonesian).not.toContain('To settle');
    });

    test('title, document, stage, date and filters are printed on it', () => {
        const filtered = writeFlow(layOut({ ...tellStory(), stage: 'final', filters: ['goal: Shaded streets', 'year: 2026'] }));
        for (const text of [
            'Development plan of Palu',
            'Yearly plan 2025, first revision',
            'FINAL',
            'As of 14 Sep 2025',
            'goal: Shaded streets; year: 2026',
            'Jan–Mar',
            '2029',
        ]) {
            expect(filtered).toContain(text);
        }
    });

    test('without today there is no line of today', () => {
        const { today: _, ...timeless } = tellStory();
        expect(writeFlow(layOut(timeless))).not.toContain('class="today"');
        expect(svg).toContain('class="today"');
    });

    test('the flag of today covers no year', () => {
        const numbers = (element: { readonly attributes: ReadonlyMap<string, string> } | undefined, ...names: string[]) =>
            names.map(name => Number(element?.attributes.get(name)));
        for (let today = 0; today < 60; today++) {
            const drawn = elements(writeFlow(layOut({ ...tellStory(), today })));
            const flag = drawn[drawn.findIndex(element => element.attributes.get('class') === 'flag') + 1];
            const [x = 0, width = 0] = numbers(flag, 'x', 'width');
            expect(width).toBeGreaterThan(0);
            const years = drawn.filter(element => element.name === 'text' && element.attributes.get('font-size') === '14');
            const covered = years.filter(year => numbers(year, 'x').every(at => at < x + width && at + measure('2025', 14, true) > x));
            expect(covered, `month ${today}`).toEqual([]);
        }
    });

    test.each<Theme>(['light', 'dark', 'high-contrast', 'auto', 'print'])('%s with fixed colours knows no variables', theme => {
        expect(writeFlow(layOut(tellStory()), { theme, fixedColours: true })).not.toContain('var(');
        expect(writeFlow(layOut(tellStory()), { theme })).toContain('var(--alur-ink)');
    });

    test('text on cards keeps its room in any font', () => {
        for (const seed of [1, 2, 3]) {
            const flow = layOut(generateFlow(12, 60, 90, seed));
            const cards = elements(writeFlow(flow)).filter(
                element => element.attributes.get('role') === 'button' && element.attributes.get('class') === 'card',
            );
            for (const card of cards) {
                const box = card.children.find(child => child.name === 'rect')?.attributes;
                const right = Number(box?.get('x')) + Number(box?.get('width'));
                for (const text of card.children.filter(child => child.name === 'text' && child.attributes.get('text-anchor') === null)) {
                    const length = Number(text.attributes.get('textLength') ?? Number.NaN);
                    expect(length).toBeCloseTo(
                        measure(text.text, Number(text.attributes.get('font-size') ?? 10), text.attributes.get('class') === 'b'),
                        0,
                    );
                    expect(Number(text.attributes.get('x')) + length).toBeLessThanOrEqual(right);
                }
            }
        }
    });
});

describe('text is data', () => {
    const attacks = [
        '<script>alert(1)</script>',
        `"'><img src=x onerror=alert(1)>`,
        '&lt;&amp;',
        ']]>',
        '\u0000\u0007\u001b[31m\ufffe',
        '\ud83d',
        '{count}',
        '</title></svg>',
    ];

    test.each(attacks)('%j in every field', attack => {
        const graph = poison(tellStory(), attack);
        const svg = exportSvg({ kind: 'flow', graph });
        expect(svg).not.toContain('<script');
        expect(svg).not.toContain('<img');
        const names = new Set(elements(svg).map(element => element.name));
        expect([...names].sort()).toEqual(
            ['circle', 'defs', 'g', 'path', 'pattern', 'polygon', 'polyline', 'rect', 'style', 'svg', 'text', 'title', 'tspan'].filter(
                name => names.has(name),
            ),
        );
        const page = exportHtml({ kind: 'flow', graph }, { script: pageScript('go()') });
        expect(page.match(/<script/g)).toHaveLength(1);
        expect(page).not.toContain('<img');
        parseXml(page.slice(page.indexOf('<svg'), page.lastIndexOf('</svg>') + 6));
        parseXml(page.slice(page.indexOf('<section'), page.indexOf('</section>') + 10));
    });
});

describe('the page', () => {
    test('lets in its own script only', () => {
        const page = exportHtml({ kind: 'flow', graph: tellStory() }, { script: pageScript('const a = "</script><!--";') });
        const script = page.slice(page.indexOf('<script>') + 8, page.lastIndexOf('</script>'));
        expect(script).toBe('const a = "\\x3c/script>\\x3c!--";');
        expect(page).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
        expect(page).toContain("default-src 'none'");
        expect(page.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    });

    test('has everything in its table', () => {
        const page = exportHtml({ kind: 'flow', graph: tellStory() }, { script: pageScript('') });
        for (const card of tellStory().cards) expect(page).toContain(`<th scope="row" id="row-${card.id}">${card.title}</th>`);
        expect(page).toContain('<strong class="mark">▲4</strong> need: trench closed to Pelebaran Jalan Talise dan bahu hijau');
        expect(page).toContain('Cleaning, street crew, Apr 2026 to Dec 2029, without budget from Jan 2029');
    });
});
