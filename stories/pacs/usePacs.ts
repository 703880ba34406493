import { useCallback, useEffect, useState } from 'react';
import type { PacsApi } from './pacsApi.js';
import type { Mail, TeamMember } from './team.js';

/** What the PACS's pages know of its back end now, and the way to read it anew. */
export interface Pacs {
  team: readonly TeamMember[] | undefined;
  mailbox: readonly Mail[] | undefined;
  failed: boolean;
  reload: () => Promise<void>;
}

/** Reads team and mailbox, and reads them again when asked to. */
export function usePacs(api: PacsApi): Pacs {
  const [known, setKnown] = useState<Pick<Pacs, 'team' | 'mailbox'>>({ team: undefined, mailbox: [] });
  const [failed, setFailed] = useState(false);
  const reload = useCallback(async () => {
    try {
      const [team, mailbox] = await Promise.all([api.team(), api.mailbox()]);
      setKnown({ team, mailbox });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [api]);
  useEffect(() => void reload(), [reload]);
  return { ...known, failed, reload };
}
