// The cards of a small plan as they are painted: what they say, where their texts stand, and that a text is never markup.
import { describe, expect, test } from 'vitest';
import type { FlowGraph } from '../../../src/diagram/flow/graph.ts';
import type { PlacedFlow } from '../../../src/diagram/flow/layout/placed.ts';
import { paintBody } from '../../../src/diagram/flow/paint.ts';
import { layOut } from '../../../src/diagram/flow/place.ts';
import { measure } from '../../../src/diagram/text-width.ts';
import { assemble, svgOf } from '../../../src/scene/scene.ts';
import { writeNode } from '../../../src/scene/write.ts';
import { parseXml, walk } from './check-xml.ts';
import { generateFlow } from './generate-flow.ts';
import { tellStory } from './tell-story.ts';

function writeFlow(flow: PlacedFlow): string {
    const { width, height } = flow;
    const scene = { width, height, label: flow.graph.title, lang: 'en', pieces: assemble(paintBody(flow, width)) };
    return writeNode(svgOf(scene, { className: 'x', css: '' }));
}

const elements = (svg: string) => [...walk(parseXml(svg))];

/** Every text of the graph made into an attack, ids kept apart. */
function poison(graph: FlowGraph, attack: string): FlowGraph {
    const renamed = JSON.stringify(graph, (key, value) => {
        if (typeof value !== 'string' || ['kind', 'stage', 'locale'].includes(key)) return value;
        return ['id', 'source', 'target', 'output'].includes(key) ? `${attack}${value}` : attack;
    });
    return JSON.parse(renamed);
}

describe('the cards', () => {
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
        const svg = writeFlow(layOut(poison(tellStory(), attack)));
        expect(svg).not.toContain('<script');
        expect(svg).not.toContain('<img');
        const names = new Set(elements(svg).map(element => element.name));
        expect([...names].sort()).toEqual(
            ['circle', 'g', 'path', 'polygon', 'polyline', 'rect', 'style', 'svg', 'text', 'title', 'tspan'].filter(name =>
                names.has(name),
            ),
        );
    });
});
