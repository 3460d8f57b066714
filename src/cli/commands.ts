// The commands with their options; each loads what it needs when it is asked for. It must not know what they do.
import { Argument, type Command, Option } from 'commander';
import type { Text } from '../l10n/say.ts';
import { formWords } from './form-words.ts';
import { mergeWords } from './merge-words.ts';
import { minutesWords } from './minutes-words.ts';
import { newYearWords } from './new-year-words.ts';
import { questionWords } from './question-words.ts';
import type { ExitCode, Session } from './session.ts';
import { siteWords } from './site-words.ts';
import { updateWords } from './update-words.ts';
import { words } from './words.ts';

/** Everything that a command is made with. */
export interface Adding {
    readonly command: (name: string, about: Text, examples: readonly string[], load: (made: Command) => Promise<void>) => Promise<void>;
    readonly say: (text: Text) => string;
    /** Of an option that may be given several times. */
    readonly repeated: (value: string, before: string[] | undefined) => string[];
    readonly version: string;
    readonly session: Session;
    readonly done: (code: ExitCode) => void;
}

/** In the order of the help. */
export async function addCommands(adding: Adding): Promise<void> {
    await addReviewing(adding);
    await addShowing(adding);
    await addPublishing(adding);
    await addAsking(adding);
    await addWriting(adding);
    await addTables(adding);
    await addServing(adding);
}

/** Commands that find what is wrong, or what changed. */
async function addReviewing({ command, say, session, done, repeated, version }: Adding): Promise<void> {
    await command(
        'check',
        words.checkAbout,
        [
            'alur check palu',
            'alur check palu/taman.plan --locale id',
            'alur check . --format github --fail-on warning --rule walks-alone=off',
            'alur check . --cache .alur-cache',
            'alur check palu --age --date 2026-03-14',
            'alur check --each nation --jobs 8',
        ],
        async made => {
            const [{ check }, { limits }, { findingFormats }] = await Promise.all([
                import('./check.ts'),
                import('./fail-on.ts'),
                import('./findings/write.ts'),
            ]);
            made.addArgument(new Argument('[paths...]', say(words.checkPaths)))
                .addOption(new Option('--format <format>', say(words.formatOption)).choices(findingFormats).default('text'))
                .addOption(new Option('--fail-on <severity>', say(words.failOnOption)).choices(limits).default('error'))
                .addOption(new Option('--rule <id=severity>', say(words.ruleOption)).argParser(repeated))
                .addOption(new Option('--cache <folder>', say(words.cacheOption)))
                .addOption(new Option('--age', say(questionWords.ageOption)))
                .addOption(new Option('--date <date>', say(questionWords.ageDateOption)))
                .addOption(new Option('--each', say(words.eachOption)))
                .addOption(new Option('--jobs <number>', say(words.jobsOption)))
                .action(async (paths: string[], options) => done(await check(paths, { rule: [], ...options, version }, session)));
        },
    );
    await command(
        'diff',
        words.diffAbout,
        ['alur diff HEAD palu', 'alur diff HEAD~3 HEAD -- palu', 'alur diff palu-2025 palu-2026 --format md'],
        async made => {
            const { diff, diffFormats } = await import('./diff.ts');
            made.addArgument(new Argument('<before>', say(words.diffBefore)))
                .addArgument(new Argument('[after]', say(words.diffAfter)).default('.'))
                .addArgument(new Argument('[path]', say(words.diffPath)))
                .addOption(new Option('--path <path>', say(words.diffPath)))
                .addOption(new Option('--format <format>', say(words.diffFormat)).choices(diffFormats).default('text'))
                .action(async (before: string, after: string, path: string | undefined, options) =>
                    done(await diff(before, after, path === undefined ? options : { ...options, path }, session)),
                );
        },
    );
}

/** Commands that make pictures and reports. */
async function addShowing({ command, say, session, done, repeated }: Adding): Promise<void> {
    await command(
        'draw',
        words.drawAbout,
        [
            'alur draw palu --out atlas.pdf',
            'alur draw palu --sheet Parks --out parks.svg',
            'alur draw palu --filter department=Parks --filter year=2025 --filter problems --out rapat.png',
            'alur draw palu --sheet PUPR+Perkim --out rapat.xlsx --date 2025-03-14',
            'alur draw palu --sheet changes --against HEAD~1 --out changes.pdf',
        ],
        async made => {
            const [{ depths, draw, drawFormats, themes, viewNames }, { paperNames }] = await Promise.all([
                import('./draw.ts'),
                import('../diagram/sheets/paper.ts'),
            ]);
            made.addArgument(new Argument('<path>', say(words.drawPath)))
                .addOption(new Option('--sheet <sheet>', say(words.drawSheetOption)))
                .addOption(new Option('--view <view>', say(words.viewOption)).choices(viewNames))
                .addOption(new Option('--filter <key=value>', say(words.filterOption)).argParser(repeated))
                .addOption(new Option('--depth <depth>', say(words.depthOption)).choices(depths))
                .addOption(new Option('--open <department>', say(words.openOption)).argParser(repeated))
                .addOption(new Option('--asset <name>', say(words.assetOption)))
                .addOption(new Option('--format <format>', say(words.drawFormat)).choices(drawFormats))
                .addOption(new Option('--out <file>', say(words.outFile)))
                .addOption(new Option('--theme <theme>', say(words.themeOption)).choices(themes).default('light'))
                .addOption(new Option('--paper <paper>', say(words.paperOption)).choices(paperNames))
                .addOption(new Option('--date <date>', say(words.dateOption)))
                .addOption(new Option('--against <version>', say(words.againstOption)))
                .action(async (path: string, options) => done(await draw(path, options, session)));
        },
    );
    await command(
        'report',
        words.reportAbout,
        [
            'alur report palu --out review.html',
            'alur report palu --out review.xlsx --locale id',
            'alur report palu --out review.docx',
            'alur report palu --department PUPR --out pupr.docx --locale id',
            'alur report palu --format csv --out tables',
        ],
        async made => {
            const { report, reportFormats } = await import('./report.ts');
            made.addArgument(new Argument('<path>', say(words.drawPath)))
                .addOption(new Option('--format <format>', say(words.reportFormat)).choices(reportFormats))
                .addOption(new Option('--department <name>', say(words.reportDepartment)))
                .addOption(new Option('--out <file>', say(words.reportOut)))
                .addOption(new Option('--date <date>', say(questionWords.ageDateOption)))
                .addOption(new Option('--no-age', say(questionWords.noAgeOption)))
                .action(async (path: string, options) => done(await report(path, options, session)));
        },
    );
}

/** Commands that hand a plan on. */
async function addPublishing({ command, say, session, done, version }: Adding): Promise<void> {
    await command(
        'site',
        siteWords.about,
        [
            'alur site palu --out situs',
            'alur site palu --out situs --against HEAD~3',
            'alur site palu --out pupr --department PUPR --locale id',
        ],
        async made => {
            const { site } = await import('./site.ts');
            made.addArgument(new Argument('<path>', say(words.drawPath)))
                .addOption(new Option('--out <folder>', say(siteWords.outOption)).makeOptionMandatory())
                .addOption(new Option('--department <name>', say(siteWords.departmentOption)))
                .addOption(new Option('--title <title>', say(siteWords.titleOption)))
                .addOption(new Option('--against <version>', say(siteWords.againstOption)))
                .addOption(new Option('--date <date>', say(siteWords.dateOption)))
                .addOption(new Option('--complete', say(siteWords.completeOption)))
                .addOption(new Option('--watch', say(siteWords.watchOption)))
                .action(async (path: string, options) => done(await site(path, options, session)));
        },
    );
    await command(
        'export',
        words.exportAbout,
        [
            'alur export palu --out palu.json',
            'alur export palu --format iati --out palu.xml',
            'alur export palu --format mermaid > palu.mmd',
            'alur export nation --format parquet --out tables',
        ],
        async made => {
            const { exportPlan, exportFormats } = await import('./export.ts');
            made.addArgument(new Argument('<path>', say(words.drawPath)))
                .addOption(new Option('--format <format>', say(words.exportFormat)).choices(exportFormats))
                .addOption(new Option('--out <file>', say(words.exportOut)))
                .addOption(new Option('--joined', say(words.joinedOption)))
                .addOption(new Option('--part <part>', say(words.partOption)).choices(['1', '2']))
                .action(async (path: string, options) => done(await exportPlan(path, { ...options, version }, session)));
        },
    );
    await command(
        'table',
        formWords.tableAbout,
        [
            'alur table palu --layout renja --year 2026 --out renja-2026.xlsx',
            'alur table palu --layout e81 --year 2026 --quarter 2 --department PUPR --out e81.xlsx',
            'alur table palu --layout t-c33 --year 2026 --out tabel/',
            'alur table palu --layout revision --against HEAD~3 --out perubahan.xlsx',
        ],
        async made => {
            const { table, tableFormats } = await import('./table.ts');
            made.addArgument(new Argument('<plan>', say(words.drawPath)))
                .addOption(new Option('--layout <layout>', say(formWords.layoutOption)))
                .addOption(new Option('--year <year>', say(formWords.formYearOption)))
                .addOption(new Option('--department <department>', say(formWords.formDepartmentOption)))
                .addOption(new Option('--quarter <quarter>', say(formWords.quarterOption)))
                .addOption(new Option('--against <plan>', say(formWords.againstOption)))
                .addOption(new Option('--format <format>', say(formWords.formFormat)).choices(tableFormats))
                .addOption(new Option('--out <file>', say(formWords.formOut)))
                .action(async (path: string, options) => done(await table(path, options, session)));
        },
    );
}

/** Commands that answer a question, or tell what was decided. */
async function addAsking({ command, say, session, done, repeated }: Adding): Promise<void> {
    await command(
        'why',
        questionWords.whyAbout,
        ['alur why palu Pertamanan.BungaMedian', 'alur why palu "Bugenvil dan soka" --locale id', 'alur why palu JalanTeduh --format json'],
        async made => {
            const { why, whyFormats } = await import('./why.ts');
            made.addArgument(new Argument('<plan>', say(words.drawPath)))
                .addArgument(new Argument('<name>', say(questionWords.whyName)))
                .addOption(new Option('--format <format>', say(questionWords.whyFormat)).choices(whyFormats).default('text'))
                .action(async (path: string, name: string, options) => done(await why(path, name, options, session)));
        },
    );
    await command(
        'what-if',
        questionWords.whatIfAbout,
        [
            'alur what-if palu --cut DAU=10%',
            'alur what-if palu --cut "PAD=500 juta pada 2026" --move PUPR.Drainase=6bln --locale id',
            'alur what-if palu --drop Pertamanan.BibitKota --format json',
        ],
        async made => {
            const { askWhatIf, whatIfFormats } = await import('./what-if.ts');
            made.addArgument(new Argument('<plan>', say(words.drawPath)))
                .addOption(new Option('--cut <fund=share>', say(questionWords.cutOption)).argParser(repeated))
                .addOption(new Option('--move <name=time>', say(questionWords.moveOption)).argParser(repeated))
                .addOption(new Option('--drop <name>', say(questionWords.dropOption)).argParser(repeated))
                .addOption(new Option('--rule <id=severity>', say(words.ruleOption)).argParser(repeated))
                .addOption(new Option('--format <format>', say(questionWords.whatIfFormat)).choices(whatIfFormats).default('text'))
                .action(async (path: string, options) =>
                    done(await askWhatIf(path, { cut: [], move: [], drop: [], rule: [], ...options }, session)),
                );
        },
    );
    await command(
        'minutes',
        minutesWords.about,
        [
            'alur minutes palu --against HEAD~1 --date 2026-11-29 --out notula.docx',
            'alur minutes palu --against palu-before --date 2026-11-29 --present "Bappeda, PUPR" --locale id',
        ],
        async made => {
            const { minutes, minutesFormats } = await import('./minutes.ts');
            made.addArgument(new Argument('<plan>', say(minutesWords.plan)))
                .addOption(new Option('--against <version>', say(minutesWords.against)).makeOptionMandatory())
                .addOption(new Option('--date <day>', say(minutesWords.date)).makeOptionMandatory())
                .addOption(new Option('--present <names>', say(minutesWords.present)))
                .addOption(new Option('--rule <id=severity>', say(words.ruleOption)).argParser(repeated))
                .addOption(new Option('--format <format>', say(minutesWords.format)).choices(minutesFormats))
                .addOption(new Option('--out <file>', say(minutesWords.out)))
                .action(async (path: string, options) => done(await minutes(path, { rule: [], ...options }, session)));
        },
    );
}

/** Commands that write plans, and rules told. */
async function addWriting({ command, say, session, done, repeated }: Adding): Promise<void> {
    await command(
        'new-year',
        newYearWords.about,
        ['alur new-year palu-2026 2027 --out palu-2027', 'alur new-year palu 2027 --out palu-2027 --dry-run --locale id'],
        async made => {
            const { newYear, newYearFormats } = await import('./new-year.ts');
            made.addArgument(new Argument('<plan>', say(words.drawPath)))
                .addArgument(new Argument('<year>', say(newYearWords.year)))
                .addOption(new Option('--out <folder>', say(newYearWords.out)))
                .addOption(new Option('--dry-run', say(newYearWords.dryRun)))
                .addOption(new Option('--format <format>', say(newYearWords.format)).choices(newYearFormats).default('text'))
                .action(async (path: string, year: string, options) => done(await newYear(path, year, options, session)));
        },
    );
    await command(
        'format',
        words.formatAbout,
        ['alur format', 'alur format palu/taman.plan', 'alur format --check palu --locale id'],
        async made => {
            const { format } = await import('./format.ts');
            made.addArgument(new Argument('[paths...]', say(words.checkPaths)))
                .addOption(new Option('--check', say(words.checkOption)))
                .action(async (paths: string[], options) => done(await format(paths, options, session)));
        },
    );
    await command(
        'rules',
        words.rulesAbout,
        ['alur rules', 'alur rules palu --locale id', 'alur rules palu --format md > rules.md'],
        async made => {
            const { rules, rulesFormats } = await import('./rules.ts');
            made.addArgument(new Argument('[path]', say(words.rulesPath)))
                .addOption(new Option('--format <format>', say(words.rulesFormat)).choices(rulesFormats).default('text'))
                .addOption(new Option('--rule <id=severity>', say(words.ruleOption)).argParser(repeated))
                .action(async (path: string | undefined, options) => done(await rules(path, { rule: [], ...options }, session)));
        },
    );
}

/** Commands that read tables, and merge what was written. */
async function addTables({ command, say, session, done, repeated }: Adding): Promise<void> {
    await command(
        'import',
        words.importAbout,
        [
            'alur import renja.xlsx --out palu',
            'alur import renja.xlsx --dry-run --report json',
            'alur import kegiatan.xml --out palu',
            'alur import renja.csv --out palu --catalogue nomenklatur.csv --map "Biaya=budget" --department PUPR',
            'alur import renja-perbaikan.xlsx --update palu',
            'alur import renja-perbaikan.xlsx --update palu --yes',
        ],
        async made => {
            const [{ importTables }, { updateFromTable }] = await Promise.all([import('./import.ts'), import('./update.ts')]);
            made.addArgument(new Argument('<table>', say(words.importTable)))
                .addOption(new Option('--out <folder>', say(words.outFolder)))
                .addOption(new Option('--update <plan>', say(updateWords.updateOption)))
                .addOption(new Option('--yes', say(updateWords.yesOption)))
                .addOption(new Option('--remove', say(updateWords.removeOption)))
                .addOption(new Option('--keep', say(updateWords.keepOption)))
                .addOption(new Option('--report <format>', say(words.reportJsonOption)).choices(['json']))
                .addOption(new Option('--sheet <sheet>', say(words.sheetOption)).argParser(repeated))
                .addOption(new Option('--map <header=field>', say(words.mapOption)).argParser(repeated))
                .addOption(new Option('--catalogue <file>', say(words.catalogueOption)).argParser(repeated))
                .addOption(new Option('--year <year>', say(words.yearOption)))
                .addOption(new Option('--first-year <year>', say(words.firstYearOption)))
                .addOption(new Option('--unit <unit>', say(words.unitOption)).choices(['whole', 'thousand', 'million', 'billion']))
                .addOption(new Option('--include-hidden', say(words.includeHiddenOption)))
                .addOption(new Option('--accept-mismatch', say(words.acceptMismatchOption)))
                .addOption(new Option('--department <name>', say(words.departmentOption)))
                .addOption(new Option('--department-title <title>', say(words.departmentTitleOption)))
                .addOption(new Option('--department-code <code>', say(words.departmentCodeOption)))
                .addOption(new Option('--overwrite', say(words.overwriteOption)))
                .addOption(new Option('--dry-run', say(words.dryRunOption)))
                .action(async (table: string, options) => {
                    const run = options.update === undefined ? importTables : updateFromTable;
                    done(await run(table, { map: [], catalogue: [], sheet: [], ...options }, session));
                });
        },
    );
    await command(
        'sources',
        updateWords.sourcesAbout,
        ['alur sources palu', 'alur sources palu/pupr.plan --edited', 'alur sources palu --format json'],
        async made => {
            const { sources, sourcesFormats } = await import('./sources.ts');
            made.addArgument(new Argument('[path]', say(updateWords.sourcesPath)).default('.'))
                .addOption(new Option('--edited', say(updateWords.editedOption)))
                .addOption(new Option('--format <format>', say(updateWords.sourcesFormat)).choices(sourcesFormats).default('text'))
                .action(async (path: string, options) => done(await sources(path, options, session)));
        },
    );
    await command(
        'merge',
        mergeWords.mergeAbout,
        ['alur merge base.plan ours.plan theirs.plan', "git config merge.alur.driver 'alur merge %O %A %B %P'"],
        async made => {
            const { merge } = await import('./merge.ts');
            made.addArgument(new Argument('<base>', say(mergeWords.mergeBase)))
                .addArgument(new Argument('<ours>', say(mergeWords.mergeOurs)))
                .addArgument(new Argument('<theirs>', say(mergeWords.mergeTheirs)))
                .addArgument(new Argument('[path]', say(mergeWords.mergePath)))
                .action(async (base: string, ours: string, theirs: string, path: string | undefined) =>
                    done(await merge(base, ours, theirs, path, session)),
                );
        },
    );
}

/** Commands that serve other programs. */
async function addServing({ command, say, session, repeated, version }: Adding): Promise<void> {
    await command(
        'mcp',
        questionWords.mcpAbout,
        ['alur mcp palu', 'alur mcp palu-2026 palu-2027 --locale id', 'alur mcp palu --rule walks-alone=off'],
        async made => {
            const { mcp } = await import('./mcp.ts');
            made.addArgument(new Argument('<plans...>', say(questionWords.mcpPlans)))
                .addOption(new Option('--rule <id=severity>', say(words.ruleOption)).argParser(repeated))
                .addOption(new Option('--no-tools', say(questionWords.noToolsOption)))
                .action(async (paths: string[], options) => mcp(paths, { rule: [], ...options, version }, session));
        },
    );
    await command('lsp', words.lspAbout, ['alur lsp --stdio', 'alur lsp --stdio --locale id'], async made => {
        const { serveEditor } = await import('./lsp.ts');
        made.addOption(new Option('--stdio', say(words.stdioOption)))
            // Some editors add it, so that the server ends with them; the server reads it itself.
            .addOption(new Option('--clientProcessId <id>').hideHelp())
            .action(serveEditor);
    });
}
