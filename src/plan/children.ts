// What is declared directly in what. It must not know names, nor what other files add.
import type { Scope } from './plan.ts';

/** Everything declared directly inside, in the order of the text. A plan's catalogues stand outside all names. */
export function childrenOf(scope: Scope): Scope[] {
    switch (scope.kind) {
        case 'vision':
            return [...scope.missions];
        case 'goal':
        case 'objective':
            return [...scope.indicators];
        case 'department':
        case 'extension':
            return inOrder([...scope.units, ...scope.results, ...scope.programs, ...scope.assets]);
        case 'program':
        case 'activity':
        case 'subactivity':
            return inOrder([...scope.requests, ...scope.indicators, ...scope.outputs, ...scope.activities]);
        default:
            return [];
    }
}

function inOrder(scopes: Scope[]): Scope[] {
    return scopes.sort((a, b) => a.span.start - b.span.start);
}
