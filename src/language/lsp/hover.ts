// Hovers of names: title and place, the answers that the declaration gives, what is found there. The same for a declaration and for every
// reference to it. It must not know what answers a kind has.
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { capitalized, kindNames } from '../../l10n/kinds.ts';
import { codeText, plainText } from '../../l10n/markdown.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import type { Declaration } from '../../plan/model.ts';
import { qualifiedName } from '../../plan/queries.ts';
import type { Span } from '../../plan/source.ts';
import type { Finding, Severity } from '../../rules/engine/finding.ts';
import { codeHover } from './code-hover.ts';
import { factsOf } from './hover-facts.ts';
import { keywordHover } from './keyword-docs.ts';
import { type EditorContext, mentionAt, type OpenFile, rangeIn } from './place.ts';

/** Findings beyond this number are counted. */
const maxFindings = 5;

const texts = {
    more: { en: 'and {count} more {count:finding|findings}', id: 'dan {count} temuan lain' },
} satisfies Record<string, Text>;

export function hoverAt(open: OpenFile, offset: number, context: EditorContext): Hover | undefined {
    const locale = context.locale();
    const mention = mentionAt(open, offset);
    if (!mention?.target) return codeHover(open, offset, locale) ?? keywordHover(open, offset, locale);
    const { target } = mention;
    const value = [
        headOf(target, locale),
        factsOf(open.plan, target, locale)
            .map(({ label, text }) => `- ${label}: ${text}`)
            .join('\n'),
        findingsAt(open, target, mention.reference && mention.span, context),
    ]
        .filter(part => part !== '')
        .join('\n\n');
    return { contents: { kind: MarkupKind.Markdown, value }, range: rangeIn(open.plan, mention.file, mention.span) };
}

/** Findings at a declaration, not in what stands inside it, and at the reference under the cursor. */
function findingsAt(open: OpenFile, target: Declaration, reference: Span | undefined, { plans, locale }: EditorContext): string {
    const { root, plan, file } = open;
    // A plan that changed is checked soon, and not for every movement of the mouse.
    if (plans.changed().includes(root)) return '';
    const all = plans.findings(root);
    const declarations = plan.file(target.file)?.declarations ?? [];
    const inner = declarations.filter(other => other !== target && contains(target.span, other.span));
    const there = (all.get(target.file) ?? []).filter(
        ({ span }) => contains(target.span, span) && !inner.some(other => contains(other.span, span)),
    );
    const here = reference
        ? (all.get(file.uri) ?? []).filter(({ span }) => contains(span, reference) && !there.some(f => f.span === span))
        : [];
    const found = [...here, ...there];
    const lines = found.slice(0, maxFindings).map(finding => `${marks[finding.severity]} ${messageOf(finding, locale())}`);
    if (found.length > maxFindings) lines.push(say(texts.more, locale(), { count: found.length - maxFindings }));
    return lines.length > 0 ? `---\n\n${lines.join('  \n')}` : '';
}

const marks: Readonly<Record<Severity, string>> = { error: '⛔', warning: '⚠️', information: 'ℹ️' };

function messageOf({ message, values }: Finding, locale: Locale): string {
    return plainText(say(message, locale, values));
}

function headOf(target: Declaration, locale: Locale): string {
    const kind = capitalized(kindNames[target.kind])[locale];
    const title = target.title?.value ? `**${plainText(target.title.value)}**  \n` : '';
    return `${title}${kind} ${codeText(qualifiedName(target))}`;
}

function contains(outer: Span, inner: Span): boolean {
    return outer.start <= inner.start && inner.end <= outer.end;
}
