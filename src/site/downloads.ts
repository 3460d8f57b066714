// Tables to download: of the whole plan those of its report, of a department what it does, gives and waits for. It must not know pages.

import { exportTableCsv } from '../exports/tables/report-csv.ts';
import { exportReportXlsx } from '../exports/tables/report-xlsx.ts';
import { exportTablesZip } from '../exports/tables/report-zip.ts';
import { settleTimes } from '../exports/tables/workbook.ts';
import type { WorkPromise } from '../facts/promise.ts';
import { isBetween } from '../facts/promise.ts';
import { promisesOfSide } from '../facts/promises.ts';
import type { Text } from '../l10n/say.ts';
import type { Department, Work } from '../plan/model.ts';
import { extentOf, programOf, titleOf } from '../plan/queries.ts';
import type { Column, Report, Row, Table } from '../report/table.ts';
import { moneyOf } from '../rules/analysis/work-money.ts';
import { fileNameOf } from './file-names.ts';
import type { Source } from './kept-pages.ts';
import type { Reader } from './reader.ts';
import { factWords, faultWords, siteWords } from './words.ts';

export interface Download {
    /** From the folder of a language. */
    readonly path: string;
    readonly text: string;
    /** All that it is made of; of what takes long to make. */
    readonly source?: Source;
    content(): string | Uint8Array | Promise<Uint8Array>;
}

/** A workbook, and every table as CSV; of a large plan, whose workbook would take minutes, the same tables in one file. `base`: its folder. */
export function downloadsOf(report: Report, base: string, reader: Reader, isLarge: boolean): Download[] {
    const tables = report.sections.flatMap(section => section.tables);
    if (isLarge) return [{ path: `${base}.zip`, text: reader.say(siteWords.asZip), content: () => exportTablesZip(tables) }];
    const workbook: Download = {
        path: `${base}.xlsx`,
        text: reader.say(siteWords.asXlsx),
        source: { rest: report },
        content: async () => settleTimes(await exportReportXlsx(report), 0),
    };
    const texts = tables.map(
        (own): Download => ({
            path: `${base}/${own.id}.csv`,
            text: reader.say(siteWords.asCsv, { table: own.caption }),
            // spreadsheets take the mark at the start for a sign of UTF-8
            content: () => `\ufeff${exportTableCsv(own)}`,
        }),
    );
    return [workbook, ...texts];
}

export function filesOf(department: Department, { addresses }: Reader): string {
    return `files/${fileNameOf(addresses.idOf(department))}`;
}

/** The report for one department. */
export function departmentReport(department: Department, reader: Reader): Report {
    const { plan, facts } = reader;
    const promises = promisesOfSide(department, plan).filter(isBetween);
    const points = facts.pointsOfDepartment(department);
    const tables: Table[] = [
        table(
            'to-settle',
            siteWords.settleHead,
            [
                ['number', factWords.number, 'number'],
                ['what', siteWords.settleHead, 'text'],
            ],
            points.map(({ number, finding }) => ({ number, what: reader.say(finding.message, finding.values) })),
            reader,
        ),
        table(
            'programs',
            siteWords.programs,
            [
                ['title', factWords.title, 'text'],
                ['code', factWords.code, 'text'],
                ['when', factWords.when, 'text'],
                ['money', factWords.money, 'number'],
            ],
            plan.names.programsOf(department).map(program => ({
                title: titleOf(program),
                code: program.code?.value,
                when: reader.when(extentOf(plan, program)),
                money: moneyOf(program, plan),
            })),
            reader,
        ),
        promiseTable(
            'waits-for',
            factWords.waitsFor,
            promises.filter(({ receiver }) => receiver === department),
            reader,
        ),
        promiseTable(
            'gives',
            factWords.gives,
            promises.filter(({ giver }) => giver === department),
            reader,
        ),
    ];
    const title = titleOf(department);
    return {
        locale: reader.locale,
        title,
        subtitle: reader.say(factWords.department),
        facts: [[reader.say(siteWords.settleHead), String(points.length)]],
        contents: '',
        sections: tables.map(own => ({ id: own.id, title: own.caption, tab: own.caption.slice(0, 31), intro: title, tables: [own] })),
    };
}

function promiseTable(id: string, caption: Text, promises: readonly WorkPromise[], reader: Reader): Table {
    const work = (of: Work | undefined) => {
        const program = programOf(of);
        return program ? titleOf(program) : '';
    };
    return table(
        id,
        caption,
        [
            ['what', factWords.what, 'text'],
            ['from', factWords.from, 'text'],
            ['giving', siteWords.programs, 'text'],
            ['to', factWords.to, 'text'],
            ['receiving', siteWords.programs, 'text'],
            ['ready', factWords.ready, 'text'],
            ['needed', factWords.needed, 'text'],
            ['state', factWords.state, 'text'],
        ],
        promises.map(({ thing, giver, giverWork, receiver, receiverWork, readyAt, neededAt, fault }) => ({
            what: titleOf(thing),
            from: reader.side(giver),
            giving: work(giverWork),
            to: reader.side(receiver),
            receiving: work(receiverWork),
            ready: reader.day(readyAt),
            needed: reader.day(neededAt),
            state: reader.say(faultWords[fault ?? 'holds']),
        })),
        reader,
    );
}

function table(
    id: string,
    caption: Text,
    columns: readonly (readonly [id: string, head: Text, kind: Column['kind']])[],
    rows: readonly Row['cells'][],
    reader: Reader,
): Table {
    return {
        id,
        caption: reader.say(caption),
        columns: columns.map(([name, head, kind], k) => ({ id: name, head: reader.say(head), kind, ...(k === 0 ? { isHead: true } : {}) })),
        groups: rows.length === 0 ? [] : [{ title: '', rows: rows.map(cells => ({ cells })) }],
        empty: reader.say(siteWords.none),
    };
}
