import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

type Node = Record<string, unknown> & { type?: string };

/** What a call is made of: `test.concurrent.each(rows)` is `test`, `concurrent` and `each`. */
function readCallee(node: Node): string[] {
  if (node.type === 'Identifier') return [String(node['name'])];
  if (node.type === 'MemberExpression') return [...readCallee(node['object'] as Node), ...readCallee(node['property'] as Node)];
  return node.type === 'CallExpression' ? readCallee(node['callee'] as Node) : [];
}

function readTitle(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node?.type !== 'TemplateLiteral') return undefined;
  return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('%s');
}

/** Lists the titles of a file's tests and of their groups, without those that are left out of a run. */
export function readTestTitles(file: string, text = readFileSync(file, 'utf8')): string[] {
  const titles: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      const node = value as Node;
      const callee = node.type === 'CallExpression' ? readCallee(node) : [];
      if (callee[0] === 'test' || callee[0] === 'describe') {
        if (callee.includes('skip') || callee.includes('todo')) return;
        const title = readTitle((node['arguments'] as Node[])[0]);
        if (title !== undefined) titles.push(title);
      }
      for (const child of Object.values(node)) visit(child);
    }
  };
  visit(parseSync(file, text).program);
  return titles;
}
