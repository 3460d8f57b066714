// Promises between parties: how many each gives each other one, and each with its two dates; of one department what it waits for and what it
// gives. It must not judge: the facts say which hold.
import { isBetween, type WorkPromise } from '../facts/promise.ts';
import { promisesOf, promisesOfSide } from '../facts/promises.ts';
import { countCrossings } from '../facts/sides.ts';
import { capitalized } from '../l10n/kinds.ts';
import { promiseFaults, promiseKinds, promiseStates } from '../l10n/promises.ts';
import type { Text } from '../l10n/say.ts';
import { sayPeriod } from '../l10n/times.ts';
import type { Work } from '../plan/model.ts';
import type { Day } from '../plan/period.ts';
import { programOf, titleOf } from '../plan/queries.ts';
import { quantityText, type ReportContext, sideTitle } from './context.ts';
import type { Column, Row, Section, Table } from './table.ts';
import { words } from './words.ts';

const promiseWords = {
    title: { en: 'Promises', id: 'Komitmen' },
    intro: {
        en: 'What one party gives another, when it is ready and when it is needed. A negative number of days says by how much it comes too late.',
        id: 'Yang diberikan satu pihak kepada pihak lain, kapan tersedia, dan kapan dibutuhkan. Jumlah hari negatif menunjukkan lamanya keterlambatan.',
    },
    byPair: { en: 'Promises by giver and receiver', id: 'Komitmen menurut pemberi dan penerima' },
    all: { en: 'All promises between parties', id: 'Semua komitmen antarpihak' },
    waitsFor: { en: 'What the department receives from others', id: 'Yang diterima perangkat daerah ini dari pihak lain' },
    gives: { en: 'What the department gives to others', id: 'Yang diberikan perangkat daerah ini kepada pihak lain' },
    none: { en: 'There are no promises between parties.', id: 'Belum ada komitmen antarpihak.' },
    noWaits: { en: 'The department receives nothing from others.', id: 'Perangkat daerah ini tidak menerima apa pun dari pihak lain.' },
    noGifts: { en: 'The department gives nothing to others.', id: 'Perangkat daerah ini tidak memberikan apa pun kepada pihak lain.' },
    giver: { en: 'Giver', id: 'Pemberi' },
    receiver: { en: 'Receiver', id: 'Penerima' },
    count: { en: 'Promises', id: 'Komitmen' },
    broken: { en: 'Do not hold', id: 'Tidak terpenuhi' },
    what: { en: 'What', id: 'Yang diberikan' },
    giving: { en: 'From program', id: 'Dari program' },
    receiving: { en: 'For program', id: 'Untuk program' },
    ready: { en: 'Ready', id: 'Tersedia' },
    needed: { en: 'Needed', id: 'Dibutuhkan' },
    slack: { en: 'Days to spare', id: 'Sisa hari' },
    state: { en: 'Status', id: 'Status' },
} satisfies Record<string, Text>;

export function reportPromises(context: ReportContext): Section {
    const { say, plan, department } = context;
    const promises = (department ? promisesOfSide(department, plan) : promisesOf(plan)).filter(isBetween);
    const of = (id: string, caption: Text, empty: Text, own: readonly WorkPromise[], without?: 'giver' | 'receiver') =>
        listTable({ id, caption, empty, promises: own, ...(without ? { without } : {}) }, context);
    return {
        id: 'promises',
        title: say(promiseWords.title),
        tab: say(promiseWords.title),
        intro: say(promiseWords.intro),
        tables: [
            pairTable(promises, context),
            ...(department
                ? [
                      of('waits-for', promiseWords.waitsFor, promiseWords.noWaits, received(promises, department), 'receiver'),
                      of('gives', promiseWords.gives, promiseWords.noGifts, given(promises, department), 'giver'),
                  ]
                : [of('promises', promiseWords.all, promiseWords.none, promises)]),
        ],
    };
}

function received(promises: readonly WorkPromise[], department: WorkPromise['receiver']): WorkPromise[] {
    return promises.filter(({ receiver }) => receiver === department);
}

function given(promises: readonly WorkPromise[], department: WorkPromise['giver']): WorkPromise[] {
    return promises.filter(({ giver }) => giver === department);
}

/** For the head of the report of one department. */
export function promiseFigures({ plan, department }: ReportContext): Readonly<Record<'given' | 'received', PromiseFigure>> | undefined {
    if (!department) return undefined;
    const promises = promisesOfSide(department, plan).filter(isBetween);
    return { given: figureOf(given(promises, department)), received: figureOf(received(promises, department)) };
}

interface PromiseFigure {
    readonly count: number;
    readonly broken: number;
}

function figureOf(promises: readonly WorkPromise[]): PromiseFigure {
    return countCrossings(promises).reduce((sum, { count, broken }) => ({ count: sum.count + count, broken: sum.broken + broken }), {
        count: 0,
        broken: 0,
    });
}

function pairTable(promises: readonly WorkPromise[], context: ReportContext): Table {
    const { say, plan } = context;
    const ranks = new Map<unknown, number>([...plan.all('department'), ...plan.all('partner'), undefined].map((side, k) => [side, k]));
    const rank = (side: WorkPromise['giver']) => ranks.get(side) ?? ranks.size;
    const counts = countCrossings(promises).sort((a, b) => rank(a.giver) - rank(b.giver) || rank(a.receiver) - rank(b.receiver));
    const rows = counts.map(
        ({ giver, receiver, count, broken }): Row => ({
            cells: { giver: sideTitle(giver, context), receiver: sideTitle(receiver, context), count, broken },
        }),
    );
    const { count, broken } = figureOf(promises);
    return {
        id: 'promises-by-pair',
        caption: say(promiseWords.byPair),
        empty: say(promiseWords.none),
        columns: [
            { id: 'giver', head: say(promiseWords.giver), kind: 'text', isHead: true },
            { id: 'receiver', head: say(promiseWords.receiver), kind: 'text' },
            { id: 'count', head: say(promiseWords.count), kind: 'number' },
            { id: 'broken', head: say(promiseWords.broken), kind: 'number' },
        ],
        groups: rows.length === 0 ? [] : [{ title: '', rows }],
        foot: { cells: { giver: say(words.total), count, broken } },
    };
}

interface PromiseList {
    readonly id: string;
    readonly caption: Text;
    readonly empty: Text;
    readonly promises: readonly WorkPromise[];
    /** The side that is the same in every row. */
    readonly without?: 'giver' | 'receiver';
}

function listTable({ id, caption, empty, promises, without }: PromiseList, context: ReportContext): Table {
    const { say } = context;
    const column = (name: string, head: Text, kind: Column['kind'] = 'text'): Column => ({ id: name, head: say(head), kind });
    const columns: Column[] = [
        { ...column('what', promiseWords.what), isHead: true },
        column('kind', words.kind),
        column('giver', promiseWords.giver),
        column('giving', promiseWords.giving),
        column('receiver', promiseWords.receiver),
        column('receiving', promiseWords.receiving),
        column('ready', promiseWords.ready),
        column('needed', promiseWords.needed),
        column('slack', promiseWords.slack, 'number'),
        column('state', promiseWords.state),
    ];
    const rows = promises.map(promise => promiseRow(promise, context));
    return {
        id,
        caption: say(caption),
        empty: say(empty),
        columns: columns.filter(({ id: name }) => name !== without),
        groups: rows.length === 0 ? [] : [{ title: '', rows }],
    };
}

function promiseRow(promise: WorkPromise, context: ReportContext): Row {
    const { say, locale } = context;
    const { kind, thing, giver, giverWork, receiver, receiverWork, readyAt, neededAt, slack, fault } = promise;
    const quantity = 'quantity' in thing ? quantityText(thing, locale) : undefined;
    const program = (work: Work | undefined) => {
        const own = programOf(work);
        return own && titleOf(own);
    };
    const day = (at: Day | undefined) => (at === undefined ? undefined : say(sayPeriod({ from: at, to: at })));
    const isOnlyAsked = kind === 'request' && !giverWork;
    return {
        cells: {
            what: quantity ? `${titleOf(thing)}, ${quantity}` : titleOf(thing),
            kind: say(capitalized(promiseKinds[kind])),
            giver: sideTitle(giver, context),
            giving: program(giverWork),
            receiver: sideTitle(receiver, context),
            receiving: program(receiverWork),
            ready: day(readyAt),
            needed: day(neededAt),
            slack,
            state: say(fault ? promiseFaults[fault] : isOnlyAsked ? promiseStates.asked : promiseStates.holds),
        },
        ...(fault ? { severity: 'warning' as const } : {}),
    };
}
