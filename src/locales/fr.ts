import type { Messages } from './messages.js';

const isOne = (count: number) => new Intl.PluralRules('fr').select(count) === 'one';
const formatNumber = (count: number) => new Intl.NumberFormat('fr').format(count);
const formatWait = (seconds: number) => {
  const [count, unit] = seconds > 90 ? [Math.ceil(seconds / 60), 'minute'] : [seconds, 'second'];
  return new Intl.NumberFormat('fr', { style: 'unit', unit, unitDisplay: 'long' }).format(count);
};

/** French, in the polite form, with the narrow space before high punctuation. Professions as the national registers name them. */
const fr: Messages = {
  locale: 'fr',
  invite: {
    title: 'Inviter un utilisateur',
    description: 'L’utilisateur reçoit un e-mail pour confirmer l’invitation et configurer son compte AutoScribe.',
    close: 'Fermer',
    cancel: 'Annuler',
    submit: 'Envoyer l’invitation',
    submitting: 'Envoi de l’invitation…',
    stillSubmitting: 'L’envoi prend plus de temps que d’habitude. Veuillez patienter\u202f: l’invitation est toujours en cours d’envoi.',
    stopWaiting: 'Ne plus attendre',
    optional: '(facultatif)',
  },
  person: {
    heading: 'Personne',
    firstName: 'Prénom',
    middleName: 'Deuxième prénom',
    lastName: 'Nom',
    suffix1: 'Suffixe',
    suffix2: 'Deuxième suffixe',
    suffixDescription: 'Par exemple Jr., III, MD.',
    email: 'Adresse e-mail',
    emailDescription: 'Sert à se connecter et à recevoir les notifications.',
    phoneNumber: 'Téléphone',
    phoneDescription: 'De 10 à 15 chiffres, sans numéro de poste.',
    more: 'Deuxième prénom, suffixes, téléphone',
  },
  clinicRole: {
    label: 'Fonction dans l’établissement',
    placeholder: 'Choisir une fonction',
    groups: {
      imaging: 'Imagerie',
      physicians: 'Médecins',
      advancedPractice: 'Pratique avancée',
      nursing: 'Soins infirmiers et accompagnement',
      diagnostics: 'Laboratoire et pharmacie',
      therapy: 'Rééducation',
      administration: 'Services administratifs',
      technology: 'Informatique',
      other: 'Autres',
    },
    roles: {
      Doctor: 'Docteur',
      Physician: 'Médecin',
      Surgeon: 'Chirurgien',
      Radiologist: 'Radiologue',
      Cardiologist: 'Cardiologue',
      Neurologist: 'Neurologue',
      Urologist: 'Urologue',
      Gynecologist: 'Gynécologue',
      Endocrinologist: 'Endocrinologue',
      Oncologist: 'Oncologue',
      'Radiation Oncologist': 'Oncologue radiothérapeute',
      Hematologist: 'Hématologue',
      Gastroenterologist: 'Gastro-entérologue',
      Pulmonologist: 'Pneumologue',
      Nephrologist: 'Néphrologue',
      Rheumatologist: 'Rhumatologue',
      Dermatologist: 'Dermatologue',
      Ophthalmologist: 'Ophtalmologue',
      Otolaryngologist: 'Oto-rhino-laryngologiste (ORL)',
      Pediatrician: 'Pédiatre',
      Obstetrician: 'Obstétricien',
      Psychiatrist: 'Psychiatre',
      Anesthesiologist: 'Anesthésiste-réanimateur',
      'Emergency Medicine Physician': 'Médecin urgentiste',
      'Family Medicine Physician': 'Médecin généraliste',
      'Internal Medicine Physician': 'Médecin interniste',
      Pathologist: 'Anatomopathologiste',
      'Nuclear Medicine Physician': 'Médecin nucléaire',
      'Pain Management Specialist': 'Spécialiste de la douleur',
      'Infectious Disease Specialist': 'Infectiologue',
      Immunologist: 'Immunologue',
      'Physician Assistant': 'Adjoint au médecin (PA)', // unsure: the Canadian title, France has no such profession
      'Nurse Practitioner': 'Infirmier en pratique avancée (IPA)',
      'Certified Registered Nurse Anesthetist': 'Infirmier anesthésiste (IADE)',
      Psychologist: 'Psychologue',
      'Medical Assistant': 'Assistant médical',
      Scribe: 'Scribe médical', // unsure: rare in France
      'Registered Nurse': 'Infirmier diplômé d’État (IDE)',
      'Nurse Manager': 'Cadre infirmier',
      'Patient Care Coordinator': 'Coordinateur de parcours de soins',
      'Imaging Technologist': 'Manipulateur en électroradiologie médicale',
      'Laboratory Technician': 'Technicien de laboratoire médical',
      'Medical Laboratory Scientist': 'Technologiste médical', // unsure: Canadian; a French biologiste médical is a physician or pharmacist
      "Pathologists' Assistant": 'Assistant en anatomopathologie',
      Phlebotomist: 'Préleveur sanguin',
      Pharmacist: 'Pharmacien',
      'Pharmacy Technician': 'Préparateur en pharmacie',
      'Physical Therapist': 'Masseur-kinésithérapeute',
      'Occupational Therapist': 'Ergothérapeute',
      'Speech-Language Pathologist': 'Orthophoniste',
      'Respiratory Therapist': 'Thérapeute respiratoire', // unsure: done by kinésithérapeutes in France; inhalothérapeute in Québec
      Nutritionist: 'Nutritionniste',
      'Front Desk Operator': 'Agent d’accueil',
      'Revenue Cycle Manager': 'Responsable de la facturation', // unsure: the US revenue cycle is wider than facturation
      'Administrative Director': 'Directeur administratif',
      'Administrative Assistant': 'Assistant administratif',
      'Legal Administrator': 'Responsable administratif juridique', // unsure: the wire value does not say what it covers
      'IT Administrator': 'Administrateur informatique',
      'IT Support': 'Assistance informatique',
      'Software Engineer': 'Ingénieur logiciel',
      Other: 'Autre',
    },
  },
  level: {
    label: 'Niveau d’accès',
    member: { label: 'Membre', description: 'Travaille avec les examens et les comptes rendus' },
    admin: { label: 'Administrateur', description: 'Toutes les fonctions et tous les paramètres' },
  },
  permissions: {
    heading: 'Autorisations',
    canManageStudies: {
      label: 'Gérer les examens',
      description: 'Attribuer des tâches, créer des examens, modifier leurs informations.',
    },
    canCreateReports: {
      label: 'Créer des comptes rendus',
      description: 'Dicter et signer des comptes rendus. Nécessite un NPI.',
    },
    hasDashboardAccess: { label: 'Accès au tableau de bord', description: 'Se connecter au tableau de bord d’AutoScribe.' },
    locks: {
      'admin-needs-dashboard': 'Toujours activé pour les administrateurs\u202f: ils gèrent AutoScribe depuis son tableau de bord.',
      'dashboard-always': 'Toujours activé dans ce PACS.',
      'dashboard-never': 'Toujours désactivé dans ce PACS.',
    },
    notices: {
      'no-way-in': 'Sans cet accès, la personne ne peut pas entrer dans AutoScribe\u202f: ce PACS n’ouvre pas de vues d’accès temporaire.',
      'pacs-only': 'Sans cet accès, la personne n’accède à AutoScribe que par ce PACS.',
      'no-permissions': 'Si les trois sont désactivées, cette personne peut être invitée mais ne peut encore rien faire.',
    },
  },
  npi: {
    label: 'Numéro NPI',
    description: 'Dix chiffres. Vous le trouverez dans le registre NPI des États-Unis.',
    nowRequired: 'Un numéro NPI est maintenant obligatoire.',
    lookingUp: 'Recherche du NPI…',
    found: (name) => `Enregistré au nom de ${name}.`,
    notFound: 'Le registre ne connaît pas ce NPI. Les nouveaux numéros peuvent mettre quelques jours à y figurer.',
    lookUpFailed: 'Le NPI n’a pas pu être recherché. Vous pouvez tout de même envoyer l’invitation.',
    organization: (name) => `Ce NPI appartient à une organisation${name === '' ? '' : ` (${name})`}, et non à une personne.`,
    inactive: 'Ce NPI figure comme inactif dans le registre.',
    nameDiffers: (name) => `Enregistré au nom de ${name}. Ce nom diffère de celui que vous avez saisi.`,
    useName: (name) => `Utiliser le nom ${name}`,
    useRole: (role) => `Utiliser la fonction ${role}`,
  },
  fieldErrors: {
    required: {
      firstName: 'Saisissez le prénom.',
      lastName: 'Saisissez le nom.',
      email: 'Saisissez l’adresse e-mail.',
      clinicRole: 'Choisissez une fonction.',
      other: 'Remplissez ce champ.',
    },
    type: 'Cette valeur ne convient pas ici. Saisissez-la à nouveau.',
    'too-long': 'Ce texte est trop long. Raccourcissez-le.',
    characters: 'Ce texte contient des caractères non admis ici. Supprimez-les.',
    email: 'Saisissez une adresse e-mail du type name@hospital.org.',
    role: 'Cette fonction ne peut pas être attribuée ici. Choisissez-en une autre.',
    level: 'Ce niveau ne peut pas être attribué ici. Choisissez-en un autre.',
    'npi-required':
      'Saisissez le NPI\u202f: il est indispensable pour créer des comptes rendus. Sinon, désactivez «\u202fCréer des comptes rendus\u202f».',
    'npi-characters': 'Un NPI se compose de dix chiffres uniquement. Vérifiez qu’il ne contient ni lettres ni signes.',
    'npi-length': 'Un NPI compte exactement dix chiffres. Vérifiez leur nombre.',
    'npi-first-digit': 'Ce NPI n’est pas valide\u202f: il doit commencer par 1 ou 2. Comparez-le au registre NPI.',
    'npi-check-digit': 'Ce NPI n’est pas valide\u202f: la clé de contrôle ne correspond pas. Comparez-le au registre NPI.',
    'phone-characters': 'Un numéro de téléphone compte de 10 à 15 chiffres. Supprimez tout le reste.',
    'phone-extension': 'Les numéros de poste ne peuvent pas être enregistrés. Saisissez un numéro sans poste.',
    'phone-length': 'Un numéro de téléphone compte de 10 à 15 chiffres. Ajoutez l’indicatif ou supprimez les chiffres en trop.',
    'admin-needs-dashboard': 'Les administrateurs ont besoin de l’accès au tableau de bord. Activez-le ou choisissez «\u202fMembre\u202f».',
    'dashboard-always': 'L’accès au tableau de bord est toujours activé dans ce PACS.',
    'dashboard-never': 'L’accès au tableau de bord n’est pas disponible dans ce PACS.',
    'unknown-field': 'AutoScribe ne connaît pas ce champ.',
    rejected: 'AutoScribe n’a pas accepté cette saisie. Vérifiez-la et réessayez.',
  },
  errors: {
    summary: (count) => `${formatNumber(count)} ${isOne(count) ? 'champ' : 'champs'} à vérifier.`,
    retry: 'Réessayer',
    retryIn: (seconds) => `Vous pourrez réessayer dans ${formatWait(seconds)}.`,
    retryNow: 'Vous pouvez réessayer maintenant.',
    requestId: (id) => `Référence pour l’assistance\u202f: ${id}`,
    serverSays: (text) => `Réponse du serveur\u202f: ${text}`,
    invalid: {
      title: 'AutoScribe n’a pas accepté l’invitation.',
      advice: 'Vérifiez les informations et renvoyez-la. Rien n’a encore été envoyé.',
    },
    duplicate: {
      title: 'Cette personne est déjà invitée.',
      advice:
        'Un compte ou une invitation en cours existe pour cette adresse e-mail. Vérifiez l’adresse ou cherchez la personne parmi vos utilisateurs.',
    },
    unauthenticated: {
      title: 'Votre session est terminée.',
      advice: 'Reconnectez-vous dans un autre onglet, puis envoyez l’invitation d’ici. Votre saisie est conservée.',
    },
    forbidden: {
      title: 'Vous n’êtes pas autorisé à inviter cet utilisateur.',
      advice: 'Demandez à un administrateur de votre établissement d’envoyer l’invitation ou de vous en donner le droit.',
    },
    'rate-limited': {
      title: 'Trop d’invitations à la fois.',
      advice: 'Rien n’a été envoyé. Patientez un instant, puis réessayez.',
    },
    unavailable: {
      title: 'AutoScribe est injoignable pour le moment.',
      advice: 'Votre saisie est conservée. Réessayez dans une minute.',
    },
    network: {
      title: 'Aucune connexion.',
      advice: 'Vérifiez votre réseau, puis réessayez. Votre saisie est conservée.',
    },
    timeout: {
      title: 'La réponse a trop tardé.',
      advice: 'Nous n’avons pas pu vérifier si l’invitation a été envoyée. Réessayez\u202f: elle ne sera pas envoyée deux fois.',
    },
    unconfirmed: {
      title: 'Nous n’avons pas pu vérifier si l’invitation a été envoyée.',
      advice: 'La connexion a été coupée avant la réponse. Réessayez\u202f: l’invitation ne sera pas envoyée deux fois.',
    },
    unknown: {
      title: 'L’invitation n’a pas pu être envoyée.',
      advice: 'Votre saisie est conservée. Réessayez\u202f; si le problème persiste, demandez de l’aide.',
    },
  },
  sent: {
    title: 'Invitation envoyée',
    description: (name, email) => `${name} reçoit un e-mail à l’adresse ${email}.`,
    alreadyTitle: 'Déjà invité',
    alreadyDescription: (name, email) =>
      `${name} (${email}) a déjà une invitation, sans doute grâce à la tentative précédente. Il n’y a rien d’autre à envoyer.`,
    nextHeading: 'Étapes suivantes',
    next: [
      'La personne confirme l’invitation depuis l’e-mail.',
      'Elle configure son compte et vérifie son adresse.',
      'Ensuite, des comptes rendus peuvent lui être attribués.',
    ],
    inviteAnother: 'Inviter une autre personne',
    done: 'Terminé',
  },
  discard: {
    title: 'Abandonner cette invitation\u202f?',
    description: 'Rien n’a encore été envoyé. Votre saisie sera perdue.',
    keep: 'Continuer la saisie',
    discard: 'Abandonner',
    sendingTitle: 'Fermer pendant l’envoi\u202f?',
    sendingDescription: 'L’invitation est en cours d’envoi. Si vous fermez maintenant, vous ne verrez pas si elle a été envoyée.',
    keepWaiting: 'Continuer d’attendre',
    closeAnyway: 'Fermer quand même',
  },
  accessRestricted: {
    'dashboard-access': {
      label: 'Accès au tableau de bord restreint',
      description: 'Le tableau de bord d’AutoScribe n’est pas disponible pour votre compte. Vous pouvez continuer à travailler dans ce PACS.',
    },
    'invite-permission': {
      label: 'Vous ne pouvez pas inviter d’utilisateurs',
      description: 'Votre compte ne permet pas d’inviter. Adressez-vous à un administrateur de votre établissement.',
    },
    'invitation-unconfirmed': {
      label: 'Confirmez d’abord votre invitation',
      description:
        'Ouvrez l’e-mail d’invitation, configurez votre compte et vérifiez votre adresse. Ensuite, des comptes rendus pourront vous être attribués.',
    },
    openTemporaryAccess: 'Ouvrir un accès temporaire',
    openingTemporaryAccess: 'Ouverture…',
    temporaryAccessFailed: 'L’accès temporaire n’a pas pu être ouvert. Réessayez ou demandez de l’aide.',
    temporaryAccessReady: 'L’accès temporaire est prêt.',
    openView: 'Ouvrir la vue',
    return: 'Retour au PACS',
  },
  support: {
    help: 'Besoin d’aide\u202f?',
    email: 'E-mail',
    phone: 'Téléphone',
    url: 'Page d’aide',
  },
};

export default fr;
