// Which elements StratML has, part 1 (StrategicPlan, April 2014) and part 2 (PerformancePlanOrReport, February 2016).
import type { ContentModel } from './content-model.ts';

export const stratmlNamespaces = ['urn:ISO:std:iso:17469:tech:xsd:stratml_core', 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport'];

const statement = { children: 'Description? Identifier?' };
const result = 'Identifier? SequenceIndicator? Stakeholder* OtherInformation?';
const reading = { children: 'StartDate? EndDate? NumberOfUnits? Descriptor? Description?' };
const person = 'GivenName? Surname? PhoneNumber? EmailAddress?';

const shared: ContentModel = {
    StrategicPlanCore: { children: 'Organization* Vision? Mission? Value* Goal+' },
    Organization: { children: 'Name? Acronym? Identifier? Description? Stakeholder*' },
    Vision: statement,
    Mission: statement,
    Value: { children: 'Name? Description?' },
    Goal: { children: `Name Description ${result} Objective*` },
    Identifier: { values: { '.': 'id' } },
    StartDate: { values: { '.': 'date' } },
    EndDate: { values: { '.': 'date' } },
    PublicationDate: { values: { '.': 'date' } },
};
const stakeholderTypes = { StakeholderTypeType: ['Person', 'Organization', 'Generic_Group'] };

export const stratmlModels: Readonly<Record<'StrategicPlan' | 'PerformancePlanOrReport', ContentModel>> = {
    StrategicPlan: {
        ...shared,
        StrategicPlan: { children: 'Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation?' },
        Objective: { children: `Name? Description? ${result}` },
        Stakeholder: { children: 'Name Description?', values: stakeholderTypes },
        AdministrativeInformation: { children: 'StartDate? EndDate? PublicationDate? Source? Submitter?' },
        Submitter: { children: person },
    },
    PerformancePlanOrReport: {
        ...shared,
        PerformancePlanOrReport: {
            children: 'Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation? Submitter?',
            required: 'Type',
            values: { Type: ['Strategic_Plan', 'Performance_Plan', 'Performance_Report'] },
        },
        Objective: { children: `Name? Description? ${result} PerformanceIndicator*` },
        Stakeholder: { children: 'Name Description? Role*', values: stakeholderTypes },
        Role: { children: 'Name Description? RoleType*' },
        RoleType: { values: { '.': ['Performer', 'Beneficiary'] } },
        PerformanceIndicator: {
            children:
                'SequenceIndicator? MeasurementDimension UnitOfMeasurement Identifier? Relationship* MeasurementInstance* OtherInformation?',
            values: {
                ValueChainStage: ['Outcome', 'Output_Processing', 'Output', 'Input_Processing', 'Input'],
                PerformanceIndicatorType: ['Quantitative', 'Qualitative'],
            },
        },
        Relationship: {
            children: 'Identifier? ReferentIdentifier* Name? Description?',
            values: { RelationshipType: ['Broader_Than', 'Peer_To', 'Narrower_Than'] },
        },
        MeasurementInstance: { children: 'TargetResult* ActualResult*' },
        TargetResult: reading,
        ActualResult: reading,
        Descriptor: { children: 'DescriptorName? DescriptorValue?' },
        NumberOfUnits: { values: { '.': 'number' } },
        AdministrativeInformation: { children: 'Identifier? StartDate? EndDate? PublicationDate? Source?' },
        Submitter: { children: `Identifier? ${person}` },
    },
};
