// The kind of a row: work, heading, sum, continuation, or nothing of the plan. It must not know what stands above or below it.

import type { Text, Values } from '../l10n/say.ts';
import { type CodeLevel, type CodeShape, isAccountCode, levelOf } from './codes.ts';
import { type Entry, filledOf } from './entries.ts';
import { messages } from './messages.ts';
import { tidy } from './tidy.ts';

export type RowKind =
    | { readonly kind: 'work'; readonly level: CodeLevel | undefined }
    | { readonly kind: 'result'; readonly level: 'goal' | 'objective'; readonly title: string }
    /** A cell that says of which level the rows below are: `Program` over all columns. */
    | { readonly kind: 'marker'; readonly level: MarkedLevel }
    | { readonly kind: 'department'; readonly title: string; readonly code: string; readonly isUnit: boolean }
    | { readonly kind: 'heading'; readonly rank: 'urusan' | 'bidang' }
    | { readonly kind: 'total' }
    | { readonly kind: 'continued' }
    | { readonly kind: 'purchase' }
    | { readonly kind: 'skip'; readonly message: Text; readonly values: Values };

export type MarkedLevel = 'goal' | 'objective' | 'program' | 'activity' | 'subactivity';

const total = /^(grand |sub ?|sub-)?(jumlah|total)\b/i;
const bareTotal = /^(grand |sub ?|sub-)?(jumlah|total)[^\p{L}]*$/iu;
const average = /^(rata ?-? ?rata|predikat|average|rating)\b/i;
const footer =
    /^(faktor (pendorong|penghambat|pendukung)|tindak lanjut|usulan tindak|rencana tindak|catatan ?:|keterangan ?:|disusun|dievaluasi|disetujui|mengetahui|ditetapkan|sumber ?:|\*\)?|source ?:|note ?:|prepared by|approved by)/i;
const departmentWords =
    /^(dinas|badan|kantor|sekretariat (daerah|dprd|dewan)|inspektorat|kecamatan|rsud|rumah sakit|satuan polisi|satpol|bagian|department of|ministry of|office of|agency for|bureau of)\b/i;
const unitWords = /^(uptd|upt|puskesmas|kelurahan|bidang|sub ?unit)\b/i;
const departmentLabel =
    /^((?:nama )?(?:sub )?(?:unit organisasi|unit kerja|skpd|opd|perangkat daerah|organisasi|unit)|department|agency)\s*:([\s\S]+)$/i;

export function kindOf(entry: Entry, shape: CodeShape, isCoded: boolean, isAccounts: boolean): RowKind {
    const { code, title, measures, sums } = entry;
    const filled = filledOf(entry);
    const label = title || (filled.find(text => /\p{L}/u.test(text)) ?? filled[0] ?? '');
    const isNamed = code !== '' || title !== '' || entry.levels.some(level => level.title) || entry.goals.length > 0;
    // An indicator may begin with "Jumlah" or "Rata-rata"; beside a figure of its own it is one, whatever its words.
    const isIndicator = title === '' && measures.some(({ text, figures }) => text === label && (figures.length > 0 || sums.length === 0));
    if (average.test(label) && !/\d/.test(code) && !isIndicator && measures.length === 0)
        return skip(messages.averageRow, { title: label });
    // So may a goal, which has no money to sum.
    const isGoal = entry.goals.length > 0 && sums.length === 0 && !bareTotal.test(label);
    if (
        !/\d/.test(code) &&
        !isIndicator &&
        !isGoal &&
        total.test(label) &&
        measures.every(measure => total.test(measure.text)) &&
        (sums.length > 0 || filled.length <= 2)
    )
        return { kind: 'total' };
    if (!/\d/.test(code) && footer.test(label) && measures.length === 0) return skip(messages.footerRow, { text: label });
    const labelled = !measures.length && labelledDepartment(entry, filled);
    if (labelled) return labelled;
    if (code && isAccounts && isAccountCode(code)) return { kind: 'purchase' };
    const level = code ? levelOf(code, shape) : undefined;
    if (level === 'account' || (isAccountCode(code) && /^belanja\b/i.test(title))) return { kind: 'purchase' };
    if (level === 'department') return { kind: 'department', title: tidy(title), code, isUnit: false };
    if (shape.national && (level === 'urusan' || level === 'bidang')) {
        // A running number beside rows without codes is no field of government.
        return { kind: 'heading', rank: level };
    }
    if (code && level !== undefined) return { kind: 'work', level };
    if (!isNamed) {
        // One more action under the same indicator.
        if (measures.length > 0 || entry.action !== '') return { kind: 'continued' };
        // Money alone may be a sum without its label.
        if (sums.length > 0) return entry.funds.length === 0 && filled.length === sums.length ? { kind: 'total' } : { kind: 'continued' };
        return skip(messages.noWork, { text: filled.slice(0, 6).join(' · ') });
    }
    const marker = markerOf(entry, filled, label);
    if (marker) return marker;
    const result = resultOf(entry);
    if (result) return result;
    if (departmentWords.test(title) && !code && measures.length === 0 && title.length < 120)
        return { kind: 'department', title: tidy(title), code: '', isUnit: false };
    if (isCoded && unitWords.test(title) && !code && measures.length === 0)
        return { kind: 'department', title: tidy(title), code: '', isUnit: true };
    if (shape.national && !code && /^(urusan|bidang urusan|unsur|non urusan)\b/i.test(title))
        return { kind: 'heading', rank: /^bidang/i.test(title) ? 'bidang' : 'urusan' };
    const says = measures.length + sums.length + entry.levels.filter(item => item.title).length + entry.goals.length;
    if (!code && !entry.levelWord && says === 0 && filled.length <= 2) return skip(messages.noWork, { text: filled.join(' · ') });
    return { kind: 'work', level };
}

function skip(message: Text, values: Values): RowKind {
    return { kind: 'skip', message, values };
}

/** `Unit Organisasi : 1.03.0.00.0.00.01.0000 Dinas Pekerjaan Umum`. */
function labelledDepartment({ title, code }: Entry, filled: readonly string[]): RowKind | undefined {
    const text = title || (filled[0] ?? '');
    const match = departmentLabel.exec(text);
    if (!match) return undefined;
    const [, label = '', after = ''] = match;
    const rest = after.replace(/\s+/g, ' ').trim();
    if (!rest) return undefined;
    const [, own = '', name = rest] = /^([\d.]{5,}) ?[-–]? ?([^\d. –-][\s\S]*)$/.exec(rest) ?? [];
    return { kind: 'department', title: tidy(name), code: own || code, isUnit: /^(nama )?sub/i.test(label) };
}

const markers: readonly (readonly [RegExp, MarkedLevel])[] = [
    [/^(impact|dampak|overall goal)$/i, 'goal'],
    [/^outcomes?( \d[\d.]*)?$/i, 'objective'],
    [/^outputs?( \d[\d.]*)?$/i, 'program'],
    [/^(tujuan|goals?)( (pd|rpjmd|renstra|perangkat daerah))?$/i, 'goal'],
    [/^(sasaran|objectives?)( (pd|rpjmd|renstra|strategis|daerah))?$/i, 'objective'],
    [/^program(me)?s?$/i, 'program'],
    [/^sub[ -]?kegiatan$|^sub-?activit(y|ies)$/i, 'subactivity'],
    [/^kegiatan$|^activit(y|ies)$/i, 'activity'],
];

export function markedLevel(word: string): MarkedLevel | undefined {
    return markers.find(([pattern]) => pattern.test(word.trim()))?.[1];
}

function markerOf({ levelWord }: Entry, filled: readonly string[], label: string): RowKind | undefined {
    if (levelWord || filled.length !== 1) return undefined;
    const level = markedLevel(label);
    return level && { kind: 'marker', level };
}

/** `Tujuan : Air bersih`, `Sasaran 1. Sumur aman`, or a level in a column of its own. */
function resultOf({ title, levelWord, code }: Entry): RowKind | undefined {
    const level = markedLevel(levelWord);
    if ((level === 'goal' || level === 'objective') && title) return { kind: 'result', level, title };
    if (code) return undefined;
    const [, word = '', rest = ''] =
        /^(tujuan|sasaran|goal|objective|outcome)(?: (?:strategis|pd|renstra|rpjmd))? ?[\d.]* ?[:.\-–] ?([^ ][\s\S]*)$/i.exec(
            title.replace(/\s+/g, ' ').trim(),
        ) ?? [];
    if (!rest) return undefined;
    return { kind: 'result', level: /^(tujuan|goal)$/i.test(word) ? 'goal' : 'objective', title: rest };
}
