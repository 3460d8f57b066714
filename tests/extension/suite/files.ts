// Files that come, change and go beside the editor.
import * as assert from 'node:assert';
import { workspace } from 'vscode';
import { restore, show, untilFound, untilMended, uriOf, write } from './editor.ts';

describe('with files', () => {
    beforeEach(restore);

    it('takes in one that is new, changes with it, and forgets it', async () => {
        await write('city/health.plan', 'department Health { program Clinics { serves Sun } }');
        await untilFound('city/health.plan', 'unresolved');
        await write('city/health.plan', 'department Health { program Clinics { serves Shade } }');
        await untilMended('city/health.plan', 'unresolved');
        await workspace.fs.rename(uriOf('city/health.plan'), uriOf('port/health.plan'));
        await untilFound('port/health.plan', 'unresolved');
        await workspace.fs.delete(uriOf('port/health.plan'));
        await untilMended('port/health.plan', 'unresolved');
    });

    it('shows what a change of one does to another that is open', async () => {
        const { document } = await show('city/parks.plan');
        await write('city/city.plan', 'plan City { period 2025..2029 }\ngoal Sun');
        const [finding] = await untilFound('city/parks.plan', 'unresolved');
        assert.ok(finding && document.validateRange(finding.range).isEqual(finding.range));
    });
});
