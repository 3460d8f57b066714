// The chain from one thing to the vision and to what it needs.
import { chainOf } from '../../why/chain.ts';
import { sayCuts, sentencesOf } from '../../why/write-chain.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { choice, flag, integer, list, nullable, object, text, words } from '../schema.ts';
import { tool } from '../tool.ts';
import { placeSchema, thingSchema } from '../tool-context.ts';

export const why = tool({
    name: 'why',
    title: { en: 'Why something is in the plan', id: 'Mengapa sesuatu ada dalam rencana' },
    summary: { en: 'What it is for, what it needs, where the chain is cut', id: 'Untuk apa, butuh apa, dan di mana rantainya terputus' },
    description:
        'Why a program, output, asset, place, fund or any other thing is in the plan: step by step up to the vision, and down to all that it needs, asks for and waits for, each step with its place. Says where the chain is cut. Choose it for "why is this in the plan" and "what does this depend on".',
    input: { name: words('Full name, short name, title or code of the thing.'), ...pageInput },
    output: {
        thing: thingSchema,
        conclusion: text('Whether the chain is whole.'),
        cuts: integer('Places where it is cut.'),
        steps: list(
            'In reading order: first what it is for, then what it needs.',
            object({
                way: choice('What it is for, or what it needs.', ['vision', 'needs']),
                depth: integer('1 for a step from the thing itself; deeper ones belong to the step above.'),
                relation: text('How the step goes on.'),
                message: text('The step in words.'),
                name: text('Full name of what is reached; as it is written where nothing is.'),
                at: placeSchema,
                cut: nullable(text('Why the chain ends here although it should not.')),
                repeated: flag('Told with all that follows in an earlier step.'),
            }),
        ),
        ...pageOutput,
    },
    run(input, context) {
        const thing = context.find(input.name);
        const steps = chainOf(context.plan, thing);
        const said = sentencesOf(steps, context.locale);
        const told = steps.map((step, i) => ({ step, message: said[i] ?? '' })).filter(({ step }) => step.way !== 'self');
        const page = pageOf(told, input, ({ step, message }) => ({
            way: step.way === 'vision' ? ('vision' as const) : ('needs' as const),
            depth: step.depth,
            relation: step.relation,
            message,
            name: step.thing ? context.thing(step.thing).name : step.name,
            at: step.thing ? context.placeOf(step.thing) : context.at(step.file, step.span),
            cut: step.cut ?? null,
            repeated: step.isTold,
        }));
        return {
            thing: context.thing(thing),
            conclusion: context.say(sayCuts(steps)),
            cuts: steps.filter(({ cut }) => cut !== undefined).length,
            steps: page.entries,
            total: page.total,
            more: page.more,
        };
    },
});
