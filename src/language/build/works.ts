// Works, what they make and how it is measured: most of what a plan declares. Their objects are literals with every property: made of spreads, their
// properties would lie in a second object that grows with each, which took a fifth of the time of reading. It must not know other rules.
import type { Indicator, Output, Work } from '../../plan/model.ts';
import type { Fields } from './fields.ts';

export function work(kind: Work['kind'], fields: Fields): Work {
    const head = fields.named();
    return {
        file: head.file,
        span: head.span,
        body: head.body,
        remarks: head.remarks,
        repeats: head.repeats,
        parent: undefined,
        name: head.name,
        nameSpan: head.nameSpan,
        title: head.title,
        kind,
        code: fields.text('code'),
        serves: fields.links('serves'),
        period: fields.period('during'),
        formerPeriod: fields.formerPeriod(),
        spent: fields.moneys('actual'),
        ceilings: fields.moneys('ceiling'),
        places: fields.places(),
        at: fields.point(),
        level: fields.text('level'),
        follows: fields.links('follows'),
        indicators: fields.inside('indicators'),
        executors: fields.executors(),
        budgets: fields.moneys('budget'),
        cashPlan: fields.moneys('cashPlan'),
        forecasts: fields.moneys('forecast'),
        needs: fields.links('needs'),
        after: fields.links('after'),
        maintains: fields.links('maintains'),
        continues: fields.links('continues'),
        answers: fields.links('answers'),
        requests: fields.inside('requests'),
        progress: fields.readings('progress'),
        beneficiaries: fields.texts('beneficiaries'),
        outcomeSentences: fields.texts('outcome'),
        outputSentences: fields.texts('output'),
        problems: fields.texts('problem'),
        followUps: fields.texts('followUp'),
        digs: fields.flag('digs'),
        outputs: fields.inside('outputs'),
        activities: fields.inside('activities'),
    };
}

export function output(fields: Fields): Output {
    const head = fields.named();
    return {
        file: head.file,
        span: head.span,
        body: head.body,
        remarks: head.remarks,
        repeats: head.repeats,
        parent: undefined,
        name: head.name,
        nameSpan: head.nameSpan,
        title: head.title,
        kind: 'output',
        verb: fields.choice<Output['verb']>('verb') ?? 'delivers',
        quantity: fields.quantity(),
        type: fields.text('kind'),
        code: fields.text('code'),
        places: fields.places(),
        at: fields.point(),
        follows: fields.links('follows'),
        user: fields.link('user', 'user'),
        maintainers: fields.keepings('maintainer'),
        handovers: fields.keepings('handover'),
        upkeep: fields.moneys('upkeep'),
        consumable: fields.flag('consumable'),
    };
}

export function indicator(fields: Fields): Indicator {
    const head = fields.named();
    return {
        file: head.file,
        span: head.span,
        body: head.body,
        remarks: head.remarks,
        repeats: head.repeats,
        parent: undefined,
        name: head.name,
        nameSpan: head.nameSpan,
        title: head.title,
        kind: 'indicator',
        unit: fields.text('unit'),
        measures: fields.word('measures'),
        actuals: fields.readings('actual'),
        type: fields.text('kind'),
        level: fields.text('level'),
        direction: fields.word('direction'),
        baselines: fields.readings('baseline'),
        targets: fields.readings('target'),
        source: fields.text('source'),
        scale: fields.texts('scale'),
        definition: fields.text('definition'),
        formula: fields.text('formula'),
        responsible: fields.responsible(),
        addsUp: fields.flag('addsUp'),
    };
}
