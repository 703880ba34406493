import path from 'node:path';
import { serveFolders } from '../test/support/serveFolders.js';
import { judgeBudgets } from './budgets.js';
import { CANDIDATES } from './candidates.js';
import { checkOneFile } from './checkOneFile.js';
import { installCandidates } from './installCandidates.js';
import { buildNothing, measureCounted } from './measureCounted.js';
import { measureEntries } from './measureEntries.js';
import { say, shout } from './say.js';

const WARM_UP = 5;

/** Measures of ours what is the same on every machine, and holds it against the budgets. Gives how many are broken. */
export async function checkBudgets(tarball: string | undefined): Promise<number> {
  const root = installCandidates({ withOthers: false, tarball });
  const entries = await measureEntries(root);
  await buildNothing(root);
  const served = await serveFolders([path.join(root, 'built')]);
  const ours = CANDIDATES.filter(({ isOurs }) => isOurs);
  const counted = await Promise.all(ours.map((candidate) => measureCounted(root, served.address, candidate, WARM_UP)));
  const unsplit = await Promise.all(ours.map((candidate) => checkOneFile(root, served.address, candidate)));
  await served.close();
  for (const { candidate, problem } of counted) if (problem !== undefined) shout(`${candidate.label} ${problem}`);
  const judged = judgeBudgets(entries, counted);
  for (const { figure, limit, reason, value, isKept } of judged) {
    const said = `${figure}: ${value?.toLocaleString('en') ?? 'not measured'}, the budget is ${limit.toLocaleString('en')}`;
    say(isKept ? `kept    ${said}` : `BROKEN  ${said}. The reason for it: ${reason}.`);
  }
  unsplit.forEach((problem, place) => {
    const said = `${ours[place]?.label} in a host that does not split code`;
    say(problem === undefined ? `kept    ${said}: the same form` : `BROKEN  ${said}: ${problem}`);
  });
  const broken = judged.filter(({ isKept }) => !isKept).length + unsplit.filter((problem) => problem !== undefined).length;
  say(broken === 0 ? 'Every budget is kept.' : `${broken} of ${judged.length + unsplit.length} budgets are broken.`);
  return broken;
}
