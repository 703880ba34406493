/**
 * The clinic roles that AutoScribe's API accepts today, spelled as on the wire and in the reference's order.
 *
 * The list is not frozen (an earlier release had 21 roles): requests are held to it, responses are not.
 * Source: AutoScribe API, `ClinicRole`.
 */
export const CLINIC_ROLES = [
  'Doctor',
  'Physician',
  'Surgeon',
  'Radiologist',
  'Cardiologist',
  'Neurologist',
  'Urologist',
  'Gynecologist',
  'Endocrinologist',
  'Oncologist',
  'Radiation Oncologist',
  'Hematologist',
  'Gastroenterologist',
  'Pulmonologist',
  'Nephrologist',
  'Rheumatologist',
  'Dermatologist',
  'Ophthalmologist',
  'Otolaryngologist',
  'Pediatrician',
  'Obstetrician',
  'Psychiatrist',
  'Anesthesiologist',
  'Emergency Medicine Physician',
  'Family Medicine Physician',
  'Internal Medicine Physician',
  'Pathologist',
  'Nuclear Medicine Physician',
  'Pain Management Specialist',
  'Infectious Disease Specialist',
  'Immunologist',
  'Physician Assistant',
  'Nurse Practitioner',
  'Certified Registered Nurse Anesthetist',
  'Psychologist',
  'Medical Assistant',
  'Scribe',
  'Registered Nurse',
  'Nurse Manager',
  'Patient Care Coordinator',
  'Imaging Technologist',
  'Laboratory Technician',
  'Medical Laboratory Scientist',
  "Pathologists' Assistant",
  'Phlebotomist',
  'Pharmacist',
  'Pharmacy Technician',
  'Physical Therapist',
  'Occupational Therapist',
  'Speech-Language Pathologist',
  'Respiratory Therapist',
  'Nutritionist',
  'Front Desk Operator',
  'Revenue Cycle Manager',
  'Administrative Director',
  'Administrative Assistant',
  'Legal Administrator',
  'IT Administrator',
  'IT Support',
  'Software Engineer',
  'Other',
] as const;

/** A clinical or organizational role within the clinic. Source: AutoScribe API, `ClinicRole`. */
export type ClinicRole = (typeof CLINIC_ROLES)[number];

/** The code of a group of clinic roles; its heading comes from the messages. */
export type ClinicRoleGroup =
  'imaging' | 'physicians' | 'advancedPractice' | 'nursing' | 'diagnostics' | 'therapy' | 'administration' | 'technology' | 'other';

/**
 * The clinic roles in groups a practice manager understands, imaging first. Every role of `CLINIC_ROLES` is in exactly
 * one group. The grouping is this library's own; it is never sent.
 */
export const CLINIC_ROLE_GROUPS: readonly { readonly group: ClinicRoleGroup; readonly roles: readonly ClinicRole[] }[] = [
  { group: 'imaging', roles: ['Radiologist', 'Nuclear Medicine Physician', 'Radiation Oncologist', 'Imaging Technologist'] },
  {
    group: 'physicians',
    roles: [
      'Doctor',
      'Physician',
      'Surgeon',
      'Cardiologist',
      'Neurologist',
      'Urologist',
      'Gynecologist',
      'Endocrinologist',
      'Oncologist',
      'Hematologist',
      'Gastroenterologist',
      'Pulmonologist',
      'Nephrologist',
      'Rheumatologist',
      'Dermatologist',
      'Ophthalmologist',
      'Otolaryngologist',
      'Pediatrician',
      'Obstetrician',
      'Psychiatrist',
      'Anesthesiologist',
      'Emergency Medicine Physician',
      'Family Medicine Physician',
      'Internal Medicine Physician',
      'Pathologist',
      'Pain Management Specialist',
      'Infectious Disease Specialist',
      'Immunologist',
    ],
  },
  {
    group: 'advancedPractice',
    roles: ['Physician Assistant', 'Nurse Practitioner', 'Certified Registered Nurse Anesthetist', 'Psychologist'],
  },
  { group: 'nursing', roles: ['Medical Assistant', 'Scribe', 'Registered Nurse', 'Nurse Manager', 'Patient Care Coordinator'] },
  {
    group: 'diagnostics',
    roles: [
      'Laboratory Technician',
      'Medical Laboratory Scientist',
      "Pathologists' Assistant",
      'Phlebotomist',
      'Pharmacist',
      'Pharmacy Technician',
    ],
  },
  {
    group: 'therapy',
    roles: ['Physical Therapist', 'Occupational Therapist', 'Speech-Language Pathologist', 'Respiratory Therapist', 'Nutritionist'],
  },
  {
    group: 'administration',
    roles: ['Front Desk Operator', 'Revenue Cycle Manager', 'Administrative Director', 'Administrative Assistant', 'Legal Administrator'],
  },
  { group: 'technology', roles: ['IT Administrator', 'IT Support', 'Software Engineer'] },
  { group: 'other', roles: ['Other'] },
];

/** The group of a role; `other` for one that is not AutoScribe's. */
export function findRoleGroup(role: string): ClinicRoleGroup {
  return CLINIC_ROLE_GROUPS.find(({ roles }) => (roles as readonly string[]).includes(role))?.group ?? 'other';
}
