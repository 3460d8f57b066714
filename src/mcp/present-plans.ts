// The plans of folders as they are on the disk at every call: files that changed are read again, all else is kept. It must not know tools.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import type { AssistantHost, EarlierPlan, ServedPlan } from '../assistants/host.ts';
import { relatedPlans } from '../disk/read-related-plans.ts';
import { isIn, plansAt } from '../git/plans-at.ts';
import { GitTrouble } from '../git/run-git.ts';
import { readNamedFile } from '../imports/area-map.ts';
import { decodeText } from '../imports/decode-text.ts';
import { CatalogueFiles } from '../language/catalogue-files.ts';
import type { FileAccess } from '../language/file-access.ts';
import type { Language } from '../language/module.ts';
import { Plans } from '../language/plans.ts';
import { readPlanFile } from '../language/read.ts';
import { plansNow, supposing } from '../language/supposing.ts';
import { WorkspaceFiles } from '../language/workspace-files.ts';
import type { LeftOut } from '../plan/find-files.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { PlanFile } from '../plan/model.ts';
import { lookAtFiles, nodeFiles } from '../server/node-files.ts';

/** Troubles of git, in words for a model. */
const troubles: Readonly<Record<GitTrouble['kind'], string>> = {
    'no-git': 'git is not installed here, so there is no earlier version to compare with.',
    'no-repository': 'The folder of the plan is not in a git repository.',
    'no-revision': 'git knows no such revision here. HEAD is the last commit, HEAD~1 the one before.',
    'no-answer': 'git did not answer within half a minute.',
    failed: 'git could not read that revision.',
};

export class PresentPlans {
    private readonly language: Language;
    private readonly folders: readonly string[];
    private readonly plans = new Plans();
    private readonly files: WorkspaceFiles;
    private readonly lists: CatalogueFiles;
    /** Texts as they were read: places in an answer belong to them. */
    private readonly texts = new Map<string, string>();
    private versions: ReadonlyMap<string, string> = new Map();
    private isStarted = false;

    /** `folders`: paths of the folders of plans. */
    constructor(folders: readonly string[], language: Language, leftOut: (one: LeftOut) => void) {
        this.language = language;
        this.folders = folders.map(folder => URI.file(folder).toString().replace(/\/$/, ''));
        const access: FileAccess = { ...nodeFiles, read: uri => this.readText(uri) };
        const { plans } = this;
        this.lists = new CatalogueFiles({ plans, access, readNamedFile });
        this.files = new WorkspaceFiles({
            readPlan: (uri, text) => this.read(uri, text),
            plans,
            access,
            lists: this.lists,
            isOpen: () => false,
            pause: async () => {},
            leftOut,
        });
    }

    read(uri: string, text: string) {
        return readPlanFile(this.language, uri, text);
    }

    text(uri: string): string | undefined {
        return this.texts.get(uri);
    }

    /** Reads what changed since the last call. */
    async renew(): Promise<void> {
        const before = this.versions;
        const now = await lookAtFiles({ folders: this.folders, beside: [], files: this.lists.all().map(({ uri }) => uri) });
        this.versions = now;
        if (this.isStarted) {
            await this.files.deleted([...before.keys()].filter(uri => !now.has(uri)));
            await this.files.changed([...now.keys()].filter(uri => now.get(uri) !== before.get(uri)));
        } else await this.files.setFolders(this.folders);
        this.isStarted = true;
        // A plan that is referred to may have changed too; it is read when a rule asks for it.
        if (this.plans.roots().some(root => this.plans.refers(root))) this.plans.setElsewhere(relatedPlans());
    }

    served(): ServedPlan[] {
        return plansNow(this.plans);
    }

    readonly supposing: AssistantHost['supposing'] = (_, texts, use) => {
        const before = new Map([...texts.keys()].map(uri => [uri, this.text(uri)]));
        return supposing(this.plans, texts, before, (uri, text) => this.read(uri, text), use);
    };

    readonly earlier: AssistantHost['earlier'] = async ({ root }, version) => {
        const folder = fileURLToPath(root);
        if ('folder' in version) return this.inFolder(version.folder, folder);
        try {
            const read = (uri: string, bytes: Uint8Array) => this.shared(uri, decodeText(bytes));
            const { plans } = await plansAt({ revision: version.revision, folder, read, looksUp: false });
            const same =
                plans.find(plan => path.resolve(plan.root) === path.resolve(folder)) ?? (plans.length === 1 ? plans[0] : undefined);
            return same ? { plan: same.plan, name: version.revision } : { refusal: 'There was no plan in this folder at that revision.' };
        } catch (error) {
            if (error instanceof GitTrouble) return { refusal: troubles[error.kind] };
            throw error;
        }
    };

    /** A text that is the same is not read again: both plans share its file. */
    private shared(uri: string, text: string): PlanFile {
        return (text === this.text(uri) && this.plans.file(uri)) || this.read(uri, text);
    }

    /** Another version lies beside the plan or below it: no other folder of the machine is read. */
    private async inFolder(given: string, own: string): Promise<EarlierPlan> {
        const around = path.dirname(own);
        const folder = path.resolve(around, given);
        if (!isIn(around, folder) || folder === around || folder === own)
            return { refusal: `"${given}" is not a folder beside the plan. Give a path from the folder that holds the plan's folder.` };
        const [there, here] = [folder, own].map(at => URI.file(at).toString().replace(/\/$/, '')) as [string, string];
        // A folder that cannot be listed has no plan for the reader either: the answer below says so.
        const uris = await nodeFiles.list(there, true).catch(() => []);
        const texts = await Promise.all(uris.map(async uri => [uri, await nodeFiles.read(uri)] as const));
        // As an earlier version of the plan's own files.
        const files = texts.flatMap(([uri, text]) => (text === undefined ? [] : [this.shared(`${here}${uri.slice(there.length)}`, text)]));
        return files.length > 0 ? { plan: makePlan(files), name: given } : { refusal: `There is no plan in "${given}".` };
    }

    private async readText(uri: string): Promise<string | undefined> {
        const text = await nodeFiles.read(uri);
        if (text === undefined) this.texts.delete(uri);
        else this.texts.set(uri, text);
        return text;
    }
}
