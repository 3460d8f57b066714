// Plans of tests as exports of plans want them.
import { digestText } from '../../../src/cli/digest.ts';
import type { PlanSource } from '../../../src/exports/data/exporter.ts';
import type { Locale } from '../../../src/l10n/say.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { decodeUri } from '../../../src/plan/source.ts';
import { findAll } from '../../../src/rules/engine/run.ts';

export function sourceOf(plan: Plan, locale: Locale = 'en'): PlanSource {
    return {
        plan,
        locale,
        version: '1.2.3',
        findings: () => findAll(plan),
        digest: digestText,
        pathOf: uri => decodeUri(uri.replace('file:///plan/', '')),
    };
}
