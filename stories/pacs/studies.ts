/** A study on the demo's worklist. Synthetic: no patient, and an accession number no system would give. */
export interface Study {
  accession: string;
  modality: 'CT' | 'MR' | 'CR' | 'US' | 'MG';
  description: string;
  received: string;
  priority: 'STAT' | 'Urgent' | 'Routine';
  /** The e-mail address of the reader it arrives assigned to. */
  reader?: string;
}

/** The demo's worklist, most urgent first. */
export const STUDIES: readonly Study[] = [
  { accession: 'DEMO-0001', modality: 'CT', description: 'Head without contrast', received: '09:41', priority: 'STAT' },
  {
    accession: 'DEMO-0002',
    modality: 'CT',
    description: 'Chest, pulmonary angiogram',
    received: '09:28',
    priority: 'STAT',
    reader: 'rowan@pacs.example',
  },
  { accession: 'DEMO-0003', modality: 'MR', description: 'Lumbar spine', received: '09:12', priority: 'Urgent' },
  {
    accession: 'DEMO-0004',
    modality: 'US',
    description: 'Abdomen, complete',
    received: '08:55',
    priority: 'Urgent',
    reader: 'kit@pacs.example',
  },
  { accession: 'DEMO-0005', modality: 'CR', description: 'Chest, two views', received: '08:47', priority: 'Routine' },
  {
    accession: 'DEMO-0006',
    modality: 'MR',
    description: 'Knee, left',
    received: '08:30',
    priority: 'Routine',
    reader: 'rowan@pacs.example',
  },
  { accession: 'DEMO-0007', modality: 'MG', description: 'Screening, bilateral', received: '08:21', priority: 'Routine' },
  { accession: 'DEMO-0008', modality: 'CR', description: 'Wrist, right, three views', received: '08:04', priority: 'Routine' },
];
