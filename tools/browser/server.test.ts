import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type LocalServer } from './server.ts';

let server: LocalServer;
beforeAll(async () => {
  server = await startServer();
  server.put('https://www.zeitung.example/a', { body: 'Text', headers: { 'x-policy': 'strict' } });
});
afterAll(() => server?.close());

function ask(host: string, path: string): Promise<{ status: number; text: string; policy: unknown }> {
  return new Promise((done, fail) => {
    get({ host: '127.0.0.1', port: server.httpPort, path, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (data) => (text += data)).on('end', () => done({ status: response.statusCode!, text, policy: response.headers['x-policy'] }));
    }).on('error', fail);
  });
}

describe('the local web', () => {
  it('serves a page under its host name, whatever the scheme and query', async () => {
    expect(await ask('www.zeitung.example', '/a?b')).toEqual({ status: 200, text: 'Text', policy: 'strict' });
  });

  it('answers everything else 404 and notes who was asked for what', async () => {
    server.forget();
    expect(await ask('tracker.example', '/a')).toMatchObject({ status: 404 });
    expect(server.knocks).toEqual([{ method: 'GET', url: 'http://tracker.example/a', known: false }]);
  });
});
