/**
 * `npm test`: everything, in one run and without stopping at the first failure; `npm run check` leaves the browsers out.
 * The last line is `N passed, N failed`, with `, N skipped` when something was; the exit code is 1 when anything failed.
 */
import { closingLine, sum, type Count } from './test/count.ts';
import { readyBrowsers } from './test/browsers.ts';
import { run } from './test/run.ts';
import { STEPS, type Step } from './test/steps.ts';

const withBrowser = !process.argv.includes('--no-browser');
const counts: Count[] = [];
const failed: string[] = [];

for (const step of STEPS.filter((step) => withBrowser || !step.browser)) {
  const missing = step.needs.filter((name) => failed.includes(name));
  console.log(`\n── ${step.name} ${'─'.repeat(Math.max(0, 70 - step.name.length))}`);
  const count = missing.length > 0 ? skip(missing) : await take(step);
  if (count.failed > 0 || count.passed === 0) failed.push(step.name);
  counts.push(count);
}

const total = sum(counts);
if (failed.length > 0) console.log(`\nNot passed: ${failed.join(', ')}`);
console.log(`\n${closingLine(total)}`);
process.exit(total.failed > 0 ? 1 : 0);

async function take(step: Step): Promise<Count> {
  const started = Date.now();
  const count = step.name === 'browsers' ? readyBrowsers() : await run(step);
  console.log(`   ${step.name}: ${closingLine(count)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return count;
}

function skip(missing: string[]): Count {
  console.log(`   skipped: ${missing.join(' and ')} did not pass`);
  return { passed: 0, failed: 0, skipped: 1 };
}
