// A plan as a site: every file of it, one after the other, in all languages. Pure: the same plan on the same day gives the same files.
// It must not know where files go.
import { draw } from '../diagram/drawing.ts';
import { noFilter } from '../diagram/filter.ts';
import { drawSheets, type Sheet, type SheetReference } from '../diagram/sheets/atlas.ts';
import type { OlderVersion } from '../diagram/sheets/before.ts';
import { sheetContext } from '../diagram/sheets/context.ts';
import { sheetKinds } from '../diagram/sheets/registry.ts';
import { addressOf, type SheetContext } from '../diagram/sheets/sheet.ts';
import type { Resources } from '../exports/exporter.ts';
import { sheetPdf } from '../exports/pictures/sheet-pdf.ts';
import { capitalized, kindNames } from '../l10n/kinds.ts';
import { type Locale, locales } from '../l10n/say.ts';
import type { Declaration, Department } from '../plan/model.ts';
import type { Day } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { reportOn } from '../report/report.ts';
import type { Report } from '../report/table.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { SceneNode } from '../scene/node.ts';
import { Addresses } from './addresses.ts';
import { type Download, departmentReport, downloadsOf, filesOf } from './downloads.ts';
import { SiteFacts } from './facts.ts';
import { type Compared, homePage, questionPages, questionsOf } from './home-page.ts';
import { listPages, siteLists } from './list-pages.ts';
import { type PageFrame, type SitePage, writePage } from './page.ts';
import { departmentPages, pairPages, partnerPages, placePages } from './party-pages.ts';
import { anchor, list, Reader, section } from './reader.ts';
import { reportPages, reportPath } from './report-pages.ts';
import { rootPage } from './root-page.ts';
import { siteScope } from './scope.ts';
import { siteScript } from './script.ts';
import { type IndexFile, indexFiles, type SearchEntry } from './search-index.ts';
import { type Leads, sheetPages, sheetPath } from './sheet-pages.ts';
import { siteStyle } from './style.ts';
import { assetPage, goalPage, programPage } from './thing-pages.ts';
import { siteWords } from './words.ts';

export interface SiteOptions {
    /** The language of addresses that name none. */
    readonly first: Locale;
    /** Instead of the plan's own. */
    readonly title?: string;
    /** Only what this department gets. */
    readonly department?: Department;
    /** The plan as it was, to say what changed. */
    readonly compared?: Compared & { readonly before?: OlderVersion };
    readonly today?: Day;
    /** Fonts and modules for the PDF of the sheets; without them there is none. */
    readonly resources?: Resources;
}

export interface SiteFile {
    /** From the folder of the site, with `/`. */
    readonly path: string;
    readonly content: string | Uint8Array;
}

/** Programs of a plan above which single departments get no picture and no workbook: pages are written within seconds. */
const largePlan = 2000;

/** Sheets that stay small however large the plan is. */
const sheetsOfLarge: readonly string[] = ['city', 'goals', 'changes'];

/** Sections of the report with a row for each program: most of what a large plan would take on the disk. */
const longSections: readonly string[] = ['responsibilities', 'remarks'];

/** Sheets of a kind with more subjects than this are not drawn: their pages say it all in words. */
const mostSheets = 400;

export async function* siteFiles(plan: Plan, findings: readonly Finding[], options: SiteOptions): AsyncGenerator<SiteFile> {
    const facts = new SiteFacts(plan, findings, options.today);
    const scope = options.department ? siteScope(options.department, facts) : undefined;
    const addresses = new Addresses(plan, scope ? declaration => scope.has(declaration) : undefined);
    const title = options.title ?? (options.department ? titleOf(options.department) : plan.root ? titleOf(plan.root) : '');
    yield { path: 'index.html', content: rootPage(title, options.first) };
    yield { path: 'site.css', content: siteStyle };
    const kinds = {
        program: kindNames.program,
        asset: kindNames.asset,
        goal: siteWords.goals,
        place: kindNames.location,
        department: kindNames.department,
        partner: kindNames.partner,
        pair: siteWords.pairs,
        part: kindNames.activity,
    };
    const named = Object.fromEntries(Object.entries(kinds).map(([kind, text]) => [kind, capitalized(text)]));
    yield { path: 'site.js', content: siteScript({ locales, first: options.first, kinds: named }) };
    for (const locale of locales) yield* new Site(facts, addresses, locale, { ...options, title }).files();
    yield* searchIndex(facts, addresses);
}

/** One language. */
class Site {
    private readonly facts: SiteFacts;
    private readonly locale: Locale;
    private readonly options: SiteOptions & { readonly title: string };
    private readonly reader: Reader;
    private readonly home: Reader;
    private readonly frame: PageFrame;
    private readonly context: SheetContext;
    private readonly sheetsAt = new Map<string, Sheet>();
    private readonly isLarge: boolean;
    private known: Report | undefined;

    constructor(facts: SiteFacts, addresses: Addresses, locale: Locale, options: SiteOptions & { readonly title: string }) {
        const { plan, findings, today } = facts;
        this.facts = facts;
        this.locale = locale;
        this.options = options;
        this.isLarge = !options.department && plan.all('program').length > largePlan;
        this.reader = new Reader(facts, addresses, locale);
        this.home = new Reader(facts, addresses, locale, '');
        this.frame = { locale, siteTitle: options.title || this.reader.say(siteWords.home), locales };
        const against = options.compared?.before;
        this.context = sheetContext(plan, findings, { locale, ...(today === undefined ? {} : { today }), ...(against ? { against } : {}) });
    }

    async *files(): AsyncGenerator<SiteFile> {
        const sheets = this.draw();
        for (const page of this.pages(sheets)) yield { path: `${this.locale}/${page.path}`, content: writePage(page, this.frame) };
        for (const download of this.downloads()) yield { path: `${this.locale}/${download.path}`, content: await download.content() };
        const { resources } = this.options;
        if (resources && sheets.length > 0) yield { path: `${this.locale}/files/atlas.pdf`, content: await this.pdf(sheets, resources) };
    }

    private async pdf(sheets: readonly Sheet[], resources: Resources): Promise<Uint8Array> {
        const { plan, findings, today } = this.facts;
        const { files } = await sheetPdf.export(sheets, {
            theme: 'print',
            locale: this.locale,
            resources,
            title: this.frame.siteTitle,
            filters: [],
            ...(today === undefined ? {} : { today }),
            drawing: () => draw(plan, findings, { view: 'flow', filter: noFilter, opened: [] }, { locale: this.locale }),
        });
        return files[0]?.content as Uint8Array;
    }

    /** The sheets, numbered through; of a department its own and those it shares with another. */
    private draw(): Sheet[] {
        const { department } = this.options;
        const references = sheetKinds.flatMap((kind): SheetReference[] => {
            const all = kind.subjects(this.context);
            const own = department
                ? all.filter(({ name }) =>
                      kind.name === 'department' ? name === department.name : name.split('+').includes(department.name),
                  )
                : all;
            const isDrawn = this.isLarge ? sheetsOfLarge.includes(kind.name) : own.length <= mostSheets || kind.inAtlas;
            return isDrawn ? own.map(subject => ({ kind, subject })) : [];
        });
        const sheets = drawSheets(references, this.context);
        for (const sheet of sheets) this.sheetsAt.set(sheet.address, sheet);
        return sheets;
    }

    private *pages(sheets: readonly Sheet[]): Generator<SitePage> {
        const { facts, reader } = this;
        const { plan } = facts;
        const has = (declaration: Declaration) => reader.addresses.of(declaration)?.isPage === true;
        const { department } = this.options;
        if (department) yield* this.departmentHome(department);
        else yield* this.wholePlan();
        for (const one of plan.all('department'))
            if (has(one)) yield* departmentPages(one, reader, [...this.sheetLinks(`department:${one.name}`), ...this.tablesOf(one)]);
        for (const partner of plan.all('partner')) if (has(partner)) yield* partnerPages(partner, reader);
        for (const pair of this.pairs()) yield* pairPages(pair, reader, this.sheetLinks(pairAddress(pair, this.sheetsAt)));
        for (const { aim, isAgain } of facts.aims.rows) if (!isAgain && has(aim)) yield this.withStory(aim, goalPage(aim, reader));
        for (const place of plan.all('location'))
            if (has(place)) yield* placePages(place, reader, this.sheetLinks(`place:${reader.addresses.idOf(place)}`));
        for (const program of plan.all('program')) if (has(program)) yield this.withStory(program, programPage(program, reader));
        for (const thing of facts.things) if (has(thing)) yield this.withStory(thing, assetPage(thing, reader));
        const leads = this.leads(reader);
        for (const sheet of sheets) yield* sheetPages(sheet, reader, leads);
    }

    private withStory(declaration: Declaration, page: SitePage): SitePage {
        const links = this.sheetLinks(`story:${this.reader.addresses.idOf(declaration)}`);
        return links.length === 0 ? page : { ...page, body: [...page.body, ...links] };
    }

    private pairs() {
        const { department } = this.options;
        return department ? this.facts.pairs.filter(({ one, other }) => one === department || other === department) : this.facts.pairs;
    }

    private *wholePlan(): Generator<SitePage> {
        const { reader, home } = this;
        const questions = questionsOf(home, this.options.compared);
        // each department lists its own
        const lists = siteLists(reader).filter(({ name }) => !this.isLarge || (name !== 'programs' && name !== 'assets'));
        const { report } = this;
        const sections = report.sections.filter(({ id, tables }) => tables.length > 0 && (!this.isLarge || !longSections.includes(id)));
        const sheets = [...this.sheetsAt.values()].filter(({ address }) => !address.includes(':'));
        const extra: SceneNode[] = [
            ...section(
                home.say(siteWords.sheets),
                list([...sheets].map(({ address, title }) => [anchor(home.href(sheetPath(address)), title)])),
            ),
        ];
        const after: SceneNode[] = [
            ...(this.isLarge ? [['p', { class: 'm' }, home.say(siteWords.large)] satisfies SceneNode] : []),
            ...section(home.say(siteWords.reports), list(sections.map(({ id, title }) => [anchor(home.href(reportPath({ id })), title)]))),
            ...this.downloadLinks(this.planDownloads(), home),
        ];
        yield homePage({ questions, lists, title: this.frame.siteTitle, facts: report.facts, extra, after }, home);
        yield* questionPages(questions, reader);
        for (const one of lists) yield* listPages(one, reader);
        for (const one of sections) yield* reportPages(report, one, reader);
    }

    /** The first page of what one department gets is its own page. */
    private *departmentHome(department: Department): Generator<SitePage> {
        const [first] = departmentPages(department, this.home, [
            ...this.sheetLinks(`department:${department.name}`, this.home),
            ...this.tablesOf(department, this.home),
        ]);
        if (first) yield { ...first, path: 'index.html', trail: [] };
    }

    private sheetLinks(address: string, reader = this.reader): SceneNode[] {
        const sheet = this.sheetsAt.get(address);
        if (!sheet) return [];
        const { length } = sheet.pages;
        const items = sheet.pages.map((_, k) => [
            anchor(
                reader.href(sheetPath(address, k + 1)),
                length === 1 ? sheet.title : reader.say(siteWords.sheetPage, { title: sheet.title, page: k + 1, pages: length }),
            ),
        ]);
        return section(reader.say(siteWords.sheet), list(items));
    }

    private leads({ addresses }: Reader): Leads {
        const { plan } = this.facts;
        const byId = new Map<string, Declaration>();
        for (const kind of ['program', 'department', 'location', 'goal', 'objective', 'output', 'asset'] as const)
            for (const one of plan.all(kind)) {
                const id = addresses.idOf(one);
                if (!byId.has(id)) byId.set(id, one);
            }
        return address => {
            if (this.sheetsAt.has(address)) return `../${sheetPath(address)}`;
            const [kind = '', name = ''] = [address.slice(0, Math.max(0, address.indexOf(':'))), address.slice(address.indexOf(':') + 1)];
            if (kind === 'pair') return undefined;
            const declaration = byId.get(name);
            const own = declaration && addresses.of(declaration);
            return own ? this.reader.href(own.page, own.isPage ? undefined : own.id) : undefined;
        };
    }

    private get report(): Report {
        this.known ??= reportOn(this.facts.plan, this.facts.findings, this.locale);
        return this.known;
    }

    private planDownloads(): Download[] {
        const { report } = this;
        const sections = report.sections.filter(({ id }) => !this.isLarge || !longSections.includes(id));
        return downloadsOf({ ...report, sections }, 'files/plan', this.reader, !this.isLarge);
    }

    private tablesOf(department: Department, reader = this.reader): SceneNode[] {
        return this.downloadLinks(
            downloadsOf(departmentReport(department, reader), filesOf(department, reader), reader, !this.isLarge),
            reader,
        );
    }

    private downloadLinks(downloads: readonly Download[], reader: Reader): SceneNode[] {
        const items = downloads.map(({ path, text }) => [['a', { href: reader.href(path), download: '' }, text] satisfies SceneNode]);
        const pdf: SceneNode[][] =
            reader === this.home && this.options.resources && this.sheetsAt.size > 0
                ? [[anchor(reader.href('files/atlas.pdf'), reader.say(siteWords.asPdf))]]
                : [];
        return [['details', {}, ['summary', {}, reader.say(siteWords.downloads)], ...list([...pdf, ...items])]];
    }

    private downloads(): Download[] {
        const { department } = this.options;
        const { plan } = this.facts;
        const departments = department ? [department] : plan.all('department');
        const own = departments.flatMap(one =>
            downloadsOf(departmentReport(one, this.reader), filesOf(one, this.reader), this.reader, !this.isLarge),
        );
        return department ? own : [...this.planDownloads(), ...own];
    }
}

/** As the kind of sheet calls it: either may come first. */
function pairAddress(
    { one, other }: { readonly one: { readonly name: string } | undefined; readonly other: { readonly name: string } | undefined },
    sheets: ReadonlyMap<string, Sheet>,
): string {
    const [a, b] = [one?.name ?? 'shared', other?.name ?? 'shared'];
    const address = addressOf('pair', { name: `${a}+${b}` });
    return sheets.has(address) ? address : addressOf('pair', { name: `${b}+${a}` });
}

function searchIndex({ plan }: SiteFacts, addresses: Addresses): IndexFile[] {
    const departments = plan.all('department');
    const numbers = new Map(departments.map((department, k) => [department, k]));
    const entries = plan.files.flatMap(({ declarations }) =>
        declarations.flatMap((declaration): SearchEntry[] => {
            const address = addresses.of(declaration);
            if (!address || declaration.name === '' || declaration.kind === 'indicator') return [];
            const department = declaration.kind === 'department' ? undefined : plan.names.departmentOf(declaration);
            return [
                {
                    title: titleOf(declaration),
                    id: address.id,
                    kind: address.isPage ? address.page.slice(0, address.page.indexOf('/')) : 'part',
                    page: address.page.replace(/\.html$/, ''),
                    of: (department && numbers.get(department)) ?? -1,
                    code: 'code' in declaration ? (declaration.code?.value ?? '') : '',
                },
            ];
        }),
    );
    return indexFiles(entries, departments.map(titleOf));
}
