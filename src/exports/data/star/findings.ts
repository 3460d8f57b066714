// Findings of a check, with the department that each concerns.
import { contextOf } from '../../../report/context.ts';
import { findingData } from '../json.ts';
import { table } from './table.ts';

export const findings = table(
    'findings',
    {
        finding: 'text',
        rule: 'text',
        severity: 'text',
        message: 'text',
        department: 'text',
        file: 'text',
        line: 'integer',
        start_column: 'integer',
        end_line: 'integer',
        end_column: 'integer',
    },
    function* ({ source, plan, facts }) {
        const found = source.findings();
        const { departmentsAt } = contextOf(plan, found, source.locale);
        for (const [k, { id, rule, severity, message, at }] of findingData(source, facts).entries()) {
            const { file, span } = found[k] as (typeof found)[number];
            // Shared work of several departments belongs to none of them alone.
            const [department, ...more] = departmentsAt(file, span);
            yield {
                finding: id,
                rule,
                severity,
                message,
                department: facts.idOrNull(more.length > 0 ? undefined : department),
                file: at.file,
                line: at.line,
                start_column: at.column,
                end_line: at.endLine,
                end_column: at.endColumn,
            };
        }
    },
);
