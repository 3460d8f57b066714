// docs/nation.md: its statements, run by DuckDB over fifty generated governments, give what the plans say; its table of columns is complete.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { PlanData, Work } from '../../src/exports/data/plan-data.ts';
import { starTables } from '../../src/exports/data/star/parquet.ts';
import { generateCity } from '../bench/city.ts';
import { spoilCity } from '../bench/faults.ts';
import { everywhere, hostile } from '../unit/hostile.ts';
import { alur, expectNoTrace, inFolder, root } from './alur.ts';

const page = readFileSync(path.join(root, 'docs/nation.md'), 'utf8');
const [views = '', ...statements] = [...page.matchAll(/```sql\n(.*?)```/gs)].map(([, text = '']) => text);
const governments = Array.from({ length: 50 }, (_, k) => `kota-${String(k + 1).padStart(2, '0')}`);

const library = path.join(root, 'dist/library.js');

/** What an analyst looks for: a name that leads nowhere, a ceiling too low, nobody who maintains. */
function withFaults(text: string): string {
    return text
        .replace(/\bneeds \w+\./, 'needs Nowhere.')
        .replace(/ceiling Rp [\d_]+/, 'ceiling Rp 1_000_000')
        .replace(/\n +maintainer \S+ in \S+/, '');
}

type Row = Readonly<Record<string, unknown>>;

/** Answers in the folder of the tables; nothing is installed or loaded. */
async function connect(): Promise<DuckDBConnection> {
    const instance = await DuckDBInstance.create(':memory:', {
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
        threads: '1',
    });
    return instance.connect();
}

async function ask(connection: DuckDBConnection, statement: string): Promise<Row[]> {
    return (await connection.runAndReadAll(statement)).getRowObjectsJson() as Row[];
}

describe('ten questions over fifty governments', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-nation-'));
    const plans = new Map<string, PlanData>();
    let connection: DuckDBConnection;
    const answer = (question: number) => ask(connection, statements[question - 1] as string);

    beforeAll(async () => {
        for (const [seed, name] of governments.entries()) {
            mkdirSync(path.join(folder, 'nation', name), { recursive: true });
            const city = generateCity({ programs: 30, seed: seed + 1, programsPerFile: 10 });
            for (const [file, text] of seed % 2 ? spoilCity(city) : city)
                writeFileSync(path.join(folder, 'nation', name, file), seed % 3 ? text : withFaults(text));
        }
        const ran = alur(['export', 'nation', '--format', 'parquet', '--out', 'tables'], { cwd: folder });
        expect(ran).toMatchObject({ code: 0, out: '' });
        const { readPlans, folderOf } = (await import(library)) as typeof import('../../src/library/index.ts');
        for (const plan of await readPlans(path.join(folder, 'nation'))) plans.set(path.basename(folderOf(plan)), plan);
        expect([...plans.keys()]).toEqual(governments);
        connection = await connect();
        await connection.run(views.replaceAll("'tables/", `'${folder}/tables/`));
    });
    afterAll(() => {
        connection?.closeSync();
        rmSync(folder, { recursive: true, force: true });
    });

    const programs = (plan: PlanData) => plan.works.filter(({ kind }) => kind === 'program');
    /** Exact, in millionths, as the tables have it. */
    const micro = (text: string) => {
        const [whole = '', part = ''] = text.split('.');
        return BigInt(whole + part.padEnd(6, '0').slice(0, 6));
    };
    const money = (rows: readonly Row[]) => rows.map(row => micro(String(row['total']))).reduce((a, b) => a + b, 0n);
    const total = (works: readonly Work[]) => works.reduce((sum, { effective }) => sum + micro(effective.total ?? '0'), 0n);
    const ofPlan = (rows: readonly Row[], name: string) => rows.filter(({ plan }) => plan === name);

    it('there are ten', () => expect(statements).toHaveLength(10));

    it('1: money by year', async () => {
        const rows = await answer(1);
        for (const [name, plan] of plans) expect(money(ofPlan(rows, name)), name).toBe(total(programs(plan)));
        expect(rows.length).toBeGreaterThan(200);
    });

    it('2: money by fund', async () => {
        const rows = await answer(2);
        expect(money(rows)).toBe(total([...plans.values()].flatMap(programs)));
        expect(rows.map(({ fund_title }) => fund_title)).toContain('Dana APBD');
    });

    it('3: programs without an objective', async () => {
        const expected = [...plans].map(([plan, data]) => ({
            plan,
            programs: String(programs(data).length),
            without_objective: String(programs(data).filter(({ effective }) => effective.serves.length === 0).length),
        }));
        expect(await answer(3)).toEqual(expected);
        expect(expected.some(({ without_objective }) => without_objective !== '0')).toBe(true);
    });

    it('4: rules', async () => {
        const found = [...plans].flatMap(([name, { findings }]) =>
            findings.map(({ rule, severity }) => ({ name, key: `${rule} ${severity}` })),
        );
        const rows = await answer(4);
        const expected = [...Map.groupBy(found, ({ key }) => key)].map(
            ([key, list]) => `${key} ${list.length} ${new Set(list.map(({ name }) => name)).size}`,
        );
        expect(rows.map(({ rule, severity, findings, governments }) => `${rule} ${severity} ${findings} ${governments}`).sort()).toEqual(
            expected.sort(),
        );
        expect(rows.length).toBeGreaterThan(3);
    });

    it('5: departments that depend on each other', async () => {
        const rows = await answer(5);
        expect(rows).toHaveLength(20);
        const counts = rows.map(({ promises }) => Number(promises));
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        for (const { department, other } of rows) expect(department).not.toBe(other);
    });

    it('6: promises that lead nowhere', async () => {
        const expected = [...plans].flatMap(([name, data]) => {
            const own = data.works.flatMap(work => [work.needs, work.after, work.maintains, work.continues, work.answers].flat());
            const asked = data.requests.flatMap(({ of }) => of ?? []);
            const things = [...data.outputs, ...data.assets].flatMap(thing => [
                ...[...thing.handovers, ...thing.maintainers].map(({ party }) => party),
                ...(thing.user ? [thing.user] : []),
            ]);
            return [...own, ...asked, ...things]
                .filter(({ id }) => id === null)
                .map(({ text, at }) => `${name} ${text} ${at.file}:${at.line}`);
        });
        const rows = await answer(6);
        expect(rows.map(({ plan, written, file, line }) => `${plan} ${written} ${file}:${line}`).sort()).toEqual(expected.sort());
        expect(expected.length).toBeGreaterThan(0);
    });

    it('7: lasting things and their maintainers', async () => {
        const expected = [...plans].flatMap(([plan, { outputs, assets }]) => {
            const things = [...outputs, ...assets].filter(({ effective }) => effective.lasting);
            const without = things.filter(({ maintainers }) => !maintainers[0]?.party.id);
            return things.length === 0 ? [] : { plan, things: String(things.length), unmaintained: String(without.length) };
        });
        expect(await answer(7)).toEqual(expected);
    });

    it('8: budgets above their ceiling, as the rule finds them', async () => {
        const rows = await answer(8);
        for (const { excess } of rows) expect(micro(String(excess))).toBeGreaterThan(0n);
        const over = [...plans].flatMap(([name, { findings }]) => (findings.some(({ rule }) => rule === 'over-ceiling') ? name : []));
        expect([...new Set(rows.map(({ plan }) => plan))]).toEqual(over);
        expect(over.length).toBeGreaterThan(0);
    });

    it('9: the rise of indicators', async () => {
        const rows = await answer(9);
        const counts = [...plans].flatMap(([plan, data]) =>
            (['goal', 'objective'] as const).map(kind => {
                const results = new Set(data.results.filter(result => result.kind === kind).map(({ id }) => id));
                const own = data.indicators.filter(({ parent }) => results.has(parent ?? ''));
                const rises = own.flatMap(({ baselines: [base], targets }) => Number(targets.at(-1)?.value) - Number(base?.value));
                return { plan, subject_kind: kind, indicators: String(own.length), rise: rises.reduce((a, b) => a + b, 0) / rises.length };
            }),
        );
        expect(rows.map(({ rise, ...row }) => ({ ...row, rise: Number(rise) }))).toEqual(
            counts.map(row => ({ ...row, rise: expect.closeTo(row.rise, 6) })),
        );
    });

    it('10: money by district', async () => {
        const rows = await answer(10);
        for (const [name, plan] of plans) {
            const parents = new Map(plan.locations.map(({ id, within }) => [id, within?.id]));
            const placed = new Set(plan.works.filter(({ effective }) => parents.get(effective.locations[0] ?? '')).map(({ id }) => id));
            // Programs of the generated cities state all of their money themselves.
            expect(money(ofPlan(rows, name)), name).toBe(total(programs(plan).filter(({ id }) => placed.has(id))));
        }
    });

    it('are the same over joined tables', async () => {
        const ran = alur(['export', 'nation', '--format', 'parquet', '--out', 'joined', '--joined'], { cwd: folder });
        expect(ran).toMatchObject({ code: 0, out: '' });
        expect(readdirSync(path.join(folder, 'joined')).sort()).toEqual(starTables.map(({ name }) => `${name}.parquet`).sort());
        const other = await connect();
        await other.run(views.replaceAll("'tables/*/", `'${folder}/joined/`));
        for (const statement of statements) expect(await ask(other, statement)).toEqual(await ask(connection, statement));
        other.closeSync();
    });
});

const oneOfAll = `plan P "P" { period 2026..2027 }\ngoal G { indicator I unit "%" { baseline 1 in 2025 target 2 in 2026 actual 1.5 in 2026 } }\nlocation L { at 1.5, 2.5 }
department D { ceiling 5 in 2026 program W { serves G during 2026 location L budget 1.1234567, 99999999999999999999999999999999 in 2026 actual 3 in 2026, 2 in 2026-Q1 progress 40% in 2026-Q1 needs D.X builds T 3 "m" { maintainer D upkeep 2 per year } } }`;

test('tables of one plan lie in the folder that is named, have every column that the page names, and say what they cannot hold', async () => {
    await inFolder({ 'p/a.plan': oneOfAll }, async folder => {
        const ran = alur(['export', 'p', '--format', 'parquet', '--out', 't'], { cwd: folder });
        expect(ran).toMatchObject({ code: 0, out: '' });
        expectNoTrace(ran);
        expect(ran.err).toMatch(/rounded to six decimals: 1[\s\S]*more than 29 digits: 1/);
        const connection = await connect();
        const documented = new Map(
            [...page.matchAll(/^\| `(\w+)` \| ([^|]*) \|/gm)].map(([, name = '', columns = '']) => [
                name,
                [...columns.matchAll(/`(\w+)`/g)].map(([, column]) => column as string),
            ]),
        );
        for (const { name } of starTables) {
            const rows = await ask(connection, `DESCRIBE SELECT * FROM '${folder}/t/${name}.parquet'`);
            const columns = rows.map(({ column_name }) => column_name);
            const own = columns.filter(column => !['plan', 'file', 'line'].includes(String(column)));
            const inherited = name === 'actuals' ? (documented.get('targets') ?? []) : [];
            const named = [...inherited, ...(documented.get(name) ?? [])].filter(
                column => !['targets', 'spent', 'progress'].includes(column),
            );
            expect([...new Set(named)].sort(), name).toEqual(own.sort());
            expect(columns[0]).toBe('plan');
            const [count] = await ask(
                connection,
                `SELECT COUNT(*) AS n, COUNT(DISTINCT plan) AS plans, MIN(plan) AS plan FROM '${folder}/t/${name}.parquet'`,
            );
            expect(count, name).toMatchObject({ plans: '1', plan: 'p' });
        }
        const spent = await ask(
            connection,
            `SELECT amount, counted FROM '${folder}/t/actuals.parquet' WHERE kind = 'spent' ORDER BY line, amount`,
        );
        expect(spent).toEqual([
            { amount: '2.000000', counted: false },
            { amount: '3.000000', counted: true },
        ]);
        connection.closeSync();
    });
});

test('texts that say the worst in every field stay texts', async () => {
    const files = Object.fromEntries(Object.values(hostile).map((text, k) => [`p/${k}/a.plan`, everywhere(text)]));
    await inFolder(files, async folder => {
        const ran = alur(['export', 'p', '--format', 'parquet', '--out', 't', '--joined'], { cwd: folder });
        expect(ran).toMatchObject({ code: 0, out: '' });
        const connection = await connect();
        for (const { name, columns } of starTables) {
            const rows = await ask(connection, `SELECT * FROM '${folder}/t/${name}.parquet'`);
            const texts = Object.keys(columns).filter(column => columns[column] === 'text');
            for (const row of rows)
                for (const column of texts)
                    expect(String(row[column] ?? '').replace(/[\n\t]/g, ''), column).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
            expect(new Set(rows.map(({ plan }) => plan)).size, name).toBeGreaterThan(name === 'actuals' ? 10 : 15);
        }
        const titles = await ask(connection, `SELECT title FROM '${folder}/t/departments.parquet' WHERE department = 'department:D'`);
        expect(titles.map(({ title }) => title)).toEqual(
            expect.arrayContaining([hostile['html'], hostile['formula'], hostile['attributes']]),
        );
        connection.closeSync();
    });
});

test('the same plans give the same bytes, wherever they lie', () => {
    const made = ['x/deep', 'y'].map(place =>
        inFolder({ [`${place}/p/a.plan`]: oneOfAll, [`${place}/q/b.plan`]: 'plan Q' }, folder => {
            const out = path.join(folder, 'out');
            alur(['export', path.join(folder, place), '--format', 'parquet', '--out', out]);
            return readdirSync(out, { recursive: true, encoding: 'utf8' })
                .sort()
                .map(name => (name.endsWith('.parquet') ? `${name} ${readFileSync(path.join(out, name)).toString('base64')}` : name));
        }),
    );
    expect(made[0]).toHaveLength(2 * (1 + starTables.length));
    expect(made[0]).toEqual(made[1]);
});
