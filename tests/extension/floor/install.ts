// Installs the oldest VS Code for tests beside the newest.
import process from 'node:process';

process.env['ALUR_FLOOR'] = '1';
await import('../host/install.ts');
