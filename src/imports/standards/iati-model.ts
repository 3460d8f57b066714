// Which elements an IATI 2.03 activity has, as far as an import looks at them.
import type { ContentModel } from './content-model.ts';

const text = { children: 'narrative+' };
const days = { required: 'iso-date', values: { 'iso-date': 'date' } } as const;
const span = { children: 'period-start period-end value', values: {} } as const;
const figure = { children: 'location* dimension* comment? document-link*' };

export const iatiModel: ContentModel = {
    'iati-activities': { children: 'iati-activity+', required: 'version' },
    'iati-activity': {
        children:
            'iati-identifier reporting-org title description+ participating-org+ other-identifier* activity-status activity-date+ contact-info* activity-scope? recipient-country* recipient-region* location* sector* tag* country-budget-items? humanitarian-scope* policy-marker* collaboration-type? default-flow-type? default-finance-type? default-aid-type* default-tied-status? budget* planned-disbursement* capital-spend? transaction* document-link* related-activity* legacy-data* conditions? result* crs-add? fss?',
    },
    'iati-identifier': { values: { '.': 'id' } },
    'reporting-org': { children: 'narrative+', required: 'ref type' },
    title: text,
    description: text,
    'participating-org': { children: 'narrative*', required: 'role', values: { role: ['1', '2', '3', '4'] } },
    'activity-status': { required: 'code', values: { code: ['1', '2', '3', '4', '5', '6'] } },
    'activity-date': { children: 'narrative*', required: 'type iso-date', values: { type: ['1', '2', '3', '4'], 'iso-date': 'date' } },
    location: {
        children:
            'location-reach? location-id* name? description? activity-description? administrative* point? exactness? location-class? feature-designation?',
    },
    name: text,
    point: { children: 'pos', required: 'srsName' },
    budget: { ...span, values: { type: ['1', '2'], status: ['1', '2'] } },
    'planned-disbursement': { children: 'period-start period-end? value provider-org? receiver-org?', values: { type: ['1', '2'] } },
    'period-start': days,
    'period-end': days,
    value: { required: 'value-date', values: { '.': 'number', 'value-date': 'date' } },
    transaction: {
        children:
            'transaction-type transaction-date value description? provider-org? receiver-org? disbursement-channel? sector* recipient-country? recipient-region? flow-type? finance-type? aid-type* tied-status?',
    },
    'transaction-type': { required: 'code', values: { code: Array.from({ length: 13 }, (_, k) => String(k + 1)) } },
    'transaction-date': days,
    'related-activity': { required: 'ref type', values: { type: ['1', '2', '3', '4', '5'] } },
    result: {
        children: 'title description? document-link* reference* indicator+',
        required: 'type',
        values: { type: ['1', '2', '3', '9'] },
    },
    indicator: {
        children: 'title description? document-link* reference* baseline* period*',
        required: 'measure',
        values: { measure: ['1', '2', '3', '4', '5'] },
    },
    baseline: { children: figure.children, required: 'year' },
    period: { children: 'period-start period-end target* actual*' },
    target: figure,
    actual: figure,
};
