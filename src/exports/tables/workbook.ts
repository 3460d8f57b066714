// Parts that all workbooks share: names of sheets, texts that a cell takes, numbers that it holds exactly, bytes that are the same every time.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { visible } from '../../l10n/safe-text.ts';
import type { Day } from '../../plan/period.ts';

/** Excel takes no longer text in a cell. */
const longestText = 32_000;

export function cleanText(value: string): string {
    return visible(value).slice(0, longestText);
}

/** Whether a spreadsheet holds a number of these digits exactly; all others stay text rather than lose digits. */
export function isExact(digits: string): boolean {
    return digits.replace(/\D/g, '').replace(/^0+/, '').length <= 15;
}

/** At most 31 characters, none that Excel forbids, and none twice. */
export function sheetName(title: string, used: Set<string>): string {
    const base =
        visible(title)
            .replace(/[[\]:*?/\\']/g, ' ')
            .slice(0, 28)
            .trim() || 'Alur';
    let name = base;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base} ${n}`;
    used.add(name.toLowerCase());
    return name;
}

/** The same workbook on the same day: the moment at which it was packed is taken out. */
export function settleTimes(workbook: Uint8Array | Record<string, Uint8Array>, day: Day, level: 3 | 6 = 6): Uint8Array {
    const parts = workbook instanceof Uint8Array ? unzipSync(workbook) : workbook;
    const moment = new Date(day * 86_400_000).toISOString().slice(0, 19);
    for (const name of Object.keys(parts).filter(part => part.startsWith('docProps/')))
        parts[name] = strToU8(strFromU8(parts[name] as Uint8Array).replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, `${moment}Z`));
    return zipSync(parts, { mtime: new Date(1980, 0, 1), level });
}
