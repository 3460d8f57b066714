// The page of a table in VS Code begins here. It must not know tables.
import { type FromTablePage, readToTablePage } from '../../protocol/table-page.ts';
import { TablePage } from './page.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromTablePage): void };

const app = document.querySelector<HTMLElement>('#app');
if (app) {
    const { word: token = '' } = app.dataset;
    const host = acquireVsCodeApi();
    const page = new TablePage(app, document.documentElement.lang === 'id' ? 'id' : 'en', message => host.postMessage(message));
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = readToTablePage(data, token);
        if (message) page.receive(message);
    });
    host.postMessage({ type: 'ready' });
}
