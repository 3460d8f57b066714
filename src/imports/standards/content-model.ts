// Content models of a standard as data, and a file's deviations from them. A deviation costs nothing of the import.

import type { Text, Values } from '../../l10n/say.ts';
import { readMoment } from '../../plan/period.ts';
import type { TableProblem } from '../workbook.ts';
import { xmlMessages } from './messages.ts';
import type { XmlNode } from './xml-node.ts';

/** Children in their order: `Name`, `Name?`, `Name*`, `Name+`. */
interface ElementModel {
    readonly children?: string;
    /** Attributes that must be there. */
    readonly required?: string;
    /** Kinds of values: of the element's text by the key `.`, of attributes by their names. */
    readonly values?: Readonly<Record<string, ValueKind>>;
}

type ValueKind = 'date' | 'number' | 'id' | readonly string[];

/** By name of element; `parent/child` where a name means two things. */
export type ContentModel = Readonly<Record<string, ElementModel>>;

interface ChildModel {
    readonly name: string;
    readonly needed: boolean;
    readonly many: boolean;
}

/** One for each kind of fault, with how often there is one and the line of the first. */
export function findDeviations(root: XmlNode, model: ContentModel, options: { readonly allowsEmpty: boolean }): TableProblem[] {
    const found = new Map<string, { readonly message: Text; readonly values: Values; n: number }>();
    const note = (message: Text, node: XmlNode, values: Readonly<Record<string, string>>) => {
        // Of values only the first is told: a thousand wrong dates are one fault.
        const { value: _, ...kind } = values;
        const key = JSON.stringify([message.en, message === xmlMessages.doubleIdentifier ? '' : kind]);
        const known = found.get(key);
        if (known) known.n++;
        else found.set(key, { message, values: { line: node.line, ...values }, n: 1 });
    };
    const slots = new Map<string, readonly ChildModel[]>();
    const identifiers = new Set<string>();
    const visit = (node: XmlNode, ofParent: string) => {
        if (node.unbound !== undefined) {
            note(xmlMessages.unbound, node, { prefix: node.unbound });
            return;
        }
        const key = Object.hasOwn(model, `${ofParent}/${node.local}`) ? `${ofParent}/${node.local}` : node.local;
        const own = Object.hasOwn(model, key) ? model[key] : undefined;
        if (!own) return;
        let list = slots.get(key);
        if (!list) {
            list = slotsOf(own.children ?? '');
            slots.set(key, list);
        }
        checkChildren(node, list, note);
        for (const name of own.required?.split(' ') ?? [])
            if (node.peek(name) === '') note(xmlMessages.noAttribute, node, { parent: node.local, child: name });
        for (const [name, kind] of Object.entries(own.values ?? {})) {
            const value = name === '.' ? node.peekText() : node.peek(name);
            if (value === '' && (name !== '.' || options.allowsEmpty)) continue;
            checkValue(value, kind, node, name, identifiers, note);
        }
        for (const child of node.children) if (node.isOwn(child) || child.unbound !== undefined) visit(child, node.local);
    };
    visit(root, '');
    return [...found.values()].map(({ message, values, n }) => ({
        place: {},
        message,
        values: {
            ...values,
            more: n > 1 ? { en: xmlMessages.more.en.replace('{n}', String(n)), id: xmlMessages.more.id.replace('{n}', String(n)) } : '',
        },
    }));
}

type Note = (message: Text, node: XmlNode, values: Readonly<Record<string, string>>) => void;

function checkChildren(node: XmlNode, slots: readonly ChildModel[], note: Note): void {
    const counts = new Map<string, number>();
    let reached = 0;
    for (const child of node.children) {
        if (!node.isOwn(child)) continue;
        const at = slots.findIndex(({ name }) => name === child.local);
        const values = { child: child.local, parent: node.local };
        const slot = slots[at];
        if (!slot) {
            note(xmlMessages.notKnown, child, values);
            continue;
        }
        const n = (counts.get(child.local) ?? 0) + 1;
        counts.set(child.local, n);
        if (n === 2 && !slot.many) note(xmlMessages.tooMany, child, values);
        if (at < reached) note(xmlMessages.outOfOrder, child, values);
        reached = Math.max(reached, at);
    }
    for (const { name, needed } of slots)
        if (needed && !counts.has(name)) note(xmlMessages.missing, node, { child: name, parent: node.local });
}

function checkValue(value: string, kind: ValueKind, node: XmlNode, name: string, identifiers: Set<string>, note: Note): void {
    if (kind === 'date') {
        if (!/^\d{4}-\d\d-\d\d(?:Z|[+-]\d\d:\d\d)?$/.test(value) || !readMoment(value.slice(0, 10)))
            note(xmlMessages.badDate, node, { value });
    } else if (kind === 'number') {
        if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(value)) note(xmlMessages.badNumber, node, { value });
    } else if (kind === 'id') {
        if (identifiers.has(value)) note(xmlMessages.doubleIdentifier, node, { value });
        identifiers.add(value);
    } else if (!kind.includes(value)) note(xmlMessages.badCode, node, { value, child: name === '.' ? node.local : name });
}

function slotsOf(children: string): ChildModel[] {
    return children
        .split(' ')
        .filter(Boolean)
        .map(word => {
            const mark = /[?*+]$/.exec(word)?.[0] ?? '';
            return { name: mark ? word.slice(0, -1) : word, needed: mark === '' || mark === '+', many: mark === '*' || mark === '+' };
        });
}
