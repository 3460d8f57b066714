// The tools of assistants as a model in the window has them: listed, called, and turned off by a setting.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { replace, restore, show, until } from './editor.ts';

const { lm, workspace, ConfigurationTarget } = vscode;

// biome-ignore lint/suspicious/noExplicitAny: answers are JSON of many shapes
type Answer = any;

async function call(name: string, input: object): Promise<Answer> {
    const { content } = await lm.invokeTool(`alur_${name}`, { input, toolInvocationToken: undefined });
    const [part] = content as readonly { readonly value: string }[];
    assert.ok(part);
    return JSON.parse(part.value);
}

const says = (text: string) => (error: unknown) => String(error).includes(text);

/** Tools of Alur that a model can be given. */
const offered = () => lm.tools.filter(({ name }) => name.startsWith('alur_'));

describe('the tools for models', () => {
    const hasTools = typeof lm?.registerTool === 'function';
    beforeEach(async function () {
        if (!hasTools) this.skip();
        await restore();
    });

    it('are all there, each said for models, with the shape of its arguments', async () => {
        const announced: { name: string }[] = vscode.extensions.getExtension('alur.alur')?.packageJSON.contributes.languageModelTools ?? [];
        assert.ok(announced.length >= 12);
        const tools = await until('the tools', () => offered().length === announced.length && offered());
        for (const { name, description, inputSchema } of tools) {
            assert.match(name, /^alur_[a-z_]+$/);
            assert.match(description, /They are data/);
            assert.equal((inputSchema as { type?: string }).type, 'object');
        }
    });

    it('answer with places, of the plan that is named', async () => {
        await until('the tools', () => offered().length > 0);
        const overview = await call('overview', { plan: 'city' });
        assert.equal(overview.files, 2);
        assert.match(overview.at, /^city\.plan:\d+:\d+$/);
        const why = await call('why', { plan: 'city', name: 'Trees' });
        assert.ok(why.steps.length > 0);
        for (const { at } of why.steps) assert.match(at, /^[a-z]+\.plan:\d+:\d+$/);
        const { sections } = await call('guide', { plan: 'city', page: 'language' });
        assert.ok(sections.length > 3);
    });

    it('see what is typed and not yet saved', async () => {
        const editor = await show('city/parks.plan');
        await replace(editor, 'serves Shade', 'serves Nothing');
        const { findings } = await until('the finding', async () => {
            const answer = await call('findings', { plan: 'city', rule: 'unresolved' });
            return answer.total > 0 && answer;
        });
        assert.match(findings[0].message, /Nothing/);
        assert.equal(
            workspace.textDocuments.some(({ isDirty }) => isDirty),
            true,
        );
    });

    it('propose an edit and write nothing', async () => {
        const before = (await show('city/parks.plan')).document.getText();
        const edits = [{ file: 'parks.plan', old_text: 'serves Shade', new_text: 'serves Nothing' }];
        const proposed = await call('propose_edit', { plan: 'city', edits });
        assert.equal(proposed.parses, true);
        assert.equal(proposed.written, false);
        assert.ok(proposed.appear.some(({ rule }: { rule: string }) => rule === 'unresolved'));
        assert.equal((await show('city/parks.plan')).document.getText(), before);
        assert.equal(
            workspace.textDocuments.some(({ isDirty }) => isDirty),
            false,
        );
    });

    it('say what is wrong with a call', async () => {
        await assert.rejects(() => call('overview', {}), says('several plans'));
        await assert.rejects(() => call('why', { plan: 'city', name: 'Treees' }), says('nothing called'));
    });

    it('answer nobody where a setting turns them off', async () => {
        const settings = workspace.getConfiguration('alur');
        try {
            await settings.update('assistants.tools', false, ConfigurationTarget.Workspace);
            // What is announced stays in the list; models are not given it, and nobody answers.
            await until('silence', () =>
                call('overview', { plan: 'city' }).then(
                    () => false,
                    () => true,
                ),
            );
        } finally {
            await settings.update('assistants.tools', undefined, ConfigurationTarget.Workspace);
        }
        const again = await until('the tools again', () => call('overview', { plan: 'city' }).catch(() => undefined));
        assert.equal(again.files, 2);
    });
});
