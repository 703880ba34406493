import type { ReactNode } from 'react';
import type { TeamMember } from './team.js';

export interface TeamPanelProps {
  /** The team, or `undefined` while it is being read. */
  team: readonly TeamMember[] | undefined;
  /** What invites: AutoScribe's dialog with the PACS's own button. */
  children: ReactNode;
}

const initials = (name: string) =>
  name
    .split(' ')
    .slice(0, 2)
    .map((part) => part.charAt(0))
    .join('');

/** The people of the practice and how far each of them is. */
export function TeamPanel({ team, children }: TeamPanelProps) {
  const readers = team?.filter((member) => member.canCreateReports && member.state === 'confirmed').length ?? 0;
  return (
    <aside className="pacs-panel pacs-team" aria-labelledby="pacs-team">
      <div className="pacs-panel-head">
        <div>
          <h2 id="pacs-team">Team</h2>
          <p className="pacs-quiet">{team ? `${team.length} people, ${readers} can read studies` : 'Loading…'}</p>
        </div>
        {children}
      </div>
      <ul className="pacs-people">
        {team?.map((member) => (
          <li key={member.userId} className="pacs-person">
            <span className="pacs-avatar" aria-hidden="true">
              {initials(member.name)}
            </span>
            <span className="pacs-who">
              <b translate="no">{member.name}</b>
              <span className="pacs-quiet">
                {member.clinicRole}
                {member.admin && ' · Admin'}
              </span>
            </span>
            <span className="pacs-state" data-state={member.state}>
              {member.state === 'invited' ? 'Invited' : 'Confirmed'}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
