import axe from 'axe-core';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const IBM = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js');

/** What IBM's engine says about one element. */
interface IbmResult {
  ruleId: string;
  value: [level: string, verdict: string];
  message: string;
  snippet: string;
  path: { dom: string };
}

declare global {
  interface Window {
    ace?: { Checker: new () => { check: (root: Document, policies: string[]) => Promise<{ results: IbmResult[] }> } };
  }
}

// Where headings and landmarks of a page stand is the host's to say: most stories are a part of a page.
const PAGE_RULES = {
  axe: ['region', 'landmark-one-main', 'page-has-heading-one'],
  ibm: ['aria_content_in_landmark', 'skip_main_exists'],
};

async function askAxe(page: Page, isWholePage: boolean): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe.source });
  return page.evaluate(
    async (off) => {
      const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'], rules });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `axe ${id}: ${html}\n${failureSummary}`));
    },
    isWholePage ? [] : PAGE_RULES.axe,
  );
}

async function askIbm(page: Page, isWholePage: boolean): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.addScriptTag({ path: IBM });
  return page.evaluate(
    async (off) => {
      const { ace } = window;
      if (!ace) throw new Error('IBM’s engine did not load.');
      const { results } = await new ace.Checker().check(document, ['WCAG_2_2', 'IBM_Accessibility']);
      if (results.length === 0) throw new Error('IBM’s engine looked at nothing.');
      return (
        results
          .filter(({ value: [level, verdict], ruleId }) => level === 'VIOLATION' && verdict === 'FAIL' && !off.includes(ruleId))
          // It takes a colour in oklch() for none; axe measures those.
          .filter(({ ruleId, path }) => ruleId !== 'text_contrast_sufficient' || !path.dom.includes('#document-fragment'))
          .map(({ ruleId, message, snippet }) => `IBM ${ruleId}: ${snippet}\n${message}`)
      );
    },
    isWholePage ? [] : PAGE_RULES.ibm,
  );
}

/**
 * What axe and IBM's engine find wrong with what a page shows. Each finds what the other misses.
 *
 * @param isWholePage - Whether it is a page with everything that belongs to one.
 */
export async function findViolations(page: Page, isWholePage = false): Promise<string[]> {
  return [...(await askAxe(page, isWholePage)), ...(await askIbm(page, isWholePage))];
}
