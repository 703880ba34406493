import { onTestFinished } from 'vitest';
import { serveFolders, type Answer } from '../../support/serveFolders.js';

/** Serves folders on this machine until the test is over, and gives the address. */
export async function serveFolder(folders: string[], answer?: Answer): Promise<string> {
  const { address, close } = await serveFolders(folders, answer);
  onTestFinished(close);
  return address;
}
