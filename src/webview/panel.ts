// The page of a drawing in VS Code begins here. It must not know plans.
import { Host } from './host.ts';
import { Page } from './page.ts';

const app = document.querySelector<HTMLElement>('#app');
if (app) {
    const { root = '', word: token = '' } = app.dataset;
    const host = new Host(root, token, message => page.receive(message));
    const page = new Page(app, document.documentElement.lang === 'id' ? 'id' : 'en', host);
    page.begin();
}
