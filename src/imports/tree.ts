// Rows as departments with programs, activities and subactivities, and goals with objectives. It must not know text of plans, or names.
import type { Text, Values } from '../l10n/say.ts';
import { addDecimals, compareDecimals, zero } from '../plan/decimal.ts';
import { type CodeShape, codeKey, groupCode, type Level } from './codes.ts';
import type { Entry, Measure, Sum } from './entries.ts';
import { messages } from './messages.ts';
import { findOfficialName, type Nomenclature } from './nomenclature.ts';
import type { Questions } from './questions.ts';
import type { MarkedLevel, RowKind } from './row-kinds.ts';
import { markedLevel } from './row-kinds.ts';
import { columnLetters } from './workbook.ts';

export interface StatedSum extends Sum {
    readonly entry: Entry;
    readonly funds: readonly string[];
    /** A line under the work that says which fund pays a part of it. */
    readonly isFundLine?: true;
}

/** A program, an activity or a subactivity, with the rows that speak of it. */
export interface WorkNode {
    readonly kind: Level;
    readonly code: string;
    title: string;
    /** None for a group that only its parts' codes tell of. */
    readonly entries: Entry[];
    readonly measures: { readonly measure: Measure; readonly entry: Entry }[];
    readonly sums: StatedSum[];
    readonly parts: WorkNode[];
    /** Sentences under it that are no work: outcomes and outputs in words. */
    readonly statements: string[];
    /** What was seen already: measures, figures of money, funds with places. */
    readonly seen: Set<string>;
    serves: ResultNode | undefined;
}

export interface ResultNode {
    readonly kind: 'goal' | 'objective';
    readonly title: string;
    readonly measures: { readonly measure: Measure; readonly entry: Entry }[];
    readonly within: ResultNode | undefined;
    readonly notes: string[];
    readonly seen: Set<string>;
}

export interface DepartmentNode {
    readonly title: string;
    code: string;
    readonly programs: WorkNode[];
    /** By level and key of code or title. */
    readonly index: Map<string, WorkNode>;
}

/** A row that sums others: a heading over programs, or a total under them. */
export interface SumRow {
    readonly entry: Entry;
    readonly label: string;
    /** Groups of programs that it may be the sum of; for a heading one. */
    readonly of: readonly (readonly WorkNode[])[];
}

export interface Skipped {
    readonly sheet: string;
    readonly row: number;
    readonly message: Text;
    readonly values: Values;
}

export interface Tree {
    readonly departments: Map<string, DepartmentNode>;
    readonly results: Map<string, ResultNode>;
    readonly sumRows: SumRow[];
    readonly skipped: Skipped[];
    taken: number;
}

export function emptyTree(): Tree {
    return { departments: new Map(), results: new Map(), sumRows: [], skipped: [], taken: 0 };
}

const ranks = { department: 0, unit: 1, urusan: 2, bidang: 3, result: 4 } as const;

/** Puts the rows of one table into the tree, in their order. */
export class TreeBuilder {
    readonly #tree: Tree;
    readonly #shape: CodeShape;
    readonly #questions: Questions;
    readonly #nomenclature: Nomenclature;
    #department: string;
    #marked: MarkedLevel | undefined;
    #results: { node: ResultNode; depth: number }[] = [];
    #current: Partial<Record<Level, WorkNode>> = {};
    #last: WorkNode | ResultNode | undefined;
    #headings: { rank: number; programs: WorkNode[]; has: Set<WorkNode> }[] = [];
    /** Programs in the order they came, and where a sum may begin. */
    #order: WorkNode[] = [];
    #seen = new Set<WorkNode>();
    #starts = { department: 0, total: 0 };
    readonly #isCoded: boolean;
    readonly #levelByIndent: ReadonlyMap<number, Level>;

    constructor(
        tree: Tree,
        options: {
            shape: CodeShape;
            questions: Questions;
            nomenclature: Nomenclature;
            department: string;
            isCoded: boolean;
            levelByIndent: ReadonlyMap<number, Level>;
        },
    ) {
        this.#tree = tree;
        this.#shape = options.shape;
        this.#questions = options.questions;
        this.#nomenclature = options.nomenclature;
        this.#department = options.department;
        this.#isCoded = options.isCoded;
        this.#levelByIndent = options.levelByIndent;
    }

    add(entry: Entry, kind: RowKind, departmentOfRow: string): void {
        switch (kind.kind) {
            case 'skip':
                this.#skip(entry, kind.message, kind.values);
                return;
            case 'purchase':
                this.#skip(entry, messages.purchaseRow, { code: entry.code });
                return;
            case 'marker':
                this.#marked = kind.level;
                this.#skip(entry, messages.markerRow, { text: entry.filled.join(' ') });
                return;
            case 'department':
                this.#addDepartment(entry, kind);
                return;
            case 'heading':
                this.#open(entry, ranks[kind.rank], `${entry.code} ${entry.title}`.trim());
                this.#skip(entry, messages.fieldHeading, { code: entry.code || entry.title });
                return;
            case 'total':
                this.#addTotal(entry);
                this.#skip(entry, messages.sumRow, { title: labelOf(entry) });
                return;
        }
        this.#tree.taken++;
        if (kind.kind === 'result') this.#addResultRow(entry, kind.level, kind.title);
        else if (kind.kind === 'continued') this.#continue(entry);
        else this.#addWork(entry, isLevel(kind.level) ? kind.level : undefined, departmentOfRow);
    }

    #skip(entry: Entry, message: Text, values: Values): void {
        this.#tree.skipped.push({ sheet: entry.sheet.name, row: entry.row, message, values });
    }

    #departmentNode(title: string, code = ''): DepartmentNode {
        let node = this.#tree.departments.get(title);
        if (!node) {
            node = { title, code, programs: [], index: new Map() };
            this.#tree.departments.set(title, node);
        }
        if (!node.code) node.code = code;
        return node;
    }

    #addDepartment(entry: Entry, { title, code, isUnit }: Extract<RowKind, { kind: 'department' }>): void {
        const isSame = title === this.#department;
        if (!isUnit || this.#department === '') {
            this.#departmentNode(title, code);
            this.#department = title;
        }
        if (!isSame || !isUnit) this.#starts.department = this.#order.length;
        this.#open(entry, isUnit ? ranks.unit : ranks.department, title);
        if (!isUnit) {
            this.#current = {};
            this.#results = [];
        }
        this.#skip(entry, isUnit ? messages.unitRow : messages.departmentRow, { title });
    }

    #open(entry: Entry, rank: number, label: string): void {
        this.#headings = this.#headings.filter(heading => heading.rank < rank);
        const programs: WorkNode[] = [];
        if (entry.sums.length > 0) this.#tree.sumRows.push({ entry, label, of: [programs] });
        this.#headings.push({ rank, programs, has: new Set() });
    }

    #addTotal(entry: Entry): void {
        const starts = new Set([0, this.#starts.department, this.#starts.total]);
        const candidates = [...starts].map(start => this.#order.slice(start)).filter(programs => programs.length > 0);
        if (entry.sums.length > 0) this.#tree.sumRows.push({ entry, label: labelOf(entry), of: candidates });
        this.#starts.total = this.#order.length;
    }

    #addResultRow(entry: Entry, level: 'goal' | 'objective', title: string): void {
        const node = this.#result(level, title, level === 'goal' ? 0 : 1);
        this.#takeMeasures(node, entry);
        if (entry.sums.length > 0) this.#open(entry, ranks.result, title);
        this.#last = node;
    }

    /** A goal stands within the goal to its left, an objective within what stands to its left. */
    #result(kind: 'goal' | 'objective', title: string, depth: number): ResultNode {
        this.#results = this.#results.filter(item => item.depth < depth);
        const within = this.#results.at(-1)?.node;
        const key = JSON.stringify([kind, title, within?.title]);
        let node = this.#tree.results.get(key);
        if (!node) {
            node = { kind, title, measures: [], within, notes: [], seen: new Set() };
            this.#tree.results.set(key, node);
        }
        this.#results.push({ node, depth });
        return node;
    }

    #takeMeasures(node: WorkNode | ResultNode, entry: Entry, which: (measure: Measure) => boolean = () => true): void {
        for (const measure of entry.measures)
            if (which(measure) && isNew(node, measureKey(measure))) node.measures.push({ measure, entry });
        if (!('entries' in node)) for (const note of entry.notes) if (isNew(node, `note ${note}`)) node.notes.push(note);
    }

    #continue(entry: Entry): void {
        const last = this.#last;
        if (!last) {
            this.#tree.taken--;
            if (entry.sums.length > 0) this.#askNoWork(entry);
            this.#skip(entry, messages.noWork, { text: entry.filled.slice(0, 6).join(' · ') });
            return;
        }
        this.#takeMeasures(last, entry);
        if (entry.sums.length === 0) {
            if ('entries' in last && entry.notes.length > 0)
                last.statements.push(...entry.notes.filter(note => isNew(last, `note ${note}`)));
            return;
        }
        // Lines of funds under a work: together they are its sum where it states one without a fund.
        if (!('entries' in last) || entry.funds.length === 0) this.#askNoWork(entry);
        else last.sums.push(...entry.sums.map(sum => ({ ...sum, entry, funds: entry.funds, isFundLine: true as const })));
    }

    #askNoWork(entry: Entry): void {
        const [sum] = entry.sums;
        const column = sum ? { column: columnLetters(sum.column.index) } : {};
        this.#questions.ask({
            place: { sheet: entry.sheet.name, row: entry.row, ...column },
            message: messages.moneyWithoutWork,
            values: {},
        });
    }

    #addWork(entry: Entry, level: Level | undefined, departmentOfRow: string): void {
        const department = this.#departmentNode(departmentOfRow || this.#department, entry.departmentCode);
        for (const { column, text } of entry.goals) {
            const node = this.#result(column.measure === 'goal' ? 'goal' : 'objective', text, column.index);
            this.#takeMeasures(node, entry, measure => measure.columns.owner === column);
            this.#last = node;
        }
        // A goal alone in its row, with the only column of indicators.
        const isWork = entry.code !== '' || entry.title !== '' || entry.levels.some(item => item.title);
        if (!isWork) {
            const node = this.#last as ResultNode;
            this.#takeMeasures(node, entry, measure => measure.columns.owner === undefined);
            if (entry.sums.length > 0) this.#open(entry, ranks.result, node.title);
            return;
        }
        const node = this.#locate(entry, level, department);
        if (!node) return;
        this.#last = node;
        const result = this.#results.at(-1)?.node;
        const program = node.kind === 'program' ? node : this.#current.program;
        if (result && program && !program.serves) program.serves = result;
        this.#attach(entry, node);
    }

    /** The node that a row is about, made with the groups above it. */
    #locate(entry: Entry, level: Level | undefined, department: DepartmentNode): WorkNode | undefined {
        const levels = entry.levels.filter(item => item.title || item.code);
        if (level === undefined && entry.code === '' && levels.length === 0) return this.#locateUncoded(entry, department);
        if (level !== undefined && levels.length <= 1 && !levels.some(item => item.code))
            return this.#locateCoded(entry, level, department);
        let node: WorkNode | undefined;
        for (const { column, code, title } of entry.levels) {
            const kind = column.subject as Level;
            if (!title && !code) {
                node = this.#current[kind] ?? node;
                continue;
            }
            const own = code || this.#codeForLevel(entry, kind);
            node = this.#find(department, kind, own, title, entry);
        }
        if (entry.title && entry.levels.every(item => item.title !== entry.title)) {
            const kind: Level = level ?? (this.#current.activity ? 'subactivity' : this.#current.program ? 'activity' : 'program');
            node = this.#find(department, kind, entry.code, entry.title, entry);
        }
        return node ?? (level && this.#locateCoded(entry, level, department));
    }

    /** In a flat row the code of the work tells those of its groups. */
    #codeForLevel(entry: Entry, kind: Level): string {
        const deepest = entry.levels.findLast(item => item.title)?.column.subject;
        if (!entry.code) return '';
        if (deepest === kind && !entry.title) return entry.code;
        return kind === 'subactivity' ? entry.code : groupCode(entry.code, kind, this.#shape);
    }

    #locateCoded(entry: Entry, level: Level, department: DepartmentNode): WorkNode {
        const titleOf = (kind: Level) => entry.levels.find(item => item.column.subject === kind)?.title ?? '';
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
            if (entry.sums.length === 0 && this.#last && 'entries' in this.#last) {
                this.#last.statements.push(entry.title);
                this.#takeMeasures(this.#last, entry);
                return undefined;
            }
            this.#questions.ask({ place, message: messages.missingCode, values: { title: entry.title } });
        }
        const title = entry.title;
        return this.#find(department, column ?? 'program', '', title, entry);
    }

    /** By a word before the title, the marked level, the level column, or indentation. */
    #levelOfUncoded(entry: Entry): Level | undefined {
        const word = markedLevel(entry.levelWord) ?? this.#marked;
        const found = word === 'program' || word === 'activity' || word === 'subactivity' ? word : undefined;
        if (found === 'subactivity' && !this.#current.activity) return this.#current.program ? 'activity' : 'program';
        if (found === 'activity' && !this.#current.program) return 'program';
        if (found) return found;
        if (/^program(me)?\b/i.test(entry.title) && this.#levelByIndent.size === 0) return 'program';
        if (/^sub[ -]?kegiatan\b/i.test(entry.title) && this.#current.activity) return 'subactivity';
        if (/^kegiatan\b/i.test(entry.title) && this.#current.program) return 'activity';
        return this.#levelByIndent.get(indentOf(entry));
    }

    #find(department: DepartmentNode, kind: Level, code: string, title: string, entry: Entry | undefined): WorkNode {
        const parent =
            kind === 'program'
                ? undefined
                : kind === 'activity'
                  ? this.#current.program
                  : (this.#current.activity ?? this.#current.program);
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
                seen: new Set(),
                serves: undefined,
            };
            department.index.set(key, node);
            (parent ? parent.parts : department.programs).push(node);
        }
        if (!node.title) node.title = title;
        if (kind === 'program') this.#current = { program: node };
        else if (kind === 'activity') this.#current = { ...(this.#current.program && { program: this.#current.program }), activity: node };
        else this.#current.subactivity = node;
        const top = this.#current.program ?? node;
        if (!this.#seen.has(top)) {
            this.#seen.add(top);
            this.#order.push(top);
        }
        for (const { programs, has } of this.#headings)
            if (!has.has(top)) {
                has.add(top);
                programs.push(top);
            }
        if (entry) this.#compareWithBefore(node, title, entry);
        return node;
    }

    /** One code in two rows: the same work from two funds or at two places, or a question. */
    #compareWithBefore(node: WorkNode, title: string, entry: Entry): void {
        const [first] = node.entries;
        if (!first || first === entry || !node.code) return;
        const place = { sheet: entry.sheet.name, row: entry.row };
        const other = first.sheet === entry.sheet ? String(first.row) : `${first.sheet.name}!${first.row}`;
        const isOther = title !== '' && node.title !== '' && plain(title) !== plain(node.title);
        if (isOther) {
            this.#questions.ask({
                place,
                message: messages.otherTitle,
                values: { code: entry.code || node.code, other, title: node.title },
                readings: [node.title, title],
            });
            return;
        }
        if (!entry.sums.some(sum => node.seen.has(figureKey(sum)))) return;
        const isApart = !node.seen.has(placeKey(entry));
        if (isApart && first.sheet === entry.sheet)
            this.#questions.note({ place, message: messages.repeatedCode, values: { code: node.code, other } });
        else this.#questions.ask({ place, message: messages.doubledCode, values: { code: node.code, other } });
    }

    #attach(entry: Entry, node: WorkNode): void {
        node.entries.push(entry);
        node.seen.add(placeKey(entry));
        const ownerOf = (measure: Measure): WorkNode | ResultNode => {
            const { owner, indicator } = measure.columns;
            if (owner?.measure === 'goal' || owner?.measure === 'objective')
                return this.#results.find(item => item.depth === owner.index)?.node ?? node;
            const subject = owner?.subject ?? indicator?.subject;
            if (subject === 'goal' || subject === 'objective')
                return this.#results.findLast(item => item.node.kind === subject)?.node ?? node;
            if (subject === 'program' && node.kind !== 'program') return this.#current.program ?? node;
            if (subject === 'activity' && node.kind === 'subactivity') return this.#current.activity ?? node;
            return node;
        };
        for (const measure of entry.measures) {
            const owner = ownerOf(measure);
            if (isNew(owner, measureKey(measure))) owner.measures.push({ measure, entry });
        }
        for (const sum of entry.sums) {
            const subject = sum.column.subject;
            const owner =
                subject === 'program' && this.#current.program
                    ? this.#current.program
                    : subject === 'activity' && this.#current.activity && node.kind === 'subactivity'
                      ? this.#current.activity
                      : node;
            // A group's own sum stands in each row of its parts.
            if (owner !== node && !isNew(owner, `sum ${figureKey(sum)} ${sum.amount.units}e-${sum.amount.scale}`)) continue;
            owner.sums.push({ ...sum, entry, funds: entry.funds });
            owner.seen.add(figureKey(sum));
        }
    }
}

function isLevel(level: string | undefined): level is Level {
    return level === 'program' || level === 'activity' || level === 'subactivity';
}

/** What a row of sums calls itself. */
function labelOf({ title, filled }: Entry): string {
    return title || (filled.find(text => /\p{L}/u.test(text)) ?? '');
}

/** The sums of a node, without one that the lines of funds under it divide. */
export function statedSums({ sums }: WorkNode): readonly StatedSum[] {
    if (!sums.some(sum => sum.isFundLine)) return sums;
    return sums.filter(whole => {
        if (whole.isFundLine || whole.funds.length > 0) return true;
        const lines = sums.filter(sum => sum.isFundLine && sum.column === whole.column);
        const added = lines.map(line => line.amount).reduce(addDecimals, zero);
        return lines.length === 0 || compareDecimals(added, whole.amount) !== 0;
    });
}

/** Indentation, then weight: bold rows stand above plain ones. */
export function indentOf({ titleCell }: Pick<Entry, 'titleCell'>): number {
    return (titleCell.indent ?? 0) * 2 + (titleCell.bold ? 0 : 1);
}

function plain(title: string): string {
    return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function figureKey({ column, time }: Sum): string {
    return `figure ${column.nature ?? ''} ${column.fund ?? ''} ${time?.text ?? ''}`;
}

function placeKey({ funds, location }: Entry): string {
    return `place ${funds.join(';')} ${location.place},${location.rest}`;
}

function measureKey({ text, unit, columns, figures }: Measure): string {
    const shown = figures.map(({ column, time, shown: said }) => `${column.nature ?? ''} ${time?.text ?? ''} ${said}`);
    return JSON.stringify(['measure', text, unit, columns.indicator?.subject, shown]);
}

/** Adds a key to what was seen of a node; false when it was there. */
function isNew(node: { readonly seen: Set<string> }, key: string): boolean {
    if (node.seen.has(key)) return false;
    node.seen.add(key);
    return true;
}
