// The signs that a sheet shows with their meaning, one after the other in as many lines as they need. It must not know which sheet it is.
import { type Locale, say, type Text } from '../../l10n/say.ts';
import type { SceneNode } from '../../scene/node.ts';
import { type Part, part } from '../../scene/scene.ts';
import { drawText } from '../paint/primitives.ts';
import { measure } from '../text-width.ts';
import { letters } from './paper.ts';
import type { Block } from './sheet.ts';
import { afterSign, asked, keptBar, nobodyBar, ready, star, toSettle, workBar } from './signs.ts';
import { setText } from './text.ts';

const bar = { x: 0, y: 2, width: 20, height: 11 };

const meanings = {
    work: { en: 'work', id: 'pekerjaan' },
    other: { en: 'work of others', id: 'pekerjaan pihak lain' },
    ready: { en: 'ready from then on', id: 'siap sejak saat itu' },
    asked: { en: 'requested and answered', id: 'diminta dan disanggupi' },
    after: { en: 'only after', id: 'hanya setelah' },
    kept: { en: 'maintained and funded', id: 'dipelihara dan didanai' },
    nobody: { en: 'no maintainer or no budget', id: 'tanpa pemelihara atau anggaran' },
    noProgram: { en: 'no program', id: 'belum ada program' },
    gives: { en: 'from giver to receiver', id: 'dari pemberi kepada penerima' },
    open: { en: 'to settle, with its number', id: 'belum tuntas, dengan nomornya' },
    several: { en: 'after a name: number of programs', id: 'setelah nama: jumlah program' },
    meeting: { en: 'two departments in the same year', id: 'dua perangkat daerah pada tahun yang sama' },
    track: {
        en: 'reached so far; the upright line is the share of time that has passed',
        id: 'capaian sejauh ini; garis tegak menunjukkan bagian waktu yang sudah lewat',
    },
    star: { en: 'priority', id: 'prioritas' },
    before: { en: 'before', id: 'sebelumnya' },
} as const satisfies Record<string, Text>;

type LegendSign = keyof typeof meanings;

const drawn: Readonly<Record<LegendSign, { readonly width: number; readonly nodes: readonly SceneNode[] }>> = {
    work: { width: 20, nodes: [workBar(bar)] },
    other: { width: 20, nodes: [['rect', { ...bar, rx: 2, class: 'work' }]] },
    ready: { width: 12, nodes: [ready(6, 7.5)] },
    asked: { width: 12, nodes: [asked(6, 7.5)] },
    after: { width: 9, nodes: [afterSign(4.5, 7.5)] },
    kept: { width: 20, nodes: [keptBar(bar)] },
    nobody: { width: 20, nodes: [nobodyBar(bar)] },
    noProgram: { width: 6, nodes: [nobodyBar({ ...bar, width: 6 })] },
    gives: { width: 10, nodes: [['path', { d: ['M', 0, 3, 'l9 4.5l-9 4.5z'], class: 'black' }]] },
    open: { width: 11, nodes: [toSettle(5.5, 7.5, 9)] },
    several: { width: 6, nodes: [drawText(0, 10.7, '2', { size: letters.small, classes: 'm' })] },
    meeting: { width: 16, nodes: [['rect', { x: 0.5, y: 0.5, width: 15, height: 14, rx: 7, class: 'meeting' }]] },
    track: {
        width: 34,
        nodes: [
            ['rect', { x: 0, y: 6, width: 34, height: 3, class: 'grey-2' }],
            ['rect', { x: 0, y: 4, width: 16, height: 7, class: 'black' }],
            ['path', { d: ['M', 23, 1, 'V', 14], class: 'flag' }],
        ],
    },
    star: { width: 12, nodes: [star(6, 7.5)] },
    before: { width: 20, nodes: [['rect', { ...bar, rx: 2, class: 'former' }]] },
};

/** Of the signs that are there, in this order; undefined where the sheet shows none of them. */
export function legendOf(shown: Partial<Readonly<Record<LegendSign, boolean>>>, width: number, locale: Locale): Block | undefined {
    const signs = (Object.keys(shown) as LegendSign[]).filter(sign => shown[sign]);
    if (signs.length === 0) return undefined;
    const parts: Part[] = [];
    let x = 0;
    let y = 0;
    for (const sign of signs) {
        const text = say(meanings[sign], locale);
        const { width: own, nodes } = drawn[sign];
        const room = own + 5 + measure(text, letters.small) + 18;
        if (x > 0 && x + room - 18 > width) {
            x = 0;
            y += 17;
        }
        const words = setText(text, { x: own + 5, y: 0.5, width, size: letters.small, classes: 'm' });
        parts.push({ x, y, node: ['g', {}], parts: [...nodes.map(part), ...words.parts] });
        x += room;
    }
    return { parts, height: y + 15 };
}
