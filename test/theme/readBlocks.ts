/** One block of a stylesheet: what stands before its brace, the at-rules round it, and its declarations. */
export interface Block {
  prelude: string;
  within: string[];
  declarations: [property: string, value: string][];
}

/** Reads a stylesheet whose strings hold no braces and no semicolons, and says so where they do. */
export function readBlocks(text: string): { blocks: Block[]; statements: string[] } {
  const blocks: Block[] = [];
  const statements: string[] = [];
  const open: Block[] = [];
  const plain = text.replaceAll(/\/\*[^]*?\*\//g, ' ');
  if (/["'][^"'\n]*[{};][^"'\n]*["']/.test(plain)) throw new Error('A string holds a brace or a semicolon.');
  for (const [, words = '', end] of plain.matchAll(/([^{};]*)([{};]|$)/g)) {
    const piece = words.trim().replaceAll(/\s+/g, ' ');
    if (end === '{') {
      const block = { prelude: piece, within: open.map(({ prelude }) => prelude), declarations: [] };
      blocks.push(block);
      open.push(block);
      continue;
    }
    const colon = piece.indexOf(':');
    if (piece) {
      const block = open.at(-1);
      if (block) block.declarations.push([piece.slice(0, colon).trim(), piece.slice(colon + 1).trim()]);
      else statements.push(piece);
    }
    if (end === '}' && !open.pop()) throw new Error('A brace is closed that was never opened.');
  }
  if (open.length > 0) throw new Error(`${open[0]?.prelude} is never closed.`);
  return { blocks, statements };
}
