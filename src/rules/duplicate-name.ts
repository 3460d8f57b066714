// One name declared twice in a scope, or two parties that are probably one. It must not merge them: only people can.
import { inEach } from '../l10n/keyword-locale.ts';
import { kindNames } from '../l10n/kinds.ts';
import { writePath } from '../l10n/write-name.ts';
import { derivedMap } from '../plan/derived.ts';
import type { Declaration, Department, Kind, Partner, Scope } from '../plan/model.ts';
import type { Names } from '../plan/names/resolver.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { findNearTitles } from './analysis/similar-titles.ts';
import type { Fix, Related } from './engine/finding.ts';
import { type Hit, rule } from './engine/rule.ts';
import { freeName } from './fixes/home.ts';

const kinds = Object.keys(kindNames) as Kind[];

export default rule<Kind>({
    id: 'duplicate-name',
    severity: 'error',
    messages: {
        twice: { en: '"{x}" is written twice.', id: '"{x}" ditulis dua kali.' },
        plans: { en: 'This plan is written twice; "{first}" counts.', id: 'Rencana ini ditulis dua kali; yang berlaku "{first}".' },
        titles: {
            en: '"{x}" and "{first}" are nearly the same name. Is the same one meant?',
            id: 'Nama "{x}" dan "{first}" hampir sama. Apakah yang dimaksud sama?',
        },
    },
    why: {
        en: 'With two things of one name nobody knows which is meant; one party with two names looks like two.',
        id: 'Jika dua hal bernama sama, tidak jelas mana yang dimaksud; satu pihak dengan dua nama tampak seperti dua pihak.',
    },
    doesNotReport: {
        en: 'Equal titles of programs or places. Titles that differ in a number, a roman numeral or a single letter ("Region I", "Region II").',
        id: 'Judul program atau lokasi yang sama. Judul yang hanya berbeda angka, angka romawi, atau satu huruf ("Wilayah I", "Wilayah II").',
    },
    on: kinds,
    check(declaration, plan) {
        const hit = secondOf(declaration, plan);
        return hit ? [hit] : none;
    },
    examples: [
        { bad: 'fund City\nfund <|City|>', good: 'fund City\nfund Province' },
        { bad: 'department D { program P\nprogram <|P|> }', good: 'department D { program P }\ndepartment E { program P }' },
        {
            bad: 'department A "Dinas PU"\ndepartment B <|"Dinas  PU"|>\npartner C <|"DPU"|>',
            good: 'department A "Dinas Pekerjaan Umum"\ndepartment B "Dinas Perhubungan"\npartner C "PDAM"',
        },
        { bad: 'plan A\nplan <|B|>', good: 'plan A' },
    ],
});

const none: readonly never[] = [];

/** That something stands before it that has its name. */
function secondOf(declaration: Declaration, plan: Plan): Hit | undefined {
    if (declaration.kind === 'catalogue') return undefined;
    if (declaration.kind === 'plan') return plan.root && plan.root !== declaration ? hit(declaration, plan.root, 'plans') : undefined;
    const [first] = plan.names.named(declaration.name, declaration.parent);
    if (first && first !== declaration) return { ...hit(declaration, first, 'twice'), fixes: () => fixesOf(declaration, first, plan) };
    const twin = declaration.kind === 'department' || declaration.kind === 'partner' ? twinOf(declaration, plan) : undefined;
    return twin && { ...hit(declaration, twin, 'titles'), at: declaration.title?.span ?? declaration.nameSpan, severity: 'warning' };
}

function hit(at: Declaration, first: Declaration, message: string): Hit {
    const related: Related = {
        file: first.file,
        span: first.nameSpan,
        message: { en: '"{x}" is also written here', id: '"{x}" juga ditulis di sini' },
        values: { x: first.name },
    };
    return {
        at: at.nameSpan,
        message,
        values: { x: message === 'titles' ? titleOf(at) : at.name, first: titleOf(first) },
        related: [related],
    };
}

/** A department that is written twice is one in two files; everything else gets a name of its own. */
function fixesOf(declaration: Declaration, first: Declaration, plan: Plan): Fix[] {
    const { file, span, body, nameSpan, title } = declaration;
    const fixes: Fix[] = [];
    if (declaration.kind === 'department' && first.kind === 'department' && body)
        fixes.push({
            title: { en: 'Make it an addition to {x}', id: 'Jadikan tambahan pada {x}' },
            values: { x: titleOf(first) },
            changes: [
                {
                    kind: 'replace',
                    file,
                    span: { start: span.start, end: title?.span.end ?? nameSpan.end },
                    text: inEach(word => `${word('extend')} ${writePath([declaration.name])}`),
                },
            ],
        });
    const name = writePath([freeName(declaration.name, scopeOf(declaration, plan), plan)]);
    return [
        ...fixes,
        {
            title: { en: 'Rename the second one to {name}', id: 'Namai yang kedua {name}' },
            values: { name },
            changes: [{ kind: 'replace', file, span: nameSpan, text: name }],
        },
    ];
}

function scopeOf({ parent }: Declaration, plan: Plan): Scope | undefined {
    return parent?.kind === 'extension' ? plan.names.departmentOf(parent) : parent;
}

/** The earlier party whose title is nearly the same. */
const twinOf = derivedMap<Department | Partner, Department | Partner>(plan => {
    const parties = [...plan.all('department'), ...plan.all('partner')];
    const titles = parties.map(titleOf);
    const text = titles.join('\n');
    let near = nearByTitles.get(plan.names);
    if (near?.text !== text) {
        near = { text, twins: findNearTitles([...titles.keys()], i => titles[i] as string) };
        nearByTitles.set(plan.names, near);
    }
    return new Map([...near.twins].map(([i, twin]) => [parties[i] as Department, parties[twin] as Department]));
});

/** Titles seldom change while texts do; names are kept from edit to edit. */
const nearByTitles = new WeakMap<Names, { readonly text: string; readonly twins: ReadonlyMap<number, number> }>();
