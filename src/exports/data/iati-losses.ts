// Facts that IATI has no place for, and entries to add before a file is published. It must not know how activities are written.
import { amountsOf } from '../../plan/budget.ts';
import type { Declaration, Reference, Work } from '../../plan/model.ts';
import { yearOf } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Interval, isWork, placesOf, titleOf } from '../../plan/queries.ts';
import { dateOf } from './amounts.ts';
import type { Loss } from './exporter.ts';
import { type CoveredProperties, leftOut, lossOf, propertyName, unnamed } from './left-out.ts';

/** A file of activities, as far as its losses depend on it. */
interface IatiFile {
    readonly plan: Plan;
    readonly works: readonly Work[];
    /** Those that have a time. */
    readonly written: readonly Work[];
    /** The placeholder for the identifier of the organisation. */
    readonly publisher: string;
    extentOf(work: Work): Interval | undefined;
}

const ofWork = ['code', 'executors', 'period', 'budgets', 'places', 'at', 'notes', 'beneficiaries', 'tags', 'spent'];
const said: CoveredProperties = {
    plan: ['currency', 'period'],
    department: [],
    unit: [],
    partner: [],
    fund: [],
    location: ['at'],
    program: ofWork,
    activity: ofWork,
    subactivity: ofWork,
    indicator: ['unit', 'measures', 'direction', 'baselines', 'targets', 'actuals', 'notes'],
    output: ['quantity', 'verb'],
};

export function iatiLosses(file: IatiFile): Loss[] {
    const { plan, written } = file;
    const isWritten = new Set(written);
    const undated = file.works.filter(work => !isWritten.has(work));
    const mentioned = new Set(written.flatMap(work => [...placesOf(work).map(place => plan.target(place.location))]));
    const ofResults = plan.all('indicator').filter(({ parent }) => !isWork(parent));
    const shared = written.filter(work => new Set(amountsOf(work.budgets, file.extentOf(work)).map(({ fund }) => fund)).size > 1);
    const counted = (text: Loss['text'], names: readonly string[]) => (names.length > 0 ? [lossOf(text, { n: names.length, names })] : []);
    const empty = {
        en: 'no work has a time, and IATI asks for one activity at least: the file does not hold to the standard',
        id: 'tidak ada pekerjaan yang berwaktu, sedangkan IATI meminta sedikitnya satu kegiatan: berkas ini tidak memenuhi standar',
    };
    return [
        ...(written.length === 0 ? [{ text: empty, values: {} }] : []),
        ...counted(
            { en: 'works without any time, which IATI does not take', id: 'pekerjaan tanpa waktu, yang tidak diterima IATI' },
            undated.map(titleOf),
        ),
        ...leftOut(plan, said),
        ...counted({ en: 'indicators of goals and objectives', id: 'indikator tujuan dan sasaran' }, ofResults.map(titleOf)),
        ...counted({ en: 'which fund pays which of several budgets', id: 'pembagian anggaran menurut sumber dana' }, shared.map(titleOf)),
        ...counted(
            { en: 'the time within a year at which money was spent', id: 'waktu realisasi anggaran di dalam tahun' },
            written.filter(work => work.spent.some(({ period }) => period && !isWholeYear(period))).map(titleOf),
        ),
        ...unnamed(plan, ['department', 'unit', 'partner', 'fund'], parties(file)),
        ...(coversPlan(file) ? [] : [lossOf(propertyName('plan', 'period'), { n: 1, names: [plan.root?.name ?? ''] })]),
        ...counted(
            { en: 'locations without works', id: 'lokasi tanpa pekerjaan' },
            plan.all('location').flatMap(location => (mentioned.has(location) ? [] : [titleOf(location)])),
        ),
        {
            text: {
                en: 'to be added before it is published, because no plan says it: the identifier of the organisation ({id} stands for it), country, sector',
                id: 'perlu ditambahkan sebelum diterbitkan, karena tidak ada dalam rencana: pengenal organisasi ({id} hanya pengganti), negara, sektor',
            },
            values: { id: file.publisher },
        },
    ];
}

/** The organisations that an activity names. */
function parties({ plan, written }: IatiFile): Set<Declaration | undefined> {
    return new Set(
        written.flatMap((work): (Declaration | undefined)[] => [
            plan.names.departmentOf(work),
            ...nearestExecutors(work).map(executor => plan.target(executor)),
            ...[...work.budgets, ...work.spent].map(({ fund }) => fund && plan.target(fund)),
        ]),
    );
}

/** Whether the times of the activities together are the period of the plan: nothing else tells it. */
function coversPlan({ plan, written, extentOf }: IatiFile): boolean {
    const { period } = plan.settings;
    const extents = written.flatMap(work => extentOf(work) ?? []);
    if (!period || extents.length === 0) return !period;
    const first = extents.reduce((least, { from }) => Math.min(least, yearOf(from)), Number.POSITIVE_INFINITY);
    const last = extents.reduce((most, { to }) => Math.max(most, yearOf(to)), Number.NEGATIVE_INFINITY);
    const areWholeYears = dateOf(period.from).endsWith('-01-01') && dateOf(period.to).endsWith('-12-31');
    return areWholeYears && first === yearOf(period.from) && last === yearOf(period.to);
}

/** The leads before their partners, as stated on the work or around it. */
export function nearestExecutors(work: Work): readonly Reference[] {
    for (let at: Work['parent'] = work; isWork(at); at = at.parent)
        if (at.executors.length > 0) return [...at.executors.map(({ lead }) => lead), ...at.executors.flatMap(({ partners }) => partners)];
    return [];
}

function isWholeYear({ from, to }: Interval): boolean {
    return yearOf(from) === yearOf(to) && yearOf(from - 1) < yearOf(from) && yearOf(to + 1) > yearOf(to);
}
