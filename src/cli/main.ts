// The command line: what can be asked, in which words, and what comes back as an exit code.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Command, CommanderError, Help, Option } from 'commander';
import { reasonOf } from '../disk/reason.ts';
import type { Text } from '../l10n/say.ts';
import { type Adding, addCommands } from './commands.ts';
import { type ExitCode, Session, UserError } from './session.ts';
import { words } from './words.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has seen enough (`alur check | head`).
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    new Session(localeAsked(process.argv.slice(2))).tell(words.resultNotTaken, { reason: reasonOf(error) });
    process.exit(2);
});

async function run(argv: readonly string[]): Promise<ExitCode> {
    const session = new Session(localeAsked(argv));
    let code: ExitCode = 0;
    try {
        const alur = await program(argv, session, result => {
            code = result;
        });
        await alur.parseAsync(argv, { from: 'user' });
        return code;
    } catch (error) {
        if (error instanceof UserError) {
            session.tell(error.text, error.values);
            return error.code;
        }
        if (error instanceof CommanderError) return explain(error, argv, session);
        session.tell(words.failed, { reason: error instanceof Error ? error.message : String(error) });
        return 2;
    }
}

/** The language must be known before anything is said, also about wrong options. */
function localeAsked(argv: readonly string[]): string | undefined {
    const at = argv.findIndex(argument => argument === '--locale' || argument.startsWith('--locale='));
    return at < 0 ? undefined : argv[at]?.includes('=') ? argv[at].slice('--locale='.length) : argv[at + 1];
}

/** Only a command that is asked for is loaded, and knows its options: the others are a line in the help. */
async function program(argv: readonly string[], session: Session, done: (code: ExitCode) => void): Promise<Command> {
    const version = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version as string;
    const say = (text: Text) => session.say(text);
    const locale = () => new Option('--locale <locale>', say(words.localeOption)).choices(['en', 'id']);
    const alur = new Command('alur')
        .description(say(words.about))
        .version(version, '-V, --version', say(words.versionOption))
        .addOption(locale());
    const command = async (name: string, about: Text, examples: readonly string[], load: (made: Command) => Promise<void>) => {
        const made = alur.command(name).description(say(about)).addOption(locale()).helpOption('-h, --help', say(words.helpOption));
        made.addHelpText('after', `\n${say(words.examples)}\n${examples.map(example => `  ${example}`).join('\n')}`);
        if (argv.includes(name)) await load(made);
    };
    const repeated = (value: string, before: string[] | undefined) => [...(before ?? []), value];
    const adding: Adding = { command, say, repeated, version, session, done };
    await addCommands(adding);
    alur.addHelpText(
        'after',
        `\n${say(words.examples)}\n  alur check palu\n  alur draw palu --out atlas.html\n  alur report palu --out review.html\n  alur import renja.xlsx --out palu\n  alur format palu`,
    );
    for (const each of [alur, ...alur.commands]) {
        each.exitOverride()
            .configureOutput({ outputError: () => {} })
            .helpOption('-h, --help', say(words.helpOption))
            .helpCommand(false);
        each.createHelp = () => new LocalizedHelp(session);
    }
    return alur;
}

/** The help of the library with its own words in the reader's language. */
class LocalizedHelp extends Help {
    private readonly session: Session;

    constructor(session: Session) {
        super();
        this.session = session;
    }

    override styleTitle(title: string): string {
        const known: Record<string, Text> = {
            'Usage:': words.usage,
            'Arguments:': words.arguments,
            'Options:': words.options,
            'Commands:': words.commands,
        };
        const text = known[title];
        return text ? this.session.say(text) : title;
    }

    override commandUsage(command: Command): string {
        return this.translated(super.commandUsage(command));
    }

    override subcommandTerm(command: Command): string {
        return this.translated(super.subcommandTerm(command));
    }

    override optionDescription(option: Option): string {
        return this.translated(super.optionDescription(option));
    }

    /** Words of the library that stand among ours. */
    private translated(text: string): string {
        return [words.optionsPlace, words.commandPlace, words.choicesOf, words.defaultOf].reduce(
            (said, word) => said.replace(word.en, this.session.say(word)),
            text,
        );
    }
}

/** A fault of the call that the library found, in the reader's language. */
function explain(error: CommanderError, argv: readonly string[], session: Session): ExitCode {
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return 2;
    const value = /'([^']*)'/.exec(error.message)?.[1] ?? '';
    const command = argv.find(argument => !argument.startsWith('-')) ?? '';
    const texts: Readonly<Record<string, Text>> = {
        'commander.unknownOption': words.unknownOption,
        'commander.unknownCommand': words.unknownCommand,
        'commander.missingArgument': words.missingArgument,
        'commander.optionMissingArgument': words.missingValue,
        'commander.missingMandatoryOptionValue': words.missingArgument,
        'commander.invalidArgument': words.badValue,
        'commander.excessArguments': words.excessArguments,
    };
    const [before = '', choices] = error.message.split("' is invalid. Allowed choices are ");
    if (choices !== undefined) {
        session.tell(words.badOption, {
            option: value.split(' ')[0] ?? '',
            value: before.slice(before.lastIndexOf("'") + 1),
            choices: choices.replace(/\.$/, ''),
        });
        return 2;
    }
    const text = texts[error.code];
    if (text) session.tell(text, { value, command });
    else session.tell({ en: error.message, id: error.message });
    return 2;
}

process.exitCode = await run(process.argv.slice(2));
