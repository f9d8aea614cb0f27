import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../browser/build.ts';
import { countTests, type Count, type VitestReport } from './count.ts';
import type { Step } from './steps.ts';

/** Runs a step's npm script with its output passed through, and counts what came of it. */
export async function run(step: Step): Promise<Count> {
  if (!step.vitest) {
    const code = await npm(step, []);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  }
  const folder = mkdtempSync(join(tmpdir(), 'second-source-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await npm(step, ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
    return countTests(reportIn(file), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportIn(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

/** The exit code; null when the step took too long and was ended. */
async function npm(step: Step, more: string[]): Promise<number | null> {
  const child = spawn('npm', ['run', '--silent', ...step.script, ...more], {
    cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own, so that a step's children end with it; Windows has no groups and needs a shell to find npm.
    detached: process.platform !== 'win32', shell: process.platform === 'win32',
  });
  const stop = () => end(child.pid);
  const interrupted = () => {
    stop();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  const timer = setTimeout(() => {
    console.error(`${step.name} took longer than ${step.limit / 60_000} minutes and was ended.`);
    stop();
  }, step.limit);
  try {
    return await new Promise((done, fail) => child.once('error', fail).once('close', done));
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}
