// `npm run bench`: the comparison with its table. `npm run test:budgets`: the figures that must not grow, for CI.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./bench/main.ts');
process.exitCode = await module.main(process.argv.slice(2));
