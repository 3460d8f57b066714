// Older versions of plans, to show sheets against: a revision of git, or the plan in another folder. Each is read once, and again when its
// commit or one of its texts is another. It must not know sheets.
import { compareSome, type OlderVersion } from '../../diagram/sheets/before.ts';
import { unreadIn } from '../../diff/certainty.ts';
import { sayUnread } from '../../diff/write-changes.ts';
import { type Locale, say, type Text, type Values } from '../../l10n/say.ts';
import type { FileAccess } from '../../language/file-access.ts';
import type { Plans } from '../../language/plans.ts';
import { groupByPlan } from '../../plan/grouping.ts';
import { makePlan } from '../../plan/make-plan.ts';
import type { PlanFile } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { fileName } from '../../plan/source.ts';
import type { VersionList } from '../../protocol/diagram.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { Findings, type RuleSettings } from '../../rules/engine/run.ts';
import type { CommitAt, NewestVersions, PlansAt } from '../host.ts';
import { normalizeUri } from '../uris.ts';
import { versionTroubles, versionWords as words } from '../version-words.ts';

export interface OlderVersionsOptions {
    readonly plans: Plans;
    readonly locale: () => Locale;
    readonly rules: () => RuleSettings;
    readonly access: FileAccess;
    readonly read: (uri: string, text: string) => PlanFile;
    /** Left out where git cannot be run. */
    readonly plansAt: PlansAt | undefined;
    readonly commitAt: CommitAt | undefined;
    readonly newestVersions: NewestVersions | undefined;
    /** Lets others have their turn. */
    readonly pause: () => Promise<void>;
}

/** The version that a plan is compared with. */
export interface Older {
    /** In the reader's language. */
    readonly name: string;
    /** Undefined where it cannot be read. */
    readonly version?: OlderVersion;
    /** Why it cannot be read, or not whole. */
    readonly trouble?: string;
}

interface Refused {
    readonly text: Text;
    readonly values?: Values;
}

/** A version as it was read. */
interface Known {
    /** The commit, or the texts by URI. */
    readonly state: string | ReadonlyMap<string, string>;
    readonly plan: Plan;
    /** By the settings that they were found with. */
    found?: { readonly rules: RuleSettings; readonly findings: readonly Finding[] };
}

/** Versions that are kept: each is a whole plan. */
const maxKnown = 3;
/** Commits that somebody chooses from; older ones are typed. */
const maxListed = 200;
/** Declarations that are checked before others have their turn. */
const checkedAtOnce = 300;
/** Milliseconds of comparing before others have their turn. */
const piece = 40;

type Read = Known | Refused;

export class OlderVersions {
    private readonly options: OlderVersionsOptions;
    /** By root and name, the last one used at the end. */
    private readonly known = new Map<string, Known>();
    /** By commit. */
    private readonly names = new Map<string, string>();

    constructor(options: OlderVersionsOptions) {
        this.options = options;
    }

    /** `against`: a revision, or the URI of a folder. */
    async at(root: string, against: string, isTrusted: boolean): Promise<Older> {
        const locale = this.options.locale();
        const isInFolder = isFolder(against);
        const name = isInFolder ? fileName(normalizeUri(against)) : await this.nameOf(root, against, isTrusted);
        const read = isInFolder ? await this.inFolder(root, normalizeUri(against), name) : await this.atRevision(root, against, isTrusted);
        if ('text' in read) return { name, trouble: say(read.text, locale, read.values ?? {}) };
        const { plan } = read;
        const unread = unreadIn(plan, makePlan([])).map(({ version, uri, at }) => ({ version, place: `${fileName(uri)}:${at.line + 1}` }));
        const trouble = sayUnread([{ plan: '', changes: [], unread }], { before: name, after: '' }, locale).join(' ');
        const findings = await this.findingsOf(read);
        await this.compare(root, plan);
        return { name, version: { name, plan, findings }, ...(trouble === '' ? {} : { trouble }) };
    }

    /** Commits to choose from; their names are known from then on. */
    async newest(root: string, isTrusted: boolean): Promise<VersionList> {
        const { newestVersions } = this.options;
        const refused = (text: Text) => ({ versions: [], refusal: say(text, this.options.locale()) });
        if (!newestVersions) return refused(words.browser);
        if (!isTrusted) return refused(words.untrusted);
        const found = await newestVersions(root, maxListed);
        if (typeof found === 'string') return refused(versionTroubles[found]);
        for (const { id, date, subject } of found) this.names.set(id, `${date} ${subject}`);
        return { versions: found };
    }

    /** A commit is called by its day and subject. */
    private async nameOf(root: string, revision: string, isTrusted: boolean): Promise<string> {
        if (revision === 'HEAD') return words.lastCommit[this.options.locale()];
        // As after a restart.
        if (isTrusted && /^[0-9a-f]{40,64}$/.test(revision) && !this.names.has(revision)) await this.newest(root, isTrusted);
        return this.names.get(revision) ?? revision;
    }

    private async atRevision(root: string, revision: string, isTrusted: boolean): Promise<Read> {
        const { plansAt, commitAt } = this.options;
        if (!plansAt || !commitAt) return { text: words.browser };
        // A reader who does not trust a folder does not want its repository read either, however carefully.
        if (!isTrusted) return { text: words.untrusted };
        const found = await commitAt(root, revision);
        if (found === 'no-revision' && revision !== 'HEAD') return { text: words.unknownRevision, values: { name: revision } };
        if (typeof found === 'string') return { text: versionTroubles[found] };
        const { commit } = found;
        return this.recall(root, revision, commit, async () => {
            const older = await plansAt(root, commit);
            if (typeof older === 'string') return { text: versionTroubles[older] };
            const own = older.find(one => normalizeUri(one.root) === root) ?? (older.length === 1 ? older[0] : undefined);
            return own ? own.plan.files.map(file => own.plan.asRead(file)) : { text: words.noPlanThen, values: { name: revision } };
        });
    }

    /** The plan of an open folder as it stands in the editor, else as it was saved. */
    private async inFolder(root: string, folder: string, name: string): Promise<Read> {
        const { plans, access, read } = this.options;
        if (folder === root) return { text: words.same };
        const open = plans.roots().includes(folder) ? plans.plan(folder) : undefined;
        if (open) {
            const findings = [...plans.findings(folder).values()].flat();
            return { state: '', plan: open, found: { rules: this.options.rules(), findings } };
        }
        const texts = new Map<string, string>();
        try {
            for (const uri of await access.list(folder, true)) {
                const text = await access.read(uri);
                if (text !== undefined) texts.set(uri, text);
            }
        } catch (error) {
            return { text: words.unreadable, values: { name, reason: error instanceof Error ? error.message : String(error) } };
        }
        return this.recall(root, folder, texts, async () => {
            const files = [...texts].map(([uri, text]) => read(uri, text));
            const groups = groupByPlan(files, new Set([folder]));
            const own = groups.get(folder) ?? (groups.size === 1 ? [...groups.values()][0] : undefined);
            return own ?? { text: groups.size === 0 ? words.noPlanThere : words.severalThere, values: { name } };
        });
    }

    /** The version as it was read, where its state is still the same. */
    private async recall(
        root: string,
        against: string,
        state: Known['state'],
        readFiles: () => Promise<readonly PlanFile[] | Refused>,
    ): Promise<Read> {
        const key = `${root} ${against}`;
        const before = this.known.get(key);
        if (before && isSame(before.state, state)) return before;
        const files = await readFiles();
        if ('text' in files) return files;
        // With the lists and plans of today, so that findings differ by what the plan says.
        const now = this.options.plans.plan(root);
        const known: Known = { state, plan: makePlan(files, now ? { catalogues: now.catalogues, related: now.related } : {}) };
        this.known.delete(key);
        this.known.set(key, known);
        for (const old of [...this.known.keys()].slice(0, -maxKnown)) this.known.delete(old);
        return known;
    }

    private async findingsOf(known: Known): Promise<readonly Finding[]> {
        const rules = this.options.rules();
        if (known.found?.rules === rules) return known.found.findings;
        const findings = new Findings(known.plan, rules);
        for (let left = checkedAtOnce; !findings.check(() => left-- <= 0); left = checkedAtOnce) await this.options.pause();
        known.found = { rules, findings: known.plan.files.flatMap(({ uri }) => findings.byFile.get(uri) ?? []) };
        return known.found.findings;
    }

    /** Compares the plan at a root folder with an older one, as far as edits leave time for it: drawing does the rest. */
    private async compare(root: string, older: Plan): Promise<void> {
        const newer = this.options.plans.plan(root);
        for (let start = Date.now(); newer && !compareSome(older, newer, () => Date.now() - start >= piece); start = Date.now()) {
            await this.options.pause();
            if (this.options.plans.plan(root) !== newer) return;
        }
    }
}

/** No revision looks like one: git allows no two slashes in a row in a name. */
function isFolder(against: string): boolean {
    return /^[a-z][a-z\d+.-]*:\/\//i.test(against);
}

function isSame(a: Known['state'], b: Known['state']): boolean {
    if (typeof a === 'string' || typeof b === 'string') return a === b;
    return a.size === b.size && [...a].every(([uri, text]) => b.get(uri) === text);
}
