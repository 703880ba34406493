import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { contentTypeOf } from '../../support/contentTypeOf.js';
import { createCtSlice, describeStudy } from './createCtSlice.js';

/** What a vendor writes to have an extension in OHIF: our extension object is there before OHIF starts. */
const APP_CONFIG = `window.config = {
  routerBasename: null,
  extensions: [window.autoscribeExtension],
  modes: [],
  customizationService: {},
  showStudyList: false,
  investigationalUseDialog: { option: 'never' },
  maxNumberOfWebWorkers: 1,
  defaultDataSourceName: 'dicomjson',
  dataSources: [{
    namespace: '@ohif/extension-default.dataSourcesModule.dicomjson',
    sourceName: 'dicomjson',
    configuration: { friendlyName: 'Synthetic study', name: 'json' },
  }],
};`;

/** OHIF, served as its documentation says: static files, and the start page for every other address. */
export interface OhifServer {
  /** The address at which the viewer opens with the synthetic study. */
  viewer: string;
  close: () => Promise<void>;
}

const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

function sendFile(response: ServerResponse, file: string): void {
  response.setHeader('content-type', contentTypeOf(file));
  createReadStream(file).pipe(response);
}

/**
 * Serves the viewer on this machine only.
 *
 * @param dist - OHIF's own build.
 * @param extension - The folder with our bundled extension and the library's stylesheet.
 */
export async function serveOhif(dist: string, extension: string): Promise<OhifServer> {
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host ?? ''}`;
    const { pathname } = new URL(request.url ?? '/', origin);
    const slice = /^\/slice-(\d)\.dcm$/.exec(pathname)?.[1];
    if (slice !== undefined) {
      response.setHeader('content-type', 'application/dicom').end(createCtSlice(Number(slice)));
    } else if (pathname === '/study.json') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(describeStudy(origin)));
    } else if (pathname === '/app-config.js') {
      response.setHeader('content-type', 'text/javascript');
      createReadStream(path.join(extension, 'extension.js'))
        .on('end', () => response.end(APP_CONFIG))
        .pipe(response, { end: false });
    } else {
      const folder = pathname.startsWith('/autoscribe/') ? extension : dist;
      const file = path.join(folder, path.normalize(pathname.replace(/^\/autoscribe/, '')));
      if (isFile(file)) sendFile(response, file);
      else if (path.extname(pathname) === '') sendFile(response, path.join(dist, 'index.html'));
      else response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    viewer: `${origin}/viewer/dicomjson?url=${encodeURIComponent(`${origin}/study.json`)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
