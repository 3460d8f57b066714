// The differences between plans for tests: texts in, sentences out.
import { comparePlans } from '../../../src/diff/compare.ts';
import { sayChange } from '../../../src/diff/say-change.ts';
import type { Locale } from '../../../src/l10n/say.ts';
import { planOf } from '../read-plans.ts';

type Texts = Parameters<typeof planOf>[0];

export function changes(before: Texts, after: Texts, locale: Locale = 'en'): string[] {
    return comparePlans(planOf(before), planOf(after)).map(change => sayChange(change)[locale]);
}

/** Around one program: what its block says before and after. */
export function inProgram(before: string, after: string, locale: Locale = 'en'): string[] {
    const around = (body: string) => `goal G "Shade" goal H "Water" partner R "River Trust" fund F "Fund"
location L "Lane" location M "Meadow" department Other { program Q "Q" { requests t "Trucks" from D builds shed "Shed" } }
department D "Dept" { unit U "Unit" unit V "Crew" program P "Trees" { ${body} } }`;
    return changes(around(before), around(after), locale);
}
