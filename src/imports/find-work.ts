// Which program, activity or subactivity a row is about: by code, by columns of levels, by words, by indentation. Makes the groups above it.
import { type CodeShape, codeKey, groupCode, type WorkKind } from './codes.ts';
import type { Entry } from './entries.ts';
import { messages } from './messages.ts';
import { findOfficialName, type Nomenclature } from './nomenclature.ts';
import type { Questions } from './questions.ts';
import { type MarkedLevel, markedLevel } from './row-kinds.ts';
import { type DepartmentNode, figureKey, indentOf, placeKey, plainTitle, seenOf, type WorkNode } from './tree.ts';

export interface FinderOptions {
    readonly shape: CodeShape;
    readonly questions: Questions;
    readonly nomenclature: Nomenclature;
    /** Rows of work have codes; the others say more of the work above. */
    readonly isCoded: boolean;
    /** For rows without codes, levels by how far they are indented. */
    readonly levelByIndent: ReadonlyMap<number, WorkKind>;
}

export class WorkFinder {
    /** The works that the last row is in. */
    current: Partial<Record<WorkKind, WorkNode>> = {};
    /** The level of the rows below one that only names a level. */
    marked: MarkedLevel | undefined;
    readonly #shape: CodeShape;
    readonly #questions: Questions;
    readonly #nomenclature: Nomenclature;
    readonly #isCoded: boolean;
    readonly #levelByIndent: ReadonlyMap<number, WorkKind>;
    readonly #onProgram: (program: WorkNode) => void;

    /** `onProgram` is told of the program of each work that is found. */
    constructor(options: FinderOptions, onProgram: (program: WorkNode) => void) {
        this.#shape = options.shape;
        this.#questions = options.questions;
        this.#nomenclature = options.nomenclature;
        this.#isCoded = options.isCoded;
        this.#levelByIndent = options.levelByIndent;
        this.#onProgram = onProgram;
    }

    /** A title among coded rows that says what the work above is for: its level is not told, and it has no money. */
    isStatement(entry: Entry): boolean {
        const isNamed = entry.code !== '' || entry.levels.some(item => item.title || item.code);
        return this.#isCoded && !isNamed && entry.sums.length === 0 && this.#levelOfUncoded(entry) === undefined;
    }

    /** The node that a row is about, made with the groups above it. */
    locate(entry: Entry, level: WorkKind | undefined, department: DepartmentNode): WorkNode | undefined {
        const levels = entry.levels.filter(item => item.title || item.code);
        if (level === undefined && entry.code === '' && levels.length === 0) return this.#locateUncoded(entry, department);
        if (level !== undefined && levels.length <= 1 && !levels.some(item => item.code))
            return this.#locateCoded(entry, level, department);
        let node: WorkNode | undefined;
        for (const { column, code, title } of entry.levels) {
            const kind = column.subject as WorkKind;
            if (!title && !code) {
                node = this.current[kind] ?? node;
                continue;
            }
            const own = code || this.#codeForLevel(entry, kind);
            node = this.#find(department, kind, own, title, entry);
        }
        if (entry.title && entry.levels.every(item => item.title !== entry.title)) {
            const kind: WorkKind = level ?? (this.current.activity ? 'subactivity' : this.current.program ? 'activity' : 'program');
            node = this.#find(department, kind, entry.code, entry.title, entry);
        }
        return node ?? (level && this.#locateCoded(entry, level, department));
    }

    /** In a flat row the code of the work tells those of its groups. */
    #codeForLevel(entry: Entry, kind: WorkKind): string {
        const deepest = entry.levels.findLast(item => item.title)?.column.subject;
        if (!entry.code) return '';
        if (deepest === kind && !entry.title) return entry.code;
        return kind === 'subactivity' ? entry.code : groupCode(entry.code, kind, this.#shape);
    }

    #locateCoded(entry: Entry, level: WorkKind, department: DepartmentNode): WorkNode {
        const titleOf = (kind: WorkKind) => entry.levels.find(item => item.column.subject === kind)?.title ?? '';
        if (level !== 'program')
            this.#find(department, 'program', groupCode(entry.code, 'program', this.#shape), titleOf('program'), undefined);
        if (level === 'subactivity')
            this.#find(department, 'activity', groupCode(entry.code, 'activity', this.#shape), titleOf('activity'), undefined);
        const title = entry.title || titleOf(level);
        return this.#find(department, level, entry.code, title, entry);
    }

    #locateUncoded(entry: Entry, department: DepartmentNode): WorkNode | undefined {
        const column = this.#levelOfUncoded(entry);
        const place = { sheet: entry.sheet.name, row: entry.row };
        if (this.#isCoded && column === undefined) {
            // A sentence between coded rows says what the work above is for.
            this.#questions.ask({ place, message: messages.missingCode, values: { title: entry.title } });
        }
        const title = entry.title;
        return this.#find(department, column ?? 'program', '', title, entry);
    }

    /** By a word before the title, the marked level, the level column, or indentation. */
    #levelOfUncoded(entry: Entry): WorkKind | undefined {
        const word = markedLevel(entry.levelWord) ?? this.marked;
        const found = word === 'program' || word === 'activity' || word === 'subactivity' ? word : undefined;
        if (found === 'subactivity' && !this.current.activity) return this.current.program ? 'activity' : 'program';
        if (found === 'activity' && !this.current.program) return 'program';
        if (found) return found;
        if (/^program(me)?\b/i.test(entry.title) && this.#levelByIndent.size === 0) return 'program';
        if (/^sub[ -]?kegiatan\b/i.test(entry.title) && this.current.activity) return 'subactivity';
        if (/^kegiatan\b/i.test(entry.title) && this.current.program) return 'activity';
        return this.#levelByIndent.get(indentOf(entry));
    }

    #find(department: DepartmentNode, kind: WorkKind, code: string, title: string, entry: Entry | undefined): WorkNode {
        const parent =
            kind === 'program' ? undefined : kind === 'activity' ? this.current.program : (this.current.activity ?? this.current.program);
        const key = code ? `${kind} ${codeKey(code)}` : `${kind} ${parent ? parent.code || parent.title : ''} : ${title.toLowerCase()}`;
        let node = department.index.get(key);
        if (!node) {
            node = {
                kind,
                code,
                title: title || (findOfficialName(code, this.#nomenclature) ?? ''),
                entries: [],
                measures: [],
                sums: [],
                parts: [],
                statements: [],
                seen: undefined,
                serves: undefined,
            };
            department.index.set(key, node);
            (parent ? parent.parts : department.programs).push(node);
        }
        if (!node.title) node.title = title;
        if (kind === 'program') this.current = { program: node };
        else if (kind === 'activity') this.current = { ...(this.current.program && { program: this.current.program }), activity: node };
        else this.current.subactivity = node;
        this.#onProgram(this.current.program ?? node);
        if (entry) this.#compareWithBefore(node, title, entry);
        return node;
    }

    /** One code in two rows: the same work from two funds or at two places, or a question. */
    #compareWithBefore(node: WorkNode, title: string, entry: Entry): void {
        const [first] = node.entries;
        if (!first || first === entry || !node.code) return;
        const place = { sheet: entry.sheet.name, row: entry.row };
        const other = first.sheet === entry.sheet ? String(first.row) : `${first.sheet.name}!${first.row}`;
        const isOther = title !== '' && node.title !== '' && plainTitle(title) !== plainTitle(node.title);
        if (isOther) {
            this.#questions.ask({
                place,
                message: messages.otherTitle,
                values: { code: entry.code || node.code, other, title: node.title },
                readings: [node.title, title],
            });
            return;
        }
        if (!entry.sums.some(sum => seenOf(node).has(figureKey(sum)))) return;
        const isApart = !seenOf(node).has(placeKey(entry));
        if (isApart && first.sheet === entry.sheet)
            this.#questions.note({ place, message: messages.repeatedCode, values: { code: node.code, other } });
        else this.#questions.ask({ place, message: messages.doubledCode, values: { code: node.code, other } });
    }
}
