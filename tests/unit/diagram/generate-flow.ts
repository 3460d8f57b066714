// Flow graphs for tests and the bench: a story written by hand and random ones from a seed. It must not know how they are drawn.
import type { DrawnFrom, FlowCard, FlowEdge, FlowGhost, FlowGraph, FlowOutput, OpenPoint, PromiseKind } from '../../../src/diagram/graph.ts';

const departments = ['Parks and Cemeteries Office', 'Dinas Lingkungan Hidup dan Kebersihan', 'Dinas Pekerjaan Umum', 'Dinas Perumahan dan Kawasan Permukiman', 'Dinas Perhubungan', 'Dinas Kesehatan', 'Dinas Pendidikan', 'Badan Penanggulangan Bencana Daerah', 'Dinas Sosial', 'Dinas Pertanian dan Ketahanan Pangan', 'Dinas Komunikasi dan Informatika', 'Badan Perencanaan Pembangunan Daerah'];
const titles = ['Penanaman pohon peneduh jalan utama', 'Program Pengelolaan Keanekaragaman Hayati dan taman kota', 'Taman bermain ramah anak di 24 kelurahan', 'Seedling nursery for roadside and park planting', 'Program Pengelolaan Persampahan: TPS 3R di delapan kecamatan', 'Pelebaran Jalan Talise dan bahu hijau', 'Program Peningkatan Prasarana, Sarana dan Utilitas Umum (PSU) permukiman', 'City bus feeder routes and stops', 'Posyandu di 46 kelurahan', 'Sirene peringatan dini di 12 titik pantai', 'Pasar tani mingguan', 'Musrenbang digital', 'Program Penanggulangan Bencana: jalur evakuasi tsunami', 'Peta digital aset daerah'];
const places = ['Talise', 'Lere', 'Tondo', 'Duyu', 'Besusu Barat +3', 'Kabonena', 'Silae', '24 places', 'Mantikulore, Ulujadi'];
const executors = ['Bidang I', 'Bidang Teknis', 'UPT Wilayah Timur', 'Regu jalan +1', 'Sekretariat', ''];
const assets = ['5.000 pohon tanjung', '24 taman bermain', '640 lampu surya', '18 km jalan lingkungan', '1 gedung', '32 halte bus', '12 sirene', '6 truk'];
const needs = ['bahu jalan siap', 'gambar rinci (DED)', 'data penerima', 'lahan siap bangun', 'izin lingkungan', 'akses jalan', 'peta rawan bencana', 'site survey'];
const requests = ['30 hari truk', '12 penyuluh', 'rekomendasi teknis', 'alat berat 14 hari', '40 relawan', 'ruang server'];
const goals = ['Jalan teduh dan hijau', 'Permukiman layak dan aman', 'Siap siaga bencana', 'Layanan dasar merata', 'Mobilitas lancar', 'Tata kelola terpadu'];

export const somewhere: DrawnFrom = { file: 'file:///plan/main.plan', span: { start: 0, end: 1 } };

/** A generator of numbers in [0, 1) that always says the same for the same seed. */
export function makeRandom(seed: number): () => number {
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
    return { lane: 0, title: given.id, code: '', executor: '', place: 'Talise', placeMissing: false, money: 'Rp1 bn', start: 0, end: 5, goals: [], findings: [], outputs: [], from: somewhere, ...given };
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
            const keepers = random() < 0.85 ? [{ name: pick(departments).split(' ')[1] ?? '', start: end + 1, end: until, funded }] : [];
            const whole = keepers.length > 0 && until === 59 && funded >= 59;
            const asset = random() < 0.8;
            outputs.push({ id: `P${k}.${o}`, title, at: end, asset, keepers: asset ? keepers : [], from: somewhere, ...(asset && !whole && { open: report('no-maintainer', `${title}: nobody keeps it`) }) });
        }
        cards.push(
            makeCard({
                id: `P${k}`,
                lane: k % laneCount,
                title: `${pick(titles)}${random() < 0.2 ? ` tahap ${1 + upTo(4)}` : ''}`,
                code: `2.${10 + (k % 12)}.${String(k % 90).padStart(2, '0')}`,
                executor: pick(executors),
                place: random() < 0.9 ? pick(places) : '',
                placeMissing: random() < 0.06,
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
        const target = random() < 0.6 ? (cards[(cards.indexOf(source) + laneCount * upTo(4) + upTo(4)) % cardCount] as FlowCard) : pick(cards);
        if (source === target || (source.lane === target.lane && random() < 0.8)) continue;
        const asset = source.outputs[0];
        const ready = asset?.at ?? source.start;
        if (ready - target.start > 3) {
            if (random() < 0.02) add(source.id, target.id, 'need', pick(needs), { open: report('order-conflict', `${source.title} ends after ${target.title} starts`) });
        } else if (target.start - ready > 26) continue;
        else if (random() < 0.06) {
            const label = pick(requests);
            const point = report('unanswered-request', `${label}: not answered`);
            const ghost: FlowGhost = { id: `H${ghosts.length}`, lane: source.lane, title: `answer: ${label}`, start: Math.max(0, target.start - 2), end: target.start, open: point, from: somewhere };
            ghosts.push(ghost);
            add(ghost.id, target.id, 'request', label, { open: point });
        } else if (asset && random() < 0.7) add(source.id, target.id, pick(['handover', 'maintain', 'need'] as const), asset.title, { output: asset.id });
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

/** Ten programs of four departments: the roadside trees of Palu, with four things not yet agreed. */
export function tellStory(): FlowGraph {
    const keeper = (name: string, start: number, end = 59, funded = end) => ({ name, start, end, funded });
    const asset = (id: string, title: string, at: number, keepers: FlowOutput['keepers'], open?: number): FlowOutput => ({ id, title, at, asset: true, keepers, from: somewhere, ...(open !== undefined && { open }) });
    const card = (id: string, lane: number, code: string, title: string, executor: string, place: string, money: string, start: number, end: number, goals: number[], outputs: FlowOutput[] = [], findings: string[] = []) =>
        makeCard({ id, lane, code, title, executor, place, placeMissing: place === '', money, start, end, goals, outputs, findings });
    return {
        title: 'Development plan of Palu 2025–2029',
        subtitle: 'Flow of programs between departments',
        document: 'Yearly plan 2025, first revision',
        stage: 'draft',
        locale: 'en',
        firstYear: 2025,
        months: 60,
        today: 8,
        filters: [],
        goals: [{ id: 'shade', title: 'Shaded streets' }, { id: 'water', title: 'Clean water and drainage' }, { id: 'safe', title: 'Safe streets for children' }],
        lanes: [
            { id: 'parks', title: 'Parks and Cemeteries Office', name: 'Parks', money: 'Rp6.6 bn' },
            { id: 'roads', title: 'Dinas Pekerjaan Umum', name: 'Roads', money: 'Rp40 bn' },
            { id: 'cleaning', title: 'Dinas Lingkungan Hidup dan Kebersihan', name: 'Cleaning', money: 'Rp450 m' },
            { id: 'transport', title: 'Dinas Perhubungan', name: 'Transport', money: 'Rp3.8 bn' },
        ],
        cards: [
            card('Nursery', 0, '2.11.02', 'Seedling nursery at Kawatuna', 'City nursery', 'Kawatuna', 'Rp800 m', 0, 2, [0]),
            card('Plant', 0, '2.11.04', 'Plant roadside trees', 'City nursery +1', 'Talise, Lere', 'Rp1.2 bn', 8, 14, [0], [asset('trees', '5,000 tanjung trees', 14, [keeper('Cleaning, street crew', 15, 59, 47)], 1)]),
            card('Play', 0, '2.11.06', 'Child-friendly playgrounds in 24 neighbourhoods', 'Parks team', '24 places', 'Rp4.6 bn', 18, 29, [2], [asset('play', '24 playgrounds', 29, [], 0)]),
            card('Widen', 1, '1.03.10', 'Pelebaran Jalan Talise dan bahu hijau', 'Bidang Bina Marga', 'Talise', 'Rp18 bn', 0, 6, [0, 2], [asset('verge', '6 km verge', 6, [keeper('Roads', 7)])]),
            card('Pipe', 1, '1.03.03', 'Pipa air minum utama Lere – Talise', 'Bidang Cipta Karya', 'Talise', 'Rp9.4 bn', 9, 20, [1], [], ['Ends after the work that needs it starts']),
            card('Drain', 1, '1.03.06', 'Program Pengelolaan dan Pengembangan Sistem Drainase', 'Bidang SDA', 'Lere +3', 'Rp13 bn', 24, 41, [1], [asset('drain', '7 km drains', 41, [keeper('Cleaning', 42)])]),
            card('Keep', 2, '2.11.08', 'Penyiraman dan pemangkasan pohon', 'Regu jalan', 'Talise, Lere', 'Rp150 m', 15, 47, [0]),
            card('Silt', 2, '2.11.09', 'Drain cleaning rounds', 'Regu sungai', 'Lere +3', 'Rp300 m', 42, 59, [1]),
            card('Truck', 3, '2.15.04', 'Truk dan alat berat bersama antardinas', 'UPT Angkutan', '', 'Rp2.1 bn', 0, 11, [0]),
            card('Zone', 3, '2.15.02', 'Zona selamat sekolah dan penyeberangan', 'Bidang LLAJ', 'Besusu +8', 'Rp1.7 bn', 30, 38, [2], [asset('cross', '32 crossings', 38, [keeper('Transport', 39)])]),
        ],
        ghosts: [{ id: 'crane', lane: 3, title: 'answer: 14 days of crane', start: 22, end: 24, open: 2, from: somewhere }],
        edges: [
            makeEdge('Nursery', 'Plant', { label: '5,000 seedlings' }),
            makeEdge('Widen', 'Plant', { label: 'road verge', output: 'verge' }),
            makeEdge('Truck', 'Plant', { kind: 'request', label: '30 truck days' }),
            makeEdge('Plant', 'Keep', { kind: 'handover', label: '5,000 trees', output: 'trees' }),
            makeEdge('Pipe', 'Widen', { label: 'trench closed', open: 3 }),
            makeEdge('Drain', 'Silt', { kind: 'maintain', label: '7 km drains', output: 'drain' }),
            makeEdge('crane', 'Drain', { kind: 'request', label: '14 crane days', open: 2 }),
            makeEdge('Play', 'Zone', { label: 'playground sites', output: 'play' }),
            makeEdge('Pipe', 'Play', { label: 'water taps' }),
            makeEdge('Truck', 'Zone', { kind: 'after', label: '' }),
        ],
        open: [
            { rule: 'no-maintainer', message: 'Nobody maintains 24 playgrounds (Parks) from 2027.', from: somewhere },
            { rule: 'unfunded-upkeep', message: 'Upkeep of 5,000 tanjung trees (Parks) has no money from 2029.', from: somewhere },
            { rule: 'unanswered-request', message: 'Transport has not answered Roads: 14 crane days.', from: somewhere },
            { rule: 'order-conflict', message: 'Trench closed: “Pipa air minum utama Lere – Talise” ends after “Pelebaran Jalan Talise dan bahu hijau” starts.', from: somewhere },
        ],
    };
}
