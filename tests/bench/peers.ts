// Other tools on the same programs, departments and promises, each with its own check and in a process of its own: LikeC4, which resolves
// names, and a YAML file against a JSON Schema (ajv), which does not; and ELK's layout beside ours. They are installed into out/ when asked
// for, never with the project; what cannot be installed is skipped, aloud. It must not know stock Langium.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLanguage } from '../../src/language/module.ts';
import { readPlanFile } from '../../src/language/read.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { DeclarationOf, Scope } from '../../src/plan/model.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { qualifiedName } from '../../src/plan/queries.ts';
import { generateCity } from './city.ts';
import { timeElk } from './elk-bench.ts';
import { checkWithCommand, timeProcess } from './processes.ts';
import type { Command } from './rows.ts';

type Program = DeclarationOf<'program'>;

const packages = ['likec4', 'yaml', 'ajv', 'elkjs'];
const sizes = [1_000, 10_000];

/** Wall time and memory of whole processes; processor time of layouts. */
export async function timePeers(out: string) {
    const home = join(out, 'peers');
    mkdirSync(home, { recursive: true });
    if (!packages.every(name => existsSync(join(home, 'node_modules', name)))) {
        console.log(`\nInstalling ${packages.join(', ')} into ${home}`);
        writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }');
        const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: home, encoding: 'utf8' });
        if (status !== 0) console.log(`Could not install them, so what is missing is skipped: ${stderr?.slice(-500)}`);
    }
    console.log('\nBeside other tools, whole processes, each with its own check');
    return { checks: sizes.flatMap(programs => timeOn(programs, home)), layout: await timeLayout(home) };
}

async function timeLayout(home: string) {
    try {
        return [await timeElk(home)];
    } catch (error) {
        console.log(`ELK: skipped, ${error instanceof Error ? error.message : error}`);
        return [];
    }
}

function timeOn(programs: number, home: string) {
    const folder = join(home, String(programs));
    rmSync(folder, { recursive: true, force: true });
    for (const part of ['plan', 'likec4', 'yaml']) mkdirSync(join(folder, part), { recursive: true });
    const texts = generateCity({ programs });
    const language = createLanguage();
    const plan = makePlan([...texts].map(([name, text]) => readPlanFile(language, `file:///city/${name}`, text)));
    for (const [name, text] of texts) writeFileSync(join(folder, 'plan', name), text);
    writeFileSync(join(folder, 'likec4', 'city.c4'), likec4Of(plan));
    writeFileSync(join(folder, 'yaml', 'city.yaml'), yamlOf(plan));
    writeFileSync(join(folder, 'yaml', 'check.mjs'), yamlCheck);
    const likec4 = join(home, 'node_modules/likec4/bin/likec4.mjs');
    const contestants: readonly (readonly [string, () => Command])[] = [
        ['alur check', () => checkWithCommand(join(folder, 'plan'))],
        [
            'LikeC4 validate --no-layout',
            () => timeProcess(process.execPath, [likec4, 'validate', '--no-layout', join(folder, 'likec4')], folder),
        ],
        [
            'YAML and ajv, no references',
            () => timeProcess(process.execPath, [join(folder, 'yaml/check.mjs'), join(folder, 'yaml/city.yaml')], folder),
        ],
    ];
    const rows = contestants.map(([tool, run]) => {
        try {
            const { ms, cpu, peakMB } = run();
            return { programs, tool, ms: Math.round(ms), cpu: Math.round(cpu), MB: Math.round(peakMB) };
        } catch (error) {
            console.log(`${tool}, ${programs} programs: skipped, ${error instanceof Error ? error.message : error}`);
            return { programs, tool, ms: 'skipped', cpu: '', MB: '' };
        }
    });
    rmSync(folder, { recursive: true });
    return rows;
}

/** Departments hold programs; what programs need, keep and answer are relationships. */
function likec4Of(plan: Plan): string {
    const lines = ['specification {', '  element department', '  element program', '}', 'model {'];
    const byDepartment = Map.groupBy(plan.all('program'), program => plan.names.departmentOf(program)?.name ?? 'Shared');
    for (const [department, programs] of byDepartment) {
        lines.push(`  ${department} = department '${department}' {`);
        for (const program of programs)
            lines.push(`    ${program.name} = program '${program.title?.value}' { description '${describe(program)}' }`);
        lines.push('  }');
    }
    for (const program of plan.all('program'))
        for (const other of partnersOf(plan, program)) lines.push(`  ${qualifiedName(program)} -> ${qualifiedName(other)} 'needs'`);
    return `${lines.join('\n')}\n}\nviews {\n  view index {\n    include *\n  }\n}\n`;
}

function yamlOf(plan: Plan): string {
    const text = (value: string | undefined) => JSON.stringify(value ?? '');
    return plan
        .all('program')
        .map(program =>
            [
                `- name: ${qualifiedName(program)}`,
                `  title: ${text(program.title?.value)}`,
                `  description: ${text(describe(program))}`,
                `  needs: [${partnersOf(plan, program).map(qualifiedName).join(', ')}]`,
            ].join('\n'),
        )
        .join('\n');
}

function describe(program: Program): string {
    return `${program.budgets.length} amounts, ${program.outputs.length} outputs, ${program.activities.length} activities`;
}

/** The programs whose things a program needs, keeps or answers, each once. */
function partnersOf(plan: Plan, program: Program): Program[] {
    const found = new Set<Program>();
    for (const reference of [...program.needs, ...program.maintains, ...program.answers]) {
        let at: Scope | undefined = plan.target(reference);
        while (at && at.kind !== 'program') at = at.parent;
        if (at && at !== program) found.add(at);
    }
    return [...found];
}

const yamlCheck = `import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parseDocument } from 'yaml';
const text = { type: 'string', minLength: 1 };
const program = { type: 'object', required: ['name', 'title', 'needs'], additionalProperties: false,
    properties: { name: text, title: text, description: { type: 'string' }, needs: { type: 'array', items: text, uniqueItems: true } } };
const document = parseDocument(readFileSync(process.argv[2], 'utf8'));
const check = new Ajv.default({ allErrors: true }).compile({ type: 'array', items: program });
if (document.errors.length > 0 || !check(document.toJS())) throw new Error(JSON.stringify(check.errors ?? document.errors).slice(0, 1000));
`;
