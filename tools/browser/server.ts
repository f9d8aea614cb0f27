import { createHash, X509Certificate } from 'node:crypto';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { generate } from 'selfsigned';

export interface Served {
  body: string | Buffer;
  type?: string;
  headers?: Record<string, string>;
  status?: number;
}

export interface Knock { method: string; url: string; /** True when the address was put on the server. */ known: boolean }

/** Stands in for the whole web: every host name leads here, what was not put here is answered 404 and noted. */
export interface LocalServer {
  httpPort: number;
  httpsPort: number;
  /** SHA-256 of the certificate's key, base64: by this Chromium takes the certificate for a good one. */
  pin: string;
  /** Every request that arrived. */
  readonly knocks: readonly Knock[];
  /** Host names of every TLS handshake, also of those that failed. */
  readonly hosts: ReadonlySet<string>;
  put(url: string, page: Served | string): void;
  /** Forgets the requests and hosts noted so far. */
  forget(): void;
  close(): Promise<void>;
}

/** Days; the certificate lives as long as the process. */
const CERTIFICATE_DAYS = 2;

export async function startServer(): Promise<LocalServer> {
  const pages = new Map<string, Served>();
  const knocks: Knock[] = [];
  const hosts = new Set<string>();
  const answer = (secure: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    const url = `${secure ? 'https' : 'http'}://${request.headers.host}${request.url}`;
    const page = pages.get(address(url));
    knocks.push({ method: request.method ?? 'GET', url, known: page !== undefined });
    reply(response, page);
  };
  const http = createHttp(answer(false));
  const identity = await certificate(hosts);
  const https = createHttps(identity, answer(true));
  await Promise.all([listen(http), listen(https)]);
  return {
    httpPort: portOf(http),
    httpsPort: portOf(https),
    pin: pinOf(identity.cert),
    knocks,
    hosts,
    put: (url, page) => void pages.set(address(url), typeof page === 'string' ? { body: page } : page),
    forget: () => {
      knocks.length = 0;
      hosts.clear();
    },
    close: async () => {
      http.closeAllConnections();
      https.closeAllConnections();
      await Promise.all([http, https].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

async function certificate(hosts: Set<string>) {
  const days = CERTIFICATE_DAYS * 24 * 3600 * 1000;
  const pair = await generate([{ name: 'commonName', value: 'localhost' }], { notAfterDate: new Date(Date.now() + days) });
  return {
    key: pair.private,
    cert: pair.cert,
    SNICallback: (host: string, done: (error: null) => void) => {
      hosts.add(host);
      done(null);
    },
  };
}

function pinOf(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

function reply(response: ServerResponse, page: Served | undefined): void {
  response.writeHead(page ? (page.status ?? 200) : 404, {
    'content-type': page?.type ?? 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...page?.headers,
  });
  response.end(page?.body ?? '');
}

/** One address however it is written: scheme, query and fragment do not matter to what is served. */
function address(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}

async function listen(server: Server): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
