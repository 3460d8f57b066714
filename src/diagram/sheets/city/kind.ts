// The city sheet: the plan on one page.
import { say } from '../../../l10n/say.ts';
import { countDepartments } from '../../words.ts';
import type { SheetKind } from '../sheet.ts';
import { paintCity } from './paint.ts';
import { type CityRows, cityRows, shortMoney, writeCount } from './rows.ts';
import { cityOutline, cityTables } from './tables.ts';
import { cityWords as words } from './words.ts';

interface Page extends CityRows {
    readonly head: {
        readonly title: string;
        readonly question: string;
        readonly figures: readonly { figure: string; text: string; isOpen?: boolean }[];
    };
    /** Points of the whole plan. */
    readonly all: number;
}

export const city: SheetKind<Page> = {
    name: 'city',
    paper: 'a3',
    inAtlas: true,
    subjects: () => [{ name: '', title: '' }],
    rows: context => {
        const rows = cityRows(context);
        const { locale } = context;
        const unit = rows.currency === 'IDR' ? { en: 'rupiah', id: 'rupiah' } : { en: rows.currency, id: rows.currency };
        const departments = rows.departments.filter(({ isDepartment }) => isDepartment).length;
        const { results, unserved } = rows.goals;
        const nobody = rows.things.at(-1)?.nobody ?? 0;
        const figures = [
            {
                figure: writeCount(rows.programs, locale),
                text: say(rows.programs === 1 ? words.oneProgram : words.programs, locale, { departments: countDepartments(departments) }),
            },
            { figure: shortMoney(rows.money.all, rows.currency, locale), text: say(words.money, locale, { currency: unit }) },
            { figure: writeCount(rows.promises, locale), text: say(rows.promises === 1 ? words.onePromise : words.promises, locale) },
            {
                figure: say(words.unservedOf, locale, { count: unserved, all: results }),
                text: say(words.unserved, locale),
                isOpen: unserved > 0,
            },
            {
                figure: writeCount(nobody, locale),
                text: say(nobody === 1 ? words.oneNobody : words.nobody, locale, { year: rows.years.at(-1) ?? '' }),
                isOpen: nobody > 0,
            },
            {
                figure: writeCount(rows.broken, locale),
                text: say(rows.broken === 1 ? words.oneBroken : words.broken, locale),
                isOpen: rows.broken > 0,
            },
        ];
        const head = { title: say(words.title, locale, { plan: rows.title }), question: say(words.question, locale), figures };
        return { ...rows, head, all: context.points.length };
    },
    head: ({ head }) => head,
    paint: (rows, area, locale) => paintCity(rows, rows.all, area, locale),
    outline: cityOutline,
    tables: cityTables,
};
