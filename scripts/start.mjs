// The first look: checks the sample city, draws its flow, and opens the editor where there is one. Findings in the sample are the point of it.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const alur = (...args) => spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: root, stdio: 'inherit' }).status;

console.log('Checking examples/palu …\n');
const checked = alur('check', 'examples/palu', '--fail-on', 'never');
mkdirSync(new URL('../out', import.meta.url), { recursive: true });
console.log('\nDrawing its flow …');
const drawn = alur('draw', 'examples/palu', '--out', 'out/palu-flow.html');
if (checked !== 0 || drawn !== 0) process.exit(1);
console.log(`\nOpen this page in a browser: ${fileURLToPath(new URL('../out/palu-flow.html', import.meta.url))}`);

const shell = process.platform === 'win32';
if (spawnSync('code', ['--version'], { stdio: 'ignore', shell }).status === 0) {
    console.log('Opening VS Code with the extension …');
    spawnSync('code', [`--extensionDevelopmentPath=${root}`, 'examples/palu'], { cwd: root, stdio: 'ignore', shell });
} else console.log('VS Code is not installed here (no `code` command); the command line works without it: node dist/cli.js --help');
