import { CLINIC_ROLE_GROUPS } from 'autoscribe-react/schema';

const LABELS: Record<(typeof CLINIC_ROLE_GROUPS)[number]['group'], string> = {
  imaging: 'Imaging',
  physicians: 'Physicians',
  advancedPractice: 'Advanced practice',
  nursing: 'Nursing and care',
  diagnostics: 'Laboratory and pharmacy',
  therapy: 'Therapy',
  administration: 'Administration',
  technology: 'Technology',
  other: 'Other',
};

/** The 61 roles, in the groups of the library, so that every candidate shows the same list. */
export const ROLE_GROUPS = CLINIC_ROLE_GROUPS.map(({ group, roles }) => ({ label: LABELS[group], roles }));
