import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OUTPUT, ROOT } from '../browser/build.ts';

const LANGUAGES = ['de', 'en', 'fr'] as const;

export interface StartOptions {
  headless: boolean;
  help: boolean;
  lang: (typeof LANGUAGES)[number];
  screenshots: string;
  /** Files and addresses; the sample article when none was named. */
  targets: string[];
}

export const USAGE = `npm start -- [options] [<file.html | URL> …]

Opens a browser with the extension on the sample article, or on the files and addresses named.

  --headless            no window: print what a reader would see, and save screenshots
  --lang de|en|fr       language of the extension's interface (default: de)
  --screenshots <dir>   where screenshots go (default: .output/screenshots)`;

const SAMPLE = join(ROOT, 'samples/article.de.html');

/** A Linux without a display can only go headless. */
export function readArguments(args: string[], machine: { platform: string; env: NodeJS.ProcessEnv }): StartOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      headless: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'de' },
      screenshots: { type: 'string', default: join(OUTPUT, 'screenshots') },
    },
  });
  const lang = LANGUAGES.find((known) => known === values.lang);
  if (!lang) throw new Error(`--lang ${values.lang}: the interface speaks ${LANGUAGES.join(', ')}.`);
  const blind = machine.platform === 'linux' && !machine.env.DISPLAY && !machine.env.WAYLAND_DISPLAY;
  return { headless: values.headless || blind, help: values.help, lang, screenshots: values.screenshots, targets: positionals.length > 0 ? positionals : [SAMPLE] };
}
