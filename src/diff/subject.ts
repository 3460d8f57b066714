// How a declaration is called when something of it changed, and what a name in a fact leads to. It must not know changes.
import { capitalized, kindNames } from '../l10n/kinds.ts';
import type { Text } from '../l10n/say.ts';
import type { Declaration } from '../plan/model.ts';
import { isParty, titleOf } from '../plan/queries.ts';
import type { Subject } from './change.ts';
import { departmentAround, type Node } from './nodes.ts';

export function subjectOf(node: Node): Subject {
    const department = departmentAround(node);
    return {
        kind: node.declaration.kind,
        path: node.path,
        title: titleOf(node.declaration),
        label: labelOf(node),
        department: department && { path: department.path, title: titleOf(department.declaration) },
    };
}

/** `Activity "Watering" in program "Flowers"`; of a department its title alone. */
function labelOf({ declaration, parent }: Node): Text {
    const own = capitalized(nameOf(declaration));
    if (!parent || parent.declaration.kind === 'department') return own;
    const around = nameOf(parent.declaration);
    return { en: `${own.en} in ${around.en}`, id: `${own.id} dalam ${around.id}` };
}

/** With its kind: `program "Flowers"`. */
export function nameOf(declaration: Declaration): Text {
    const title = titleOf(declaration);
    if (declaration.kind === 'department') return { en: title, id: title };
    const kind = kindNames[declaration.kind];
    return { en: `${kind.en} "${title}"`, id: `${kind.id} "${title}"` };
}

/** As the end of a promise: with its department where that is another one than that of the reader. */
export function mentionOf(node: Node, from: Node | undefined): Text {
    const title = titleOf(node.declaration);
    if (isParty(node.declaration)) return { en: title, id: title };
    const department = departmentAround(node);
    if (!department || department === from) return { en: `"${title}"`, id: `"${title}"` };
    const owner = titleOf(department.declaration);
    return { en: `"${title}" of ${owner}`, id: `"${title}" (${owner})` };
}
