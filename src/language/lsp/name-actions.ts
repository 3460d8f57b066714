// A name after its title, for what still has the name that a template gave it. It must not know how a name is changed.
import type { LangiumCoreServices } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { chooseNames } from '../../l10n/choose-names.ts';
import { isPlaceholder, namingKind } from '../../l10n/placeholder-names.ts';
import { say } from '../../l10n/say.ts';
import type { Declaration } from '../../plan/plan.ts';
import type { CodeActionOptions, Offer } from './code-actions.ts';
import type { OpenFile } from './place.ts';
import { RenameRefusal, Renaming } from './rename-edits.ts';

export function nameActions(head: Declaration, open: OpenFile, language: LangiumCoreServices, options: CodeActionOptions): Offer[] {
    const title = head.title?.value ?? '';
    // A title that asks was not answered yet.
    if (!isPlaceholder(head.name) || title === '' || title.endsWith('?')) return [];
    const taken = new Set(open.plan.names.membersOf(head.parent).keys());
    taken.delete(head.name);
    const [name] = chooseNames([{ title, key: '', fallback: '' }], taken);
    if (!name || name === head.name) return [];
    const { plan } = open;
    return [
        {
            title: say({ en: 'Name it after its title: {name}', id: 'Namai sesuai judulnya: {name}' }, options.locale(), { name }),
            kind: namingKind,
            isPreferred: true,
            edits: async () => {
                const renamed = await new Renaming(plan, head, language, options.text).rename(name).catch(error => {
                    if (!(error instanceof RenameRefusal)) throw error;
                    const { text, values } = error.reason;
                    throw new ResponseError(LSPErrorCodes.RequestFailed, say(text, options.locale(), values));
                });
                return { edits: renamed.flatMap(({ edits }) => edits), created: [] };
            },
        },
    ];
}
