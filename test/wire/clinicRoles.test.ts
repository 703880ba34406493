import { describe, expect, test } from 'vitest';
import { CLINIC_ROLE_GROUPS, CLINIC_ROLES } from '../../src/wire/clinicRoles.js';

// The reference's list, copied from its page. On purpose not computed from the source.
const REFERENCE = `Doctor · Physician · Surgeon · Radiologist · Cardiologist · Neurologist · Urologist · Gynecologist · Endocrinologist ·
Oncologist · Radiation Oncologist · Hematologist · Gastroenterologist · Pulmonologist · Nephrologist · Rheumatologist ·
Dermatologist · Ophthalmologist · Otolaryngologist · Pediatrician · Obstetrician · Psychiatrist · Anesthesiologist ·
Emergency Medicine Physician · Family Medicine Physician · Internal Medicine Physician · Pathologist ·
Nuclear Medicine Physician · Pain Management Specialist · Infectious Disease Specialist · Immunologist ·
Physician Assistant · Nurse Practitioner · Certified Registered Nurse Anesthetist · Psychologist · Medical Assistant ·
Scribe · Registered Nurse · Nurse Manager · Patient Care Coordinator · Imaging Technologist · Laboratory Technician ·
Medical Laboratory Scientist · Pathologists' Assistant · Phlebotomist · Pharmacist · Pharmacy Technician ·
Physical Therapist · Occupational Therapist · Speech-Language Pathologist · Respiratory Therapist · Nutritionist ·
Front Desk Operator · Revenue Cycle Manager · Administrative Director · Administrative Assistant · Legal Administrator ·
IT Administrator · IT Support · Software Engineer · Other`
  .split('·')
  .map((role) => role.trim());

describe('the clinic roles', () => {
  test('are the 61 of AutoScribe’s reference, spelled so, in its order', () => {
    expect(CLINIC_ROLES).toEqual(REFERENCE);
    expect(CLINIC_ROLES).toHaveLength(61);
  });

  test('stand each in exactly one group, and no group has a role of its own', () => {
    const grouped = CLINIC_ROLE_GROUPS.flatMap(({ roles }) => roles);
    expect(grouped.toSorted()).toEqual([...CLINIC_ROLES].sort());
  });

  test('come imaging first and "other" last, in groups that occur once and are not empty', () => {
    const groups = CLINIC_ROLE_GROUPS.map(({ group }) => group);
    expect(groups[0]).toBe('imaging');
    expect(groups.at(-1)).toBe('other');
    expect(new Set(groups).size).toBe(groups.length);
    expect(CLINIC_ROLE_GROUPS.filter(({ roles }) => roles.length === 0)).toEqual([]);
  });

  test('let a practice that reads images find its radiologists at the very top', () => {
    expect(CLINIC_ROLE_GROUPS[0]?.roles[0]).toBe('Radiologist');
  });
});
