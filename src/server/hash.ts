/** What is used of Node's own hashes. Bun, Deno and some workers have them, too. */
interface NodeCrypto {
  createHash(algorithm: 'sha256'): { update(text: string): { digest(encoding: 'hex'): string } };
}

interface NodeProcess {
  getBuiltinModule?(name: 'node:crypto'): NodeCrypto | undefined;
}

async function hashByWebCrypto(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Makes a SHA-256 hash, in hexadecimal digits. Web Crypto has it everywhere, by a thread of its own; to wake that takes ten times as
 * long as to hash an invitation at once, where the server can.
 */
export async function hash(text: string): Promise<string> {
  try {
    const { process } = globalThis as { process?: NodeProcess };
    const node = process?.getBuiltinModule?.('node:crypto');
    if (node) return node.createHash('sha256').update(text).digest('hex');
  } catch {
    // Where a server only plays Node, what it has not may throw.
  }
  return hashByWebCrypto(text);
}
