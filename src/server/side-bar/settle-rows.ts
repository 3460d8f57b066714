// Rows of points to settle: plans, departments with the gravest first, points. It must not know how rows are shown.
import { writeCount } from '../../diagram/sheets/city/rows.ts';
import type { NumberedPoint } from '../../diagram/sheets/points.ts';
import { say } from '../../l10n/say.ts';
import { fileName, rangeOf } from '../../plan/source.ts';
import type { TextPlace } from '../../protocol/diagram.ts';
import type { Row } from '../../protocol/side-bar.ts';
import type { PlanPoints, PointGroup } from './plan-points.ts';
import { nameRange, sayCount } from './said.ts';
import { sideBarWords as words } from './words.ts';

/** So many points are listed at once; of more only the department with the gravest. */
export const maxOpen = 100;

export function groupRow({ key, label, title, department, points }: PointGroup, plan: PlanPoints): Row {
    return {
        id: `group ${plan.root} ${key}`,
        label,
        detail: writeCount(points.length, plan.locale),
        said: `${title}: ${sayCount(points.length, plan.locale)}`,
        sign: department ? 'department' : key === 'shared' ? 'shared' : 'plan',
        root: plan.root,
        branch: { of: 'points', root: plan.root, group: key },
        isOpen: plan.all.length <= maxOpen || plan.groups[0]?.key === key,
        sheet: department ? `department:${department.name}` : (points[0]?.home ?? 'city'),
        group: key,
        ...(department ? { place: nameRange(department, plan.plan) } : {}),
    };
}

export function pointRow(point: NumberedPoint, plan: PlanPoints): Row {
    const { number, finding, message, mirrors } = point;
    const { locale, root } = plan;
    const place = placeOf(point, plan);
    const file = fileName(finding.file);
    const line = place.range.start.line + 1;
    const where = say(words.where, locale, { file, line });
    const severity = words[finding.severity];
    const twin = mirrors === undefined ? '' : ` ${say(words.mirrors, locale, { number: mirrors })}`;
    return {
        id: `point ${root} ${plan.idOf(point)}`,
        label: `${number}. ${message}`,
        detail: `${file}:${line}`,
        said: `${say(words.point, locale, { number, severity, message, where: `(${where})` })}${twin}`,
        sign: finding.severity,
        root,
        place,
        sheet: plan.sheetOf(point),
    };
}

function placeOf({ finding }: NumberedPoint, { plan }: PlanPoints): TextPlace {
    return { uri: finding.file, range: rangeOf(plan.file(finding.file)?.lineStarts ?? [0], finding.span) };
}

/** The points as text: by department, the gravest first. */
export function pointsAsText(groups: readonly PointGroup[], plan: PlanPoints): string {
    const lines = groups.flatMap(({ title, points }) => [
        '',
        `${title}: ${sayCount(points.length, plan.locale)}`,
        ...points.map(point => {
            const { uri, range } = placeOf(point, plan);
            return `${point.number}. ${point.message} (${fileName(uri)}:${range.start.line + 1})`;
        }),
    ]);
    const count = groups.reduce((sum, { points }) => sum + points.length, 0);
    return `${[`${plan.title}: ${sayCount(count, plan.locale)}`, ...lines].join('\n')}\n`;
}
