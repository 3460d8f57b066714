// A plan as a site: every file of it, one after the other, in all languages. Pure: the same plan on the same day gives the same files.
// It must not know where files go.
import type { OlderVersion } from '../diagram/sheets/before.ts';
import type { Resources } from '../exports/exporter.ts';
import { type Locale, locales } from '../l10n/say.ts';
import type { Declaration, Department, Work } from '../plan/model.ts';
import type { Day } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { reportOn } from '../report/report.ts';
import type { Report } from '../report/table.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { SceneNode } from '../scene/node.ts';
import { Addresses } from './addresses.ts';
import { type Download, departmentReport, downloadsOf, filesOf } from './downloads.ts';
import { type Note, SiteExtent } from './extent.ts';
import { SiteFacts } from './facts.ts';
import { answer, homePage, questionPages, unreadFiles } from './home-page.ts';
import { type KeptFile, type KeptPages, keptOr, type SiteFile, type Source } from './kept-pages.ts';
import { listPages, siteLists } from './list-pages.ts';
import { type PageFrame, pathFrom, type SitePage, writePage } from './page.ts';
import { departmentPages, pairPages, partnerPages, placePages } from './party-pages.ts';
import { type Compared, changed, ofDepartment, questionsOf } from './questions.ts';
import { anchor, list, Reader, section } from './reader.ts';
import { reportPages, reportPath } from './report-pages.ts';
import { rootPage } from './root-page.ts';
import { siteScope } from './scope.ts';
import { siteScript } from './script.ts';
import { type SharedSite, sharedPages } from './shared-pages.ts';
import { sheetPath } from './sheet-pages.ts';
import { searchedKinds, searchIndex } from './site-index.ts';
import { pdfPath, SiteSheets } from './site-sheets.ts';
import { siteStyle } from './style.ts';
import { goalPages } from './thing-pages.ts';
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
    /** Files that take long stay as they are for now; of a site that is written again and again. */
    readonly isHasty?: boolean;
    /** Everything, however long it takes: a large plan leaves out what extent.ts says. */
    readonly isComplete?: boolean;
    /** Called between steps that take long; throws where nobody waits for the site any more. */
    step?(): void;
    /** Told what the site does not hold. */
    note?(note: Note): void;
}

export async function* siteFiles(plan: Plan, findings: readonly Finding[], options: SiteOptions): AsyncGenerator<SiteFile> {
    for await (const file of renewedFiles(plan, findings, options)) if (file.content !== undefined) yield file;
}

/** The same for a site that is written again and again: of what is kept only the path. */
export async function* renewedFiles(
    plan: Plan,
    findings: readonly Finding[],
    options: SiteOptions,
    kept?: KeptPages,
): AsyncGenerator<SiteFile | KeptFile> {
    const facts = new SiteFacts(plan, findings, options.today);
    const scope = options.department ? siteScope(options.department, facts) : undefined;
    const addresses = new Addresses(plan, scope ? declaration => scope.has(declaration) : undefined);
    const title = options.title ?? (options.department ? titleOf(options.department) : plan.root ? titleOf(plan.root) : '');
    const { first, today, department, compared } = options;
    yield { path: 'index.html', content: rootPage(title, first) };
    yield { path: 'site.css', content: siteStyle(first) };
    yield { path: 'site.js', content: siteScript({ locales, first, kinds: searchedKinds() }) };
    // pages that say what changed, and those of one department, are made of more than is told apart
    const keeping = compared || department ? undefined : kept;
    keeping?.begin(plan.graph, [title, first, today, plan.settings], addresses);
    const sites = locales.map(locale => new Site(facts, addresses, locale, { ...options, title }, keeping));
    for (const site of sites) yield* site.allPages();
    yield* sharedPages(sites, first, keeping);
    yield* searchIndex(facts, addresses);
    // these take longest, and nobody waits for them
    for (const site of sites) yield* site.allDownloads();
}

/** One language. */
class Site implements SharedSite {
    readonly facts: SiteFacts;
    readonly home: Reader;
    readonly frame: PageFrame;
    private readonly locale: Locale;
    private readonly options: SiteOptions & { readonly title: string };
    private readonly extent: SiteExtent;
    private readonly kept: KeptPages | undefined;
    private known: Report | undefined;
    private drawn: SiteSheets | undefined;

    constructor(
        facts: SiteFacts,
        addresses: Addresses,
        locale: Locale,
        options: SiteOptions & { readonly title: string },
        kept: KeptPages | undefined,
    ) {
        this.kept = kept;
        this.facts = facts;
        this.locale = locale;
        this.options = options;
        this.home = new Reader(facts, addresses, locale, '');
        this.frame = { locale, siteTitle: options.title || this.home.say(siteWords.home), locales };
        this.extent = new SiteExtent(facts.plan, options);
    }

    /** Painted when they are asked for. */
    private get sheets(): SiteSheets {
        const { department, resources, compared, step } = this.options;
        this.drawn ??= new SiteSheets(this.home.within('sheet'), this.extent, {
            ...(department ? { department } : {}),
            ...(compared?.before ? { against: compared.before } : {}),
            ...(resources ? { resources } : {}),
            ...(step ? { step } : {}),
            ...(this.kept ? { kept: this.kept } : {}),
        });
        return this.drawn;
    }

    async *allDownloads(): AsyncGenerator<SiteFile | KeptFile> {
        const note = (one: Note) => this.options.note?.(one);
        const isFirst = this.locale === this.options.first;
        for (const { path, source, content } of this.downloads()) yield* this.keptFile(path, source, content);
        if (this.sheets.hasPdf)
            yield* this.keptFile(pdfPath, this.sheets.pdfSource, () =>
                this.sheets.pdf(this.frame.siteTitle, one => {
                    if (isFirst) note(one);
                }),
            );
        if (isFirst) for (const one of this.leftOut()) note(one);
    }

    /** A file that takes long to make; `source` is left out where it does not. */
    private async *keptFile(
        path: string,
        source: Source | undefined,
        content: () => SiteFile['content'] | Promise<SiteFile['content']>,
    ): AsyncGenerator<SiteFile | KeptFile> {
        const file = { path: `${this.locale}/${path}` };
        if (!this.kept || !source) yield { ...file, content: await content() };
        else if (this.kept.reuse(file.path, source) || (this.options.isHasty && this.kept.postpone(file.path)))
            yield { ...file, content: undefined };
        else {
            this.kept.make(file.path, source, () => [file]);
            yield { ...file, content: await content() };
        }
    }

    private written(page: SitePage): SiteFile {
        return { path: pathFrom(page, this.locale), content: writePage(page, this.frame) };
    }

    private leftOut(): Note[] {
        return this.extent.leftOut(this.options.department ? undefined : this.report, this.locale);
    }

    *allPages(): Generator<SiteFile | KeptFile> {
        for (const page of this.pages()) yield this.written(page);
        for (const { address, source, pages } of this.sheets.pages()) {
            const written = () => pages().map(page => this.written(page));
            yield* keptOr(this.kept, `${this.locale}/sheet ${address}`, () => source, written);
        }
    }

    private *pages(): Generator<SitePage> {
        const { facts, home, sheets } = this;
        const { plan } = facts;
        const { addresses } = home;
        const has = (declaration: Declaration) => addresses.of(declaration)?.isPage === true;
        const { department } = this.options;
        if (department) yield* this.departmentHome(department);
        else yield* this.wholePlan();
        const own = home.within('department');
        for (const one of plan.all('department')) if (has(one)) yield* this.pagesOf(one, own);
        const partners = home.within('partner');
        for (const partner of plan.all('partner')) if (has(partner)) yield* partnerPages(partner, partners);
        const between = home.within('pair');
        for (const pair of this.pairs()) yield* pairPages(pair, between, sheets.linksTo(sheets.pairAddress(pair.one, pair.other), between));
        const goals = home.within('goal');
        for (const { aim, isAgain } of facts.aims.rows) if (!isAgain && has(aim)) yield* goalPages(aim, goals);
        const places = home.within('place');
        for (const place of plan.all('location'))
            if (has(place)) yield* placePages(place, places, sheets.linksTo(`place:${addresses.idOf(place)}`, places));
    }

    private pagesOf(department: Department, reader: Reader, more: readonly SceneNode[] = []): SitePage[] {
        const sheets = this.sheets.linksTo(`department:${department.name}`, reader);
        return departmentPages(department, reader, [...sheets, ...this.tablesOf(department, reader), ...more], this.extent.isLarge);
    }

    storyOf(program: Work, reader: Reader): SceneNode[] {
        if (this.extent.isLarge) return [];
        const address = `story:${reader.addresses.idOf(program)}`;
        return this.sheets.has(address) ? this.sheets.linksTo(address, reader) : [];
    }

    private pairs() {
        const { department } = this.options;
        return department ? this.facts.pairs.filter(({ one, other }) => one === department || other === department) : this.facts.pairs;
    }

    private *wholePlan(): Generator<SitePage> {
        const { home, report, extent } = this;
        const questions = questionsOf(home, this.options.compared);
        const listed = home.within('list');
        const lists = siteLists(listed, extent.isLarge);
        const sections = report.sections.filter(section => section.tables.length > 0 && extent.hasPages(section));
        const sheets = this.sheets.all.filter(({ address }) => !address.includes(':'));
        const extra: SceneNode[] = [
            ...unreadFiles(home),
            ...section(
                home.say(siteWords.sheets),
                list(sheets.map(({ address, title }) => [anchor(home.href(sheetPath(address)), title)])),
            ),
        ];
        const after: SceneNode[] = [
            ...section(home.say(siteWords.reports), list(sections.map(({ id, title }) => [anchor(home.href(reportPath({ id })), title)]))),
            ...this.downloadLinks(this.planDownloads(), home),
            ...this.leftOutSection(),
        ];
        yield homePage({ questions, lists, title: this.frame.siteTitle, facts: report.facts, extra, after }, home);
        yield* questionPages(questions, home.within('question'));
        for (const one of lists) yield* listPages(one, listed);
        const reported = home.within('report');
        for (const one of sections) yield* reportPages(report, one, reported);
    }

    private leftOutSection(): SceneNode[] {
        const items = this.leftOut().map(({ text, values }) => [this.home.say(text, values)]);
        return section(this.home.say(siteWords.leftOut), list(items), 'left-out');
    }

    /** The first page of what one department gets is its own page. */
    private *departmentHome(department: Department): Generator<SitePage> {
        const { compared } = this.options;
        const asked = compared ? [changed(this.home, ofDepartment(compared, department))] : [];
        const more = [...unreadFiles(this.home), ...asked.map(question => answer(question, this.home)), ...this.leftOutSection()];
        const [first] = this.pagesOf(department, this.home, more);
        yield* questionPages(asked, this.home.within('question'));
        if (first) yield { ...first, path: 'index.html', trail: [] };
    }

    private get report(): Report {
        this.known ??= reportOn(this.facts.plan, this.facts.findings, this.locale);
        return this.known;
    }

    private planDownloads(): Download[] {
        return downloadsOf(this.report, 'files/plan', this.home, this.extent.isLarge);
    }

    private tablesOf(department: Department, reader: Reader): SceneNode[] {
        return this.downloadLinks(this.downloadsOf(department), reader);
    }

    private downloadsOf(department: Department): Download[] {
        const { home, extent } = this;
        return downloadsOf(departmentReport(department, home), filesOf(department, home), home, extent.isLarge);
    }

    private downloadLinks(downloads: readonly Download[], reader: Reader): SceneNode[] {
        const items = downloads.map(({ path, text }) => [['a', { href: reader.href(path), download: '' }, text] satisfies SceneNode]);
        const pdf: SceneNode[][] =
            reader === this.home && this.sheets.hasPdf ? [[anchor(reader.href(pdfPath), reader.say(siteWords.asPdf))]] : [];
        return [['details', {}, ['summary', {}, reader.say(siteWords.downloads)], ...list([...pdf, ...items])]];
    }

    private downloads(): Download[] {
        const { department } = this.options;
        const { plan } = this.facts;
        const departments = department ? [department] : plan.all('department');
        const own = departments.flatMap(one => this.downloadsOf(one));
        return department ? own : [...this.planDownloads(), ...own];
    }
}
