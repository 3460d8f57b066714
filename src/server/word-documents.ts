// Word documents as one script of its own, which the server loads when somebody asks for one: a process imports it, a web worker has it with
// `importScripts`, which takes no module. Both find what it offers under one name.
import { exportReportDocx } from '../exports/documents/report-docx.ts';
import { wordDocuments } from './load-word.ts';

Object.assign(globalThis, { [wordDocuments]: exportReportDocx });
