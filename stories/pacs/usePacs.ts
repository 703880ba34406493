import { useCallback, useEffect, useState } from 'react';
import type { PacsApi } from './pacsApi.js';
import type { Mail, TeamMember } from './team.js';

/** What the PACS's pages know of its back end now, and the way to read it anew. */
export interface Pacs {
  /** The team, or `undefined` while it is being read. */
  team: readonly TeamMember[] | undefined;
  /** The sandbox's e-mails, or `undefined` where AutoScribe itself sends real ones. */
  mailbox: readonly Mail[] | undefined;
  /** Whether the team could not be read. */
  failed: boolean;
  reload: () => Promise<void>;
}

/** Reads team and mailbox, and reads them again when asked to. */
export function usePacs(api: PacsApi): Pacs {
  const [known, setKnown] = useState<Omit<Pacs, 'reload'>>({ team: undefined, mailbox: [], failed: false });
  const reload = useCallback(async () => {
    const [team, mailbox] = await Promise.allSettled([api.team(), api.mailbox()]);
    setKnown((before) => ({
      team: team.status === 'fulfilled' ? team.value : before.team,
      mailbox: mailbox.status === 'fulfilled' ? mailbox.value : before.mailbox,
      failed: team.status === 'rejected',
    }));
  }, [api]);
  useEffect(() => void reload(), [reload]);
  return { ...known, reload };
}
