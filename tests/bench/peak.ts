// Loaded into the process of a command (`--import`): writes what that process took, when it ends. It must not know the command.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const taken = { ms: performance.now(), cpu: (user + system) / 1000, peakMB: process.resourceUsage().maxRSS / 1024 };
    const file = process.env['ALUR_BENCH_TAKEN'];
    if (file) writeFileSync(file, JSON.stringify(taken));
});
