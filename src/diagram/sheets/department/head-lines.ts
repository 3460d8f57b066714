// The lines in the head of a department: how many programs, with how much, whom it waits for and whom it gives to. It must not know px.
import { say } from '../../../l10n/say.ts';
import { countPrograms } from '../../words.ts';
import { shortMoney } from '../said.ts';
import { sheetWords } from '../words.ts';
import type { DepartmentRows, PartyCount } from './rows.ts';
import { departmentWords } from './words.ts';

/** Parties named in the head, those with a broken promise first; the others are counted there and named below. */
const maxParties = 24;

export function departmentLines(rows: DepartmentRows): string[] {
    const { locale, waitsFor, givesTo, programs, money, currency } = rows;
    const count = ({ name, count: n, broken }: PartyCount) =>
        broken === 0 ? `${name} ${n}` : say(broken === 1 ? departmentWords.oneBroken : departmentWords.broken, locale, { name, n, broken });
    const list = (parties: readonly PartyCount[]) => {
        const rest = parties.slice(maxParties);
        const more =
            rest.length === 0
                ? []
                : [
                      say(rest.length === 1 ? departmentWords.oneMore : departmentWords.more, locale, {
                          n: rest.length,
                          all: rest.reduce((sum, { count: n }) => sum + n, 0),
                      }),
                  ];
        return [...parties.slice(0, maxParties).map(count), ...more].join(', ');
    };
    return [
        waitsFor.length > 0 ? say(departmentWords.waitsFor, locale, { names: list(waitsFor) }) : '',
        givesTo.length > 0 ? say(departmentWords.givesTo, locale, { names: list(givesTo) }) : '',
        [say(countPrograms(programs.length), locale), money ? shortMoney(money, currency, locale) : '', sayOpen(rows)]
            .filter(Boolean)
            .join(' · '),
    ].filter(Boolean);
}

/** With the points that count on the sheet of goals: the number that the plan on one page has. */
function sayOpen({ locale, open, openAtGoals }: DepartmentRows): string {
    const n = open + openAtGoals;
    if (n === 0) return '';
    if (openAtGoals === 0) return `▲ ${n} ${say(sheetWords.toSettle, locale)}`;
    return say(open === 0 ? departmentWords.openAtGoals : departmentWords.someAtGoals, locale, { n, goals: openAtGoals });
}
