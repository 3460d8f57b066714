// A name after its title, for what still has the name that a template gave it. It must not know how a name is changed.
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { chooseNames } from '../../l10n/choose-names.ts';
import { isPlaceholder, namingKind } from '../../l10n/placeholder-names.ts';
import { say } from '../../l10n/say.ts';
import type { Declaration } from '../../plan/model.ts';
import type { PendingAction } from './pending-action.ts';
import type { OpenFile } from './place.ts';
import { RenameError, Renaming } from './rename-edits.ts';
import type { EditContext } from './workspace-edits.ts';

export function nameActions(head: Declaration, { plan }: OpenFile, { language, text, locale }: EditContext): PendingAction[] {
    const title = head.title?.value ?? '';
    // A title that asks was not answered yet.
    if (!isPlaceholder(head.name) || title === '' || title.endsWith('?')) return [];
    const taken = new Set(plan.names.membersOf(head.parent).keys());
    taken.delete(head.name);
    const [name] = chooseNames([{ title, key: '', fallback: '' }], taken);
    if (!name || name === head.name) return [];
    return [
        {
            title: say({ en: 'Name it after its title: {name}', id: 'Namai sesuai judulnya: {name}' }, locale(), { name }),
            kind: namingKind,
            isPreferred: true,
            edits: async () => {
                const renamed = await new Renaming(plan, head, language, text).rename(name).catch(error => {
                    if (!(error instanceof RenameError)) throw error;
                    const { reason } = error;
                    throw new ResponseError(LSPErrorCodes.RequestFailed, say(reason.text, locale(), reason.values));
                });
                return { edits: renamed.flatMap(({ edits }) => edits), created: [] };
            },
        },
    ];
}
