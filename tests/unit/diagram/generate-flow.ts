// Flow graphs for tests and the bench, from a seed. It must not know how they are drawn.

import type { FlowCard, FlowEdge, FlowGhost, FlowGraph, FlowOutput, PromiseKind } from '../../../src/diagram/flow/graph.ts';
import type { DrawnFrom, OpenPoint } from '../../../src/diagram/frame.ts';

const departments = [
    'Parks and Cemeteries Office',
    'Dinas Lingkungan Hidup dan Kebersihan',
    'Dinas Pekerjaan Umum',
    'Dinas Perumahan dan Kawasan Permukiman',
    'Dinas Perhubungan',
    'Dinas Kesehatan',
    'Dinas Pendidikan',
    'Badan Penanggulangan Bencana Daerah',
    'Dinas Sosial',
    'Dinas Pertanian dan Ketahanan Pangan',
    'Dinas Komunikasi dan Informatika',
    'Badan Perencanaan Pembangunan Daerah',
];
const titles = [
    'Penanaman pohon peneduh jalan utama',
    'Program Pengelolaan Keanekaragaman Hayati dan taman kota',
    'Taman bermain ramah anak di 24 kelurahan',
    'Seedling nursery for roadside and park planting',
    'Program Pengelolaan Persampahan: TPS 3R di delapan kecamatan',
    'Pelebaran Jalan Talise dan bahu hijau',
    'Program Peningkatan Prasarana, Sarana dan Utilitas Umum (PSU) permukiman',
    'City bus feeder routes and stops',
    'Posyandu di 46 kelurahan',
    'Sirene peringatan dini di 12 titik pantai',
    'Pasar tani mingguan',
    'Musrenbang digital',
    'Program Penanggulangan Bencana: jalur evakuasi tsunami',
    'Peta digital aset daerah',
];
const places = ['Talise', 'Lere', 'Tondo', 'Duyu', 'Besusu Barat +3', 'Kabonena', 'Silae', '24 places', 'Mantikulore, Ulujadi'];
const executors = ['Bidang I', 'Bidang Teknis', 'UPT Wilayah Timur', 'Regu jalan +1', 'Sekretariat', ''];
const assets = [
    '5.000 pohon tanjung',
    '24 taman bermain',
    '640 lampu surya',
    '18 km jalan lingkungan',
    '1 gedung',
    '32 halte bus',
    '12 sirene',
    '6 truk',
];
const needs = [
    'bahu jalan siap',
    'gambar rinci (DED)',
    'data penerima',
    'lahan siap bangun',
    'izin lingkungan',
    'akses jalan',
    'peta rawan bencana',
    'site survey',
];
const requests = ['30 hari truk', '12 penyuluh', 'rekomendasi teknis', 'alat berat 14 hari', '40 relawan', 'ruang server'];
const goals = [
    'Jalan teduh dan hijau',
    'Permukiman layak dan aman',
    'Siap siaga bencana',
    'Layanan dasar merata',
    'Mobilitas lancar',
    'Tata kelola terpadu',
];

export const somewhere: DrawnFrom = { file: 'file:///plan/main.plan', span: { start: 0, end: 1 } };

/** A generator of numbers in [0, 1) that always says the same for the same seed. */
function makeRandom(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

/** An empty graph over five years, to be filled by a test. */
export function emptyFlow(lanes = 1): FlowGraph {
    return {
        title: 'Plan',
        subtitle: 'Flow',
        stage: 'draft',
        locale: 'en',
        firstYear: 2025,
        months: 60,
        filters: [],
        goals: [],
        lanes: Array.from({ length: lanes }, (_, k) => ({ id: `D${k}`, title: `Department ${k}`, name: `D${k}`, money: '' })),
        cards: [],
        ghosts: [],
        edges: [],
        open: [],
    };
}

/** A card with everything ordinary but what is given. */
export function makeCard(given: Partial<FlowCard> & { readonly id: string }): FlowCard {
    return {
        lane: 0,
        title: given.id,
        code: '',
        executor: '',
        place: 'Talise',
        money: 'Rp1 bn',
        start: 0,
        end: 5,
        goals: [],
        findings: [],
        outputs: [],
        from: somewhere,
        ...given,
    };
}

export function makeEdge(source: string, target: string, given: Partial<FlowEdge> = {}): FlowEdge {
    return { id: `${source}>${target}`, source, target, kind: 'need', label: 'seedlings', from: somewhere, ...given };
}

/** A plan as cities write them: promises mostly forward in time and between departments, some of them broken. */
export function generateFlow(laneCount: number, cardCount: number, edgeCount: number, seed: number): FlowGraph {
    const random = makeRandom(seed);
    const upTo = (count: number) => Math.floor(random() * count);
    const pick = <T>(list: readonly T[]) => list[upTo(list.length)] as T;
    const open: OpenPoint[] = [];
    const report = (rule: string, message: string) => open.push({ rule, message, from: somewhere }) - 1;
    const cards: FlowCard[] = [];
    const ghosts: FlowGhost[] = [];
    const edges: FlowEdge[] = [];
    for (let k = 0; k < cardCount; k++) {
        const q = random();
        const year = q < 0.36 ? 0 : q < 0.62 ? 1 : q < 0.8 ? 2 : q < 0.93 ? 3 : 4;
        const start = year * 12 + pick([0, 0, 0, 2, 3, 3, 6, 6, 8, 9]);
        const end = Math.min(59, start + pick([4, 6, 6, 9, 9, 12, 12, 18, 24, 36]) - 1);
        const outputs: FlowOutput[] = [];
        for (let o = 0; o < 3 && random() < (o === 0 ? 0.45 : 0.15) && end < 54; o++) {
            const title = pick(assets);
            const until = random() < 0.6 ? 59 : Math.min(59, (Math.floor(end / 12) + 2) * 12 - 1);
            const funded = random() < 0.8 ? until : end + 6;
            const maintainers =
                random() < 0.85 ? [{ name: pick(departments).split(' ')[1] ?? '', start: end + 1, end: until, funded }] : [];
            const whole = maintainers.length > 0 && until === 59 && funded >= 59;
            const asset = random() < 0.8;
            outputs.push({
                id: `P${k}.${o}`,
                title,
                at: end,
                asset,
                maintainers: asset ? maintainers : [],
                from: somewhere,
                ...(asset && !whole && { open: report('no-maintainer', `${title}: nobody maintains it`) }),
            });
        }
        cards.push(
            makeCard({
                id: `P${k}`,
                lane: k % laneCount,
                title: `${pick(titles)}${random() < 0.2 ? ` tahap ${1 + upTo(4)}` : ''}`,
                code: `2.${10 + (k % 12)}.${String(k % 90).padStart(2, '0')}`,
                executor: pick(executors),
                place: random() < 0.9 ? pick(places) : '',
                ...(random() < 0.06 && { placeOpen: report('no-location', 'Nobody has said where it goes') }),
                money: random() < 0.9 ? `Rp${1 + upTo(300)} M` : '',
                start,
                end,
                goals: random() < 0.8 ? [...new Set([upTo(6), upTo(6)])] : [],
                findings: random() < 0.06 ? ['Over the ceiling of its fund'] : [],
                outputs,
            }),
        );
    }
    const add = (source: string, target: string, kind: PromiseKind, label: string, more: Partial<FlowEdge> = {}) =>
        edges.push(makeEdge(source, target, { id: `E${edges.length}`, kind, label, ...more }));
    for (let guard = 0; edges.length < edgeCount && guard < edgeCount * 60 && cardCount > 1; guard++) {
        const source = pick(cards);
        // most promises stay among neighbouring departments
        const target =
            random() < 0.6 ? (cards[(cards.indexOf(source) + laneCount * upTo(4) + upTo(4)) % cardCount] as FlowCard) : pick(cards);
        if (source === target || (source.lane === target.lane && random() < 0.8)) continue;
        const asset = source.outputs[0];
        const ready = asset?.at ?? source.start;
        if (ready - target.start > 3) {
            if (random() < 0.02)
                add(source.id, target.id, 'need', pick(needs), {
                    open: report('order-conflict', `${source.title} ends after ${target.title} starts`),
                });
        } else if (target.start - ready > 26) continue;
        else if (random() < 0.06) {
            const label = pick(requests);
            const point = report('unanswered-request', `${label}: not answered`);
            const ghost: FlowGhost = {
                id: `H${ghosts.length}`,
                lane: source.lane,
                title: `answer: ${label}`,
                start: Math.max(0, target.start - 2),
                end: target.start,
                open: point,
                from: somewhere,
            };
            ghosts.push(ghost);
            add(ghost.id, target.id, 'request', label, { open: point });
        } else if (asset && random() < 0.7)
            add(source.id, target.id, pick(['handover', 'maintain', 'need'] as const), asset.title, { output: asset.id });
        else if (random() < 0.08) add(source.id, target.id, 'after', '');
        else if (random() < 0.6) add(source.id, target.id, 'need', pick(needs));
        else add(source.id, target.id, 'request', pick(requests));
    }
    return {
        title: 'Rencana Terpadu Kota Palu 2025–2029',
        subtitle: 'Alur program antardinas',
        document: 'RKPD 2025, perubahan pertama',
        stage: 'draft',
        locale: seed % 2 === 0 ? 'en' : 'id',
        firstYear: 2025,
        months: 60,
        today: 13,
        filters: [],
        goals: goals.map((title, k) => ({ id: `G${k}`, title })),
        lanes: Array.from({ length: laneCount }, (_, k) => {
            const title = `${departments[k % 12]}${k >= 12 ? ` ${Math.floor(k / 12) + 1}` : ''}`;
            return { id: `D${k}`, title, name: title.split(' ').slice(1).join(' '), money: `Rp${3 + k} M` };
        }),
        cards,
        ghosts,
        edges,
        open,
    };
}
