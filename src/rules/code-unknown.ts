// A code that the plan's official lists do not hold, or hold for something else. It must not know a list by heart: only those the plan names.
import { levelNames } from '../l10n/kinds.ts';
import type { Text } from '../l10n/say.ts';
import type { Government } from '../plan/catalogue.ts';
import { indexOf } from '../plan/catalogue-index.ts';
import { writeString } from '../plan/edit.ts';
import type { Location, Work } from '../plan/model.ts';
import { findCode, governmentOf, type NamedList, type Official, officialCodes } from '../plan/official-codes.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork } from '../plan/queries.ts';
import { copyWith, type Located, type Span } from '../plan/source.ts';
import { codesLike, codesNamed, isCovered, isNamed, nearestSuccessors, styleOf } from './analysis/code-candidates.ts';
import type { Fix, Related } from './engine/finding.ts';
import { type Hit, rule } from './engine/rule.ts';

const nomenclature = 'kode;nomenklatur;level;wilayah\n1.03;PEKERJAAN UMUM;bidang_urusan;\nX.XX.01;PROGRAM PENUNJANG;program;';
const roads = '1.03.10;PROGRAM PENYELENGGARAAN JALAN;program;\n1.03.10.2.01;Penyelenggaraan Jalan Kota;kegiatan;kabupaten/kota';
const province = '1.03.10.1.01;Penyelenggaraan Jalan Provinsi;kegiatan;provinsi';
const water = '1.03.03;PROGRAM AIR MINUM;program;';
const lists = { '2023.csv': `${nomenclature}\n${water}\n${roads}\n${province}` };
const regions = { 'regions.csv': 'code,name\n72,Sulawesi Tengah\n72.71,Kota Palu\n72.71.01,Palu Timur\n72.71.02,Palu Barat' };
const plan = 'plan X { region "72.71" catalogue "2023.csv" as N2023 }';

export default rule<'program' | 'activity' | 'subactivity' | 'location'>({
    id: 'code-unknown',
    severity: 'error',
    messages: {
        unknown: { en: '{code} is not in the catalogue {list}.', id: 'Kode {code} tidak ada dalam katalog {list}.' },
        misshapen: {
            en: '{code} is not in the catalogue {list}. Did you mean {near}?',
            id: 'Kode {code} tidak ada dalam katalog {list}. Maksudnya {near}?',
        },
        titled: {
            en: '{code} is not in the catalogue {list}; "{name}" has {near} there.',
            id: 'Kode {code} tidak ada dalam katalog {list}; di sana "{name}" berkode {near}.',
        },
        moved: {
            en: '{code} is the code of {old}; in {list}, "{name}" has {near}.',
            id: '{code} adalah kode menurut {old}; dalam {list}, kode "{name}" adalah {near}.',
        },
        renumbered: {
            en: '{code} is a former code; in {list} it has become {near}.',
            id: '{code} adalah kode lama; dalam {list} kode ini menjadi {near}.',
        },
        dropped: {
            en: '{code} is a code of {old} that {list} no longer has.',
            id: '{code} adalah kode menurut {old} yang tidak ada lagi dalam {list}.',
        },
        named: { en: 'The official name of {code} is "{name}".', id: 'Nama resmi {code} adalah "{name}".' },
        level: {
            en: 'In {list} the level of {code} is {level}, not {kind}.',
            id: 'Dalam {list}, {code} adalah kode {level}, bukan {kind}.',
        },
        government: {
            en: 'In {list}, {code} is for another level of government ({scope}), not for that of this plan ({government}).',
            id: 'Dalam {list}, {code} berlaku untuk {scope}, sedangkan rencana ini untuk {government}.',
        },
        otherSystem: {
            en: '{code} looks like a code of another system; {list} writes codes like {example}.',
            id: '{code} tampaknya kode dari sistem lain; contoh kode dalam {list}: {example}.',
        },
    },
    why: {
        en: 'The budget system accepts only codes of the catalogue in force; a wrong one is sent back at the last minute, or the money is booked elsewhere.',
        id: 'Sistem penganggaran hanya menerima kode dari katalog yang berlaku; kode yang keliru dikembalikan pada saat terakhir, atau anggarannya tercatat pada kegiatan lain.',
    },
    doesNotReport: {
        en: 'Plans that name no list of such codes; codes of a level that no list holds, and places within one whose parts the lists do not hold. X.XX.01 in a list stands for the support program of every field. Of lists with a year in their name the latest is in force. In names only letters and digits count, and words such as Kota or City may be left out.',
        id: 'Rencana tanpa daftar kode semacam itu; kode pada jenjang yang tidak ada dalam daftar, dan lokasi di dalam wilayah yang bagiannya tidak ada dalam daftar. X.XX.01 dalam daftar mewakili program penunjang setiap bidang. Di antara daftar yang namanya memuat tahun, yang terbaru yang berlaku. Pada nama hanya huruf dan angka yang dibandingkan, dan kata seperti Kota atau Kecamatan boleh tidak ditulis.',
    },
    on: ['program', 'activity', 'subactivity', 'location'],
    when: (subject, plan) => subject.code !== undefined && officialCodes(plan, isWork(subject) ? 'works' : 'regions').current.length > 0,
    *check(subject, plan) {
        const code = subject.code && copyWith(subject.code, { value: subject.code.value.trim() });
        if (!code?.value) return;
        const of = isWork(subject) ? 'works' : 'regions';
        const { current, older } = officialCodes(plan, of);
        if (current.length === 0) return;
        const official = findCode(current, code.value);
        const known = official ? undefined : findCode(older, code.value);
        const successors = official ? [] : nearestSuccessors(code.value, subject.title?.value, current);
        const found = official
            ? ofOfficial(subject, code, official, current, older, plan)
            : successors.length > 0
              ? renumbered(subject, code, successors, current)
              : known
                ? moved(subject, code, known, current)
                : ofUnknown(subject, code, current, of);
        if (found) yield of === 'regions' ? { ...found, severity: 'warning' } : found;
    },
    examples: [
        {
            catalogues: lists,
            bad: `${plan}\ndepartment D { program P { code <|"1.03.11"|> } program Q "Air minum" { code <|"1.03.04"|> } }`,
            good: `${plan}\ndepartment D { program P { code "1.03.10" } program S { code "1.03.01" } program T { code "1.03.03" activity A { activity B { code "1.03.03.2.01.0001" } } } }`,
        },
        {
            catalogues: lists,
            bad: `${plan}\ndepartment D { program P { code <|"1.3.3"|> activity A { code <|"1.03.10.02.01"|> } } program S { code <|"1.3.1"|> } }`,
            good: `${plan}\ndepartment D { program P { code "1.03.03" activity A { code "1.03.10.2.01" } } program S { code "1.03.01" } }`,
            fixed: `${plan}\ndepartment D { program P { code "1.03.03" activity A { code "1.03.10.02.01" } } program S { code "1.3.1" } }`,
        },
        {
            catalogues: { ...lists, '2020.csv': 'kode;nomenklatur\n1.03.09;PROGRAM AIR MINUM\n1.03.08;PROGRAM LAMPU' },
            bad: 'plan X { catalogue "2020.csv" catalogue "2023.csv" }\ndepartment D { program P { code <|"1.03.09"|> } program Q { code <|"1.03.08"|> } }',
            good: 'plan X { catalogue "2020.csv" catalogue "2023.csv" }\ndepartment D { program P { code "1.03.03" } }',
            fixed: 'plan X { catalogue "2020.csv" catalogue "2023.csv" }\ndepartment D { program P { code "1.03.03" } program Q { code "1.03.08" } }',
        },
        {
            catalogues: { '2023.csv': 'kode;nomenklatur;kode sebelumnya\n1.03.03;PROGRAM AIR MINUM;1.03.09 Program Air Bersih' },
            bad: `${plan}\ndepartment D { program P { code <|"1.03.09"|> } }`,
            good: `${plan}\ndepartment D { program P { code "1.03.03" } }`,
            fixed: `${plan}\ndepartment D { program P { code "1.03.03" } }`,
        },
        {
            catalogues: lists,
            bad: `${plan}\ndepartment D { program P <|"Air bersih"|> { code "1.03.03" } }`,
            good: `${plan}\ndepartment D { program P "Program air  minum" { code "1.03.03" } }`,
            fixed: `${plan}\ndepartment D { program P "Air Minum" { code "1.03.03" } }`,
        },
        {
            catalogues: lists,
            bad: `${plan}\ndepartment D { program P { code "1.03.10" activity A { code <|"1.03.10.1.01"|> } activity B { code <|"1.03.10"|> } } }`,
            good: 'plan X { region "72" catalogue "2023.csv" }\ndepartment D { program P { code "1.03.10" activity A { code "1.03.10.1.01" } } }',
        },
        {
            catalogues: regions,
            bad: 'plan X { catalogue "regions.csv" }\nlocation Palu { code <|"7271"|> }\nlocation T "Palu Timur" { code <|"72.71.1"|> }\nlocation U { code <|"72.71.09"|> }',
            good: 'plan X { catalogue "regions.csv" }\nlocation Palu "Palu" { code "72.71" }\nlocation T { code "72.71.01" }\nlocation V { code "72.71.01.1001" }',
            fixed: 'plan X { catalogue "regions.csv" }\nlocation Palu { code "72.71" }\nlocation T "Palu Timur" { code "72.71.1" }\nlocation U { code "72.71.09" }',
        },
    ],
});

type Coded = Work | Location;

function ofUnknown(subject: Coded, code: Located<string>, current: readonly NamedList[], of: 'works' | 'regions'): Hit | undefined {
    const title = subject.title?.value;
    const level = current.filter(({ list }) => indexOf(list).hasDepth(code.value));
    const list = labels(level.length > 0 ? level : current);
    const named = title ? codesNamed(title, code.value, current, of) : [];
    const like = codesLike(code.value, title, current);
    // A code of just that name is meant, however like the other codes are.
    const both = named.filter(candidate => like.includes(candidate));
    const near = both.length > 0 ? both : named.length > 0 ? named : like;
    const said = (message: string, codes: readonly string[], values = {}): Hit => ({
        at: code.span,
        message,
        values: { code: code.value, list, near: choice(codes), ...values },
        fixes: () => codes.map(candidate => writeCode(subject.file, code.span, candidate)),
    });
    const example = exampleOf(code.value, current);
    // In another system a code that looks alike means another place, unless nothing says which is meant.
    if (of === 'regions' && example) return said('otherSystem', named.length > 0 || !title ? near : [], { example });
    if (both.length === 0 && named.length > 0 && (like.length > 0 || isCovered(code.value, current, of)))
        return said('titled', named, { name: title });
    if (like.length > 0) return said('misshapen', near);
    return isCovered(code.value, current, of) ? said('unknown', []) : undefined;
}

function ofOfficial(
    subject: Coded,
    code: Located<string>,
    official: Official,
    current: readonly NamedList[],
    older: readonly NamedList[],
    plan: Plan,
): Hit | undefined {
    const { entry, from } = official;
    const values = { code: code.value, list: from.label };
    if (isWork(subject) && entry.level && entry.level !== subject.kind)
        return { at: code.span, message: 'level', values: { ...values, level: levelNames[entry.level], kind: levelNames[subject.kind] } };
    const government = governmentOf(plan);
    if (isWork(subject) && government && entry.governments && !entry.governments.includes(government))
        return {
            at: code.span,
            message: 'government',
            severity: 'warning',
            values: { ...values, scope: scopeText(entry.governments), government: levelNames[government] },
            related: said(plan.root?.region, plan.root?.file),
        };
    const { title } = subject;
    if (!title?.value || entry.name === '' || isNamed(entry, title.value, isWork(subject))) return undefined;
    const before = findCode(older, code.value);
    // The code means something else now, and the title is still that of the older list.
    if (before && isNamed(before.entry, title.value, isWork(subject))) return moved(subject, code, before, current);
    return {
        at: title.span,
        message: 'named',
        severity: 'warning',
        values: { ...values, name: entry.name },
        fixes: () => [
            replace(subject.file, title.span, writeString(entry.name)),
            ...codesNamed(title.value, code.value, current, isWork(subject) ? 'works' : 'regions').map(other =>
                writeCode(subject.file, code.span, other),
            ),
        ],
    };
}

function moved(subject: Coded, code: Located<string>, old: Official, current: readonly NamedList[]): Hit {
    const codes = codesNamed(old.entry.name, code.value, current, isWork(subject) ? 'works' : 'regions');
    return {
        at: code.span,
        message: codes.length > 0 ? 'moved' : 'dropped',
        severity: 'warning',
        values: { code: code.value, old: old.from.label, list: labels(current), name: old.entry.name, near: choice(codes) },
        fixes: () => codes.map(candidate => writeCode(subject.file, code.span, candidate)),
    };
}

/** The list in force says itself what became of the code. */
function renumbered(subject: Coded, code: Located<string>, codes: readonly string[], current: readonly NamedList[]): Hit {
    return {
        at: code.span,
        message: 'renumbered',
        severity: 'warning',
        values: { code: code.value, list: labels(current), near: choice(codes) },
        fixes: () => codes.map(candidate => writeCode(subject.file, code.span, candidate)),
    };
}

/** A code of the lists, when they write codes in another way. */
function exampleOf(code: string, lists: readonly NamedList[]): string | undefined {
    const wanted = styleOf(code);
    // A province's code has no dot in any system.
    const keys = lists.flatMap(({ list }) => indexOf(list).samples.filter(key => key.length > 2));
    return code.length > 2 && keys.length > 0 && keys.every(key => styleOf(key) !== wanted) ? keys[0] : undefined;
}

function scopeText(governments: readonly Government[]): Text {
    const both = (locale: 'en' | 'id') => governments.map(government => levelNames[government][locale]).join(', ');
    return { en: both('en'), id: both('id') };
}

function labels(lists: readonly NamedList[]): Text {
    const names = lists.map(({ label }) => label);
    return { en: names.join(' or '), id: names.join(' atau ') };
}

function choice(codes: readonly string[]): Text {
    return { en: codes.join(' or '), id: codes.join(' atau ') };
}

function said(region: Located<string> | undefined, file: string | undefined): Related[] {
    const message = { en: 'The region of the plan', id: 'Wilayah rencana' };
    return region && file ? [{ file, span: region.span, message, values: {} }] : [];
}

function writeCode(file: string, span: Span, code: string): Fix {
    return replace(file, span, writeString(code));
}

function replace(file: string, span: Span, text: string): Fix {
    return {
        title: { en: 'Write {text}', id: 'Tulis {text}' },
        values: { text },
        changes: [{ kind: 'replace', file, span, text }],
    };
}
