import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFor, card, clickAction, hover, select, selectionBar, until } from '../tools/browser/index.ts';
import { savedTexts } from './setup/marks.ts';
import { SAMPLE, startWorld } from './setup/world.ts';

const manifest = (kind: 'chromium' | 'firefox') => JSON.parse(readFileSync(join(builtFor(kind), 'manifest.json'), 'utf8')) as Record<string, unknown>;

describe('no request leaves the browser', () => {
  it('while a page is marked, a card opened, a text saved, the popup and all of the options page looked at', async () => {
    const world = await startWorld();
    try {
      const page = await world.read(SAMPLE);
      await hover(page, 'Sovereign Technology Alliance');
      await card(page).shown();
      await page.keyboard.press('Escape');
      await select(page, 'Es war ein kurzer Termin');
      await selectionBar(page).click('Save');
      await until('it is saved', async () => (await savedTexts(page)).length > 0);
      await (await clickAction(world.session, page)).waitForSelector('[role=switch]');
      const options = await world.session.openExtension('options.html');
      for (const section of ['library', 'disagreements', 'entities', 'sources', 'settings', 'data', 'about', 'welcome', 'entity/sovereign-technology-alliance']) {
        await options.evaluate((hash) => (location.hash = hash), section);
        await options.waitForSelector('h1');
      }
      const unknown = world.server.knocks.filter(({ known, url }) => !known && !url.endsWith('/favicon.ico'));
      expect(unknown).toEqual([]);
      expect([...world.server.hosts]).toEqual(['www.isarbote.example']);
    } finally {
      await world.close();
    }
  });
});

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (kind) => {
  it('asks for no site at installation, lists no resource to pages, and lets nothing run from elsewhere', () => {
    const keys = manifest(kind);
    expect(keys).not.toHaveProperty('host_permissions');
    expect(keys).not.toHaveProperty('web_accessible_resources');
    expect(keys).not.toHaveProperty('content_scripts');
    expect(keys).not.toHaveProperty('externally_connectable');
    expect(JSON.stringify(keys.content_security_policy ?? {})).not.toMatch(/unsafe|https?:/);
    expect(keys.optional_host_permissions).toEqual(['*://*/*']);
  });
});

describe('what weighs on pages', () => {
  it('holds neither zod nor Dexie', () => {
    const scripts = [join(builtFor('chromium'), 'content-scripts/content.js'), ...readdirSync(builtFor('chromium')).filter((file) => file === 'card.js').map((file) => join(builtFor('chromium'), file))];
    for (const script of scripts) expect(readFileSync(script, 'utf8')).not.toMatch(/ZodError|\$ZodType|Dexie/);
  });

  it('asks for all that marks a page to be compiled at once', () => {
    expect(readFileSync(join(builtFor('chromium'), 'annotate.js'), 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });
});
