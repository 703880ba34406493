import type { Messages } from './messages.js';

const isOne = (count: number) => new Intl.PluralRules('de').select(count) === 'one';
const formatNumber = (count: number) => new Intl.NumberFormat('de').format(count);
const formatWait = (seconds: number) => {
  const [count, unit] = seconds > 90 ? [Math.ceil(seconds / 60), 'minute'] : [seconds, 'second'];
  return new Intl.NumberFormat('de', { style: 'unit', unit, unitDisplay: 'long' }).format(count);
};

/** German, in the polite form. Professions are named in both genders where they have two names. */
const de: Messages = {
  locale: 'de',
  invite: {
    title: 'Person einladen',
    description: 'Die Person erhält eine E-Mail, um die Einladung zu bestätigen und ihr AutoScribe-Konto einzurichten.',
    close: 'Schließen',
    cancel: 'Abbrechen',
    submit: 'Einladung senden',
    submitting: 'Einladung wird gesendet\u00a0…',
    stillSubmitting: 'Das dauert länger als üblich. Bitte warten Sie: Die Einladung wird noch gesendet.',
    stopWaiting: 'Nicht länger warten',
    optional: '(optional)',
  },
  person: {
    heading: 'Zur Person',
    firstName: 'Vorname',
    middleName: 'Zweiter Vorname',
    lastName: 'Nachname',
    suffix1: 'Namenszusatz',
    suffix2: 'Zweiter Zusatz',
    suffixDescription: 'Zum Beispiel Jr., III, MD.',
    email: 'E-Mail',
    emailDescription: 'Für die Anmeldung und für Benachrichtigungen.',
    phoneNumber: 'Telefon',
    phoneDescription: '10 bis 15 Ziffern, ohne Nebenstelle.',
    more: 'Zweiter Vorname, Zusätze, Telefon',
  },
  clinicRole: {
    label: 'Funktion in der Einrichtung',
    placeholder: 'Funktion auswählen',
    groups: {
      imaging: 'Bildgebung',
      physicians: 'Ärztlicher Dienst',
      advancedPractice: 'Erweiterte klinische Praxis', // unsure: no German umbrella term for PA, NP, CRNA and psychologists
      nursing: 'Pflege und Betreuung',
      diagnostics: 'Labor und Apotheke',
      therapy: 'Therapie',
      administration: 'Verwaltung',
      technology: 'IT und Technik',
      other: 'Weitere',
    },
    roles: {
      Doctor: 'Doktor/Doktorin', // unsure: German has one word, Arzt/Ärztin, for doctor and physician
      Physician: 'Arzt/Ärztin',
      Surgeon: 'Chirurg/Chirurgin',
      Radiologist: 'Radiologe/Radiologin',
      Cardiologist: 'Kardiologe/Kardiologin',
      Neurologist: 'Neurologe/Neurologin',
      Urologist: 'Urologe/Urologin',
      Gynecologist: 'Gynäkologe/Gynäkologin',
      Endocrinologist: 'Endokrinologe/Endokrinologin',
      Oncologist: 'Onkologe/Onkologin',
      'Radiation Oncologist': 'Strahlentherapeut/Strahlentherapeutin',
      Hematologist: 'Hämatologe/Hämatologin',
      Gastroenterologist: 'Gastroenterologe/Gastroenterologin',
      Pulmonologist: 'Pneumologe/Pneumologin',
      Nephrologist: 'Nephrologe/Nephrologin',
      Rheumatologist: 'Rheumatologe/Rheumatologin',
      Dermatologist: 'Dermatologe/Dermatologin',
      Ophthalmologist: 'Augenarzt/Augenärztin',
      Otolaryngologist: 'HNO-Arzt/HNO-Ärztin',
      Pediatrician: 'Kinderarzt/Kinderärztin',
      Obstetrician: 'Geburtshelfer/Geburtshelferin (ärztlich)',
      Psychiatrist: 'Psychiater/Psychiaterin',
      Anesthesiologist: 'Anästhesist/Anästhesistin',
      'Emergency Medicine Physician': 'Notfallmediziner/Notfallmedizinerin',
      'Family Medicine Physician': 'Hausarzt/Hausärztin',
      'Internal Medicine Physician': 'Internist/Internistin',
      Pathologist: 'Pathologe/Pathologin',
      'Nuclear Medicine Physician': 'Nuklearmediziner/Nuklearmedizinerin',
      'Pain Management Specialist': 'Schmerzmediziner/Schmerzmedizinerin',
      'Infectious Disease Specialist': 'Infektiologe/Infektiologin',
      Immunologist: 'Immunologe/Immunologin',
      'Physician Assistant': 'Physician Assistant (PA)',
      'Nurse Practitioner': 'Nurse Practitioner (NP)',
      'Certified Registered Nurse Anesthetist': 'Anästhesiepflegekraft (CRNA)', // unsure: a CRNA may do more than Anästhesiepflege
      Psychologist: 'Psychologe/Psychologin',
      'Medical Assistant': 'Medizinischer Fachangestellter/Medizinische Fachangestellte (MFA)',
      Scribe: 'Dokumentationsassistenz',
      'Registered Nurse': 'Pflegefachperson',
      'Nurse Manager': 'Pflegeleitung',
      'Patient Care Coordinator': 'Patientenkoordination',
      'Imaging Technologist': 'MTR (Medizinische Technologie, Radiologie)',
      'Laboratory Technician': 'MTL (Medizinische Technologie, Labor)',
      'Medical Laboratory Scientist': 'Biomedizinische Analytik (BMA)', // unsure: an Austrian and Swiss title, Germany has none
      "Pathologists' Assistant": 'Pathologieassistenz', // unsure: rare in Germany
      Phlebotomist: 'Blutentnahmedienst',
      Pharmacist: 'Apotheker/Apothekerin',
      'Pharmacy Technician': 'PTA (Pharmazeutisch-technische Assistenz)',
      'Physical Therapist': 'Physiotherapeut/Physiotherapeutin',
      'Occupational Therapist': 'Ergotherapeut/Ergotherapeutin',
      'Speech-Language Pathologist': 'Logopäde/Logopädin',
      'Respiratory Therapist': 'Atmungstherapeut/Atmungstherapeutin',
      Nutritionist: 'Ernährungsberater/Ernährungsberaterin',
      'Front Desk Operator': 'Empfang und Anmeldung',
      'Revenue Cycle Manager': 'Leitung Abrechnung', // unsure: the US revenue cycle is wider than Abrechnung
      'Administrative Director': 'Verwaltungsleitung',
      'Administrative Assistant': 'Verwaltungsassistenz',
      'Legal Administrator': 'Rechtsabteilung (Verwaltung)', // unsure: the wire value does not say what it covers
      'IT Administrator': 'IT-Administration',
      'IT Support': 'IT-Support',
      'Software Engineer': 'Softwareentwickler/Softwareentwicklerin',
      Other: 'Andere',
    },
  },
  level: {
    label: 'Zugriffsebene',
    member: { label: 'Mitglied', description: 'Arbeitet mit Untersuchungen und Befunden' },
    admin: { label: 'Admin', description: 'Alle Funktionen und Einstellungen' },
  },
  permissions: {
    heading: 'Berechtigungen',
    canManageStudies: {
      label: 'Untersuchungen verwalten',
      description: 'Aufgaben zuweisen, Untersuchungen anlegen und deren Angaben bearbeiten.',
    },
    canCreateReports: { label: 'Befunde erstellen', description: 'Befunde diktieren und signieren. Erfordert eine NPI.' },
    hasDashboardAccess: { label: 'Dashboard-Zugang', description: 'Anmeldung am Dashboard von AutoScribe.' },
    locks: {
      'admin-needs-dashboard': 'Für Admins immer eingeschaltet: Sie verwalten AutoScribe im Dashboard.',
      'dashboard-always': 'In diesem PACS immer eingeschaltet.',
      'dashboard-never': 'In diesem PACS immer ausgeschaltet.',
    },
    notices: {
      'no-way-in': 'Ohne diesen Zugang ist AutoScribe für die Person nicht erreichbar: Dieses PACS öffnet keine temporären Ansichten.',
      'pacs-only': 'Ohne diesen Zugang ist AutoScribe für die Person nur über dieses PACS erreichbar.',
      'no-permissions': 'Wenn alle drei ausgeschaltet sind, kann die Person eingeladen werden, aber noch nichts tun.',
    },
  },
  npi: {
    label: 'NPI-Nummer',
    description: 'Zehn Ziffern. Sie finden sie im NPI-Register der USA.',
    nowRequired: 'Jetzt ist eine NPI-Nummer erforderlich.',
    lookingUp: 'NPI wird gesucht\u00a0…',
    found: (name) => `Registriert auf ${name}.`,
    notFound: 'Diese NPI ist dem Register nicht bekannt. Neue Nummern erscheinen mitunter erst nach einigen Tagen.',
    lookUpFailed: 'Die NPI konnte nicht nachgeschlagen werden. Sie können die Einladung trotzdem senden.',
    organization: (name) => `Diese NPI gehört einer Organisation${name === '' ? '' : ` (${name})`}, nicht einer Person.`,
    inactive: 'Diese NPI ist im Register als inaktiv eingetragen.',
    nameDiffers: (name) => `Registriert auf ${name}. Das weicht vom eingegebenen Namen ab.`,
    useName: (name) => `Namen übernehmen: ${name}`,
    useRole: (role) => `Funktion übernehmen: ${role}`,
  },
  fieldErrors: {
    required: {
      firstName: 'Geben Sie den Vornamen ein.',
      lastName: 'Geben Sie den Nachnamen ein.',
      email: 'Geben Sie die E-Mail-Adresse ein.',
      clinicRole: 'Wählen Sie eine Funktion aus.',
      other: 'Füllen Sie dieses Feld aus.',
    },
    type: 'Dieser Wert ist hier nicht möglich. Geben Sie ihn erneut ein.',
    'too-long': 'Die Eingabe ist zu lang. Kürzen Sie sie.',
    characters: 'Die Eingabe enthält Zeichen, die hier nicht möglich sind. Entfernen Sie diese.',
    email: 'Geben Sie eine E-Mail-Adresse wie name@hospital.org ein.',
    role: 'Diese Funktion kann hier nicht vergeben werden. Wählen Sie eine andere.',
    level: 'Diese Zugriffsebene kann hier nicht vergeben werden. Wählen Sie eine andere.',
    'npi-required': 'Geben Sie die NPI ein: Sie ist zum Erstellen von Befunden nötig. Oder schalten Sie „Befunde erstellen“ aus.',
    'npi-characters': 'Eine NPI besteht nur aus zehn Ziffern. Prüfen Sie die Eingabe auf Buchstaben und andere Zeichen.',
    'npi-length': 'Eine NPI hat genau zehn Ziffern. Zählen Sie bitte nach.',
    'npi-first-digit': 'Das ist keine gültige NPI: Sie muss mit 1 oder 2 beginnen. Vergleichen Sie sie mit dem NPI-Register.',
    'npi-check-digit': 'Das ist keine gültige NPI: Die Prüfziffer stimmt nicht. Vergleichen Sie sie mit dem NPI-Register.',
    'phone-characters': 'Eine Telefonnummer besteht aus 10 bis 15 Ziffern. Entfernen Sie alles andere.',
    'phone-extension': 'Nebenstellen können nicht gespeichert werden. Geben Sie eine Nummer ohne Nebenstelle ein.',
    'phone-length': 'Eine Telefonnummer hat 10 bis 15 Ziffern. Ergänzen Sie die Vorwahl oder entfernen Sie überzählige Ziffern.',
    'admin-needs-dashboard': 'Admins benötigen den Dashboard-Zugang. Schalten Sie ihn ein oder wählen Sie „Mitglied“.',
    'dashboard-always': 'Der Dashboard-Zugang ist in diesem PACS immer eingeschaltet.',
    'dashboard-never': 'Der Dashboard-Zugang ist in diesem PACS nicht verfügbar.',
    'unknown-field': 'Dieses Feld ist AutoScribe nicht bekannt.',
    rejected: 'AutoScribe hat diese Angabe nicht angenommen. Prüfen Sie sie und versuchen Sie es erneut.',
  },
  errors: {
    summary: (count) => `${formatNumber(count)} ${isOne(count) ? 'Feld ist' : 'Felder sind'} zu prüfen.`,
    retry: 'Erneut versuchen',
    retryIn: (seconds) => `Sie können es in ${formatWait(seconds)} erneut versuchen.`,
    retryNow: 'Sie können es jetzt erneut versuchen.',
    requestId: (id) => `Kennung für den Support: ${id}`,
    serverSays: (text) => `Meldung des Servers: ${text}`,
    invalid: {
      title: 'AutoScribe hat die Einladung nicht angenommen.',
      advice: 'Prüfen Sie die Angaben und senden Sie die Einladung erneut. Bisher wurde nichts gesendet.',
    },
    duplicate: {
      title: 'Diese Person ist bereits eingeladen.',
      advice:
        'Zu dieser E-Mail-Adresse gibt es ein Konto oder eine offene Einladung. Prüfen Sie die Adresse oder suchen Sie die Person in Ihrer Benutzerliste.',
    },
    unauthenticated: {
      title: 'Ihre Sitzung ist abgelaufen.',
      advice: 'Melden Sie sich in einem anderen Tab erneut an und senden Sie die Einladung dann von hier. Ihre Eingaben bleiben erhalten.',
    },
    forbidden: {
      title: 'Sie dürfen diese Person nicht einladen.',
      advice: 'Bitten Sie die Administration Ihrer Einrichtung, die Einladung zu senden oder Ihnen das Recht dazu zu geben.',
    },
    'rate-limited': {
      title: 'Zu viele Einladungen auf einmal.',
      advice: 'Es wurde nichts gesendet. Warten Sie einen Moment und versuchen Sie es dann erneut.',
    },
    unavailable: {
      title: 'AutoScribe ist zurzeit nicht erreichbar.',
      advice: 'Ihre Eingaben bleiben erhalten. Versuchen Sie es in einer Minute erneut.',
    },
    network: {
      title: 'Keine Verbindung.',
      advice: 'Prüfen Sie Ihr Netzwerk und versuchen Sie es dann erneut. Ihre Eingaben bleiben erhalten.',
    },
    timeout: {
      title: 'Die Antwort hat zu lange gedauert.',
      advice:
        'Wir konnten nicht feststellen, ob die Einladung gesendet wurde. Versuchen Sie es erneut: Sie wird nicht doppelt gesendet.',
    },
    unconfirmed: {
      title: 'Wir konnten nicht feststellen, ob die Einladung gesendet wurde.',
      advice: 'Die Verbindung brach ab, bevor eine Antwort kam. Versuchen Sie es erneut: Die Einladung wird nicht doppelt gesendet.',
    },
    unknown: {
      title: 'Die Einladung konnte nicht gesendet werden.',
      advice: 'Ihre Eingaben bleiben erhalten. Versuchen Sie es erneut. Wenn es weiterhin nicht gelingt, holen Sie Hilfe.',
    },
  },
  sent: {
    title: 'Einladung gesendet',
    description: (name, email) => `${name} erhält eine E-Mail an ${email}.`,
    alreadyTitle: 'Bereits eingeladen',
    alreadyDescription: (name, email) =>
      `${name} (${email}) ist bereits eingeladen, wahrscheinlich durch den Versuch von eben. Es muss nichts weiter gesendet werden.`,
    nextHeading: 'Wie es weitergeht',
    next: [
      'Die Person bestätigt die Einladung aus der E-Mail.',
      'Sie richtet ihr Konto ein und bestätigt ihre Adresse.',
      'Danach können ihr Befunde zugewiesen werden.',
    ],
    inviteAnother: 'Weitere Person einladen',
    done: 'Fertig',
  },
  discard: {
    title: 'Diese Einladung verwerfen?',
    description: 'Es wurde noch nichts gesendet. Ihre Eingaben gehen verloren.',
    keep: 'Weiter bearbeiten',
    discard: 'Verwerfen',
    sendingTitle: 'Während des Sendens schließen?',
    sendingDescription: 'Die Einladung ist unterwegs. Wenn Sie jetzt schließen, sehen Sie nicht, ob sie gesendet wurde.',
    keepWaiting: 'Weiter warten',
    closeAnyway: 'Trotzdem schließen',
  },
  accessRestricted: {
    'dashboard-access': {
      label: 'Kein Zugang zum Dashboard',
      description: 'Das AutoScribe-Dashboard ist für Ihr Konto nicht verfügbar. Sie können in diesem PACS weiterarbeiten.',
    },
    'invite-permission': {
      label: 'Sie können niemanden einladen',
      description: 'Ihr Konto hat kein Recht, Personen einzuladen. Wenden Sie sich an die Administration Ihrer Einrichtung.',
    },
    'invitation-unconfirmed': {
      label: 'Bestätigen Sie zuerst Ihre Einladung',
      description:
        'Öffnen Sie die E-Mail mit der Einladung, richten Sie Ihr Konto ein und bestätigen Sie Ihre Adresse. Danach können Ihnen Befunde zugewiesen werden.',
    },
    openTemporaryAccess: 'Temporären Zugang öffnen',
    openingTemporaryAccess: 'Wird geöffnet\u00a0…',
    temporaryAccessFailed: 'Der temporäre Zugang konnte nicht geöffnet werden. Versuchen Sie es erneut oder holen Sie Hilfe.',
    temporaryAccessReady: 'Der temporäre Zugang steht bereit.',
    openView: 'Ansicht öffnen',
    return: 'Zurück zum PACS',
  },
  support: {
    help: 'Brauchen Sie Hilfe?',
    email: 'E-Mail',
    phone: 'Telefon',
    url: 'Hilfeseite',
  },
};

export default de;
