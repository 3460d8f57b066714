// `alur check --cache`: the findings of texts that were checked before, or those of a check that are stored for the next time. A fault in
// storing them costs nothing but time. It must not know how findings are shown.
import { fileURLToPath } from 'node:url';
import { type Checked, digestOfList, FindingsCache, type ReadList } from '../cache/findings-cache.ts';
import { nodeStore, programDigest } from '../cache/node-store.ts';
import { reasonOf } from '../disk/reason.ts';
import { lineStarts } from '../plan/source.ts';
import type { RuleSettings } from '../rules/engine/run.ts';
import { type CheckedFiles, checkAfresh } from './check-afresh.ts';
import { listText } from './read-catalogues.ts';
import { type FoundPlans, textOf, uriOf } from './read-plans.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';

/** `folder`: where findings are kept. */
export async function checkWithCache(folder: string, found: FoundPlans, rules: RuleSettings, session: Session): Promise<CheckedFiles> {
    const store = nodeStore(folder);
    const cache = new FindingsCache(store);
    const { asked, workspace: folders } = found;
    // This very file, once it is bundled with all others.
    const program = await programDigest(fileURLToPath(import.meta.url));
    const checkOf = (files: Checked['files']): Checked => ({ program, files, folders, rules, asked });

    const texts = readTexts(found);
    // Its findings depend on texts of other plans, too.
    if (texts && [...texts.values()].some(mayReferToPlans)) return checkAfresh(found, rules, session, { fixable: true });
    if (texts) {
        const digests = new Map([...texts].map(([uri, text]) => [uri, store.digest(text)]));
        const findings = await cache.load(checkOf(digests), async ({ uri, root }) => digestOfList(store, listText(uri, root)));
        if (findings) return { files: [...texts.keys()].filter(uri => asked.has(uri)), findings, linesOf: linesIn(texts) };
    }

    // Read anew, and kept under what is read now: files may have changed meanwhile.
    const files = new Map<string, string>();
    const lists: ReadList[] = [];
    const checked = checkAfresh(found, rules, session, {
        // Whatever format asks the next time.
        fixable: true,
        notes: {
            text: (uri, text) => files.set(uri, store.digest(text)),
            list: (uri, root, text) => lists.push({ uri, root, digest: digestOfList(store, text) }),
        },
    });
    try {
        await cache.save(checkOf(files), lists, checked.findings);
    } catch (error) {
        session.tell(words.notKept, { reason: reasonOf(error) });
    }
    return checked;
}

/** By URI. Undefined when a file cannot be read: whoever checks complains about it. */
function readTexts({ files }: FoundPlans): Map<string, string> | undefined {
    const texts = new Map<string, string>();
    for (const file of files) {
        const text = textOf(file);
        if (text === undefined) return undefined;
        texts.set(uriOf(file), text);
    }
    return texts;
}

function linesIn(texts: ReadonlyMap<string, string>): CheckedFiles['linesOf'] {
    const known = new Map<string, readonly number[]>();
    return uri => {
        const lines = known.get(uri) ?? lineStarts(texts.get(uri) ?? '');
        known.set(uri, lines);
        return lines;
    };
}

/** A word that may begin a line that names another plan. */
function mayReferToPlans(text: string): boolean {
    return /refers-to|mengacu/.test(text);
}
