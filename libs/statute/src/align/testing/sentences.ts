/** Sentences that share hardly a word: building blocks for specs. */
export const PLAN = 'Vårdgivaren ska ha en plan för hur läkemedel lagras och byts ut före sista förbrukningsdag.';
export const DRILL = 'Personalen ska minst en gång om året öva på att arbeta utan el och utan datorjournal.';
export const REPORT = 'Varje region ska senast den 1 mars rapportera sina lager till Socialstyrelsen skriftligt.';
export const DUTY = 'Den som ansvarar för transporter av blod ska se till att kylkedjan inte bryts under resan.';
export const FEE = 'Avgiften för tillsyn är 1 000 kronor och betalas i förskott till länsstyrelsen varje kvartal.';
