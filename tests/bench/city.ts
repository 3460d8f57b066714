// Makes believable, sound cities of any size as `.plan` text: departments that build, hand over, look after and ask each other.
// The same seed gives the same text. "Sound" means that no rule has anything to say, at stage `final` as well.
// It must not know how plans are read.

export interface CityOptions {
    readonly programs: number;
    readonly seed?: number;
    /** Programs in one file; every file but the shared one belongs to one department. */
    readonly programsPerFile?: number;
}

/** File names with their text: `city.plan` with what all departments share, and one file or two for each department. */
export function generateCity({ programs, seed = 42, programsPerFile = 200 }: CityOptions): Map<string, string> {
    const random = randomOf(seed);
    const city = layOutCity(programs, programsPerFile, random);
    for (const chapter of city.chapters) for (const program of chapter.programs) schedule(program, city, random);
    const files = new Map<string, string>([['city.plan', sharedText(city)]]);
    const ceilings = new Map<Department, Map<string, number>>();
    const bodies = city.chapters.map(chapter => chapter.programs.map(program => programText(program, city, ceilings, random)).join('\n'));
    for (const [index, chapter] of city.chapters.entries()) {
        const { department } = chapter;
        const body = bodies[index] as string;
        const head = chapter.first ? departmentHead(department, ceilings.get(department) ?? new Map()) : `extend ${department.name} {\n`;
        files.set(chapter.file, `${head}${body}}\n`);
    }
    return files;
}

// ── What the city consists of ────────────────────────────────────────────────────────────────────────────────────────

interface Department {
    readonly name: string;
    readonly title: string;
    readonly code: string;
    readonly field: string;
}

/** What one file holds. */
interface Chapter {
    readonly index: number;
    readonly file: string;
    readonly department: Department;
    /** The department is declared here; later chapters extend it. */
    readonly first: boolean;
    readonly programs: Program[];
}

/** A program makes assets, keeps those of another department, or serves residents. */
interface Program {
    readonly index: number;
    readonly chapter: Chapter;
    readonly kind: 'makes' | 'keeps' | 'serves';
    readonly name: string;
    readonly what: (typeof works)[number];
    readonly unit: string;
    /** The program at the other end of the promise: who keeps what is made, whose things are kept, who answers or asked. */
    other: Program | undefined;
    readonly role: 'asks' | 'answers' | undefined;
    /** Months since January of the plan's first year, both included. */
    from: number;
    to: number;
    readonly needs: Program[];
}

interface City {
    readonly programs: readonly Program[];
    readonly chapters: readonly Chapter[];
    readonly objectives: number;
    readonly goals: number;
    readonly districts: number;
    readonly places: number;
}

type Random = (below: number) => number;

const firstYear = 2025;
const lastMonth = 59;
const funds = ['APBD', 'DAK', 'DAU', 'BantuanProvinsi'];
const units = ['BidangTeknis', 'BidangLayanan', 'BidangSarana', 'ReguLapangan'];

const offices = [
    'Pertamanan',
    'Kebersihan',
    'PekerjaanUmum',
    'Perhubungan',
    'Kesehatan',
    'Pendidikan',
    'Perumahan',
    'Pertanian',
    'Perikanan',
    'Kebencanaan',
    'Perdagangan',
    'Kebudayaan',
];

/** A made thing with its unit, the words of the work, and what residents have of it. */
const works = [
    { thing: 'pohon', make: 'Menanam pohon tanjung', unit: 'batang', verb: 'buys', gain: 'Jalan yang teduh' },
    { thing: 'drainase', make: 'Membangun drainase lingkungan', unit: 'm', verb: 'builds', gain: 'Kawasan bebas genangan' },
    { thing: 'lampu', make: 'Memasang lampu jalan', unit: 'titik', verb: 'buys', gain: 'Jalan yang terang' },
    { thing: 'ruang', make: 'Membangun ruang kelas', unit: 'ruang', verb: 'builds', gain: 'Murid dengan ruang layak' },
    { thing: 'pompa', make: 'Mengadakan pompa air', unit: 'unit', verb: 'buys', gain: 'Rumah dengan air bersih' },
    { thing: 'posyandu', make: 'Membangun posyandu', unit: 'gedung', verb: 'builds', gain: 'Balita yang ditimbang' },
    { thing: 'halte', make: 'Membangun halte angkutan', unit: 'unit', verb: 'builds', gain: 'Penumpang angkutan umum' },
] as const;
const services = ['Pelatihan warga', 'Penyuluhan keluarga', 'Pendampingan usaha kecil', 'Pemeriksaan berkala', 'Pendataan lapangan'];
const quarters = ['Talise', 'Lere', 'Besusu', 'Tondo', 'Petobo', 'Balaroa', 'Duyu', 'Kawatuna', 'Lasoani', 'Mamboro'];

/** Which programs of every ten make, keep and serve. The n-th that makes in one chapter is kept by the n-th that keeps in another. */
const kinds = ['makes', 'serves', 'keeps', 'serves', 'makes', 'keeps', 'serves', 'makes', 'serves', 'keeps'] as const;
/** How many chapters on the other end of a promise is found; near, as departments are, and never the next one, which may be its own. */
const hops = [2, 3, 5, 7];

function layOutCity(count: number, perFile: number, random: Random): City {
    const chapterCount = Math.max(1, Math.ceil(count / perFile));
    const chapters: Chapter[] = [];
    const all: Program[] = [];
    let department: Department | undefined;
    for (let index = 0; index < chapterCount; index++) {
        // Of four files three declare a department and the fourth extends the one before it.
        const first = index % 4 !== 3;
        if (first || !department) department = departmentNo(index);
        const file = first ? `${department.name}.plan` : `${department.name}-2.plan`;
        const chapter: Chapter = { index, file, department, first, programs: [] };
        chapters.push(chapter);
        const end = Math.floor(((index + 1) * count) / chapterCount);
        for (let i = Math.floor((index * count) / chapterCount); i < end; i++) {
            const slot = chapter.programs.length;
            const kind = kinds[slot % 10] ?? 'serves';
            const what = works[random(works.length)] as (typeof works)[number];
            const stem = kind === 'serves' ? 'Layanan' : kind === 'keeps' ? 'Pelihara' : pascal(what.make);
            const role = slot % 10 === 1 ? 'asks' : slot % 10 === 3 ? 'answers' : undefined;
            const unit = units[random(units.length)] as string;
            const program: Program = {
                index: i,
                chapter,
                kind,
                name: stem + i,
                what,
                unit,
                other: undefined,
                role,
                from: 0,
                to: 0,
                needs: [],
            };
            chapter.programs.push(program);
            all.push(program);
        }
    }
    joinPromises(chapters);
    const objectives = Math.max(2, Math.round(Math.sqrt(count)));
    const places = Math.max(20, Math.round(count / 20));
    return { programs: all, chapters, objectives, goals: Math.max(2, Math.ceil(objectives / 4)), districts: Math.ceil(places / 8), places };
}

function departmentNo(index: number): Department {
    const region = Math.floor(index / offices.length) + 1;
    const office = offices[index % offices.length] as string;
    const field = `${(index % 2) + 1}.${pad((index % 30) + 1)}`;
    return {
        name: office + region,
        title: `Dinas ${office.replace(/(?<=.)(?=[A-Z])/g, ' ')} Wilayah ${region}`,
        code: `${field}.0.00.0.00.${pad(Math.floor(index / 30) + 1)}.0000`,
        field,
    };
}

function joinPromises(chapters: readonly Chapter[]): void {
    const pair = (one: (program: Program) => boolean, two: (program: Program) => boolean) => {
        const found = chapters.map(chapter => [chapter.programs.filter(one), chapter.programs.filter(two)] as const);
        for (const [index, [ones]] of found.entries())
            for (const [n, program] of ones.entries()) {
                const other = found[(index + (hops[n % hops.length] as number)) % chapters.length]?.[1][n];
                if (!other) continue;
                program.other = other;
                other.other = program;
            }
    };
    pair(
        program => program.kind === 'makes',
        program => program.kind === 'keeps',
    );
    pair(
        program => program.role === 'asks',
        program => program.role === 'answers',
    );
}

/** Times: what is kept begins the month after it was made, what is needed is finished before. */
function schedule(program: Program, city: City, random: Random): void {
    if (program.kind === 'keeps' && program.other) return;
    program.from = 1 + random(44);
    // The survey is paid in the first year, so that the work begins in that year too.
    if (program.from % 12 === 11) program.from--;
    program.to = program.from + 2 + random(8);
    if (program.role === 'answers') {
        program.from = Math.min(program.from, 40);
        program.to = program.from + 2;
    }
    if (program.kind === 'makes' && program.other) {
        program.other.from = program.to + 1;
        program.other.to = lastMonth;
    }
    for (let attempt = 0; attempt < 6 && program.needs.length < 2; attempt++) {
        const needed = pick(program, city, random);
        if (
            needed &&
            needed.kind !== 'keeps' &&
            needed.to < program.from &&
            needed.index < program.index &&
            !program.needs.includes(needed)
        )
            program.needs.push(needed);
    }
}

/** Two of three times from its own file, else from a near department's. */
function pick(program: Program, city: City, random: Random): Program | undefined {
    const hop = random(3) < 2 ? 0 : (hops[random(hops.length)] as number);
    const chapter = city.chapters[program.chapter.index - hop];
    return chapter?.programs[random(chapter.programs.length)];
}

// ── Text ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

function programText(program: Program, city: City, ceilings: Map<Department, Map<string, number>>, random: Random): string {
    const { chapter, kind, name, index } = program;
    const { department } = chapter;
    const place = placeName(random(city.places));
    const fund = funds[random(funds.length)] as string;
    const spend = (year: number, million: number) => {
        const sums = ceilings.get(department) ?? new Map<string, number>();
        ceilings.set(department, sums);
        const key = `${year} ${fund}`;
        sums.set(key, (sums.get(key) ?? 0) + million);
        return million;
    };
    const years = Array.from({ length: yearAt(program.to) - yearAt(program.from) + 1 }, (_, i) => yearAt(program.from) + i);
    const amounts = years.map(year => [year, spend(year, 100 + random(900))] as const);
    const budget: BudgetText = (shares = amounts.map(([, million]) => million)) =>
        `budget ${shares.map((million, i) => `Rp ${thousands(million)} in ${years[i]}`).join(', ')} from ${fund}`;
    // What has no other end is an ordinary service.
    const plain = kind !== 'serves' && !program.other ? 'serves' : kind;
    const lines = [
        `code "${department.field}.${pad((index % 40) + 1)}"`,
        `serves ${objectiveName(index % city.objectives)}`,
        `executor ${unitName(program, department)}`,
        `during ${monthText(program.from)}..${monthText(program.to)}`,
    ];
    const title = { makes: program.what.make, keeps: 'Pemeliharaan rutin', serves: services[index % services.length] }[plain];
    if (plain === 'keeps' && program.other) {
        lines.push(`maintains ${qualified(program.other)}.Pekerjaan.${program.other.what.thing}`);
        lines.push(budget());
        lines.push(indicator(`Aset wilayah ${index} yang berfungsi`, 60 + random(20), program));
    } else {
        lines.push(`location ${place}`);
        const [first, second] = program.needs;
        if (first) lines.push(`needs ${outputName(first)}`);
        if (second) lines.push(`after ${qualified(second)}`);
        lines.push(budget());
        if (plain === 'makes' && program.other) lines.push(...making(program, program.other, place, amounts, budget, random));
        else lines.push(`delivers layanan "Warga yang terlayani" ${20 + random(900)} "orang"`);
        if (program.role === 'asks' && program.other)
            lines.push(
                `requests bantuan "Kendaraan dan petugas" ${1 + random(30)} "hari" from ${program.other.chapter.department.name} by ${monthText(program.other.to)}`,
            );
        if (program.role === 'answers' && program.other) lines.push(`answers ${qualified(program.other)}.bantuan`);
    }
    return `    program ${name} "${title} ${placeTitle(place)} paket ${index}" {\n        ${lines.join('\n        ')}\n    }\n`;
}

/** Writes amounts in millions, one for each year of the program from its first; those of the program when none are given. */
type BudgetText = (shares?: readonly number[]) => string;

/** Survey and work, whose money adds up to the program's, and the thing with its places, its keeper and its hand-over. */
function making(
    program: Program,
    maintainer: Program,
    place: string,
    amounts: readonly (readonly [year: number, million: number])[],
    budget: BudgetText,
    random: Random,
): string[] {
    const { what, from, to } = program;
    const quantity = 10 + random(500);
    const here = 1 + random(quantity - 1);
    const party = `${maintainer.chapter.department.name}.${maintainer.unit}`;
    const [survey = 0, ...later] = amounts.map(([, million], year) => (year === 0 ? Math.floor(million / 10) : million));
    const work = [(amounts[0]?.[1] ?? 0) - survey, ...later];
    return [
        indicator(`${what.gain} ${program.index}`, 20 + random(40), program),
        'activity Survei "Survei dan rencana teknis" {',
        `    during ${monthText(from)}`,
        `    ${budget([survey])}`,
        '}',
        'activity Pekerjaan "Pelaksanaan pekerjaan" {',
        '    after Survei',
        `    during ${monthText(from + 1)}..${monthText(to)}`,
        `    ${budget(work)}`,
        `    ${what.verb} ${what.thing} "${what.make}" ${quantity} "${what.unit}" {`,
        `        location ${place} ${here}, ${neighbour(place)} ${quantity - here}`,
        `        handover to ${party} in ${monthText(to + 1)}`,
        `        maintainer ${party} in ${monthText(to + 1)}..${firstYear + 4}`,
        `        upkeep ${5 + random(50)} million per year`,
        '    }',
        '}',
    ];
}

function indicator(title: string, baseline: number, program: Program): string {
    const targets: string[] = [];
    for (let year = yearAt(program.from); year <= yearAt(program.to); year++)
        targets.push(`${baseline + 4 * (year - firstYear + 1)} in ${year}`);
    return `indicator Capaian "${title}" unit "%" { baseline ${baseline} in 2024 target ${targets.join(', ')} }`;
}

function departmentHead(department: Department, sums: ReadonlyMap<string, number>): string {
    const ceilings = [...sums].sort().map(([key, million]) => {
        const [year, fund] = key.split(' ');
        return `    ceiling Rp ${thousands(million)} in ${year} from ${fund}\n`;
    });
    const bodies = units.map(unit => `    unit ${unit} "${unit.replace(/(?<=.)(?=[A-Z])/g, ' ')}"\n`);
    return `department ${department.name} "${department.title}" {\n    code "${department.code}"\n${bodies.join('')}${ceilings.join('')}\n`;
}

function sharedText(city: City): string {
    const parts = [
        `plan Kota "Rencana pembangunan kota 2025-2029" {\n    period 2025..2029\n    currency IDR\n    stage final\n    region "72.71"\n}`,
        `vision Kota2029 "Kota hijau, adil, dan tangguh" {\n    mission Hijau "Lingkungan yang teduh dan bersih"\n    mission Adil "Layanan yang merata"\n}`,
        ...funds.map(fund => `fund ${fund} "Dana ${fund}"`),
        'location Kota "Kota" { code "72.71" }',
    ];
    const coordinator = city.chapters[0]?.department.name ?? '';
    const measured = (title: string, baseline: number) =>
        `    coordinator ${coordinator}\n    indicator Capaian "${title}" unit "%" {\n        measures outcome\n        direction up\n        baseline ${baseline} in 2024\n        target ${[1, 2, 3, 4, 5].map(n => `${baseline + 3 * n} in ${2024 + n}`).join(', ')}\n    }\n`;
    for (let g = 0; g < city.goals; g++)
        parts.push(
            `goal Tujuan${g} "Kesejahteraan warga bagian ${g}" {\n    serves Kota2029.${g % 2 ? 'Adil' : 'Hijau'}\n${measured(`Warga sejahtera bagian ${g}`, 30 + (g % 40))}}`,
        );
    for (let o = 0; o < city.objectives; o++)
        parts.push(
            `objective ${objectiveName(o)} "Layanan dasar yang merata ${o}" {\n    serves Tujuan${o % city.goals}\n${measured(`Warga terlayani ${o}`, 20 + (o % 50))}}`,
        );
    for (let d = 0; d < city.districts; d++) parts.push(`location Kecamatan${d} "Kecamatan ${d}" within Kota { code "72.71.${pad(d)}" }`);
    for (let p = 0; p < city.places; p++)
        parts.push(
            `location ${placeName(p)} "Kelurahan ${placeTitle(placeName(p))}" within Kecamatan${p % city.districts} { at -0.${8000 + (p % 900)}, 119.${8000 + (p % 1900)} }`,
        );
    return `${parts.join('\n')}\n`;
}

// ── Names ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Within a department's first file its own units need no prefix, as one would write them. */
function unitName({ unit, chapter }: Program, department: Department): string {
    return chapter.first ? unit : `${department.name}.${unit}`;
}

function qualified(program: Program): string {
    return `${program.chapter.department.name}.${program.name}`;
}

function outputName(program: Program): string {
    const name = qualified(program);
    return program.kind === 'makes' && program.other ? `${name}.Pekerjaan.${program.what.thing}` : `${name}.layanan`;
}

function objectiveName(index: number): string {
    return `Sasaran${index}`;
}

function placeName(index: number): string {
    return `${quarters[index % quarters.length]}${index}`;
}

function placeTitle(place: string): string {
    return place.replace(/\d+/, ' $&');
}

function neighbour(place: string): string {
    const index = Number(/\d+$/.exec(place)?.[0]);
    return placeName(index === 0 ? 1 : index - 1);
}

function pascal(words: string): string {
    return words
        .split(' ')
        .slice(0, 2)
        .map(word => (word[0] ?? '').toUpperCase() + word.slice(1))
        .join('');
}

function yearAt(month: number): number {
    return firstYear + Math.floor(month / 12);
}

function monthText(month: number): string {
    return `${yearAt(month)}-${pad((month % 12) + 1)}`;
}

/** Millions as whole rupiah: `1_200_000_000`. */
function thousands(million: number): string {
    return `${million}000000`.replace(/\B(?=(\d{3})+(?!\d))/g, '_');
}

function pad(value: number): string {
    return String(value).padStart(2, '0');
}

/** Mulberry32: small, quick, the same everywhere. */
function randomOf(seed: number): Random {
    let state = seed >>> 0;
    return below => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
    };
}
