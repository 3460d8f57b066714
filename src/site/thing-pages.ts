// The pages of one program, one asset, one goal: all that the plan says of it, in one column. They must not know lists.

import type { Aim } from '../facts/goals.ts';
import { promisesOfProgram } from '../facts/promises.ts';
import { slipsOf } from '../facts/slip.ts';
import { trackOf } from '../facts/track.ts';
import { capitalized, kindNames } from '../l10n/kinds.ts';
import type { Text } from '../l10n/say.ts';
import type { Asset, Declaration, Department, Output, Reference, Work } from '../plan/model.ts';
import { extentOf, finishOf, isParty, namedExecutors, placesOf, placesOfThing, programOf, titleOf, workOf } from '../plan/queries.ts';
import { outputsOf } from '../plan/work-parts.ts';
import { moneyOf } from '../rules/analysis/work-money.ts';
import type { Content, SceneNode } from '../scene/node.ts';
import { LongLists } from './long-lists.ts';
import type { SitePage } from './page.ts';
import { dotted, factList, list, muted, type Reader, section, state } from './reader.ts';
import { care, giving, indicatorLine, moneyLines, quantity, thingLine, trackLine, waiting, workLine } from './said.ts';
import { factWords, siteWords } from './words.ts';

/** Where a thing's page lies and what stands over it. */
export function headOf(declaration: Declaration, reader: Reader): Pick<SitePage, 'path' | 'title' | 'id' | 'kind' | 'trail'> {
    const address = reader.addresses.of(declaration);
    const department = declaration.kind === 'department' ? undefined : reader.plan.names.departmentOf(declaration);
    return {
        path: address?.page ?? '',
        title: titleOf(declaration),
        id: address?.id ?? '',
        kind: reader.say(capitalized(kindNames[declaration.kind])),
        trail: department ? [reader.link(department)] : [],
    };
}

/** Several names as links, each once, with a comma between. `from`: whose units need no link, for the page leads to it anyhow. */
function links(references: readonly Reference[], reader: Reader, from?: Department): Content[] {
    const seen = new Set<string>();
    return references.flatMap((reference): Content[] => {
        const target = reader.plan.target(reference);
        const key = target ? reader.addresses.idOf(target) : reference.path.join('.');
        if (seen.has(key)) return [];
        seen.add(key);
        const isOwn = target?.kind === 'unit' && from !== undefined && reader.plan.names.departmentOf(target) === from;
        return [...(seen.size > 1 ? [', '] : []), !target ? key : isOwn ? titleOf(target) : reader.link(target)];
    });
}

/** `extra`: links to sheets of it. */
export function programPages(program: Work, reader: Reader, extra: readonly SceneNode[]): SitePage[] {
    const { plan } = reader;
    const promises = promisesOfProgram(program, plan);
    const receives = promises.filter(
        ({ receiverWork, kind }) => receiverWork && programOf(receiverWork) === program && kind !== 'maintain' && kind !== 'handover',
    );
    const keeps = promises.filter(
        ({ receiverWork, kind }) => receiverWork && programOf(receiverWork) === program && (kind === 'maintain' || kind === 'handover'),
    );
    const gives = promises.filter(({ giverWork }) => giverWork && programOf(giverWork) === program);
    const money = moneyOf(program, plan);
    const facts = factList([
        [reader.say(factWords.code), [program.code?.value ?? '']],
        [reader.say(factWords.department), [sharedBy(program, reader)]],
        [reader.say(factWords.executor), links(namedExecutors(program), reader, plan.names.departmentOf(program))],
        [reader.say(factWords.serves), links([...program.serves, ...servedByParts(program)], reader)],
        [reader.say(factWords.when), [reader.when(extentOf(plan, program))]],
        [
            reader.say(factWords.where),
            links(
                [...placesOf(program), ...placesWithin(program)].map(({ location }) => location),
                reader,
            ),
        ],
        [reader.say(factWords.money), [money ? reader.money(money) : '']],
    ]);
    const department = plan.names.departmentOf(program);
    const head = headOf(program, reader);
    const lists = new LongLists(head, reader);
    const requests = requestsWithin(program).map(request =>
        dotted(anchored(request, reader), muted(quantity(request.quantity, reader)), request.of ? links([request.of], reader) : ''),
    );
    const long = (heading: Text, items: readonly Content[][], name: string) => lists.section(reader.say(heading), items, name, false);
    // links lead to these, so they come first where room is scarce
    const makes = long(
        factWords.makes,
        outputsOf(program).map(output => outputLine(output, reader)),
        'makes',
    );
    const parts = long(
        factWords.parts,
        program.activities.map(part => partLine(part, reader)),
        'parts',
    );
    const asks = long(factWords.requests, requests, 'requests');
    const body = [
        ...facts,
        ...lists.points(reader.facts.pointsOf(program)),
        ...long(
            factWords.waitsFor,
            receives.map(promise => waiting(promise, reader, department)),
            'waits',
        ),
        ...long(
            factWords.gives,
            gives.map(promise => giving(promise, reader, department, 'named')),
            'gives',
        ),
        ...makes,
        ...long(
            factWords.keeps,
            keeps.map(promise => waiting(promise, reader, department)),
            'keeps',
        ),
        ...parts,
        ...asks,
        ...long(factWords.perYear, moneyLines(program, reader), 'money'),
        ...long(
            factWords.measured,
            indicatorsWithin(program).map(one => indicatorLine(one, reader)),
            'indicators',
        ),
        ...long(factWords.slips, slips(program, reader), 'slips'),
        ...extra,
    ];
    return [{ ...head, body }, ...lists.more];
}

/** Said where the way back does not say it. */
function sharedBy(declaration: Declaration, reader: Reader): string {
    return declaration.kind === 'program' && !reader.plan.names.departmentOf(declaration) ? reader.say(siteWords.shared) : '';
}

/** A title that links elsewhere can lead to. */
function anchored(declaration: Declaration, reader: Reader): SceneNode {
    return ['span', { id: reader.placeOf(declaration) }, titleOf(declaration)];
}

/** Assets have a page; all else that a program makes is told in full here. */
function outputLine(output: Output, reader: Reader): Content[] {
    const address = reader.addresses.of(output);
    if (address?.isPage) return thingLine(output, reader);
    return dotted(anchored(output, reader), muted(quantity(output.quantity, reader)));
}

function partLine(part: Work, reader: Reader): Content[] {
    const money = moneyOf(part, reader.plan);
    const line = dotted(
        anchored(part, reader),
        muted(reader.when(extentOf(reader.plan, part))),
        muted(money ? reader.shortMoney(money) : ''),
        links(
            part.executors.map(({ lead }) => lead),
            reader,
        ),
    );
    return [...line, ...list(part.activities.map(inner => partLine(inner, reader)))];
}

function slips(program: Work, reader: Reader): Content[][] {
    return slipsOf(program, 3, reader.plan).flatMap(({ promise, readyAt, breaks }): Content[][] => {
        const { receiverWork, receiver } = promise;
        const who = receiverWork ? reader.link(programOf(receiverWork)) : reader.linkSide(receiver);
        const [before = '', after = ''] = reader
            .say(breaks ? factWords.slipBreaks : factWords.slip, { work: '\n', when: reader.day(readyAt) })
            .split('\n');
        return [breaks ? [['b', { class: 'r' }, '▲ '], before, who, after] : [before, who, after]];
    });
}

function servedByParts(work: Work): Reference[] {
    return work.activities.flatMap(part => [...part.serves, ...servedByParts(part)]);
}

function placesWithin(work: Work): Work['places'] {
    return work.activities.flatMap(part => [...part.places, ...placesWithin(part)]);
}

function requestsWithin(work: Work): Work['requests'] {
    return [...work.requests, ...work.activities.flatMap(requestsWithin)];
}

function indicatorsWithin(work: Work): Work['indicators'] {
    return [...work.indicators, ...work.activities.flatMap(indicatorsWithin)];
}

export function assetPages(thing: Output | Asset, reader: Reader): SitePage[] {
    const { plan } = reader;
    const work = workOf(thing.parent);
    const program = programOf(thing);
    const finish = thing.kind === 'output' ? finishOf(plan, thing) : undefined;
    const promises = reader.facts.byThing.get(thing) ?? [];
    const kept = care(thing, reader);
    const facts = factList([
        [reader.say(factWords.code), [thing.code?.value ?? '']],
        [reader.say(factWords.department), [sharedBy(thing, reader)]],
        [reader.say(factWords.madeBy), program ? [reader.link(program)] : [reader.say(factWords.standing)]],
        [reader.say(factWords.quantity), [quantity(thing.quantity, reader)]],
        [reader.say(factWords.ready), [work ? reader.day(finish) : '']],
        [
            reader.say(factWords.where),
            links(
                placesOfThing(thing).map(({ location }) => location),
                reader,
            ),
        ],
        [reader.say(factWords.user), thing.user ? links([thing.user], reader) : []],
    ]);
    const head = headOf(thing, reader);
    const lists = new LongLists(head, reader);
    const body = [
        ...facts,
        ...section(
            reader.say(factWords.maintained),
            kept.length > 0
                ? list(kept)
                : links(
                      thing.maintainers.map(({ party }) => party),
                      reader,
                  ),
        ),
        ...lists.points(reader.facts.pointsOf(thing)),
        ...lists.section(
            reader.say(factWords.gives),
            promises.map(promise => giving(promise, reader, undefined, 'known')),
            'gives',
            false,
        ),
    ];
    return [{ ...head, body }, ...lists.more];
}

export function goalPages(aim: Aim, reader: Reader): SitePage[] {
    const { plan, facts } = reader;
    const row = facts.row(aim);
    const result = aim.kind === 'goal' || aim.kind === 'objective' ? aim : undefined;
    const track = result && trackOf(result.indicators, facts.today);
    const lower = plan.sources(aim, 'serves').filter((one): one is Aim => one.kind === 'goal' || one.kind === 'objective');
    const missions = aim.kind === 'vision' ? aim.missions : [];
    const coordinator = result?.coordinator && plan.target(result.coordinator);
    const above = aim.kind === 'mission' && aim.parent?.kind === 'vision' ? [reader.link(aim.parent)] : links(result?.serves ?? [], reader);
    const nobody: SceneNode = ['p', {}, state(reader.say(factWords.nobodyServes), true)];
    const head = headOf(aim, reader);
    const lists = new LongLists(head, reader);
    const below = [
        ...[...missions, ...lower].map(one => goalLine(one, reader)),
        ...(row?.direct ?? []).map(program => workLine(program, reader)),
    ];
    const body = [
        ...factList([
            [reader.say(factWords.code), [result?.code?.value ?? '']],
            [reader.say(factWords.serves), above],
            [reader.say(factWords.coordinator), coordinator && isParty(coordinator) ? [reader.link(coordinator)] : []],
            [reader.say(factWords.when), [reader.when(result?.period)]],
        ]),
        ...(row?.isUnserved ? [nobody] : []),
        ...lists.points(facts.pointsOf(aim)),
        ...section(reader.say(factWords.measured), [
            ...(track ? [['p', {}, ...trackLine(track, reader)] satisfies SceneNode] : []),
            ...list((result?.indicators ?? []).filter(one => one !== track?.indicator).map(one => indicatorLine(one, reader))),
        ]),
        ...lists.section(reader.say(factWords.below), below, 'below', false),
    ];
    return [{ ...head, body }, ...lists.more];
}

export function goalLine(aim: Aim, reader: Reader): Content[] {
    const row = reader.facts.row(aim);
    const count = row?.programs.length ?? 0;
    return dotted(
        reader.link(aim),
        row?.isUnserved
            ? state(reader.say(factWords.nobodyServes), true)
            : muted(reader.count(siteWords.nProgram, siteWords.nPrograms, count)),
    );
}
