// Runs every check to its end, so that one run tells everything that is wrong, and says the sum on the last line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const scratch = mkdtempSync(path.join(tmpdir(), 'autoscribe-test-'));
const report = path.join(scratch, 'vitest.json');
let passed = 0;
let failed = 0;

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
const failures = [];

// The budgets hold what is the same on every machine: bytes, renders, commits, nodes and listeners. Never a time.
for (const part of ['types', 'lint', 'format', 'budgets']) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', `test:${part}`], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  if (status === 0) {
    passed += 1;
    continue;
  }
  failed += 1;
  failures.push(`test:${part} failed:\n${stdout}${stderr}`);
}

// Whole host applications are fetched and built by `npm run test:hosts`; other browsers are driven by `npm run test:engines`.
// By name: two negations would let everything in.
const PROJECTS = ['unit', 'dom', 'browser', 'stories', 'package', 'pages', 'faults', 'accessibility', 'screenreader'];
const allPassed = run('npx', [
  'vitest',
  'run',
  ...PROJECTS.map((name) => `--project=${name}`),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
let failedInVitest = 0;
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed += result.numPassedTests;
  failedInVitest = result.numFailedTests;
} catch {
  console.error('Vitest left no report: it stopped before the tests ended.');
}
// A file that can't be loaded or an error outside every test fails the run without failing a test.
failed += allPassed ? failedInVitest : Math.max(1, failedInVitest);

rmSync(scratch, { recursive: true, force: true });
// Said again where a log that is cut short still has it: the tests print much after it.
for (const failure of failures) console.log(failure);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
