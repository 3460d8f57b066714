// One declaration as data, whatever its kind.
import type * as model from '../../plan/model.ts';
import * as write from './declarations.ts';
import type { Facts } from './facts.ts';
import type { Declared } from './plan-data.ts';

export function declarationData(facts: Facts, one: model.Declaration): Declared {
    switch (one.kind) {
        case 'plan':
            return write.planHead(facts, one);
        case 'catalogue':
            return write.catalogue(facts, one);
        case 'related-plan':
            return write.relatedPlan(facts, one);
        case 'vision':
            return write.plain<'vision'>(facts, one);
        case 'mission':
            return write.plain<'mission'>(facts, one);
        case 'partner':
            return write.plain<'partner'>(facts, one);
        case 'goal':
        case 'objective':
            return write.result(facts, one);
        case 'indicator':
            return write.indicator(facts, one);
        case 'location':
            return write.location(facts, one);
        case 'fund':
            return write.coded<'fund'>(facts, one);
        case 'unit':
            return write.coded<'unit'>(facts, one);
        case 'department':
            return write.department(facts, one);
        case 'program':
        case 'activity':
        case 'subactivity':
            return write.work(facts, one);
        case 'request':
            return write.request(facts, one);
        case 'output':
            return write.output(facts, one);
        case 'asset':
            return write.asset(facts, one);
        case 'proposal':
            return write.proposal(facts, one);
        case 'pattern':
            return write.pattern(facts, one);
    }
}
