import { useState } from 'react';
import { InviteUserDialog } from '../../src/index.js';
import type { PacsApi } from './pacsApi.js';
import { SUPPORT, PACS_POLICY } from './policy.js';
import { SandboxMailbox } from './SandboxMailbox.js';
import { STUDIES } from './studies.js';
import { TeamPanel } from './TeamPanel.js';
import { usePacs } from './usePacs.js';
import { WorklistTable } from './WorklistTable.js';
import './pacs.css';
import './team.css';
import './worklist.css';
import './phone.css';

export interface PacsWorklistProps {
  api: PacsApi;
  theme: string;
}

const MODALITIES = [...new Set(STUDIES.map(({ modality }) => modality))];

/** A small PACS. Everything AutoScribe needs of it is the `InviteUserDialog` below. */
export function PacsWorklist({ api, theme }: PacsWorklistProps) {
  const { team, mailbox, failed, reload } = usePacs(api);
  const [readers, setReaders] = useState<Record<string, string>>({});
  const [modality, setModality] = useState('');
  const [unassignedOnly, setUnassignedOnly] = useState(false);
  const [news, setNews] = useState('');
  const waiting = new Set(team?.filter(({ state }) => state === 'invited').map(({ userId }) => userId));

  const openLink = async (userId: string) => {
    await api.confirm(userId);
    await reload();
    const member = team?.find((candidate) => candidate.userId === userId);
    if (member) setNews(`${member.name} has confirmed.${member.canCreateReports ? ' Studies can be assigned to them now.' : ''}`);
  };
  const startOver = async () => {
    await api.reset();
    setReaders({});
    await reload();
    setNews('The sandbox is back at its beginning.');
  };

  return (
    <div className="pacs" data-pacs-theme={theme}>
      <header className="pacs-header">
        <svg className="pacs-logo" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 8V5a2 2 0 0 1 2-2h3M16 3h3a2 2 0 0 1 2 2v3M21 16v3a2 2 0 0 1-2 2h-3M8 21H5a2 2 0 0 1-2-2v-3M7 12h2l2-4 2 8 2-4h2" />
        </svg>
        <span className="pacs-brand">Example PACS</span>
        <span className="pacs-site pacs-wide">Demo Imaging Center</span>
        <span className="pacs-me">
          Jules Demo<span className="pacs-wide">, practice manager</span>
        </span>
      </header>
      <main className="pacs-main">
        <section className="pacs-panel" aria-labelledby="pacs-worklist">
          <div className="pacs-panel-head">
            <h1 id="pacs-worklist">Worklist</h1>
            <div className="pacs-tools">
              <label className="pacs-check">
                <input type="checkbox" checked={unassignedOnly} onChange={(event) => setUnassignedOnly(event.target.checked)} />
                Unassigned
              </label>
              <select className="pacs-select" aria-label="Modality" value={modality} onChange={(event) => setModality(event.target.value)}>
                <option value="">All modalities</option>
                {MODALITIES.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </div>
          </div>
          <WorklistTable
            team={team ?? []}
            readers={readers}
            onAssign={(accession, userId) => setReaders({ ...readers, [accession]: userId })}
            modality={modality}
            unassignedOnly={unassignedOnly}
          />
        </section>
        <div className="pacs-side">
          <TeamPanel team={team}>
            <InviteUserDialog onInvite={api.invite} onInvited={() => void reload()} policy={PACS_POLICY} support={SUPPORT}>
              <button type="button" className="pacs-button pacs-primary">
                Invite user
              </button>
            </InviteUserDialog>
          </TeamPanel>
          <p className="pacs-news" role="status">
            {failed ? 'The team could not be loaded.' : news}
          </p>
          {failed && (
            <button type="button" className="pacs-button" onClick={() => void reload()}>
              Try again
            </button>
          )}
        </div>
      </main>
      <SandboxMailbox mailbox={mailbox} waiting={waiting} onOpenLink={(userId) => void openLink(userId)} onReset={() => void startOver()} />
    </div>
  );
}
