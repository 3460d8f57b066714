// The dimensions of a plan that hold no work: the plan itself, its departments, its places.

import { toNumber } from '../../../plan/decimal.ts';
import { yearOf } from '../../../plan/period.ts';
import { titleOf } from '../../../plan/queries.ts';
import { departmentId, listed, placeCells, placeColumns, soundPeriod, table } from './table.ts';

export const plans = table(
    'plans',
    {
        name: 'text',
        title: 'text',
        region: 'text',
        document: 'text',
        currency: 'text',
        stage: 'text',
        from_date: 'date',
        to_date: 'date',
        from_year: 'integer',
        to_year: 'integer',
        files: 'integer',
        unread_files: 'integer',
    },
    function* ({ plan }) {
        const { root, settings, files } = plan;
        const period = soundPeriod(settings.period);
        yield {
            name: root?.name,
            title: root ? titleOf(root) : undefined,
            region: root?.region?.value,
            document: root?.document?.value,
            currency: settings.currency,
            stage: settings.stage,
            from_date: period?.from,
            to_date: period?.to,
            from_year: period && yearOf(period.from),
            to_year: period && yearOf(period.to),
            files: files.length,
            unread_files: files.filter(({ problems }) => problems.length > 0).length,
        };
    },
);

export const departments = table(
    'departments',
    { department: 'text', name: 'text', title: 'text', code: 'text', ...placeColumns },
    function* (context) {
        const { plan, facts } = context;
        for (const department of plan.all('department')) {
            const { name, file, nameSpan } = department;
            const bodies = [department, ...plan.names.extensionsOf(department)];
            yield {
                department: facts.id(department),
                name,
                title: titleOf(department),
                code: bodies.find(({ code }) => code)?.code?.value,
                ...placeCells(context, file, nameSpan),
            };
        }
    },
);

export const results = table(
    'results',
    {
        result: 'text',
        kind: 'text',
        name: 'text',
        title: 'text',
        code: 'text',
        department: 'text',
        coordinator: 'text',
        serves: 'text',
        priority: 'text',
        from_date: 'date',
        to_date: 'date',
        ...placeColumns,
    },
    function* (context) {
        const { plan, facts } = context;
        for (const result of [...plan.all('goal'), ...plan.all('objective')]) {
            const { kind, name, code, coordinator, serves, priority, priorityTitle, file, nameSpan } = result;
            const period = soundPeriod(result.period);
            yield {
                result: facts.id(result),
                kind,
                name,
                title: titleOf(result),
                code: code?.value,
                department: departmentId(context, result),
                coordinator: facts.idOrNull(coordinator && plan.target(coordinator)),
                serves: listed(facts.targetIds(serves)),
                priority: priority && (priorityTitle?.value ?? ''),
                from_date: period?.from,
                to_date: period?.to,
                ...placeCells(context, file, nameSpan),
            };
        }
    },
);

export const places = table(
    'places',
    {
        place: 'text',
        name: 'text',
        title: 'text',
        code: 'text',
        parent_place: 'text',
        latitude: 'degrees',
        longitude: 'degrees',
        owner: 'text',
        ...placeColumns,
    },
    function* (context) {
        const { plan, facts } = context;
        for (const location of plan.all('location')) {
            const { name, code, within, at, owner, file, nameSpan } = location;
            yield {
                place: facts.id(location),
                name,
                title: titleOf(location),
                code: code?.value,
                parent_place: facts.idOrNull(within && plan.target(within)),
                latitude: at?.latitude && toNumber(at.latitude),
                longitude: at?.longitude && toNumber(at.longitude),
                owner: facts.idOrNull(owner && plan.target(owner)),
                ...placeCells(context, file, nameSpan),
            };
        }
    },
);
