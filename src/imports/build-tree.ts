// Puts rows into the tree in their order: works, goals, headings and totals with what they may be the sums of. It must not know names of a plan.
import type { Text, Values } from '../l10n/say.ts';
import type { WorkKind } from './codes.ts';
import { type Entry, filledOf, type Measure, noteOf } from './entries.ts';
import { type FinderOptions, WorkFinder } from './find-work.ts';
import { messages } from './messages.ts';
import type { Questions } from './questions.ts';
import type { RowKind } from './row-kinds.ts';
import { addMeasure, type DepartmentNode, figureKey, isNew, placeKey, type ResultNode, type Tree, type WorkNode } from './tree.ts';
import { columnLetters } from './workbook.ts';

/** A heading closes those of its own rank and below. */
const ranks = { department: 0, unit: 1, urusan: 2, bidang: 3, result: 4 } as const;

/** Puts the rows of one table into the tree, in their order. */
export class TreeBuilder {
    readonly #tree: Tree;
    readonly #questions: Questions;
    readonly #finder: WorkFinder;
    #department: string;
    #results: { node: ResultNode; depth: number }[] = [];
    #last: WorkNode | ResultNode | undefined;
    #headings: { rank: number; programs: WorkNode[]; has: Set<WorkNode> }[] = [];
    /** Programs in the order they came, and where a sum may begin. */
    #order: WorkNode[] = [];
    #seen = new Set<WorkNode>();
    #starts = { department: 0, total: 0 };

    readonly #isOfProposals: boolean;

    constructor(tree: Tree, options: FinderOptions & { readonly department: string; readonly isOfProposals: boolean }) {
        this.#isOfProposals = options.isOfProposals;
        this.#tree = tree;
        this.#questions = options.questions;
        this.#department = options.department;
        this.#finder = new WorkFinder(options, program => this.#putUnderHeadings(program));
    }

    /** The subject of the plan's last row. */
    get last(): WorkNode | ResultNode | undefined {
        return this.#last;
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
                this.#finder.marked = kind.level;
                this.#skip(entry, messages.markerRow, { text: filledOf(entry).join(' ') });
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
        if (this.#isOfProposals && entry.title !== '') {
            this.#departmentNode(departmentOfRow || this.#department, entry.departmentCode).proposals.push(entry);
            return;
        }
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
            node = { title, code, programs: [], proposals: [], index: new Map() };
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
            this.#finder.current = {};
            this.#results = [];
        }
        this.#skip(entry, isUnit ? messages.unitRow : messages.departmentRow, { title });
    }

    #open(entry: Entry, rank: number, label: string): void {
        // A department may stand below its field of government: what was opened right above it goes on.
        const isDepartment = rank <= ranks.unit;
        this.#headings = this.#headings.filter(
            heading => heading.rank < rank || (isDepartment && heading.rank > rank && heading.programs.length === 0),
        );
        const programs: WorkNode[] = [];
        if (entry.sums.length > 0) this.#tree.sumRows.push({ entry, label, of: [programs] });
        this.#headings.push({ rank, programs, has: new Set() });
    }

    #putUnderHeadings(program: WorkNode): void {
        if (!this.#seen.has(program)) {
            this.#seen.add(program);
            this.#order.push(program);
        }
        for (const { programs, has } of this.#headings)
            if (!has.has(program)) {
                has.add(program);
                programs.push(program);
            }
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
            node = { kind, title, measures: [], within, notes: [], seen: undefined };
            this.#tree.results.set(key, node);
        }
        this.#results.push({ node, depth });
        return node;
    }

    #takeMeasures(node: WorkNode | ResultNode, entry: Entry, which: (measure: Measure) => boolean = () => true): void {
        for (const measure of entry.measures) if (which(measure)) addMeasure(node, measure, entry);
        if ('entries' in node) return;
        // Of a goal's indicators it is said with them.
        const said = new Set(
            entry.measures.flatMap(({ columns, details }) =>
                columns.details.responsible && details.responsible ? noteOf(columns.details.responsible, details.responsible) : [],
            ),
        );
        for (const note of [...entry.notes, ...entry.troubles.map(trouble => trouble.note)])
            if (!said.has(note) && isNew(node, `note ${note}`)) node.notes.push(note);
    }

    #continue(entry: Entry): void {
        const last = this.#last;
        if (!last) {
            this.#tree.taken--;
            if (entry.sums.length > 0) this.#askNoWork(entry);
            this.#skip(entry, messages.noWork, { text: filledOf(entry).slice(0, 6).join(' · ') });
            return;
        }
        for (const measure of entry.measures) addMeasure(this.#ownerOf(measure, last), measure, entry);
        this.#takeMeasures(last, entry, () => false);
        if (entry.sums.length === 0) {
            if ('entries' in last && entry.notes.length + entry.troubles.length > 0)
                last.statements.push(
                    ...[...entry.notes, ...entry.troubles.map(({ note }) => note)].filter(note => isNew(last, `note ${note}`)),
                );
            return;
        }
        // Lines of funds under a work: together they are its sum where it states one without a fund.
        if (!('entries' in last) || (entry.funds.length === 0 && !entry.isFundless)) this.#askNoWork(entry);
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

    #addWork(entry: Entry, level: WorkKind | undefined, departmentOfRow: string): void {
        const department = this.#departmentNode(departmentOfRow || this.#department, entry.departmentCode);
        for (const { column, text } of entry.goals) {
            // A goal may stand among objectives: `Tujuan: Kota yang hijau`.
            const [, goal] = column.measure === 'objective' ? (/^(?:tujuan|goal) ?: ?([^ ].*)$/i.exec(text) ?? []) : [];
            const kind = column.measure === 'goal' || goal !== undefined ? 'goal' : 'objective';
            const node = this.#result(kind, goal ?? text, column.index);
            this.#takeMeasures(node, entry, measure => measure.columns.owner === column);
            this.#last = node;
        }
        // A goal alone in its row, with the only column of indicators.
        const isWork = entry.code !== '' || entry.title !== '' || entry.levels.some(item => item.title);
        if (!isWork) {
            const node = this.#last as ResultNode;
            this.#takeMeasures(node, entry, measure => measure.columns.owner === undefined);
            // One more indicator of a goal to the left of a new objective.
            for (const measure of entry.measures) if (measure.columns.owner) addMeasure(this.#ownerOf(measure, node), measure, entry);
            if (entry.sums.length > 0) this.#open(entry, ranks.result, node.title);
            return;
        }
        if (this.#last && 'entries' in this.#last && this.#finder.isStatement(entry)) {
            this.#last.statements.push(entry.title);
            this.#takeMeasures(this.#last, entry);
            return;
        }
        const node = this.#finder.locate(entry, level, department);
        if (!node) return;
        this.#last = node;
        const result = this.#results.at(-1)?.node;
        const program = node.kind === 'program' ? node : this.#finder.current.program;
        if (result && program && !program.serves) program.serves = result;
        this.#attach(entry, node);
    }

    /** The owner of a measure in a row about a work or a goal: that of the column beside it, where the head names one. */
    #ownerOf(measure: Measure, node: WorkNode | ResultNode): WorkNode | ResultNode {
        const { owner, indicator } = measure.columns;
        if (owner?.measure === 'goal' || owner?.measure === 'objective')
            return this.#results.find(item => item.depth === owner.index)?.node ?? node;
        const subject = owner?.subject ?? indicator?.subject;
        if (subject === 'goal' || subject === 'objective') return this.#results.findLast(item => item.node.kind === subject)?.node ?? node;
        if (subject === 'program' && node.kind !== 'program') return this.#finder.current.program ?? node;
        if (subject === 'activity' && node.kind === 'subactivity') return this.#finder.current.activity ?? node;
        return node;
    }

    #attach(entry: Entry, node: WorkNode): void {
        node.entries.push(entry);
        node.seen?.add(placeKey(entry));
        for (const measure of entry.measures) {
            addMeasure(this.#ownerOf(measure, node), measure, entry);
        }
        for (const sum of entry.sums) {
            const subject = sum.column.subject;
            const owner =
                subject === 'program' && this.#finder.current.program
                    ? this.#finder.current.program
                    : subject === 'activity' && this.#finder.current.activity && node.kind === 'subactivity'
                      ? this.#finder.current.activity
                      : node;
            // A group's own sum stands in each row of its parts.
            if (owner !== node && !isNew(owner, `sum ${figureKey(sum)} ${sum.amount.units}e-${sum.amount.scale}`)) continue;
            owner.sums.push({ ...sum, entry, funds: entry.funds });
            owner.seen?.add(figureKey(sum));
        }
    }
}

function isLevel(level: string | undefined): level is WorkKind {
    return level === 'program' || level === 'activity' || level === 'subactivity';
}

/** Names of rows of sums. */
function labelOf(entry: Entry): string {
    return entry.title || (filledOf(entry).find(text => /\p{L}/u.test(text)) ?? '');
}
