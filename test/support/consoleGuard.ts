import { afterAll, afterEach } from 'vitest';

// React and axe report real mistakes on the console and carry on. Here they fail the test that caused them.
// A test that expects a message says so with `vi.spyOn(console, …)`, which stands in front of this.
const METHODS = ['error', 'warn', 'log', 'info', 'debug'] as const;
const said: string[] = [];

for (const method of METHODS) {
  console[method] = (...parts: unknown[]) => {
    said.push(`console.${method}: ${parts.map((part) => (part instanceof Error ? part.stack : String(part))).join(' ')}`);
  };
}

function refuseOutput(): void {
  const lines = said.splice(0);
  if (lines.length > 0) throw new Error(`Nothing may be written to the console, but this was:\n${lines.join('\n')}`);
}

afterEach(refuseOutput);
afterAll(refuseOutput);
