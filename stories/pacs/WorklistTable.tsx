import { STUDIES, type Study } from './studies.js';
import { isReader, type TeamMember } from './team.js';

export interface WorklistTableProps {
  team: readonly TeamMember[];
  /** The readers chosen on this page, by accession number. */
  readers: Readonly<Record<string, string>>;
  onAssign: (accession: string, userId: string) => void;
  modality: string;
  unassignedOnly: boolean;
}

function Priority({ value }: { value: Study['priority'] }) {
  return (
    <span className="pacs-priority" data-priority={value}>
      {value}
    </span>
  );
}

/** The studies, each with the colleague who reads it. */
export function WorklistTable({ team, readers, onAssign, modality, unassignedOnly }: WorklistTableProps) {
  const writers = team.filter((member) => member.canCreateReports);
  const readerOf = (accession: string, email?: string) =>
    readers[accession] ?? writers.find((member) => isReader(member) && member.email === email)?.userId ?? '';
  const shown = STUDIES.filter(
    (study) => (modality === '' || study.modality === modality) && !(unassignedOnly && readerOf(study.accession, study.reader) !== ''),
  );
  return (
    <table className="pacs-table">
      <thead>
        <tr>
          <th scope="col" className="pacs-wide">
            Priority
          </th>
          <th scope="col">Accession</th>
          <th scope="col" className="pacs-wide">
            Modality
          </th>
          <th scope="col" className="pacs-wide">
            Study
          </th>
          <th scope="col" className="pacs-wide">
            Received
          </th>
          <th scope="col">Reader</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ accession, modality: kind, description, received, priority, reader }) => (
          <tr key={accession}>
            <td className="pacs-wide">
              <Priority value={priority} />
            </td>
            <td>
              <span className="pacs-accession">{accession}</span>
              <span className="pacs-narrow">
                {kind} · {description}
              </span>
              <span className="pacs-narrow">
                <Priority value={priority} />
              </span>
            </td>
            <td className="pacs-wide">{kind}</td>
            <td className="pacs-wide">{description}</td>
            <td className="pacs-wide pacs-time">{received}</td>
            <td>
              <select
                className="pacs-select"
                aria-label={`Reader of ${accession}`}
                value={readerOf(accession, reader)}
                data-empty={readerOf(accession, reader) === ''}
                onChange={(event) => onAssign(accession, event.target.value)}
              >
                <option value="">Unassigned</option>
                {writers.map((member) => (
                  <option key={member.userId} value={member.userId} disabled={!isReader(member)}>
                    {isReader(member) ? member.name : `${member.name} (not confirmed yet)`}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
        {shown.length === 0 && (
          <tr>
            <td colSpan={6} className="pacs-none">
              No study matches.
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
